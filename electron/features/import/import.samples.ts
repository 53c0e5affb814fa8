import type { importContract } from '../../../shared/features/import/import.contract.ts';
import type { SamplesFor } from '../../testing/sample-world.ts';

export const importSamples: SamplesFor<typeof importContract> = {
  'import.preview': ({ file }) => ({ files: [{ ticket: file('gesprek.txt') }, { ticket: file('enquete.csv') }] }),
  'import.transcripts': ({ file }) => ({ files: [{ ticket: file('gesprek.txt'), title: 'Nog een gesprek' }] }),
  'import.survey': ({ file }) => ({
    ticket: file('enquete.csv'),
    dialect: { encoding: 'windows-1252', delimiter: ';', decimal: ',', hasHeader: true },
    columns: [
      { name: 'respnr', role: 'id', type: 'text' },
      { name: 'cijfer', role: 'variable', type: 'number' },
      { name: 'v12_open', role: 'answer', type: 'text', questionText: 'Wat had beter gekund?' },
    ],
  }),
  'import.list': () => ({}),
};
