import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ChartChoice, ControlChart } from '#contract/charts.ts'
import type { Metric } from '#contract/vocabulary.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ruleNames, type Rules, type Xmr } from '../../stats/control-charts.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { ask, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'

type Numbers = number[] | number
type Rate = { center: number; ucl: Numbers; lcl: Numbers; beyond: number[]; rules: Rules }
type Counted = Rate & { laney?: { ucl: number[]; lcl: number[]; beyond: number[]; rules?: Rules } }
/** R leaves weeks of one rating out of this chart. */
type XbarS = Omit<Rate, 'rules'> & {
  weeks: number[]
  sigma: number
  s_center: (number | null)[]
  s_ucl: (number | null)[]
  s_lcl: (number | null)[]
  s_beyond: number[]
  rules: Rules
}
type Weekly = {
  csat: { xmr: Xmr & { mr_beyond: number[] }; xmr_screened: Xmr; xbar_s: XbarS }
  late: Counted
  complaints: { c: Rate; u: Counted }
}

const weekly = Object.entries((syntheticAnswers() as { weekly: Record<string, Weekly> }).weekly)
const answers = join(import.meta.dirname, '../../fixtures/reference/synthetic-b/interactions.csv.gz')

/** The same rows with "late" (a wait above 10 minutes) in place of complaints: a share that the reference has p charts of. */
function lateAsComplaint(): string {
  const [header, ...lines] = gunzipSync(readFileSync(answers)).toString('utf8').trim().split('\n')
  const changed = lines.map(line => {
    const cells = line.trim().split(',')
    const wait = cells[7]!
    return [...cells.slice(0, -1), wait === '' ? '' : Number(wait) > 10 ? '1' : '0'].join(',')
  })
  const path = join(temporaryFolder(), 'late.csv')
  writeFileSync(path, [header!.trim(), ...changed].join('\n'))
  return path
}

async function sessionOf(path: string): Promise<{ session: Session; locations: ReadonlyMap<string, string> }> {
  const session = temporarySession({ data: join(temporaryFolder(), 'b.branchwise') })
  expect(await imported(session, [path])).toMatchObject({ state: 'done' })
  const { locations } = await ask(session, 'interactions.facets', {})
  return { session, locations: new Map(locations.map(({ name, locationId }) => [name, locationId])) }
}

let plain: Awaited<ReturnType<typeof sessionOf>>
let late: Awaited<ReturnType<typeof sessionOf>>
beforeAll(async () => {
  plain = await sessionOf(answers)
  late = await sessionOf(lateAsComplaint())
}, 120_000)

function chartOf(
  { session, locations }: typeof plain,
  branch: string,
  metric: Metric,
  choice: ChartChoice,
): Promise<ControlChart> {
  return ask(session, 'moments.control', { metric, locationId: locations.get(branch)!, ...choice })
}

const present = ({ points }: ControlChart) => points.filter(point => point.value !== null)
const weekNumber = (monday: string) => 1 + (Date.parse(monday) - Date.UTC(2024, 6, 1)) / (7 * 86_400_000)
const at = (limit: Numbers, i: number) => (Array.isArray(limit) ? limit[i]! : limit)

function expectLimits(chart: ControlChart, { center, ucl, lcl }: { center: number; ucl: Numbers; lcl: Numbers }, per = 1): void {
  expectClose(chart.centre, center * per, 1e-6)
  for (const [i, point] of present(chart).entries()) {
    expectClose(point.upper, at(ucl, i) * per, 1e-6)
    expectClose(point.lower, at(lcl, i) * per, 1e-6, 1e-8)
  }
}

/** Charts by every rule set; where the reference lists a rule it had hits, the others must mark nothing. */
async function expectRules(draw: (choice: ChartChoice) => Promise<ControlChart>, expected: Rules): Promise<void> {
  for (const [name, { set, rule, trend }] of Object.entries(ruleNames)) {
    const chart = await draw({ rules: set, ...(trend && { trend }) })
    expect(chart).toMatchObject({ rules: set, trend: trend ?? 7 })
    const marked = present(chart).flatMap((point, i) => (point.rules.includes(rule) ? [i + 1] : []))
    expect(marked, name).toEqual(expected[name]?.points ?? [])
  }
}

describe('charts of every kind through the import equal qcc on 8 branches over 78 weeks', () => {
  test.each(weekly)('XmR of satisfaction at %s: limits, moving ranges, screening, every rule', async (branch, { csat }) => {
    const chart = await chartOf(plain, branch, 'csat', {})
    const { center, ucl, lcl, mr_mean, mr_ucl, mr_beyond } = csat.xmr
    expectLimits(chart, { center, ucl, lcl })
    expect(chart.spreads!.kind).toBe('moving-range')
    expectClose(chart.spreads!.centre, mr_mean, 1e-6)
    const ranges = chart.spreads!.points.filter((_, i) => chart.points[i]!.value !== null)
    expectClose(ranges[0]!.upper, mr_ucl, 1e-6)
    expect(ranges[0]!.value).toBeNull()
    expect(ranges.flatMap(({ beyond }, i) => (beyond ? [i + 1] : []))).toEqual(mr_beyond)
    expectLimits(await chartOf(plain, branch, 'csat', { screened: true }), csat.xmr_screened)
    await expectRules(choice => chartOf(plain, branch, 'csat', choice), csat.xmr.rules)
  })

  test.each(weekly)('Xbar-S of satisfaction at %s', async (branch, { csat: { xbar_s } }) => {
    const draw = async (choice: ChartChoice) => {
      const chart = await chartOf(plain, branch, 'csat', { chart: 'xbar-s', ...choice })
      return { ...chart, points: chart.points.filter(({ n }) => n > 1) }
    }
    const chart = await draw({})
    expect(chart.method).toBe('xbar-s')
    expect(chart.points.map(({ week }) => weekNumber(week))).toEqual(xbar_s.weeks)
    expectLimits(chart, xbar_s)
    expectClose(chart.spreads!.centre, xbar_s.sigma, 1e-6)
    const spreads = chart.spreads!.points.filter(({ centre }) => centre !== null)
    for (const [i, spread] of spreads.entries()) {
      expectClose(spread.centre, xbar_s.s_center[i]!, 1e-6)
      expectClose(spread.upper, xbar_s.s_ucl[i]!, 1e-6)
      expectClose(spread.lower, xbar_s.s_lcl[i]!, 1e-6, 1e-8)
    }
    expect(spreads.flatMap(({ beyond }, i) => (beyond ? [i + 1] : []))).toEqual(xbar_s.s_beyond)
    await expectRules(draw, xbar_s.rules)
  })

  test.each(weekly)('c and u of complaints at %s', async (branch, { complaints: { c, u } }) => {
    const counts = await chartOf(plain, branch, 'complaint', { chart: 'c' })
    expect(counts).toMatchObject({ unit: 'count', statistic: 'count', method: 'c' })
    expectLimits(counts, c)
    await expectRules(choice => chartOf(plain, branch, 'complaint', { chart: 'c', ...choice }), c.rules)
    expectLimits(await chartOf(plain, branch, 'complaint', { chart: 'u' }), u, 1000)
    await expectRules(choice => chartOf(plain, branch, 'complaint', { chart: 'u', ...choice }), u.rules)
  })

  test.each(weekly)("p and p' of late customers at %s", async (branch, { late: share }) => {
    expectLimits(await chartOf(late, branch, 'complaint', { chart: 'p' }), share, 1000)
    await expectRules(choice => chartOf(late, branch, 'complaint', { chart: 'p', ...choice }), share.rules)
    const { ucl, lcl, rules } = share.laney!
    expectLimits(await chartOf(late, branch, 'complaint', { chart: 'p-prime' }), { center: share.center, ucl, lcl }, 1000)
    if (rules) await expectRules(choice => chartOf(late, branch, 'complaint', { chart: 'p-prime', ...choice }), rules)
  })
})

describe('complaints as rare events', () => {
  /** By reading the file in order of time, as a reader of the numbers would. */
  function gaps(branch: string): { between: number[]; seconds: number[]; days: string[] } {
    const rows = gunzipSync(readFileSync(answers))
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.trim().split(','))
    const own = rows.filter(row => row[1] === branch).map((row, i) => ({ at: row[6]!, complaint: row[12] === '1', i }))
    own.sort((a, b) => a.at.localeCompare(b.at) || a.i - b.i)
    const events = own.flatMap(({ complaint, at: time }, position) => (complaint ? [{ position, time }] : []))
    const steps = events.slice(1).map((event, i) => [events[i]!, event] as const)
    return {
      between: steps.map(([a, b]) => b.position - a.position - 1),
      seconds: steps.map(
        ([a, b]) => (Date.parse(`${b.time.replace(' ', 'T')}Z`) - Date.parse(`${a.time.replace(' ', 'T')}Z`)) / 1000,
      ),
      days: events.slice(1).map(({ time }) => time.slice(0, 10)),
    }
  }

  test.each(weekly)('g: interactions from one complaint to the next at %s', async branch => {
    const { between, days } = gaps(branch)
    const chart = await chartOf(plain, branch, 'complaint', { chart: 'g' })
    expect(chart.points.map(({ week }) => week)).toEqual(days)
    expect(chart.points.map(({ value }) => value)).toEqual(between)
    const mean = between.reduce((sum, count) => sum + count, 0) / between.length
    expectClose(chart.centre, (693 / 1000) * mean, 1e-9)
    expectClose(chart.upper, mean + 3 * Math.sqrt(mean * (mean + 1)), 1e-9)
    expect(chart).toMatchObject({ unit: 'count', statistic: 'between', better: 'higher', lower: 0, rules: 'making-data-count' })
    const beyond = chart.points.filter(({ rules }) => rules.includes('beyond-limits')).map(({ value }) => value)
    expect(beyond).toEqual(between.filter(count => count > chart.upper!))
    expect(sayReading(chart.reading)).not.toMatch(/undefined|NaN|\{/)
  })

  test.each(weekly)('t: time from one complaint to the next at %s', async branch => {
    const { seconds } = gaps(branch)
    const chart = await chartOf(plain, branch, 'complaint', { chart: 't' })
    expect(chart.points.map(({ value }) => value)).toEqual(seconds)
    const powers = seconds.map(time => time ** (1 / 3.6))
    const centre = powers.reduce((sum, power) => sum + power, 0) / powers.length
    const ranges = powers.slice(1).map((power, i) => Math.abs(power - powers[i]!))
    const reach = (3 * ranges.reduce((sum, range) => sum + range, 0)) / ranges.length / 1.128
    expectClose(chart.centre, centre ** 3.6, 1e-9)
    expectClose(chart.upper, (centre + reach) ** 3.6, 1e-9)
    expect(chart).toMatchObject({ unit: 'seconds', statistic: 'time-between', better: 'higher' })
    expect(sayReading(chart.reading)).not.toMatch(/undefined|NaN|\{/)
  })

  test('more events than are rare are refused with what to do', async () => {
    const failure = await refused(late.session, 'moments.control', { metric: 'complaint', chart: 'g' })
    expect(failure).toMatchObject({ code: 'too-many-events', values: { most: 1000 } })
  })
})

describe('what a metric cannot be charted by is refused, naming what it can', () => {
  test.each([
    ['csat', { chart: 'p' }, 'chart-not-possible', 'xmr, xbar-s, run'],
    ['wait', { chart: 'xbar-s' }, 'chart-not-possible', 'xmr, run'],
    ['abandoned', { chart: 'g' }, 'chart-not-possible', 'p-prime, p, xmr, run'],
    ['complaint', { chart: 'g', rules: 'nelson' }, 'rules-not-possible', 'making-data-count'],
    ['csat', { chart: 'run', rules: 'nelson' }, 'rules-not-possible', 'anhoej'],
    ['csat', { rules: 'anhoej' }, 'rules-not-possible', 'making-data-count, western-electric, nelson'],
  ])('%s as %j', async (metric, choice, code, possible) => {
    const failure = await refused(plain.session, 'moments.control', { metric, ...choice })
    expect(failure).toMatchObject({ code, values: { possible } })
    expect(failure.message).toContain(possible)
  })
})

describe('days and months', () => {
  test.each(['csat', 'wait', 'complaint', 'repeat', 'service'] as const)(
    '%s: every value once, whatever the grain',
    async metric => {
      const week = await ask(plain.session, 'moments.control', { metric })
      for (const grain of ['day', 'month'] as const) {
        const chart = await ask(plain.session, 'moments.control', { metric, grain })
        expect(chart).toMatchObject({ grain, n: week.n, missing: week.missing })
        expect(chart.points.reduce((sum, { n }) => sum + n, 0)).toBe(week.n)
      }
    },
  )

  test('months begin on their first day; the last one is cut where the data end', async () => {
    const { points } = await ask(plain.session, 'moments.control', { metric: 'csat', grain: 'month' })
    expect(points.map(({ week }) => week)).toEqual(
      Array.from({ length: 18 }, (_, i) => new Date(Date.UTC(2024, 6 + i, 1)).toISOString().slice(0, 10)),
    )
    expect(points.filter(({ partial }) => partial).map(({ week }) => week)).toEqual(['2025-12-01'])
  })
})

test('a run chart has a median, no limits, and its own rules', async () => {
  const chart = await ask(plain.session, 'moments.control', { metric: 'csat', chart: 'run' })
  const values = present(chart)
    .map(({ value }) => value!)
    .sort((a, b) => a - b)
  expectClose(chart.centre, (values[38]! + values[39]!) / 2, 1e-12)
  expect(chart).toMatchObject({ method: 'run', rules: 'anhoej', lower: null, upper: null, sigma: null, spreads: null })
  const allowed: string[] = ['long-run', 'few-crossings']
  expect(chart.points.flatMap(({ rules }) => rules).every(rule => allowed.includes(rule))).toBe(true)
})
