import { describe, expect, test } from 'vitest'
import { type Leaf, nestedReml, type NestedReml } from '#stats/nested-reml.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { caseFile, expectClose, type SyntheticRow, syntheticAnswers, syntheticRows } from './reference.ts'

type Unit = {
  id: string
  n: number
  mean: number
  gls_mean?: number
  shrink: number
  blup: number
  condsd: number
  estimate: number
  se: number
}
type Answer = {
  n: number
  mu: number
  se_mu: number
  reml_crit: number
  var: Record<string, number>
  share: Record<string, number>
  icc: { location: number; provider: number }
  lrt: Record<string, { lrt: number; p: number }>
  locations: Unit[]
  providers: Unit[]
}
type Tolerance = { variance: number; criterion: number; blup: number; se: number }

const nested = caseFile<{ leaves: (Omit<Leaf, 'path'> & { location: string; provider: string })[] }, Answer>('nested-reml')
const oneway = caseFile<{ groups: Record<string, number[]> }, OnewayAnswer>('oneway-reml')
type OnewayAnswer = {
  mu: number
  se_mu: number
  reml_crit: number
  var: { group: number; residual: number }
  icc: number
  lrt: { lrt: number; p: number }
  groups: Unit[]
}

const CASES: Tolerance = { variance: 1e-4, criterion: 1e-6, blup: 1e-5, se: 1e-3 }
const SYNTHETIC: Tolerance = { variance: 1e-4, criterion: 1e-4, blup: 1e-4, se: 1e-4 }

describe('nestedReml, against lme4 on small cases', () => {
  test.each(nested.cases)('$name', ({ input, expected }) => {
    const fit = nestedReml(input.leaves.map(({ location, provider, ...rest }) => ({ path: [location, provider], ...rest })))
    expectVariances(fit, expected.var, CASES)
    expectClose(fit.mu, expected.mu, 0, CASES.blup)
    expectClose(fit.seMu, expected.se_mu, CASES.se)
    expectClose(fit.criterion, expected.reml_crit, 0, CASES.criterion)
    expectClose(fit.icc[0], expected.icc.location, CASES.variance, 1e-6)
    expectClose(fit.icc[1], expected.icc.provider, CASES.variance, 1e-6)
    expectTests(fit, [expected.lrt.location!, expected.lrt.provider!], CASES)
    expectUnits(fit, 0, expected.locations, CASES)
    expectUnits(fit, 1, expected.providers, CASES)
  })

  test.each(oneway.cases)('one level: $name', ({ input, expected }) => {
    const fit = nestedReml(Object.entries(input.groups).map(([id, values]) => ({ path: [id], ...sufficientOf(values) })))
    expectVariances(fit, expected.var, CASES)
    expectClose(fit.mu, expected.mu, 0, CASES.blup)
    expectClose(fit.seMu, expected.se_mu, CASES.se)
    expectClose(fit.criterion, expected.reml_crit, 0, CASES.criterion)
    expectClose(fit.icc[0], expected.icc, CASES.variance)
    expectTests(fit, [expected.lrt], CASES)
    expectUnits(fit, 0, expected.groups, CASES)
  })
})

describe('nestedReml, against lme4 on 29,643 interactions', () => {
  const answers = syntheticAnswers() as Record<string, Answer>
  const rows = syntheticRows()
  const provider = (row: SyntheticRow) => [row.branch, row.provider]
  const logWait = ({ wait }: SyntheticRow) => (wait === null ? null : Math.log(wait))
  const csat = ({ csat }: SyntheticRow) => csat

  test.each([
    ['vc_csat', csat, provider],
    ['vc_log_wait', logWait, provider],
    ['vc_csat_four_level_week', csat, (row: SyntheticRow) => [...provider(row), String(row.week)]],
    ['vc_csat_four_level_4weeks', csat, (row: SyntheticRow) => [...provider(row), String(Math.floor((row.week - 1) / 4))]],
    ['vc_log_wait_branch_week', logWait, (row: SyntheticRow) => [row.branch, String(row.week)]],
  ] as const)('%s', (id, value, path) => {
    const expected = answers[id]!
    const fit = nestedReml(leavesOf(rows, value, path))
    expect(fit.converged).toBe(true)
    expectVariances(fit, expected.var, SYNTHETIC)
    expectClose(fit.mu, expected.mu, 0, SYNTHETIC.blup)
    expectClose(fit.criterion, expected.reml_crit, 0, SYNTHETIC.criterion)
    if (expected.se_mu !== undefined) expectClose(fit.seMu, expected.se_mu, SYNTHETIC.se)
    if (expected.lrt) expectTests(fit, [expected.lrt.location!, expected.lrt.provider!], SYNTHETIC)
    if (expected.locations) expectUnits(fit, 0, expected.locations, SYNTHETIC)
    if (expected.providers) expectUnits(fit, 1, expected.providers, SYNTHETIC)
  })
})

function leavesOf(
  rows: readonly SyntheticRow[],
  value: (row: SyntheticRow) => number | null,
  path: (row: SyntheticRow) => string[],
): Leaf[] {
  const groups = Map.groupBy(rows, row => path(row).join('/'))
  return [...groups.values()].map(group => ({
    path: path(group[0]!),
    ...sufficientOf(group.map(value).filter(found => found !== null)),
  }))
}

function expectVariances(fit: NestedReml, expected: Record<string, number>, tolerance: Tolerance): void {
  const { residual, total, ...components } = expected
  const smallest = 1e-6 * (total ?? residual!)
  for (const [k, variance] of Object.values(components).entries())
    expectClose(fit.components[k]!.variance, variance, tolerance.variance, smallest)
  expectClose(fit.residual.variance, residual!, tolerance.variance)
}

function expectTests(fit: NestedReml, expected: readonly { lrt: number; p: number }[], tolerance: Tolerance): void {
  for (const [k, { lrt, p }] of expected.entries()) {
    expectClose(fit.components[k]!.lrt!.drop, lrt, 0, tolerance.criterion)
    expectClose(fit.components[k]!.lrt!.p, p, 1e-4, 1e-12)
  }
}

function expectUnits(fit: NestedReml, level: number, expected: readonly Unit[], { blup, se }: Tolerance): void {
  const nodes = new Map(fit.nodes[level]!.map(node => [node.path.join('/'), node]))
  expect(nodes.size).toBe(expected.length)
  for (const unit of expected) {
    const node = nodes.get(unit.id)!
    expect(node.n).toBe(unit.n)
    expectClose(node.mean, unit.mean, 1e-12)
    if (unit.gls_mean !== undefined) expectClose(node.glsMean, unit.gls_mean, 0, blup)
    expectClose(node.weight, unit.shrink, se, 1e-6)
    expectClose(node.blup, unit.blup, 0, blup)
    expectClose(node.conditionalDeviation, unit.condsd, se, 1e-6)
    expectClose(node.estimate, unit.estimate, 0, blup)
    expectClose(node.standardError, unit.se, se)
  }
}
