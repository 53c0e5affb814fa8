import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createWabt from 'wabt';

const language = new URL('../../../shared/language/', import.meta.url);

/** The modules in WebAssembly: their text, and the file that holds their bytes. */
export const kernels = [
  { folder: 'encoder', text: 'kernel.wat', bytes: 'kernel-bytes.ts', constant: 'kernelBytes' },
  { folder: 'clusters', text: 'products.wat', bytes: 'products-bytes.ts', constant: 'productsBytes' },
].map(({ folder, text, bytes, constant }) => ({
  text: fileURLToPath(new URL(`${folder}/${text}`, language)),
  bytes: fileURLToPath(new URL(`${folder}/${bytes}`, language)),
  name: text,
  constant,
}));

/** What the file with the bytes of a module should say: the module in base64. */
export async function kernelSource({ text, name, constant }: (typeof kernels)[number]): Promise<string> {
  const wabt = await createWabt();
  const module = wabt.parseWat(name, readFileSync(text, 'utf8'), { simd: true });
  module.validate();
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  const lines = base64.match(/.{1,100}/g) ?? [];
  return [
    `/** Made out of ${name} by electron/language/encoder-pack/build-kernel.ts; a test compares the two. */`,
    `export const ${constant} = [`,
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}

if (import.meta.main) {
  for (const kernel of kernels) writeFileSync(kernel.bytes, await kernelSource(kernel));
}
