import { defineConfig } from 'vitest/config'

process.env.TZ = 'UTC'

/**
 * The tests that judge mutants of stats/ (`npm run check:mutants`): its own tests, with fewer random cases for each, one worker for
 * all files, and without the simulations of coverage, which take seconds and judge a method rather than a line.
 */
export default defineConfig({
  test: {
    include: ['tests/stats/**/*.test.ts'],
    exclude: ['tests/stats/**/*.coverage.test.ts'],
    setupFiles: ['tests/random-cases.ts'],
    testTimeout: 60_000,
    isolate: false,
    env: { BRANCHWISE_RANDOM_CASES: '20' },
  },
})
