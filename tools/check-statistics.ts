import { criteria } from '#tests/planted-truth/criteria.ts'
import { judgeCompanies } from '#tests/planted-truth/judge-companies.ts'

/**
 * Asks the program about 200 companies whose truth is known and compares (`npm run check:statistics`; another number of companies
 * may be given). Ends with 1 where a criterion does not hold.
 */
const COMPANIES = 200
const THREADS = 2

const count = Number(process.argv[2] ?? COMPANIES)
const start = performance.now()
const judgements = await judgeCompanies(count, {
  threads: THREADS,
  told: done => {
    if (done % 10 === 0) console.error(`${done} of ${count} companies`)
  },
})
const lines = criteria(judgements)
const visits = judgements.reduce((sum, each) => sum + each.visits, 0)
console.log(`${count} companies, ${visits} interactions, ${Math.round((performance.now() - start) / 1000)} s\n`)
console.log('| criterion | figure | bound | |\n| --- | --- | --- | --- |')
for (const { criterion, figure, bound, holds } of lines)
  console.log(`| ${criterion} | ${figure} | ${bound} | ${holds ? (bound === 'told' ? '' : 'holds') : 'FAILS'} |`)
process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1
