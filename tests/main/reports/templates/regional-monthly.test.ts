import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#main/session.ts'
import { ask, locationIds, sessionWith } from '../../session-fixture.ts'
import type { Visit } from '../../store-fixture.ts'
import { composed } from '../composed.ts'

const DAY = 86_400_000
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/** Two places on every day from June to 20 October 2025; in September waits are a fifth longer at each, ratings as ever. */
function longerSeptember(): Visit[] {
  const first = Date.UTC(2025, 5, 1) / DAY
  const days = Date.UTC(2025, 9, 20) / DAY - first + 1
  return Array.from({ length: days }, (_, d) => first + d).flatMap(day =>
    ['Northgate', 'Dunmore'].flatMap((place, p) =>
      [9, 11, 13, 15].map((hour, i): Visit => {
        const isLonger = dateOf(day).startsWith('2025-09')
        return {
          place,
          person: `${place} ${i % 2}`,
          date: dateOf(day),
          time: `${String(hour).padStart(2, '0')}:${String((day * 7 + i * 11) % 60).padStart(2, '0')}`,
          wait: (300 + 200 * p + ((day * 37 + i * 101) % 60)) * (isLonger ? 1.2 : 1),
          csat: 1 + ((day * 3 + i) % 5),
          complaint: (day + i) % 50 === 0,
          outcome: 'served',
        }
      }),
    ),
  )
}

describe('the last whole month', () => {
  let session: Session
  beforeAll(async () => {
    session = await sessionWith(longerSeptember())
  })

  test('is chosen by itself, and said in header and title', async () => {
    const report = await composed(session, 'regional-monthly')
    expect(report.month).toBe('2025-09')
    expect(report.about).toMatchObject({ from: '2025-09-01', to: '2025-09-30', interactions: 240 })
  })

  test('holds what the operations answer for it; charts and signals look back from its end', async () => {
    const report = await composed(session, 'regional-monthly')
    const days = { from: '2025-09-01', to: '2025-09-30' }
    const whole = await ask(session, 'overview.summary', { to: days.to })
    const { splits, beside } = await ask(session, 'overview.summary', days)
    expect(report.overview).toEqual({ ...whole, splits, beside })
    expect(report.csat).toEqual(await ask(session, 'locations.list', { ...days, metric: 'csat' }))
    expect(report.wait).toEqual(await ask(session, 'locations.list', { ...days, metric: 'wait' }))
    const { rows } = await ask(session, 'quality.list', days)
    expect(report.trust.map(({ name, grade }) => [name, grade])).toEqual(rows.map(({ name, trust }) => [name, trust.grade]))
  })

  test('is held against the month before: a fifth longer is worse, what is as ever can be chance', async () => {
    const { compared } = await composed(session, 'regional-monthly')
    const [csat, wait] = compared
    expect(wait!.before).toMatchObject({ from: '2025-08-01', to: '2025-08-31', verdict: 'worse' })
    const { value, lower, upper } = wait!.before!.difference!
    expect(value).toBeCloseTo(0.2, 2)
    expect(lower! < 0.2 && upper! > 0.2).toBe(true)
    expect(csat!.before!.verdict).toBe('chance')
    expect(compared.map(({ lastYear }) => lastYear)).toEqual([null, null, null])
    const september = await ask(session, 'moments.waits', { from: '2025-09-01', to: '2025-09-30' })
    expect(wait!.now.value).toBe(september.median.value)
  })

  test('gives way to days and filters that are asked for', async () => {
    const idOf = await locationIds(session)
    const filter = { locations: [idOf('Dunmore')] }
    const report = await composed(session, 'regional-monthly', { from: '2025-10-06', to: '2025-10-12', filter })
    expect([report.month, report.about.from, report.about.to]).toEqual([null, '2025-10-06', '2025-10-12'])
    expect(report.compared[1]!.before).toMatchObject({ from: '2025-09-29', to: '2025-10-05', verdict: 'too-few' })
    expect(JSON.stringify(report)).not.toContain('Northgate')
  })
})

test('of no data, one day and no ratings it is composed all the same', async () => {
  const nothing = await composed(await sessionWith([]), 'regional-monthly')
  expect([nothing.month, nothing.compared, nothing.about.interactions]).toEqual([null, [], 0])
  const one = await composed(await sessionWith([{ date: '2025-10-06', wait: 60 }]), 'regional-monthly')
  expect([one.about.from, one.about.to]).toEqual(['2025-10-01', '2025-10-06'])
  expect(one.compared.every(({ before, lastYear }) => before === null && lastYear === null)).toBe(true)
})
