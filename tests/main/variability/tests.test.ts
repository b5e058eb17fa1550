import { beforeAll, describe, expect, test } from 'vitest'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import type { LevelComparison } from '#contract/comparisons.ts'
import type { Input } from '#contract/operations.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { importedSynthetic } from '../imported-synthetic.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

type F = { F: number; df1: number; df2: number; p: number }
type Kruskal = { k: number; n: number; H: number; df: number; p: number; epsilon2: number }
type Anova = F & { k: number; n: number; icc1_anova: number; eta2: number; omega2: number; welch: F | null }
type Answers = {
  tests: {
    within_branch: Record<
      string,
      {
        brown_forsythe_csat_providers: { statistic: number; df1: number; df2: number; p: number }
        kruskal_csat_providers: Kruskal
        anova_csat_providers: Anova
      }
    >
  }
  seasonality_log_wait: { kruskal_weekday: Kruskal; kruskal_hour: Kruskal }
  vc_csat: { lrt: unknown; share: { location: number }; var: { location: number } }
}

async function tests(session: Session, input: Input<'variability.tests'>) {
  const answer = await ask(session, 'variability.tests', input)
  for (const { reading } of [answer, ...answer.comparisons]) expect(sayReading(reading)).not.toMatch(/undefined|NaN|\{|Infinity/)
  return answer
}

function expectKruskal({ kruskalWallis, groups }: LevelComparison, expected: Kruskal): void {
  expect([groups, kruskalWallis!.df]).toEqual([expected.k, expected.df])
  expectClose(kruskalWallis!.statistic, expected.H, 1e-6)
  expectClose(kruskalWallis!.p, expected.p, 1e-4)
  expectClose(kruskalWallis!.epsilon2, expected.epsilon2, 1e-6)
}

describe('variability.tests of an imported file equals R', () => {
  const expected = syntheticAnswers() as Answers
  let session: Session
  beforeAll(async () => {
    session = await importedSynthetic()
  }, 60_000)

  test('between the people of each location', async () => {
    const { comparisons } = await tests(session, { metric: 'csat', between: 'providers' })
    expect(comparisons.map(one => one.locationName)).toEqual(Object.keys(expected.tests.within_branch))
    for (const one of comparisons) {
      const right = expected.tests.within_branch[one.locationName!]!
      expectKruskal(one, right.kruskal_csat_providers)
      const { F: f, df1, df2, p, eta2, omega2, icc1_anova, welch } = right.anova_csat_providers
      expect([one.anova!.df1, one.anova!.df2]).toEqual([df1, df2])
      expectClose(one.anova!.statistic, f, 1e-6)
      expectClose(one.anova!.p, p, 1e-4)
      expectClose(one.anova!.eta2, eta2, 1e-6)
      expectClose(one.anova!.omega2, omega2, 1e-6)
      expectClose(one.anova!.icc, icc1_anova, 1e-6)
      expectClose(one.brownForsythe!.statistic, right.brown_forsythe_csat_providers.statistic, 1e-6)
      expectClose(one.brownForsythe!.p, right.brown_forsythe_csat_providers.p, 1e-4)
      if (welch === null) continue
      expectClose(one.welch!.statistic, welch.F, 1e-6)
      expectClose(one.welch!.df2, welch.df2, 1e-6)
    }
  })

  test('between weekdays and between hours', async () => {
    const { kruskal_weekday, kruskal_hour } = expected.seasonality_log_wait
    const weekdays = await tests(session, { metric: 'wait', between: 'weekdays' })
    const hours = await tests(session, { metric: 'wait', between: 'hours' })
    expectKruskal(weekdays.comparisons[0]!, kruskal_weekday)
    expectKruskal(hours.comparisons[0]!, kruskal_hour)
    expect(hours.n + hours.missing).toBe(29_643)
    expect(sayReading(hours.reading)).toContain('Several locations count together')
  })

  test('locations: the component of the nested model instead, and why', async () => {
    const { comparisons, reading } = await tests(session, { metric: 'csat', between: 'locations' })
    const { levels } = await ask(session, 'variability.split', { metric: 'csat' })
    expect(comparisons).toMatchObject([{ state: 'redirected', groups: 8, kruskalWallis: null, anova: null, welch: null }])
    expect(comparisons[0]!.component).toEqual(levels[0])
    expectClose(comparisons[0]!.component!.share, expected.vc_csat.share.location, 1e-4)
    expect(sayReading(reading)).toContain('Customers of one location share its few people')
  })
})

describe('variability.tests without much to go on', () => {
  const date = '2026-01-05'
  const rated = (person: string | null, ...ratings: number[]): Visit[] => ratings.map(csat => ({ date, person, csat }))
  const of = async (visits: readonly Visit[], between: Input<'variability.tests'>['between']) =>
    tests(await sessionWith(visits), { metric: 'csat', between })

  test('nobody', async () => {
    for (const between of ['providers', 'locations', 'hours', 'weekdays'] as const)
      expect(await of([], between)).toMatchObject({ n: 0, reading: { id: 'tests.none' } })
  })

  test('one person, one value each, nobody known', async () => {
    expect((await of(rated('Ana', 1, 2, 3), 'providers')).comparisons).toMatchObject([{ state: 'too-few', groups: 1 }])
    const single = await of([...rated('Ana', 1), ...rated('Ben', 2)], 'providers')
    expect(single.comparisons).toMatchObject([{ state: 'too-few', groups: 0, leftOut: 2, reading: { id: 'tests.too-few' } }])
    expect(await of(rated(null, 1, 2, 3), 'providers')).toMatchObject({ comparisons: [], reading: { id: 'tests.none' } })
    expect((await of(rated('Ana', 1, 2, 3), 'hours')).reading.id).toBe('tests.too-few')
  })

  test('all equal', async () => {
    const { comparisons } = await of([...rated('Ana', 4, 4, 4), ...rated('Ben', 4, 4)], 'providers')
    expect(comparisons).toMatchObject([{ state: 'equal', kruskalWallis: null, anova: null, welch: null, brownForsythe: null }])
  })

  test('one location: the model cannot tell place and person apart; values without a time of day are missing', async () => {
    expect((await of([...rated('Ana', 4, 3), ...rated('Ben', 1, 2)], 'locations')).reading.id).toBe('tests.locations-unknown')
    const session = await sessionWith(rated('Ana', 1, 2, 3))
    const { db, raw } = await session.store()
    await db.updateTable('interaction_row').set({ local_minute: null }).execute()
    raw.transaction(() => rebuildRollups(raw))()
    expect(await tests(session, { metric: 'csat', between: 'hours' })).toMatchObject({ n: 0, missing: 3 })
  })

  test('alike at two places, and apart at one of them', async () => {
    const at = (place: string, person: string, ...ratings: number[]) =>
      rated(person, ...ratings).map(visit => ({ ...visit, place }))
    const same = [1, 2, 3, 4, 5, 3, 3, 2]
    const visits = [
      ...at('A', 'Ana', ...same),
      ...at('A', 'Ben', ...same),
      ...at('B', 'Cy', 1, 1, 1, 2, 1, 1, 2, 1),
      ...at('B', 'Di', 5, 5, 4, 5, 5, 5, 5, 4),
    ]
    const { comparisons, reading } = await of(visits, 'providers')
    expect(comparisons.map(one => one.reading.id)).toEqual(['tests.alike', 'tests.apart'])
    expect(sayReading(reading)).toBe('Satisfaction: the people differ at 1 of 2 locations (B).')
  })

  test('shares by hour', async () => {
    const visits = [9, 10].flatMap(hour =>
      Array.from({ length: 20 }, (_, i) => ({
        date,
        time: `${String(hour).padStart(2, '0')}:00`,
        complaint: hour === 10 && i < 15,
      })),
    )
    const { comparisons } = await tests(await sessionWith(visits), { metric: 'complaint', between: 'hours' })
    expect(comparisons).toMatchObject([
      { state: 'tested', groups: 2, n: 40, reading: { id: 'tests.apart', values: { mixed: 'no' } } },
    ])
  })
})
