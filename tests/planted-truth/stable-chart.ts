import type { ControlRule, RuleSetName } from '#contract/charts.ts'
import type { Random } from '#main/sample/random.ts'

/** Whether a rule fires anywhere on a series of standard scores; written apart from stats/, window by window. */
type Fires = (scores: readonly number[]) => boolean

const windows = (scores: readonly number[], length: number): number[][] =>
  Array.from({ length: Math.max(0, scores.length - length + 1) }, (_, i) => scores.slice(i, i + length))
const sides = [1, -1]
const beyond: Fires = scores => scores.some(z => Math.abs(z) > 3)
const shift =
  (length: number): Fires =>
  scores =>
    windows(scores, length).some(part => sides.some(side => part.every(z => side * z > 0)))
const steps = (part: readonly number[]) => part.slice(1).map((z, i) => Math.sign(z - part[i]!))
const trend =
  (length: number): Fires =>
  scores =>
    windows(scores, length).some(part => sides.some(side => steps(part).every(step => step === side)))
const ofWindow =
  (length: number, few: number, far: number): Fires =>
  scores =>
    windows(scores, length).some(part => sides.some(side => part.filter(z => side * z > far).length >= few))
const twoSameSide: Fires = scores =>
  windows(scores, 3).some(part => sides.some(side => part.every(z => side * z > 0) && part.filter(z => side * z > 2).length >= 2))
const alternating: Fires = scores =>
  windows(scores, 14).some(part => {
    const moves = steps(part)
    return moves.every((move, i) => move !== 0 && (i === 0 || move === -moves[i - 1]!))
  })
const close: Fires = scores => windows(scores, 15).some(part => part.every(z => Math.abs(z) < 1))
const far: Fires = scores =>
  windows(scores, 8).some(part => part.every(z => Math.abs(z) > 1) && part.some(z => z > 0) && part.some(z => z < 0))

const ofSigma: Record<Exclude<RuleSetName, 'anhoej'>, Partial<Record<ControlRule, Fires>>> = {
  'making-data-count': { 'beyond-limits': beyond, shift: shift(7), trend: trend(7), 'two-of-three': twoSameSide },
  'western-electric': {
    'beyond-limits': beyond,
    'two-of-three': ofWindow(3, 2, 2),
    'four-of-five': ofWindow(5, 4, 1),
    shift: shift(8),
  },
  nelson: {
    'beyond-limits': beyond,
    shift: shift(9),
    trend: trend(6),
    alternating,
    'two-of-three': ofWindow(3, 2, 2),
    'four-of-five': ofWindow(5, 4, 1),
    'close-to-centre': close,
    'far-from-centre': far,
  },
}

export const ruleNames = [
  ...Object.entries(ofSigma).flatMap(([set, rules]) => Object.keys(rules).map(rule => `${set} ${rule}`)),
  'anhoej long-run',
  'anhoej few-crossings',
]

/**
 * How many of so many stable series each rule fires on, set and rule as in `ruleNames`.
 *
 * @param counts values of each point, which is their mean
 * @param chances of a value being the first step of its scale, the second and so on
 */
export function falseAlarms(
  draw: Random,
  counts: readonly number[],
  { chances, series }: { chances: readonly number[]; series: number },
): Map<string, number> {
  const fired = new Map(ruleNames.map(name => [name, 0]))
  const point = (n: number) => Array.from({ length: n }, () => stepOf(draw.uniform(), chances)).reduce((a, b) => a + b, 0) / n
  for (let left = series; left > 0; left--) for (const name of firedOn(counts.map(point))) fired.set(name, fired.get(name)! + 1)
  return fired
}

function stepOf(uniform: number, chances: readonly number[]): number {
  let rest = uniform
  const found = chances.findIndex(chance => (rest -= chance) < 0)
  return found < 0 ? chances.length - 1 : found
}

function firedOn(values: readonly number[]): string[] {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  const ranges = values.slice(1).map((value, i) => Math.abs(value - values[i]!))
  const sigma = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128
  const scores = values.map(value => (value - centre) / sigma)
  const found = Object.entries(ofSigma).flatMap(([set, rules]) =>
    Object.entries(rules).flatMap(([rule, fires]) => (fires(scores) ? [`${set} ${rule}`] : [])),
  )
  return [...found, ...firedOnRuns(values)]
}

/** Anhøj: runs about the median of the series; points on it count for nothing. */
function firedOnRuns(values: readonly number[]): string[] {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
  const signs = values.filter(value => value !== median).map(value => value > median)
  let [longest, run, crossings] = [1, 1, 0]
  for (let i = 1; i < signs.length; i++) {
    run = signs[i] === signs[i - 1] ? run + 1 : 1
    if (run === 1) crossings += 1
    longest = Math.max(longest, run)
  }
  const found = longest > Math.round(Math.log2(signs.length)) + 3 ? ['anhoej long-run'] : []
  return crossings < fewestCrossings(signs.length) ? [...found, 'anhoej few-crossings'] : found
}

/** R: qbinom(0.05, n - 1, 0.5), by adding up Pascal's triangle. */
function fewestCrossings(n: number): number {
  let term = 0.5 ** (n - 1)
  let sum = term
  let x = 0
  while (sum < 0.05) {
    term *= (n - 1 - x) / (x + 1)
    x += 1
    sum += term
  }
  return x
}
