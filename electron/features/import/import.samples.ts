import type { importContract } from '../../../shared/features/import/import.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const importSamples: SamplesFor<typeof importContract> = {
  'import.preview': ({ file }) => ({
    files: [{ ticket: file('gesprek.txt') }, { ticket: file('enquete.csv') }],
  }),
  'import.transcripts': ({ file }) => ({
    files: [{ ticket: file('gesprek.txt'), title: 'Nog een gesprek' }],
  }),
  'import.survey': ({ file }) => ({
    ticket: file('enquete.csv'),
    dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',', hasHeader: true },
    columns: [
      { name: 'respnr', role: 'id', type: 'text' },
      { name: 'v9_open', role: 'answer', type: 'text', questionText: 'Wat wilt u nog kwijt?' },
    ],
  }),
  'import.list': () => ({}),
};
