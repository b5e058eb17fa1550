import { defineConfig } from 'vitest/config'

process.env.TZ = 'UTC'

/** The tests that judge mutants of stats/ (`npm run check:mutants`): its own tests, with fewer random cases for each. */
export default defineConfig({
  test: {
    include: ['tests/stats/**/*.test.ts'],
    setupFiles: ['tests/random-cases.ts'],
    testTimeout: 60_000,
    env: { BRANCHWISE_RANDOM_CASES: '20' },
  },
})
