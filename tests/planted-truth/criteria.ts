import { type Judgement, SIMULATED } from './judge-company.ts'

/** One line of the verdict: a figure, the bound it has to keep, and whether it does. Without a bound it is only told. */
export interface Line {
  readonly criterion: string
  readonly figure: string
  readonly bound: string
  readonly holds: boolean
}

/** Mean signed error of a share. */
const SHARE_ERROR = 0.03
const COVERAGE = { lowest: 0.92, highest: 0.97 }
/** Of 200 companies; 4 of 20. A test at 5 % goes beyond either about once in 200 times. */
const FALSELY_DIFFERENT: Record<number, number> = { 20: 4, 200: 18 }
/** Of the Monte-Carlo error of a difference: one rule in a thousand goes beyond by chance. */
const ERRORS = 3.3

/** The criteria over some companies. */
export function criteria(judgements: readonly Judgement[]): Line[] {
  return [...shareLines(judgements), ...coverageLines(judgements), ...equalLines(judgements), ...ruleLines(judgements)]
}

function shareLines(judgements: readonly Judgement[]): Line[] {
  const names = [...new Set(judgements.flatMap(({ shareErrors }) => Object.keys(shareErrors)))]
  return names.map(name => {
    const errors = judgements.flatMap(({ shareErrors }) => shareErrors[name] ?? [])
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    return {
      criterion: `share of variance, mean error: ${name}`,
      figure: `${(100 * mean).toFixed(2)} points`,
      bound: `within ${100 * SHARE_ERROR} points`,
      holds: Math.abs(mean) <= SHARE_ERROR,
    }
  })
}

function coverageLines(judgements: readonly Judgement[]): Line[] {
  const kinds = [...new Set(judgements.flatMap(({ intervals }) => Object.keys(intervals)))]
  const coverage = (of: readonly string[]) => {
    const all = judgements.flatMap(({ intervals }) => of.flatMap(kind => intervals[kind] ?? []))
    const [n, held] = [all.reduce((sum, each) => sum + each.n, 0), all.reduce((sum, each) => sum + each.held, 0)]
    return { share: held / n, figure: `${((100 * held) / n).toFixed(1)} % of ${n}` }
  }
  const pooled = coverage(kinds)
  return [
    {
      criterion: '95 % intervals that hold the truth, all',
      figure: pooled.figure,
      bound: `${100 * COVERAGE.lowest} to ${100 * COVERAGE.highest} %`,
      holds: pooled.share >= COVERAGE.lowest && pooled.share <= COVERAGE.highest,
    },
    ...kinds.map(kind => ({ criterion: `of these: ${kind}`, figure: coverage([kind]).figure, bound: 'told', holds: true })),
  ]
}

function equalLines(judgements: readonly Judgement[]): Line[] {
  const most = FALSELY_DIFFERENT[judgements.length] ?? Math.ceil(0.1 * judgements.length)
  const line = (criterion: string, wrong: (judgement: Judgement) => boolean): Line => {
    const count = judgements.filter(wrong).length
    const figure = `${count} of ${judgements.length} companies`
    return { criterion, figure, bound: `at most ${most}`, holds: count <= most }
  }
  return [
    line('equal branches said to differ, by the split', ({ falselySplit }) => falselySplit),
    line('equal branches of which one stands apart in the list', ({ falselyApart }) => falselyApart),
  ]
}

function ruleLines(judgements: readonly Judgement[]): Line[] {
  const charts = judgements.reduce((sum, each) => sum + each.charts, 0)
  return Object.keys(judgements[0]?.fired ?? {}).map(name => {
    const fired = judgements.reduce((sum, each) => sum + each.fired[name]!, 0) / charts
    const expected = judgements.reduce((sum, each) => sum + each.simulated[name]!, 0) / (charts * SIMULATED)
    const error = Math.sqrt(((expected * (1 - expected)) / charts) * (1 + 1 / SIMULATED))
    return {
      criterion: `false alarms: ${name}`,
      figure: `${(100 * fired).toFixed(2)} % of ${charts} charts`,
      bound: `${(100 * expected).toFixed(2)} ± ${(100 * ERRORS * error).toFixed(2)} %`,
      holds: Math.abs(fired - expected) <= ERRORS * error,
    }
  })
}
