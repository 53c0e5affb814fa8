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
/** Their words mean somebody in one place only, so pointing them out everywhere would change other sentences. */
const byPlace: ReadonlySet<IdentifierKind> = new Set(['age', 'date']);

/**
 * Points out what a researcher would find by reading: listed names that still stand in the texts (one word with its
 * own capitals, since it may be an ordinary one), after what was found has been replaced. All forms of one person come under one. Returns how many forms the
 * list holds, and how many of them had to be pointed out.
 */
export async function addMissedIdentifiers(client: Client): Promise<{ listed: number; missed: number }> {
  const rows = IdentifiersFile.parse(
    parse(readFileSync(join(sampleFolder, 'persoonsgegevens.csv')), {
      bom: true,
      columns: true,
      delimiter: ';',
    }),
  ).filter(({ soort }) => !byPlace.has(soort));
  const homeOf = new Map<string, ReplacementId>();
  let missed = 0;
  for (const { soort: kind, vorm: text, groep } of rows) {
    if (!(await stillStands(client, text))) continue;
    missed++;
    const home = homeOf.get(groep);
    const input = home ? { replacementId: home } : {};
    const { replacementId } = await client.call('anonymise.addByHand', { text, kind, ...input });
    homeOf.set(groep, replacementId);
  }
  return { listed: rows.length, missed };
}

async function stillStands(client: Client, name: string): Promise<boolean> {
  const { hits } = await client.call('search.find', { query: `"${name.replaceAll('"', '')}"`, limit: 100 });
  const isOneWord = !/\s/u.test(name);
  return hits.some(({ text }) => (isOneWord ? text === name : text.toLowerCase() === name.toLowerCase()));
}
