import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/office/**'],
    setupFiles: ['tests/setup.ts'],
    // A test that has asked for nothing has shown nothing.
    expect: { requireAssertions: true },
    // Nothing is timed here: the limit only ends what would never end, on a slow machine too.
    testTimeout: 60_000,
  },
});
