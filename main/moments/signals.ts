import type { ControlRule } from '#contract/charts.ts'
import type { Verdict } from '#contract/vocabulary.ts'
import { controlSignals } from '#stats/control-signals.ts'
import { runChart } from '#stats/run-chart.ts'
import type { Better } from '../metric-facts.ts'
import type { ChartPlan } from './chart-kinds.ts'

/** A departure that chance does not explain; `first` is where it began, `trigger` where the rule fires last (positions). */
export interface Signal {
  readonly rule: ControlRule
  /** Null for rules about the spread of the points, which are neither good nor bad. */
  readonly direction: 'up' | 'down' | null
  readonly first: number
  readonly trigger: number
  readonly points: readonly number[]
}

/** What rules are read from: scores, values (for trends), and the centre of a run chart. */
export interface Judged {
  readonly scores: readonly (number | null)[]
  readonly values: readonly (number | null)[]
  readonly centre: number
}

/** Complete points that a verdict looks back on. */
const RECENT = 8
/** Complete points from which on limits are more than a trial. */
export const ENOUGH_WEEKS = 12

/** When several rules fire at one point, the one that says most stands for them. */
const order: readonly ControlRule[] = [
  'shift',
  'long-run',
  'beyond-limits',
  'two-of-three',
  'four-of-five',
  'trend',
  'few-crossings',
  'far-from-centre',
  'alternating',
  'close-to-centre',
]

/** Signals by the rules of the plan; of rules that fire point after point one signal is made. Points without score are passed over. */
export function signalsOf(judged: Judged, plan: Pick<ChartPlan, 'rules' | 'trend' | 'outer'>): Signal[] {
  const signals = plan.rules === 'anhoej' ? runSignals(judged) : ruleSignals(judged, { ...plan, rules: plan.rules })
  return signals.sort((a, b) => a.trigger - b.trigger || order.indexOf(b.rule) - order.indexOf(a.rule))
}

type SigmaRules = Pick<ChartPlan, 'trend' | 'outer'> & { readonly rules: Exclude<ChartPlan['rules'], 'anhoej'> }

function ruleSignals({ scores, values }: Judged, { rules, trend, outer }: SigmaRules): Signal[] {
  const signals: Signal[] = []
  for (const { rule, direction, trigger, points } of controlSignals(scores, rules, { trend, outer, values })) {
    const open = signals.findLast(signal => signal.rule === rule)
    const goesOn = rule !== 'beyond-limits' && open?.direction === direction && open.points.includes(points[0]!)
    if (!goesOn) signals.push({ rule, direction, first: points[0]!, trigger, points })
    else signals[signals.indexOf(open)] = { ...open, trigger, points: [...new Set([...open.points, ...points])] }
  }
  return signals
}

/** Runs that are too long; where the median is crossed too rarely, the last run, for that is where the series went. */
function runSignals({ scores, values, centre }: Judged): Signal[] {
  const used = values.map((value, i) => (scores[i] === null ? null : value))
  const { runs, longRuns, fewCrossings } = runChart(used, centre)
  const last = runs.at(-1)
  return [
    ...longRuns.map(run => ({ rule: 'long-run' as const, run })),
    ...(fewCrossings && last ? [{ rule: 'few-crossings' as const, run: last }] : []),
  ].map(({ rule, run: { points, direction } }) => ({ rule, direction, first: points[0]!, trigger: points.at(-1)!, points }))
}

/** The latest signal in the last 8 points that have a score; of several at one point the one that says most. A rule with a side goes before one without. */
export function recentSignal(signals: readonly Signal[], scores: readonly (number | null)[], from = 0): Signal | null {
  const used = scores.flatMap((score, i) => (score === null ? [] : [i]))
  const first = Math.max(from, used.at(-RECENT) ?? used[0] ?? 0)
  const recent = signals.filter(signal => signal.trigger >= first)
  return recent.findLast(signal => signal.direction !== null) ?? recent.at(-1) ?? null
}

export function verdictOf(signal: Signal | null, weeks: number, better: Better): Verdict {
  if (weeks < ENOUGH_WEEKS) return 'too-early'
  if (signal === null || signal.direction === null) return 'steady'
  return (signal.direction === 'up') === (better === 'higher') ? 'better' : 'worse'
}
