import { expect, test } from 'vitest'
import { toDo } from '#main/reports/pack/to-do.ts'
import { sayReading } from '#words/say.ts'

type Signals = Parameters<typeof toDo>[0]
const quiet: Signals = { notices: [], cards: [], standings: [], splits: [], trust: null, notes: [] }
const notice = (metric: string, verdict: string, weight: number) =>
  ({ metric, verdict, weight, since: '2026-03-02', customers: 120 }) as Signals['notices'][number]
const standing = (metric: string, verdict: string) =>
  ({ metric, standing: verdict, others: { lower: 1, upper: 2 } }) as Signals['standings'][number]
const split = (metric: string, share: number, p: number) =>
  ({ metric, levels: [{ level: 'provider', share, p }] }) as unknown as Signals['splits'][number]
const said = (change: Partial<Signals>) => toDo({ ...quiet, ...change }).map(({ id }) => id.slice('to-do.'.length))

test('of nothing a sentence', () => {
  expect(toDo(quiet).map(reading => sayReading(reading))).toEqual([
    'Nothing here asks for a change: carry on, and look again next period.',
  ])
})

test('the weightiest change for the worse first, changes for the better last, three at most', () => {
  const notices = [notice('csat', 'better', 900), notice('wait', 'worse', 10), notice('complaint', 'worse', 500)]
  const found = toDo({ ...quiet, notices })
  expect(found.map(({ values }) => values.metric)).toEqual(['complaint', 'wait', 'csat'])
  const more = said({ notices: [...notices, notice('csat', 'worse', 1)] })
  expect(more).toEqual(['worse', 'worse', 'worse'])
})

test('what is worse than elsewhere, but not what has just been told, nor handle time', () => {
  const standings = [standing('wait', 'worse'), standing('service', 'worse'), standing('csat', 'better')]
  expect(said({ standings })).toEqual(['standing'])
  expect(said({ standings, notices: [notice('wait', 'worse', 1)] })).toEqual(['worse'])
  expect(said({ standings: [{ ...standings[0]!, others: null }] })).toEqual(['none'])
})

test('people where they surely differ: the metric on which they differ most', () => {
  expect(said({ splits: [split('csat', 0.04, 0.001)] })).toEqual(['none'])
  expect(said({ splits: [split('csat', 0.2, 0.2)] })).toEqual(['none'])
  const [most] = toDo({ ...quiet, splits: [split('csat', 0.08, 0.001), split('wait', 0.12, 0.001)] })
  expect(most).toEqual({ id: 'to-do.people', values: { metric: 'wait', partShare: 0.12 } })
})

test('data that cannot be trusted, and few answers in their place', () => {
  const trust = { grade: 'D' } as Signals['trust']
  expect(said({ trust })).toEqual(['data'])
  const low = { id: 'note.low-response', values: { responseShare: 0.07 } }
  expect(said({ trust, notes: [low] })).toEqual(['ask'])
  expect(said({ trust: { grade: 'B' } as Signals['trust'] })).toEqual(['none'])
})

test('a target that is missed', () => {
  const missing = { metric: 'wait', chart: { target: { assurance: 'misses' } } } as Signals['cards'][number]
  expect(said({ cards: [missing] })).toEqual(['target'])
})
