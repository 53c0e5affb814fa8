import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// A busy machine is slow, not wrong: what hangs still ends, and speed is measured in bench/.
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'renderer/e2e/**'],
          ...patience,
        },
      },
      {
        test: {
          name: 'end-to-end',
          root,
          include: ['renderer/e2e/**/*.e2e.ts'],
          ...patience,
          // One browser at a time: they would measure each other instead of the product.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
