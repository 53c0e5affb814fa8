import type { Code } from '../../../../shared/features/codebook/codebook.contract.ts';
import type { Quote } from '../../../../shared/features/coding/coding.contract.ts';
import type { SearchHit } from '../../../../shared/features/search/search.contract.ts';
import type { Client } from '../../../../shared/rpc/client.ts';
import { codePaths, findCodes } from '../code-paths.ts';
import {
  type Command,
  CommandFailure,
  type CommandInput,
  requirePositionals,
  requireText,
  UsageError,
} from '../command.ts';
import { withProject, withProjectToRead } from '../session.ts';

const pageSize = 500;

/** Interviews by title; answers by question and respondent, as the researcher names them. */
function placeOf(hit: SearchHit | Quote): string {
  return hit.questionLabel ? `${hit.questionLabel} ${hit.respondentLabel ?? ''}`.trim() : hit.documentTitle;
}

const search: Command = {
  usage: 'search PROJECT VRAAG',
  options: {},
  async run(input) {
    const [project = '', query = ''] = requirePositionals(input, 2);
    return withProjectToRead(project, async ({ client }) => {
      const hits: SearchHit[] = [];
      let documents = 0;
      for (let hasMore = true; hasMore; ) {
        const page = await client.call('search.find', { query, offset: hits.length, limit: pageSize });
        hits.push(...page.hits);
        documents = page.documents;
        hasMore = page.hasMore && page.hits.length > 0;
      }
      const value = { query, documents, hits: hits.map((hit) => ({ document: placeOf(hit), ...hit })) };
      const lines = hits.map((hit) =>
        `${placeOf(hit)}\t${hit.start}-${hit.end}\t${hit.before}[${hit.text}]${hit.after}`.replace(
          /\n/g,
          ' ',
        ),
      );
      const total = input.words(
        `${hits.length} treffers in ${documents} bronnen en antwoorden`,
        `${hits.length} hits in ${documents} sources and answers`,
      );
      return { value, lines: [...lines, total] };
    });
  },
};

async function codeNamed(client: Client, name: string, input: CommandInput): Promise<Code | null> {
  const codes = await client.call('codebook.list', {});
  const [code, ...others] = findCodes(codes, name);
  if (others.length === 0) return code ?? null;
  throw new CommandFailure(
    input.words(
      'Meer dan één code heet zo. Geef het nummer of het pad (Hoofdcode > Code).',
      'More than one code has this name. Give its number or path (Parent > Code).',
    ),
  );
}

const extents = ['words', 'sentence', 'turn'] as const;

const code: Command = {
  usage: 'code PROJECT --code NAAM --find VRAAG [--extent words|sentence|turn] [--dry-run]',
  options: {
    code: { type: 'string' },
    find: { type: 'string' },
    extent: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run(input) {
    const [project = ''] = requirePositionals(input, 1);
    const name = requireText(input, 'code');
    const query = requireText(input, 'find');
    const extent = extents.find((known) => known === (input.text('extent') ?? 'words'));
    if (!extent) throw new UsageError(`--extent: ${extents.join(', ')}`);
    return withProject(project, async ({ client }) => {
      const known = await codeNamed(client, name, input);
      const count = await client.call('search.count', { query });
      if (input.isSet('dry-run')) {
        const line = input.words(
          `Zou ${count.hits} treffers in ${count.documents} bronnen en antwoorden coderen. Er is niets veranderd.`,
          `Would code ${count.hits} hits in ${count.documents} sources and answers. Nothing was changed.`,
        );
        return { value: { ...count, code: name, isNew: known === null, dryRun: true }, lines: [line] };
      }
      if (count.hits === 0) {
        const line = input.words('Geen treffers. Er is niets veranderd.', 'No hits. Nothing was changed.');
        return { value: { applied: 0, documents: 0, code: name, isNew: false }, lines: [line] };
      }
      const used = known ?? (await client.call('codebook.create', { fields: { name } }));
      const result = await client.call('search.codeAll', { query, codeId: used.id, extent });
      const made = input.words(`Nieuwe code gemaakt: ${used.name}`, `New code made: ${used.name}`);
      const line = input.words(
        `${result.applied} fragmenten gecodeerd in ${result.documents} bronnen en antwoorden`,
        `${result.applied} fragments coded in ${result.documents} sources and answers`,
      );
      return {
        value: { ...result, code: used.name, isNew: known === null },
        lines: known ? [line] : [made, line],
      };
    });
  },
};

async function allQuotes(client: Client): Promise<Quote[]> {
  const quotes: Quote[] = [];
  for (let total = 1; quotes.length < total; ) {
    const page = await client.call('coding.quotes', { offset: quotes.length, limit: pageSize });
    if (page.rows.length === 0) break;
    quotes.push(...page.rows);
    total = page.total;
  }
  return quotes;
}

/** Who coded what. With a single coder that is known at once, else it is asked per document. */
async function codersOf(client: Client, quotes: readonly Quote[]): Promise<(codingId: string) => string> {
  const coders = await client.call('team.coders', {});
  const names = new Map<string, string>(coders.map(({ id, name }) => [id, name]));
  if (coders.length <= 1) return () => coders[0]?.name ?? '';
  const nameByCoding = new Map<string, string>();
  for (const documentId of new Set(quotes.map((quote) => quote.documentId))) {
    for (const { id, coderId } of await client.call('coding.listForDocument', { documentId })) {
      nameByCoding.set(id, names.get(coderId) ?? '');
    }
  }
  return (codingId) => nameByCoding.get(codingId) ?? '';
}

const codings: Command = {
  usage: 'codings PROJECT',
  options: {},
  async run(input) {
    const [project = ''] = requirePositionals(input, 1);
    return withProjectToRead(project, async ({ client }) => {
      const paths = codePaths(await client.call('codebook.list', {}));
      const quotes = await allQuotes(client);
      const coderOf = await codersOf(client, quotes);
      const value = quotes.map((quote) => ({
        id: quote.codingId,
        document: quote.questionLabel ? null : quote.documentTitle,
        respondent: quote.respondentLabel,
        question: quote.questionLabel,
        code: paths.get(quote.codeId) ?? '',
        start: quote.start,
        end: quote.end,
        text: quote.text,
        coder: coderOf(quote.codingId),
        isOrphaned: quote.isOrphaned,
      }));
      const lines = quotes.map((quote, at) => {
        const { code: path = '', coder = '' } = value[at] ?? {};
        return [
          placeOf(quote),
          path,
          `${quote.start}-${quote.end}`,
          quote.text.replace(/\s+/g, ' '),
          coder,
        ].join('\t');
      });
      return { value, lines };
    });
  },
};

export const codingCommands = { search, code, codings };
