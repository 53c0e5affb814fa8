import type { QuestionRow } from '../../../../shared/features/answers/answers.contract.ts';
import type { DocumentId } from '../../../../shared/model/ids.ts';
import type { Client } from '../../../../shared/rpc/client.ts';
import { createTextIndex } from '../../../../shared/text/offsets.ts';
import { codePaths } from '../code-paths.ts';
import {
  type Command,
  CommandFailure,
  type CommandInput,
  requirePositionals,
  requireText,
  UsageError,
} from '../command.ts';
import { runJob, withProject } from '../session.ts';

const pageSize = 500;

/** A question by its label or its words, whatever the capitals. */
async function findQuestion(client: Client, input: CommandInput): Promise<QuestionRow> {
  const wanted = requireText(input, 'question').trim().toLowerCase();
  const questions = await client.call('answers.questions', {});
  const found = questions.find(({ label, text }) =>
    [label, text].some((name) => name.toLowerCase() === wanted),
  );
  if (found) return found;
  const known = questions.map(({ label }) => label).join(', ');
  throw new CommandFailure(
    input.words(
      `Deze vraag staat niet in het project. Wat er is: ${known}.`,
      `This question is not in the project. There is: ${known}.`,
    ),
  );
}

const cluster: Command = {
  usage: 'cluster PROJECT --question VRAAG [--k N]',
  options: { question: { type: 'string' }, k: { type: 'string' } },
  async run(input) {
    const [project = ''] = requirePositionals(input, 1);
    const given = input.text('k');
    const count = given === undefined ? undefined : Number(given);
    if (count !== undefined && !(Number.isInteger(count) && count >= 2 && count <= 100)) {
      throw new UsageError(input.words('--k is een getal van 2 tot 100.', '--k is a number from 2 to 100.'));
    }
    return withProject(project, async ({ client }) => {
      const question = await findQuestion(client, input);
      await runJob(client, 'clusters.build', { questionId: question.id, count });
      const { clusters, answers, other } = await client.call('clusters.list', { questionId: question.id });
      const value = {
        question: question.label,
        answers,
        other,
        clusters: clusters.map(({ name, size, coded, typical, border }) => ({
          name,
          size,
          coded,
          typical: typical.map(({ text }) => text),
          border: border?.text ?? null,
        })),
      };
      const lines = value.clusters.map(({ name, size, typical }) =>
        [size, name, typical[0] ?? ''].join('\t').replace(/\n/g, ' '),
      );
      return { value, lines: [...lines, `${other}\t${input.words('Overig', 'Other')}`] };
    });
  },
};

/** The uncoded answers to a question, with who gave them. */
async function uncodedAnswers(client: Client, questionId: QuestionRow['id']) {
  const rows: { documentId: DocumentId; respondent: string; text: string }[] = [];
  for (let total = 1; rows.length < total; ) {
    const page = await client.call('answers.page', {
      questionId,
      filter: { coded: 'uncoded' },
      offset: rows.length,
      limit: pageSize,
    });
    total = page.total;
    if (page.rows.length === 0) break;
    rows.push(
      ...page.rows.map(({ documentId, respondentLabel, text }) => ({
        documentId,
        respondent: respondentLabel,
        text,
      })),
    );
  }
  return rows;
}

const suggest: Command = {
  usage: 'suggest PROJECT --question VRAAG',
  options: { question: { type: 'string' } },
  async run(input) {
    const [project = ''] = requirePositionals(input, 1);
    return withProject(project, async ({ client }) => {
      const question = await findQuestion(client, input);
      await runJob(client, 'suggest.prepare', {});
      const codes = await client.call('codebook.list', {});
      const paths = codePaths(codes);
      const answers = await uncodedAnswers(client, question.id);
      const byId = new Map(answers.map((answer) => [answer.documentId, answer]));
      const suggestions = [];
      for (let from = 0; from < answers.length; from += pageSize) {
        const documentIds = answers.slice(from, from + pageSize).map(({ documentId }) => documentId);
        const found = await client.call('suggest.forAnswers', { questionId: question.id, documentIds });
        for (const row of found) {
          const answer = byId.get(row.documentId);
          if (!answer) continue;
          const index = createTextIndex(answer.text);
          for (const { codeId, score, isWeak, words, phrase, nearest } of row.suggestions) {
            suggestions.push({
              respondent: answer.respondent,
              question: question.label,
              text: answer.text,
              code: paths.get(codeId) ?? '',
              score,
              isWeak,
              words: words.map(({ start, end }) => ({ start, end, text: index.slice(start, end) })),
              phrase,
              nearest: nearest.map((other) => other.text),
            });
          }
        }
      }
      const { quality } = await client.call('suggest.status', { questionId: question.id });
      const lines = suggestions.map(({ respondent, score, code, words, text }) =>
        [respondent, score.toFixed(2), code, words.map((word) => word.text).join(' '), text]
          .join('\t')
          .replace(/\n/g, ' '),
      );
      return { value: { question: question.label, quality, suggestions }, lines };
    });
  },
};

export const languageCommands = { cluster, suggest };
