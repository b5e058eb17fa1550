import type { Output } from '#contract/operations.ts'
import { random } from '#main/sample/random.ts'
import { type Ask, askingCompany } from './ask-company.ts'
import { type Company, company, type Planted } from './company.ts'
import { meanOfLocation, meanRating, type RatingTruth, ratingTruth, reached } from './rating-truth.ts'
import { falseAlarms, ruleNames } from './stable-chart.ts'

/** What one company showed, as plain figures that add up over companies. */
export interface Judgement {
  readonly visits: number
  /** Estimated less planted share, by metric and level. */
  readonly shareErrors: Record<string, number>
  /** Intervals of each kind, and how many of them hold the truth. */
  readonly intervals: Record<string, Held>
  /** Whether equal locations were said to differ: by the split, and for any one of them by the list. */
  readonly falselySplit: boolean
  readonly falselyApart: boolean
  /** Charts of a stable process by rule: those that fired, and how many of the simulated ones did. */
  readonly charts: number
  readonly fired: Record<string, number>
  readonly simulated: Record<string, number>
}

interface Held {
  readonly n: number
  readonly held: number
}

/** Stable series simulated for every chart. */
export const SIMULATED = 20
/** Charts of fewer points, or of fewer values at a point, are not judged by their rules. */
const FEWEST_POINTS = 10
const FEWEST_VALUES = 5
/** Streams of random numbers for the simulated charts, apart from those of the companies. */
const CHART_SEED = 20_261_126

/** Makes company `index`, asks the program about it and compares the answers with what was planted. */
export async function judgeCompany(index: number): Promise<Judgement> {
  const made = company(index)
  return askingCompany(made, async ask => {
    const held = new Map<string, Held>()
    const note = (kind: string, limits: Limits, truth: number) => {
      if (limits === null || limits.lower === null || limits.upper === null) return
      const { n, held: before } = held.get(kind) ?? { n: 0, held: 0 }
      held.set(kind, { n: n + 1, held: before + Number(limits.lower <= truth && truth <= limits.upper) })
    }
    const truth = ratingTruth(made.csat)
    const shareErrors = { ...(await judgeCsat(ask, made, { truth, note })), ...(await judgeWaits(ask, made, note)) }
    await judgeDifferences(ask, made, note)
    const equal = await ask('variability.split', { metric: 'ces' })
    const list = await ask('locations.list', { metric: 'ces' })
    return {
      visits: made.visits.length,
      shareErrors,
      intervals: Object.fromEntries(held),
      falselySplit: equal.levels.some(({ level, p }) => level === 'location' && p !== null && p < 0.05),
      falselyApart: list.rows.some(({ standing }) => standing === 'better' || standing === 'worse'),
      ...(await judgeCharts(ask, made, { list, index })),
    }
  })
}

type Limits = { readonly lower: number | null; readonly upper: number | null } | null
type Note = (kind: string, limits: Limits, truth: number) => void

async function judgeCsat(ask: Ask, { csat, locations, visits }: Company, { truth, note }: { truth: RatingTruth; note: Note }) {
  const split = await ask('variability.split', { metric: 'csat' })
  note('means', meanLimits(split), truth.mean)
  const planted = [truth.location, truth.provider, truth.visit]
  const errors = judgeShares(split, planted, note)
  const answers = Map.groupBy(
    visits.filter(visit => visit.csat !== null),
    ({ person }) => person,
  )
  const list = await ask('locations.list', { metric: 'csat' })
  for (const row of list.rows) {
    const place = locations.find(({ name }) => name === row.name)!
    if (row.estimate !== null) note('locations', row, meanOfLocation(csat, place.csat))
    const satisfied = place.providers.map(one => ({ n: answers.get(one.name)?.length ?? 0, value: reached(csat, one.csat, 4) }))
    note('shares of satisfied (Wilson)', row.satisfied, weighted(satisfied))
  }
  const people = peopleOf(locations)
  for (const row of (await ask('providers.list', { metric: 'csat' })).rows)
    if (row.state === 'shown') note('providers', row, meanRating(csat, people.get(row.name)!.csat))
  return errors
}

async function judgeWaits(ask: Ask, { wait, locations }: Company, note: Note) {
  const levels = wait.week > 0 ? (['location', 'provider', 'week'] as const) : (['location', 'provider'] as const)
  const split = await ask('variability.split', { metric: 'wait', levels: [...levels] })
  note('means', meanLimits(split), wait.mean)
  const planted = [...levels, 'visit' as const].map(level => wait[level] ** 2)
  const errors = judgeShares(split, planted, note)
  for (const row of (await ask('locations.list', { metric: 'wait' })).rows)
    if (row.estimate !== null) note('locations', row, Math.exp(locations.find(({ name }) => name === row.name)!.wait))
  const people = peopleOf(locations)
  for (const row of (await ask('providers.list', { metric: 'wait' })).rows)
    if (row.state === 'shown') note('providers', row, Math.exp(people.get(row.name)!.wait))
  return errors
}

function meanLimits({ mean, meanStandardError: error }: Output<'variability.split'>): Limits {
  return mean === null || error === null ? null : { lower: mean - 1.96 * error, upper: mean + 1.96 * error }
}

/** Estimated less planted shares; levels in the order of the answer, the visit last. */
function judgeShares({ metric, levels }: Output<'variability.split'>, planted: readonly number[], note: Note) {
  const total = planted.reduce((sum, variance) => sum + variance, 0)
  return Object.fromEntries(
    levels.map(({ level, share, shareInterval }, k) => {
      note('shares of variance', shareInterval, planted[k]! / total)
      return [`${metric} ${level}`, share - planted[k]! / total]
    }),
  )
}

/** Neighbours in the list: as customers met them (observed), and as places (fair). */
async function judgeDifferences(ask: Ask, { csat, locations, visits }: Company, note: Note) {
  const { rows } = await ask('locations.list', { metric: 'csat' })
  const answers = Map.groupBy(
    visits.filter(visit => visit.csat !== null),
    ({ person }) => person,
  )
  const met = ({ providers }: Planted) =>
    weighted(providers.map(one => ({ n: answers.get(one.name)?.length ?? 0, value: meanRating(csat, one.csat) })))
  for (const [first, second] of [
    [0, 1],
    [2, 3],
    [4, 5],
  ] as const) {
    const compared = await ask('locations.compare', { a: rows[first]!.locationId, b: rows[second]!.locationId })
    const [a, b] = [first, second].map(i => locations.find(({ name }) => name === rows[i]!.name)!) as [Planted, Planted]
    for (const { metric, observed, fair } of compared.metrics) {
      if (metric === 'csat') note('differences met by customers', observed, met(a) - met(b))
      if (metric === 'csat') note('differences of places', fair, meanOfLocation(csat, a.csat) - meanOfLocation(csat, b.csat))
      if (metric === 'wait') note('differences of places', fair, Math.expm1(a.wait - b.wait))
    }
  }
}

/** The charts of ces: nothing moves it, so every signal is a false alarm. */
async function judgeCharts(ask: Ask, made: Company, { list, index }: { list: Output<'locations.list'>; index: number }) {
  const draw = random(CHART_SEED, index)
  const fired = new Map(ruleNames.map(name => [name, 0]))
  const simulated = new Map(fired)
  let charts = 0
  for (const row of list.rows) {
    const input = { metric: 'ces', locationId: row.locationId } as const
    const drawn = [
      await ask('moments.control', input),
      await ask('moments.control', { ...input, rules: 'western-electric' }),
      await ask('moments.control', { ...input, rules: 'nelson' }),
      await ask('moments.control', { ...input, chart: 'run' }),
    ]
    const used = drawn[0]!.points.filter(({ value, partial }) => value !== null && !partial)
    if (used.length < FEWEST_POINTS || used.some(({ n }) => n < FEWEST_VALUES)) continue
    charts += 1
    for (const { rules, points } of drawn)
      for (const rule of new Set(points.flatMap(point => point.rules))) add(fired, `${rules} ${rule}`, 1)
    const chances = chancesOf(made, row.name)
    const counts = used.map(({ n }) => n)
    for (const [name, count] of falseAlarms(draw, counts, { chances, series: SIMULATED })) add(simulated, name, count)
  }
  return { charts, fired: Object.fromEntries(fired), simulated: Object.fromEntries(simulated) }
}

/** Chances of each step of ces at a location, over the people who work there. */
function chancesOf({ ces, locations }: Company, name: string): number[] {
  const { providers } = locations.find(place => place.name === name)!
  const steps = Array.from({ length: ces.highest - ces.lowest + 2 }, (_, i) => ces.lowest + i)
  const atLeast = steps.map(step => {
    if (step === ces.lowest) return 1
    if (step > ces.highest) return 0
    return weighted(providers.map(one => ({ n: one.pace, value: reached(ces, one.ces, step) })))
  })
  return atLeast.slice(1).map((next, i) => atLeast[i]! - next)
}

function peopleOf(locations: readonly Planted[]) {
  return new Map(locations.flatMap(({ providers }) => providers.map(one => [one.name, one])))
}

function weighted(parts: readonly { n: number; value: number }[]): number {
  const total = parts.reduce((sum, { n }) => sum + n, 0)
  return parts.reduce((sum, { n, value }) => sum + n * value, 0) / total
}

function add(counts: Map<string, number>, name: string, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more)
}
