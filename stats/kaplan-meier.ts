/** A wait that ended by being served (`event`), or by giving up: then it is only known to be longer. `n` equal ones, 1 if not said. */
export type Observation = { time: number; event: boolean; n?: number }

export type KaplanMeier = {
  n: number
  events: number
  /** One per time with an event: share still waiting after it, and how many were waiting just before it. */
  steps: { time: number; survival: number; atRisk: number }[]
  /** First time by which half (nine in ten) have been served; null when that was never reached. */
  median: number | null
  p90: number | null
}

/** Products of fractions reach 0.5 and 0.1 only to rounding. */
const SLACK = 1e-12

/**
 * Product-limit estimate of waiting times when some gave up; events come before censorings at the same time.
 * Kaplan and Meier, JASA 53:457 (1958). Median and p90 are the first times with survival at most 0.5 and 0.1.
 *
 * @throws RangeError for a time that is not a number
 * @example kaplanMeier([{ time: 1, event: true }, { time: 2, event: false }, { time: 3, event: true }]).median // 3
 */
export function kaplanMeier(observations: Iterable<Observation>): KaplanMeier {
  const sorted = [...observations].filter(({ n }) => n !== 0).sort((a, b) => a.time - b.time)
  if (sorted.some(({ time }) => !(time >= 0))) throw new RangeError('kaplanMeier needs times')
  const n = sorted.reduce((sum, observation) => sum + (observation.n ?? 1), 0)
  const steps: KaplanMeier['steps'] = []
  let events = 0
  let atRisk = n
  let survival = 1
  for (let i = 0; i < sorted.length; ) {
    const { time } = sorted[i]!
    let served = 0
    let left = 0
    for (; sorted[i]?.time === time; i++) {
      const { event, n: count = 1 } = sorted[i]!
      left += count
      if (event) served += count
    }
    if (served > 0) {
      survival *= (atRisk - served) / atRisk
      steps.push({ time, survival, atRisk })
    }
    events += served
    atRisk -= left
  }
  return { n, events, steps, median: reached(steps, 0.5), p90: reached(steps, 0.1) }
}

function reached(steps: KaplanMeier['steps'], survival: number): number | null {
  return steps.find(step => step.survival <= survival + SLACK)?.time ?? null
}
