import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Attention } from '#contract/overview.ts'
import { AttentionCards } from '#renderer/overview/attention-cards.tsx'
import { RatingsStripPlot } from '#renderer/plots/people-strip-plot.tsx'
import type { ShownScore } from '#contract/scores.ts'
import { sentence } from '#renderer/parts/describe.ts'
import { fiveStars, hostileName } from './payloads.ts'
import { attention } from './paper/report.ts'

const change = (i: number): Attention => ({
  locationId: `L${i}`,
  name: i === 0 ? hostileName : `Branch ${i}`,
  metric: 'csat',
  verdict: 'worse',
  rule: 'shift',
  since: '2026-03-02',
  until: '2026-04-20',
  weeks: ['2026-04-20'],
  unit: 'points',
  value: 3.8,
  usual: 4.1,
  customers: 812,
  strength: 1.46,
  weight: 1186 - i,
  reading: {
    id: 'control.shift',
    values: {
      metric: 'csat',
      unit: 'points',
      grain: 'week',
      scope: 'location',
      place: i === 0 ? hostileName : `Branch ${i}`,
      side: 'down',
      centrePoints: 4.1,
      sinceDate: '2026-03-02',
      verdict: 'worse',
      eventWhen: 'none',
      eventNote: '',
      eventDate: null,
    },
  },
})

test('a quiet week is one sentence', async () => {
  const screen = await render(<AttentionCards attention={attention()} />)
  await expect.element(screen.getByText(/^A quiet week/)).toBeVisible()
  expect(screen.getByRole('list').elements()).toHaveLength(0)
})

test('each entry leads to its chart and says what it weighs; what has no room is counted', async () => {
  const lists = attention({
    needsYou: [change(0), change(1)],
    furtherWorse: 3,
    reading: { id: 'attention.found', values: { worse: 5, better: 0, series: 72, byChance: 7 } },
  })
  const screen = await render(<AttentionCards attention={lists} />)
  const link = screen.getByRole('link', { name: sentence(change(1).reading) })
  expect(link.element().getAttribute('href')).toBe('#/locations/L1?show=csat')
  await expect.element(screen.getByText('812 visits in these weeks, strength 1.5').first()).toBeVisible()
  await expect.element(screen.getByText('3 more in the table below')).toBeVisible()
  await expect.element(screen.getByText('Nothing has got better that chance does not explain.')).toBeVisible()
  expect(screen.container.querySelector('img')).toBeNull()
})

test('people stand side by side in the order they came, with a circle per step that was given', async () => {
  const person = (i: number): ShownScore => ({
    providerId: `P${i}`,
    name: `Person 00${3 - i}`,
    state: 'shown',
    interactions: 50,
    n: 40,
    missing: 10,
    figure: { value: 4.2, lower: 4, upper: 4.4 },
    enough: true,
    rating: {
      mean: 4.2,
      sd: 0.8,
      standardError: 0.1,
      lower: 4,
      upper: 4.4,
      histogram: [1, 2, 4, 13, 20],
      satisfied: { share: 0.8, lower: 0.7, upper: 0.9, count: 33, n: 40 },
    },
    score: null,
    rate: null,
    share: null,
    response: null,
    reading: { id: 'split.none', values: { metric: 'csat' } },
  })
  const { container } = await render(
    <RatingsStripPlot people={[person(0), person(1)]} scale={fiveStars} unit="points" width={400} height={230} />,
  )
  expect([...container.querySelectorAll('.name')].map(name => name.textContent)).toEqual(['Person 003', 'Person 002'])
  expect(container.querySelectorAll('.answers')).toHaveLength(10)
  expect(container.querySelectorAll('.mark')).toHaveLength(2)
})
