import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelSource, kernels } from './build-kernel.ts';

test.each(kernels)('the bytes of $name are what its text gives', async (kernel) => {
  expect(readFileSync(kernel.bytes, 'utf8')).toBe(await kernelSource(kernel));
});
