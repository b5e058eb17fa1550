import { configureGlobal } from 'fast-check'

/** How many random cases a property runs: LONG multiplies the gate's count. The seed is fixed, so a failure repeats. */
const LONG_FACTOR = 20
const usual = Number(process.env.BRANCHWISE_RANDOM_CASES ?? 100)

configureGlobal({ seed: 20261121, numRuns: process.env.BRANCHWISE_LONG ? usual * LONG_FACTOR : usual })
