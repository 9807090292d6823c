import { defineConfig } from 'vitest/config'

/** Every test of the house runs under this one configuration; `npm test` runs them all, `npx vitest run <path>` a part. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts', 'e2e/**/*.test.ts'],
    globalSetup: 'tools/test-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
