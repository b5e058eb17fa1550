import { expect, test } from 'vitest'
import { ControlChartPlot } from '#renderer/plots/control-chart-plot.tsx'
import { eventLabels } from '#renderer/plots/event-marks.tsx'
import { SpreadPlot } from '#renderer/plots/spread-plot.tsx'
import { eventWords } from '#renderer/plots/point-words.ts'
import { say } from '#words/say.ts'
import { controlChart, hostileName, week } from './payloads.ts'
import { count, draw } from './draw.ts'

const size = { width: 640, height: 220 }

test('a control chart draws every week once: plain, hollow or as a signal', async () => {
  const chart = controlChart()
  const container = await draw(<ControlChartPlot chart={chart} {...size} />)
  await count(container, '.signal').toBe(8)
  await count(container, '.mark.partial').toBe(1)
  await count(container, '.mark').toBe(chart.points.length - 8)
})

test('a run of signals carries its letter once', async () => {
  const container = await draw(<ControlChartPlot chart={controlChart()} {...size} />)
  await count(container, '.signal-letters').toBe(1)
  expect(container.querySelector('.signal-letters')?.textContent).toBe('B')
})

test('the line of a series breaks where a week is absent', async () => {
  const container = await draw(<ControlChartPlot chart={controlChart()} {...size} />)
  const path = () => container.querySelector('.series-line[stroke="var(--accent)"]')?.getAttribute('d') ?? ''
  await expect.poll(() => path().match(/M/g)?.length).toBe(2)
})

test('limits that held before a baseline are drawn as ghosts, without the band of today’s', async () => {
  const { points, ...chart } = controlChart()
  const [from, change, to] = [points[0]!.week, points[15]!.week, points.at(-1)!.week]
  const limits = { lower: 3.7, upper: 4.3, centre: 4, points: 15, baseline: null }
  const segments = [
    { ...limits, from, to: points[14]!.week },
    { ...limits, from: change, to },
  ]
  const container = await draw(<ControlChartPlot chart={{ ...chart, points, segments }} {...size} />)
  await count(container, '.ghosts polyline').toBe(3)
  const drawn = [...container.querySelectorAll('.ghosts polyline')].map(line => line.getAttribute('points')!.split(' ').length)
  expect(drawn).toEqual([15, 15, 15])
  await count(container, '.mark, .signal').toBe(points.length)
  expect(container.innerHTML.includes('NaN')).toBe(false)
})

test('what happened is marked at its week, with its note above, and told with the week', async () => {
  const { points, ...chart } = controlChart()
  const event = {
    date: points[10]!.week,
    end: null,
    kind: 'system',
    locations: null,
    recordedAt: '',
    week: points[10]!.week,
  } as const
  const events = [
    { ...event, eventId: 1, note: hostileName },
    { ...event, eventId: 2, note: 'New till', week: points.at(-1)!.week },
  ]
  const container = await draw(<ControlChartPlot chart={{ ...chart, points, events }} {...size} />)
  await count(container, '.event-mark').toBe(2)
  const lines = [...container.querySelectorAll('.event-mark line')].map(line => Number(line.getAttribute('x1')))
  expect(lines[0]).toBeLessThan(lines[1]!)
  expect([...container.querySelectorAll('.event-mark text')].map(text => text.textContent)).toEqual([hostileName, 'New till'])
  expect(container.querySelector('img')).toBeNull()
  expect(eventWords({ ...events[1]!, end: '2025-12-01' })).toBe('New till (10 Nov 2025 to 1 Dec 2025)')
})

test('the second chart has a mark for every range, another one for those beyond, and its usual range', async () => {
  const chart = controlChart()
  const points = chart.points.map(({ week: at }, i) => ({
    week: at,
    value: i === 0 ? null : 0.1 * (i % 4),
    centre: 0.15,
    lower: 0,
    upper: 0.29,
    beyond: i > 0 && i % 4 === 3,
  }))
  const container = await draw(<SpreadPlot chart={chart} spreads={{ kind: 'moving-range', centre: 0.15, points }} {...size} />)
  await count(container, '.spread.beyond').toBe(points.filter(({ beyond }) => beyond).length)
  await count(container, '.spread').toBe(points.length - 1)
  expect(container.textContent).toContain(say('chart.spreads.moving-range'))
  expect(container.innerHTML.includes('NaN')).toBe(false)
})

test.each([
  ['day', 1],
  ['month', 31],
] as const)('points of every %s are one line', async (grain, days) => {
  const { points, ...chart } = controlChart()
  const apart = points.map((point, i) => ({
    ...point,
    week: new Date(Date.UTC(2024, 0, 1 + i * days)).toISOString().slice(0, 10),
  }))
  const container = await draw(<ControlChartPlot chart={{ ...chart, grain, points: apart }} {...size} />)
  const path = () => container.querySelector('.series-line[stroke="var(--accent)"]')?.getAttribute('d') ?? ''
  await expect.poll(() => path().match(/M/g)?.length).toBe(1)
})

test('names of events never lie over one another or outside the plot', () => {
  const room = { from: 0, to: 300, fontSize: 11 }
  const label = (...places: [number, string][]) =>
    eventLabels(
      places.map(([x, note]) => ({ x, note })),
      room,
    ).map(each => [each.anchor, each.text])
  expect(label([10, 'Training'])).toEqual([['start', 'Training']])
  expect(label([295, 'Training'])).toEqual([['end', 'Training']])
  expect(label([10, 'A long note of many words'], [100, 'Next'])).toEqual([
    ['start', 'A long note…'],
    ['start', 'Next'],
  ])
  expect(label([10, 'One'], [12, 'Two'], [14, 'Three']).map(([, text]) => text)).toEqual(['', '', 'Three'])
})

test('events of one day stand beside each other’s figures, and a run chart has a centre without limits', async () => {
  const points = Array.from({ length: 12 }, (_, i) => week(i >> 1, { lower: null, upper: null }))
  const chart = controlChart({ method: 'run', points, lower: null, upper: null, sigma: null })
  const container = await draw(<ControlChartPlot chart={chart} {...size} />)
  await count(container, '.mark').toBe(12)
  expect(container.innerHTML.includes('NaN')).toBe(false)
})

test.each([0, 1, 2])('a control chart of %i weeks does not fail', async weeks => {
  const points = Array.from({ length: weeks }, (_, i) => week(i, { lower: null, upper: null }))
  const chart = controlChart({ state: 'too-few', points, centre: null, lower: null, upper: null })
  const container = await draw(<ControlChartPlot chart={chart} {...size} />)
  await count(container, '.mark').toBe(weeks)
  expect(container.innerHTML.includes('NaN')).toBe(false)
})
