import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { IdentifierKind } from '../../../shared/language/identifiers/identifier-kind.ts';
import type { ReplacementId } from '../../../shared/model/ids.ts';
import type { Client } from '../../../shared/rpc/client.ts';
import { sampleFolder } from '../folders.ts';

const IdentifiersFile = z.array(
  z.object({ soort: IdentifierKind, vorm: z.string(), vervanging: z.string(), groep: z.string() }),
);

/** Points out what a researcher would by reading: names and places that no rule finds, all forms of one under one. */
export async function addSampleIdentifiers(client: Client): Promise<void> {
  const rows = parse(readFileSync(join(sampleFolder, 'persoonsgegevens.csv')), {
    bom: true,
    columns: true,
    delimiter: ';',
  });
  const groups = new Map<string, ReplacementId>();
  for (const { soort: kind, vorm: text, vervanging, groep } of IdentifiersFile.parse(rows)) {
    const known = groups.get(groep);
    const input = known ? { replacementId: known } : { replacementText: vervanging };
    const { replacementId } = await client.call('anonymise.addByHand', { text, kind, ...input });
    groups.set(groep, replacementId);
  }
}
