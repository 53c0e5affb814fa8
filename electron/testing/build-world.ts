import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterId, CodeId, DocumentId, QuestionId } from '../../shared/model/ids.ts';
import { createTextIndex, utf16Offset } from '../../shared/text/offsets.ts';
import { recordChange } from '../database/change-log.ts';
import { sql } from '../database/sql.ts';
import { replaceClusters } from '../features/clusters/clusters.sql.ts';
import type { SampleWorld } from './sample-world.ts';
import type { TestProject } from './test-project.ts';

const files = {
  'gesprek.txt': [
    'Interviewer: Hoe ging de aanvraag?',
    'Sanne de Boer: Nou, het duurde erg lang 😀 en niemand belde. Ik heb Karin Hofstede nog gemaild.',
    'Interviewer: En daarna?',
    'Sanne de Boer: Toen kwam het verslag. Dat klopte niet, mijn nummer is 06-12345678.',
  ].join('\r\n'),
  'tweede.txt': [
    'Interviewer: Wist u van de ondersteuner?',
    'Joop: Nee, dat hoorde ik van de buurvrouw. Het duurde weken. Ik bel altijd met 06-13579246.',
    'Interviewer: Hoe was het gesprek?',
    'Joop: Een aardige mevrouw, daar niet van.',
  ].join('\n'),
  'enquete.csv': [
    'respnr;jaar;cijfer;weegfactor;v1_open',
    '1001;2022;7;1,1;"Het duurde te lang, wel zes weken"',
    '1002;2022;8;0,9;Prima geholpen door Karin Hofstede van de gemeente',
    '1003;2023;5;1,0;"Duurde te lang\nen de brief was moeilijk"',
    '1004;2023;6;1,0;Ik moest alles drie keer vertellen',
  ].join('\r\n'),
  'tweede.csv':
    'respnr;v9_open\r\n2001;Dit is een heel andere vraag met een lang genoeg antwoord\r\n2002;Nog een antwoord van een paar woorden',
  'codeboek.csv':
    'nummer;code;bovenliggend;definitie\r\n1;Nieuwe tak;;Een tak\r\n1.1;Nieuw blad;Nieuwe tak;Een blad',
} as const;

/** Fills a project with something of everything, through commands alone. */
export async function buildWorld(project: TestProject): Promise<SampleWorld> {
  const folder = join(project.folder, 'files');
  mkdirSync(folder, { recursive: true });
  for (const [fileName, text] of Object.entries(files)) writeFileSync(join(folder, fileName), text);
  const ticketOf = (fileName: keyof typeof files) => project.addFile(join(folder, fileName));

  const [transcript] = await project.runJob('import.transcripts', {
    files: [{ ticket: ticketOf('tweede.txt'), title: 'Gesprek 1' }],
  });
  const survey = await importSurvey(project, ticketOf('enquete.csv'));
  const documentId = first(transcript?.documentIds);
  const questionId = first(survey.questionIds);
  const document = await project.call('documents.get', { documentId });
  const answers = await project.call('answers.page', { questionId });

  const code = async (name: string, parentId: CodeId | null = null) =>
    (await project.call('codebook.create', { parentId, fields: { name } })).id;
  const parent = await code('Wachten');
  const child = await code('Wachten op gesprek', parent);
  const third = await code('Bejegening');

  const index = createTextIndex(document.text);
  const from = document.text.indexOf('dat hoorde ik');
  const coding = await project.call('coding.apply', {
    documentId,
    codeId: parent,
    revisionId: document.revisionId,
    start: index.toCodePoint(utf16Offset(from)),
    end: index.toCodePoint(utf16Offset(from + 'dat hoorde ik van de buurvrouw'.length)),
  });
  const fromSecond = document.text.indexOf('Een aardige');
  const secondCoding = await project.call('coding.apply', {
    documentId,
    codeId: third,
    revisionId: document.revisionId,
    start: index.toCodePoint(utf16Offset(fromSecond)),
    end: index.toCodePoint(utf16Offset(fromSecond + 'Een aardige mevrouw'.length)),
  });
  const lastAnswer = answers.rows.at(-1);
  if (lastAnswer)
    await project.call('coding.applyToDocuments', { documentIds: [lastAnswer.documentId], codeId: third });
  const memo = await project.call('memos.create', {
    subjectTable: 'coding',
    subjectId: coding.id,
    text: 'Nagaan.',
  });
  const theme = await project.call('themes.create', { title: 'Wachten zonder bericht', codeIds: [parent] });
  const secondTheme = await project.call('themes.create', { title: 'Bejegening', codeIds: [third] });
  await project.call('themes.addQuotes', { themeId: theme.id, codingIds: [coding.id, secondCoding.id] });
  const quotes = (await project.call('themes.get', { themeId: theme.id })).quotes;

  const clusterId = groupByHand(project, questionId, first(answers.rows.map((row) => row.documentId)));
  const accepted = await project.call('anonymise.addByHand', { text: 'Karin Hofstede', kind: 'person' });
  const { replacementId } = accepted;
  await project.call('anonymise.addByHand', { text: 'Hofstede', kind: 'person', replacementId });
  await project.call('anonymise.decide', { replacementIds: [accepted.replacementId], state: 'accepted' });
  const open = await project.call('anonymise.addByHand', { text: 'Joop', kind: 'person' });
  await project.call('anonymise.decide', { replacementIds: [open.replacementId], state: 'open' });
  const groups = await project.call('anonymise.groups', {});
  const variables = await project.call('respondents.variables', {});
  const respondents = await project.call('respondents.list', {});

  return {
    documentId,
    transcriptRevisionId: document.revisionId,
    transcriptText: document.text,
    speakerId: first(document.speakers.map((speaker) => speaker.id)),
    questionId,
    answerIds: atLeastTwo(answers.rows.map((row) => row.documentId)),
    respondentId: first(respondents.rows.map((row) => row.id)),
    variableId: first(variables.map((variable) => variable.id)),
    codeIds: [parent, child, third],
    codingId: coding.id,
    memoId: memo.id,
    clusterId,
    themeId: theme.id,
    secondThemeId: secondTheme.id,
    themeQuoteId: first(quotes.map((quote) => quote.id)),
    secondThemeQuoteId: first(quotes.slice(1).map((quote) => quote.id)),
    replacementIds: [accepted.replacementId, open.replacementId],
    replacementFormId: first(
      groups.find((group) => group.id === accepted.replacementId)?.forms.map((form) => form.id),
    ),
    file: (fileName) => ticketOf(fileName === 'enquete.csv' ? 'tweede.csv' : fileName),
  };
}

/** Four answers are too few for the computer to group, so this world's group is put there as its job would. */
function groupByHand(project: TestProject, questionId: QuestionId, documentId: DocumentId): ClusterId {
  const session = project.backend.desk.need();
  const head = { method: 'clusters.build', coderId: session.me, copyId: session.copyId, isUndoable: true };
  const members = [{ documentId, weight: 0.9, standing: 'typical' as const }];
  session.file.transaction(() =>
    recordChange(session.file.db, head, () =>
      replaceClusters(session.file.db, questionId, [{ name: 'lang · weken', members }]),
    ),
  );
  const id = session.file.db.value<ClusterId>(sql`SELECT id FROM cluster WHERE questionId = ${questionId}`);
  if (!id) throw new Error('the sample world lacks a group');
  return id;
}

/** Imports a CSV with the roles the preview guesses. */
export async function importSurvey(project: TestProject, ticket: ReturnType<TestProject['addFile']>) {
  const [preview] = await project.runJob('import.preview', { files: [{ ticket, as: 'survey' }] });
  if (preview?.kind !== 'survey') throw new Error('the sample survey is not read as a survey');
  return project.runJob('import.survey', { ticket, dialect: preview.dialect, columns: preview.columns });
}

function first<Item>(items: readonly Item[] | undefined): Item {
  const item = items?.[0];
  if (item === undefined) throw new Error('the sample world lacks something');
  return item;
}

function atLeastTwo<Item>(items: readonly Item[]): [Item, Item, ...Item[]] {
  const [one, two, ...rest] = items;
  if (one === undefined || two === undefined) throw new Error('the sample world lacks something');
  return [one, two, ...rest];
}
