import { expect, test } from 'vitest'
import type { Attention, Overview } from '#contract/overview.ts'
import { thisWeek } from '#main/reports/this-week.ts'
import { sayReading } from '#words/say.ts'

type Split = Overview['splits'][number]

const nobody = {
  needsYou: [],
  thanks: [],
  furtherWorse: 0,
  furtherBetter: 0,
  series: 9,
  byChance: 1,
  reading: { id: '', values: {} },
}

function change(name: string, metric: Attention['metric'], customers: number): Attention {
  const rest = {
    weeks: [] as string[],
    verdict: 'worse',
    rule: 'shift',
    since: '2026-01-05',
    until: '2026-02-16',
    unit: 'points',
  } as const satisfies Partial<Attention>
  return {
    locationId: name,
    name,
    metric,
    customers,
    ...rest,
    value: 3,
    usual: 4,
    strength: 2,
    weight: 9,
    reading: nobody.reading,
  }
}

function reported(name: string, state: 'reported' | 'behind' | 'silent'): Overview['reported'][number] {
  return { locationId: name, name, lastDay: '2026-02-01', interactions: 9, daysBehind: 0, state }
}

/** Location and person, each with its share and how likely chance is. */
function split(
  metric: Split['metric'],
  ...[location, provider]: readonly [[number, number | null], [number, number | null]]
): Split {
  const levels = [
    { level: 'location', share: location[0], p: location[1] },
    { level: 'provider', share: provider[0], p: provider[1] },
    { level: 'interaction', share: 1 - location[0] - provider[0], p: null },
  ]
  return { metric, state: 'estimated', levels } as unknown as Split // all that is read of it
}

function told(overview: Partial<Parameters<typeof thisWeek>[0]['overview']>, doubtful: readonly string[] = []): string[] {
  const doubts = doubtful.map(name => ({ name, grade: 'C' as const, reading: nobody.reading }))
  return thisWeek({ overview: { reported: [], attention: nobody, splits: [], ...overview }, doubtful: doubts }).map(reading =>
    sayReading(reading),
  )
}

test('a quiet week is one sentence', () => {
  expect(told({ reported: [reported('North', 'reported')] })).toEqual([
    'Nothing calls for action. Leave things as they are, and look again next Monday.',
  ])
})

test('missing exports come first, three by name', () => {
  const late = ['A', 'B', 'C', 'D'].map(name => reported(name, 'silent'))
  expect(told({ reported: [...late, reported('E', 'behind')] })[0]).toBe('Ask A, B, C and 2 more for the missing exports.')
})

test('a location that changed twice is spoken to once, about both; at most two are', () => {
  const needsYou = [
    change('North', 'wait', 50),
    change('South', 'csat', 30),
    change('North', 'csat', 40),
    change('West', 'csat', 1),
  ]
  expect(told({ attention: { ...nobody, needsYou } })).toEqual([
    'Speak to North about wait and satisfaction: the change touched 50 visits.',
    'Speak to South about satisfaction: the change touched 30 visits.',
  ])
})

test('thanks name a location once', () => {
  const thanks = [change('North', 'wait', 50), change('North', 'csat', 40), change('East', 'csat', 9)]
  expect(told({ attention: { ...nobody, thanks } })).toEqual(['Thank North and East: they got better, and it is not chance.'])
})

test('of unevenness the largest part that chance does not explain, of whatever metric', () => {
  expect(told({ splits: [split('csat', [0.04, 0.001], [0.09, 0.001]), split('wait', [0.07, 0.001], [0.01, 0.4])] })).toEqual([
    expect.stringMatching(/^Let people learn from each other: 9\.0\u00a0% of all differences in satisfaction/),
  ])
  expect(told({ splits: [split('csat', [0.04, 0.2], [0.09, 0.3]), split('wait', [0.07, 0.001], [0.01, null])] })).toEqual([
    expect.stringMatching(/^Compare how locations work: 7\.0\u00a0% of all differences in wait/),
  ])
  expect(told({ splits: [split('csat', [0.04, 0.2], [0.09, 0.3])] })).toHaveLength(1)
  expect(told({ splits: [split('csat', [0.04, 0.2], [0.09, 0.3])] })[0]).toMatch(/^Nothing calls/)
})

test('doubtful data come last', () => {
  const all = told({ reported: [reported('A', 'silent')] }, ['B', 'C'])
  expect(all).toHaveLength(2)
  expect(all[1]).toBe('Have the data of B and C mended before you rely on them; the data-quality screen says how.')
})
