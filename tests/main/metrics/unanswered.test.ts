import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#main/session.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { sayReading } from '#words/say.ts'
import { expectClose } from '../../stats/reference.ts'
import { ask, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'

const places = ['North', 'South', 'Silent'] as const

/** 420 requests of a survey over 60 days from Monday 2026-01-05; nobody at Silent answers, elsewhere every fifth does not, on Mondays every other. */
const requests = Array.from({ length: 420 }, (_, i) => {
  const day = dayOf('2026-01-05') + Math.floor(i / 7)
  const place = places[i % 7 === 6 ? 2 : i % 2]!
  const isMonday = (day - dayOf('2026-01-05')) % 7 === 0
  const answered = place !== 'Silent' && (isMonday ? i % 3 !== 0 : i % 5 !== 0)
  return { place, day, weekday: ((day - dayOf('2026-01-05')) % 7) + 1, channel: i % 4 === 0 ? 'Phone' : 'Counter', answered }
})
const answers = requests.filter(({ answered }) => answered)

let session: Session
beforeAll(async () => {
  session = temporarySession({ data: join(temporaryFolder(), 'survey.branchwise') })
  const lines = requests.map(({ place, day, channel, answered }, i) =>
    [i + 1, place, `${dateOf(day)} 1${i % 8}:00`, channel, answered ? 1 + (i % 5) : ''].join(','),
  )
  const path = join(temporaryFolder(), 'survey.csv')
  writeFileSync(path, ['Response ID,Branch,Response date,Channel,Score (1-5)', ...lines].join('\n'))
  expect(await imported(session, [path])).toMatchObject({ state: 'done', result: { totals: { new: answers.length } } })
})

/** Everything that counts something: the parts of n and missing. */
const counted = ({ n, missing }: { n: number; missing: number }) => ({ n, missing })
const all = { n: requests.length, missing: 0 }

describe('requests that nobody answered count as offered and as nothing else', () => {
  test('in every answer about the response rate, where nothing is missing', async () => {
    const metric = 'response'
    const list = await ask(session, 'locations.list', { metric })
    expect([counted(list), ...list.rows.map(counted)]).toEqual([all, ...[180, 60, 180].map(n => ({ n, missing: 0 }))])
    expect(list.rows.find(({ name }) => name === 'Silent')).toMatchObject({ interactions: 0, raw: 0 })
    const chart = await ask(session, 'moments.control', { metric })
    expect(counted(chart)).toEqual(all)
    const funnel = await ask(session, 'locations.funnel', { metric })
    expect([counted(funnel), ...funnel.units.map(({ missing }) => missing)]).toEqual([all, 0, 0, 0])
    const needed = await ask(session, 'locations.answers', { metric })
    expect([counted(needed), ...needed.locations.map(({ missing }) => missing)]).toEqual([all, 0, 0, 0])
    const expected = await ask(session, 'locations.expected', { metric })
    expect(expected.dimensions).toEqual(['channel'])
    expect([counted(expected), ...expected.rows.map(counted)]).toEqual([all, ...list.rows.map(counted)])
    for (const row of expected.rows) expectClose(row.observed, list.rows.find(({ name }) => name === row.name)!.raw, 1e-12)
    expect(counted(await ask(session, 'variability.split', { metric, levels: ['location'] }))).toEqual(all)
    const tests = await ask(session, 'variability.tests', { metric, between: 'weekdays' })
    expect([counted(tests), tests.comparisons[0]!.state]).toEqual([all, 'tested'])
    expect((await ask(session, 'variability.tests', { metric, between: 'hours' })).n).toBe(answers.length)
  })

  test('in what silence does to a score', async () => {
    const { rows, n, missing } = await ask(session, 'metrics.scores', { metric: 'csat' })
    expect([n, missing]).toEqual([answers.length, 0])
    expect(rows[0]).toMatchObject({ response: { answered: answers.length, asked: requests.length, basis: 'mixed' } })
  })

  test('in the mix of two places, by what is known of a request', async () => {
    const { rows } = await ask(session, 'locations.list', { metric: 'response' })
    const [a, b] = ['North', 'South'].map(name => rows.find(row => row.name === name)!.locationId) as [string, string]
    const { metrics } = await ask(session, 'locations.compare', { a, b })
    const { mix, observed } = metrics.find(({ metric }) => metric === 'response')!
    expect(mix!.dimensions).toEqual(['channel'])
    expectClose(mix!.crude, observed.value, 1e-12)
    expect(metrics.find(({ metric }) => metric === 'csat')!.mix!.dimensions).toContain('hourBand')
  })

  test('in weekdays and not in hours, which is said', async () => {
    const grid = await ask(session, 'moments.grid', { metric: 'response' })
    expect(grid).toMatchObject({
      ...all,
      withoutHour: requests.length - answers.length,
      tests: { hour: null, interaction: null },
    })
    expectClose(grid.overall, answers.length / requests.length, 1e-12)
    for (const { weekday, n, value } of grid.weekdays) {
      const own = requests.filter(request => request.weekday === weekday)
      expect(n).toBe(own.length)
      expectClose(value, own.filter(({ answered }) => answered).length / own.length, 1e-12)
    }
    expect(grid.cells.every(({ value }) => value === 1)).toBe(true)
    expect(grid.tests.weekday!.df1).toBe(6)
    expect(sayReading(grid.reading)).toMatch(
      /^The response rate: \d+ requests that nobody answered are known by day only, so hours cannot be compared\. (No weekday|Mondays) stand/,
    )
    const ratings = await ask(session, 'moments.grid', { metric: 'csat' })
    expect([ratings.withoutHour, ratings.weekdays.reduce((sum, { n }) => sum + n, 0)]).toEqual([0, ratings.n])
  })
})
