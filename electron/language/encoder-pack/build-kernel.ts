import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createWabt from 'wabt';

const folder = new URL('../../../shared/language/encoder/', import.meta.url);
export const kernelFile = fileURLToPath(new URL('kernel-bytes.ts', folder));

/** The text of `kernel-bytes.ts` that `kernel.wat` gives: the WebAssembly module in base64. */
export async function kernelSource(): Promise<string> {
  const wabt = await createWabt();
  const module = wabt.parseWat('kernel.wat', readFileSync(new URL('kernel.wat', folder), 'utf8'), {
    simd: true,
  });
  module.validate();
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  const lines = base64.match(/.{1,100}/g) ?? [];
  return [
    '/** Made out of kernel.wat by electron/language/encoder-pack/build-kernel.ts; a test compares the two. */',
    'export const kernelBytes = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(kernelFile, await kernelSource());
