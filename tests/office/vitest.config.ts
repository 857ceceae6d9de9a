import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Real programs take minutes, so these tests have a script of their own: `npm run test:office`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/office/**/*.test.ts'],
    expect: { requireAssertions: true },
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
