import { expect, test } from 'vitest'
import { InteractionsNarrowed } from '#contract/interactions.ts'
import { askedOf } from '#renderer/interactions/asked.ts'
import { conditionsOf } from '#renderer/interactions/condition-words.ts'
import { render } from 'vitest-browser-react'
import { type RowsBehind, RowsCount, rowsValues } from '#renderer/parts/rows-link.tsx'

/** Every condition that there is, each with a value. */
const all: Required<Omit<RowsBehind, 'locationId'>> & { locationId: string } = {
  locationId: 'L1',
  otherThan: 'L2',
  providerId: 'P1',
  metric: 'wait',
  value: 'missing',
  asIn: 'selection',
  zeros: 'with',
  atLeast: 60.5,
  below: 120,
  point: { grain: 'week', first: '2026-03-02' },
  inWeeks: ['2026-03-02', '2026-03-16'],
  weekday: 2,
  hour: 11,
  outcome: 'unknown',
  withComment: false,
  rated: 'low',
  longerThan: 600,
  promised: 'late',
  lacks: 'channel',
  load: { per: 'person', from: 1.2345678901234567, to: 2.5 },
  hours: 'busiest',
  upTo: 90.25,
  effect: { side: 'treated', alone: true, date: '2026-03-02', locationIds: ['L1', 'L 2'] },
}

function paramsOf(behind: RowsBehind): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(rowsValues(behind)))
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) params.append(name, each)
  return params
}

test('every condition survives the address', () => {
  const outside = ['from', 'to', 'against', 'filter']
  expect(Object.keys(all).toSorted()).toEqual(
    Object.keys(InteractionsNarrowed.shape)
      .filter(name => !outside.includes(name))
      .toSorted(),
  )
  expect(askedOf(paramsOf(all), {})).toEqual(all)
  for (const [name, value] of Object.entries(all)) {
    const one = { [name]: value } as RowsBehind
    expect(askedOf(paramsOf(one), {})).toEqual(one)
  }
})

test('what cannot be meant is left out', () => {
  const params = new URLSearchParams(
    'metric=x&value=no&rated=middle&longer=&promised=1&lacks=name&load=person+a+b&hours=noon&weeks=never&grain=week&first=soon&atLeast=Infinity',
  )
  expect(askedOf(params, {})).toEqual({})
})

test('every condition is said in words, and its words take all of its names out of the address', () => {
  const said = conditionsOf({ ...all }, { here: 'Bath', other: 'Leeds' })
  const names = new Set(said.flatMap(each => each.names))
  const written = Object.entries(rowsValues(all)).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  // With bounds the metric goes with them.
  expect(written.filter(name => !names.has(name))).toEqual(['metric', 'zeros', 'value', 'as'].filter(name => !names.has(name)))
  expect(said.every(({ words }) => words !== '' && !words.includes('undefined'))).toBe(true)
  const plain = conditionsOf({ metric: 'csat', value: 'missing', asIn: 'selection' }, { here: undefined, other: undefined })
  expect(plain).toHaveLength(1)
  expect(plain[0]!.names).toEqual(['metric', 'zeros', 'value', 'as'])
})

test('a count leads to its rows under the filters of the screen, of all data without them, and nothing to nowhere', async () => {
  window.location.hash = '#/data/quality?from=2026-01-01&services=Loans&groups=North&minimumAnswers=30'
  const { container } = await render(
    <>
      <RowsCount behind={{ locationId: 'L1' }} what="Bath" n={5} />
      <RowsCount ofAll behind={{ locationId: 'L1', lacks: 'channel' }} what="Bath" n={5} />
      <RowsCount behind={{ locationId: 'L1' }} what="Bath" n={0} />
    </>,
  )
  expect([...container.querySelectorAll('a')].map(link => link.getAttribute('href'))).toEqual([
    '#/interactions?from=2026-01-01&services=Loans&groups=North&minimumAnswers=30&at=L1',
    '#/interactions?at=L1&lacks=channel',
  ])
  window.location.hash = ''
})
