import type { ControlRule } from '#contract/charts.ts'
import type { Verdict } from '#contract/vocabulary.ts'
import { type ControlSignal, controlSignals } from '#stats/control-signals.ts'
import type { Better } from '../metric-facts.ts'

/** A departure that chance does not explain; `first` is where it began, `trigger` where the rule fires last (positions). */
export interface Signal {
  readonly rule: ControlRule
  readonly direction: 'up' | 'down'
  readonly first: number
  readonly trigger: number
  readonly points: readonly number[]
}

/** Complete weeks that a verdict looks back on. */
const RECENT = 8
/** Complete weeks from which on limits are more than a trial. */
export const ENOUGH_WEEKS = 12

/** When several rules fire in one week, the one that says most stands for them. */
const order: readonly ControlRule[] = ['shift', 'beyond-limits', 'two-of-three', 'trend']

/** Signals by the four Making Data Count rules; of rules that fire week after week one signal is made. Weeks without score are passed over. */
export function signalsOf(scores: readonly (number | null)[], values: readonly (number | null)[]): Signal[] {
  const signals: Signal[] = []
  for (const found of controlSignals(scores, 'making-data-count', { values })) {
    const { rule, direction, trigger, points } = narrowed(found)
    const open = signals.findLast(signal => signal.rule === rule)
    const goesOn = rule !== 'beyond-limits' && open?.direction === direction && open.points.includes(points[0]!)
    if (!goesOn) signals.push({ rule, direction, first: points[0]!, trigger, points })
    else signals[signals.indexOf(open)] = { ...open, trigger, points: [...new Set([...open.points, ...points])] }
  }
  return signals.sort((a, b) => a.trigger - b.trigger || order.indexOf(b.rule) - order.indexOf(a.rule))
}

/** The latest signal in the last 8 weeks that have a score; of several in one week the one that says most. */
export function recentSignal(signals: readonly Signal[], scores: readonly (number | null)[]): Signal | null {
  const used = scores.flatMap((score, i) => (score === null ? [] : [i]))
  const first = used.at(-RECENT) ?? used[0] ?? 0
  return signals.findLast(signal => signal.trigger >= first) ?? null
}

export function verdictOf(signal: Signal | null, weeks: number, better: Better): Verdict {
  if (weeks < ENOUGH_WEEKS) return 'too-early'
  if (signal === null) return 'steady'
  return (signal.direction === 'up') === (better === 'higher') ? 'better' : 'worse'
}

function narrowed(signal: ControlSignal): Omit<Signal, 'first'> {
  const { rule, direction, trigger, points } = signal
  switch (rule) {
    case 'beyond-limits':
    case 'shift':
    case 'trend':
    case 'two-of-three':
      return { rule, direction: direction!, trigger, points }
    case 'four-of-five':
    case 'alternating':
    case 'close-to-centre':
    case 'far-from-centre':
      throw new RangeError(`${rule} is not a rule of Making Data Count`)
  }
}
