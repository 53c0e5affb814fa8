import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packNameList } from '../../../shared/language/identifiers/names/name-list.ts';
import { collectNames, hashNames } from './collect-names.ts';

const target = fileURLToPath(new URL('../../../resources/language/names.lists', import.meta.url));

const names = collectNames();
const bytes = packNameList(hashNames(names));
mkdirSync(new URL('../../../resources/language/', import.meta.url), { recursive: true });
writeFileSync(target, bytes);
process.stdout.write(`${names.size} entries, ${bytes.length} bytes\n`);
