import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelFile, kernelSource } from './build-kernel.ts';

test('the bytes of the kernel are what its text gives', async () => {
  expect(readFileSync(kernelFile, 'utf8')).toBe(await kernelSource());
});
