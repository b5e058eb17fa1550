import { expect, test } from 'vitest'
import { CaterpillarPlot } from '#renderer/plots/caterpillar-plot.tsx'
import { ControlChartPlot } from '#renderer/plots/control-chart-plot.tsx'
import { DifferencePlot } from '#renderer/plots/difference-plot.tsx'
import { FunnelPlot } from '#renderer/plots/funnel-plot.tsx'
import { EffectPlot } from '#renderer/plots/effect-plot.tsx'
import { HistogramPlot } from '#renderer/plots/histogram-plot.tsx'
import { SplitBarPlot } from '#renderer/plots/split-bar-plot.tsx'
import { TwoSeriesPlot } from '#renderer/plots/two-series-plot.tsx'
import { SlopePlot } from '#renderer/plots/slope-plot.tsx'
import { SmallMultiplesPlot, smallMultiplesHeight } from '#renderer/plots/small-multiples-plot.tsx'
import { WaitCurvesPlot } from '#renderer/plots/wait-curves-plot.tsx'
import {
  comparison,
  funnel,
  funnelUnit,
  controlChart,
  effect,
  hostileName,
  locationRow,
  locationsList,
  split,
  waits,
} from './payloads.ts'
import { count, draw } from './draw.ts'

const size = { width: 640, height: 220 }

const links = { pageOf: (id: string) => `#/locations/${id}`, rowsOf: (id: string) => `#/interactions?at=${id}` }

test('a caterpillar draws each location: estimate, interval, value as answered', async () => {
  const container = await draw(<CaterpillarPlot list={locationsList()} width={900} {...links} />)
  await count(container, '.row').toBe(24)
  await count(container, '.row .mark').toBe(24)
  await count(container, '.row .mark-raw').toBe(24)
  await count(container, '.row .interval-line').toBe(24)
  expect(container.querySelectorAll('a[href="#/locations/L7"]')).toHaveLength(1)
  expect(container.querySelectorAll('a[href="#/interactions?at=L7"]')).toHaveLength(1)
})

test('a caterpillar leaves out what has no estimate and puts the shortest waits first', async () => {
  const rows = [
    locationRow(0, { estimate: 300, lower: 250, upper: 350, name: 'Slow' }),
    locationRow(1, { estimate: 100, lower: 90, upper: 110, name: 'Quick' }),
    locationRow(2, { estimate: null, lower: null, upper: null, standing: 'too-few' }),
  ]
  const container = await draw(<CaterpillarPlot list={locationsList({ rows, unit: 'seconds', better: 'lower' })} width={900} />)
  await count(container, '.row').toBe(2)
  expect(container.querySelector('.row .name')?.textContent).toBe('Quick')
})

test('a hostile name is text, not markup', async () => {
  const container = await draw(<CaterpillarPlot list={locationsList()} width={900} {...links} />)
  await count(container, '.row').toBe(24)
  expect(container.querySelector('img')).toBeNull()
  expect([...container.querySelectorAll('a')].some(mark => mark.getAttribute('aria-label')?.startsWith(hostileName))).toBe(true)
})

test('a split has one texture per level and a whisker per border', async () => {
  const container = await draw(<SplitBarPlot splits={[split(), split({ metric: 'wait' })]} {...size} />)
  await count(container, '.part-solid').toBe(2)
  await count(container, '.part-hatched').toBe(2)
  await count(container, '.part-dotted').toBe(2)
  await count(container, '.whisker').toBe(4)
})

test('labels of a split never overlap', async () => {
  const levels = split().levels.map((level, i) => ({ ...level, share: [0.004, 0.006, 0.99][i] ?? 0 }))
  const container = await draw(<SplitBarPlot splits={[split({ levels })]} {...size} />)
  await count(container, '.plot text').toBe(4)
  const boxes = [...container.querySelectorAll('.plot text')].slice(1).map(text => text.getBoundingClientRect())
  boxes.slice(1).forEach((box, i) => expect(box.left).toBeGreaterThanOrEqual(boxes[i]?.right ?? 0))
})

test('a histogram has a bar per bin and the outline of the others', async () => {
  const container = await draw(<HistogramPlot waits={waits()} peers={waits()} {...size} />)
  await count(container, '.bin').toBe(12)
  await count(container, '.outline').toBe(1)
})

test('wait curves are told apart by their dashes', async () => {
  const curves = [
    { name: 'A', curve: waits().curve },
    { name: 'B', curve: waits().curve },
  ]
  const container = await draw(<WaitCurvesPlot curves={curves} {...size} ink="paper" still />)
  await count(container, '.recharts-line-curve').toBe(2)
  const dashes = [...container.querySelectorAll('.recharts-line-curve')].map(line => line.getAttribute('stroke-dasharray') ?? '')
  expect(new Set(dashes).size).toBe(2)
})

test('two series have circles and diamonds', async () => {
  const container = await draw(
    <TwoSeriesPlot a={{ name: 'A', chart: controlChart() }} b={{ name: 'B', chart: controlChart() }} {...size} />,
  )
  await count(container, 'circle.mark-a').toBe(29)
  await count(container, 'path.mark-b').toBe(29)
})

test('a difference is drawn as met and, where there is one, as places', async () => {
  const container = await draw(<DifferencePlot comparison={comparison()} width={900} />)
  await count(container, '.mark-raw').toBe(3)
  await count(container, 'path.mark').toBe(2)
})

test('a funnel draws every location once, its limits, and the names of those outside', async () => {
  const container = await draw(<FunnelPlot funnel={funnel()} width={900} height={420} {...links} />)
  await count(container, '.mark').toBe(12)
  await count(container, '.mark.beyond-998').toBe(1)
  await count(container, '.mark.beyond-95').toBe(1)
  await count(container, '.signal-name').toBe(1)
  await count(container, '.recharts-line path').toBe(6)
  expect(container.querySelector('.signal-name')?.textContent).toBe('Location 12')
  expect(container.innerHTML.includes('NaN')).toBe(false)
})

test('a funnel of locations of much the same size says how large they are', async () => {
  const units = [375, 388, 399].map((n, i) => funnelUnit(i, { n }))
  const container = await draw(<FunnelPlot funnel={funnel({ units })} width={900} height={420} />)
  const sizes = () => [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent)
  await expect.poll(sizes).toEqual(expect.arrayContaining(['350', '400']))
})

test('a funnel of thousands keeps those outside and draws at most 1,500 marks', async () => {
  const units = Array.from({ length: 2000 }, (_, i) => funnelUnit(i, { signal: i > 1990 ? 'beyond-998' : 'none' }))
  const container = await draw(<FunnelPlot funnel={funnel({ units })} width={900} height={420} />)
  await count(container, '.mark').toBe(1500)
  await count(container, '.mark.beyond-998').toBe(9)
})

test('a funnel without locations says so', async () => {
  const container = await draw(<FunnelPlot funnel={funnel({ units: [], curve: [] })} width={900} height={120} />)
  await count(container, '.mark').toBe(0)
})

test.each(['screen', 'paper'] as const)(
  'no plot leaves NaN in its drawing on %s, and paper has no colours of the theme',
  async ink => {
    const container = await draw(
      <>
        <ControlChartPlot chart={controlChart()} {...size} ink={ink} />
        <SplitBarPlot splits={[split()]} {...size} ink={ink} />
        <CaterpillarPlot list={locationsList()} width={900} ink={ink} />
        <HistogramPlot waits={waits()} {...size} ink={ink} />
        <DifferencePlot comparison={comparison()} width={900} ink={ink} />
      </>,
    )
    await count(container, '.row').toBe(24)
    expect(container.innerHTML.includes('NaN')).toBe(false)
    if (ink === 'paper') expect(container.innerHTML.replaceAll('var(--paper-', '').includes('var(--')).toBe(false)
  },
)

test('an effect is drawn with the weeks around it, its event, its estimate and the placebos', async () => {
  const payload = effect()
  const container = await draw(<EffectPlot effect={payload} {...size} />)
  await count(container, '.event-line').toBe(1)
  await count(container, '.estimate').toBe(1)
  await count(container, '.placebo').toBe(payload.placebos.length)
  const path = () => container.querySelector('.recharts-line path[stroke="var(--accent)"]')?.getAttribute('d') ?? ''
  await expect.poll(() => path().match(/M/g)?.length).toBe(2) // the week of the event is a gap
  expect(container.innerHTML.includes('NaN')).toBe(false)
})

test('an effect without limits or anything to compare with leaves them out', async () => {
  const alone = effect().series.map(each => ({ ...each, controls: null, lower: null, upper: null }))
  const container = await draw(<EffectPlot effect={{ ...effect(), series: alone, levels: null, placebos: [] }} {...size} />)
  await count(container, '.event-line').toBe(1)
  await count(container, '.estimate, .placebo').toBe(0)
  expect(container.innerHTML.includes('NaN')).toBe(false)
  const empty = await draw(<EffectPlot effect={{ ...effect(), series: [], levels: null, placebos: [] }} {...size} />)
  await count(empty, '.event-line').toBe(0)
  expect(empty.textContent).not.toBe('')
})

test('wait curves carry their intervals as thin lines where they are known', async () => {
  const { curves } = comparison()
  const drawn = [
    { name: 'A', curve: curves.a },
    { name: 'B', curve: curves.b },
  ]
  const container = await draw(<WaitCurvesPlot curves={drawn} {...size} />)
  await count(container, '.interval-line .recharts-line-curve').toBe(4)
})

test('an event of either place is drawn once on their common chart', async () => {
  const event = {
    eventId: 1,
    date: '2025-10-06',
    end: null,
    kind: 'training',
    locations: null,
    note: 'Course',
    recordedAt: '',
  } as const
  const chart = controlChart({ events: [{ ...event, week: '2025-10-06' }] })
  const container = await draw(<TwoSeriesPlot a={{ name: 'A', chart }} b={{ name: 'B', chart }} {...size} />)
  await count(container, '.event-mark').toBe(1)
})

test('small charts share one scale, lead to their location and tell signals by shape', async () => {
  const panels = Array.from({ length: 5 }, (_, i) => ({
    locationId: `L${i}`,
    name: `Branch ${i}`,
    weight: null,
    chart: controlChart({ verdict: i === 0 ? 'worse' : 'steady' }),
  }))
  const charts = { panels, unit: 'points' as const, axis: { low: 3.7, high: 4.3, from: '2025-09-01', to: '2026-03-23' } }
  const container = await draw(<SmallMultiplesPlot charts={charts} width={640} {...links} />)
  await count(container, '.panel').toBe(5)
  await count(container, 'a[data-page="#/locations/L3"][href="#/interactions?at=L3"]').toBe(1)
  await count(container, '.signal').toBe(40)
  expect(smallMultiplesHeight(3, 640)).toBe(smallMultiplesHeight(1, 640))
  expect(smallMultiplesHeight(4, 640)).toBeGreaterThan(smallMultiplesHeight(3, 640))
  const limits = { baseline: null, points: 20, lower: null, upper: null }
  const segments = [
    { from: '2025-09-01', to: '2026-02-22', centre: 3.5, ...limits },
    { from: '2026-02-23', to: '2026-03-29', centre: 4, ...limits },
  ]
  const cut = { ...charts, panels: [{ ...panels[0]!, chart: controlChart({ segments }) }] }
  const signals = (await draw(<SmallMultiplesPlot charts={cut} width={640} />)).getElementsByClassName('signal')
  // Of eight signals around 3.8 those up to the baseline lie above what was usual then, the others below.
  expect(new Set(Array.from(signals, each => each.getAttribute('fill'))).size).toBe(2)
  const none = await draw(<SmallMultiplesPlot charts={{ panels: [], unit: 'points', axis: null }} width={640} />)
  await count(none, '.panel').toBe(0)
})

test('slopes are solid where two places can be told apart, and their labels do not cover one another', async () => {
  const container = await draw(<SlopePlot comparison={comparison()} width={640} height={300} />)
  await count(container, '.slope').toBe(3)
  const dashed = [...container.querySelectorAll('.slope > line')].filter(line => line.hasAttribute('stroke-dasharray'))
  expect(dashed).toHaveLength(1)
  const tops = [...container.querySelectorAll('.slope text[text-anchor="end"]')]
    .map(text => Number(text.getAttribute('y')))
    .sort((a, b) => a - b)
  tops.slice(1).forEach((top, i) => expect(top - tops[i]!).toBeGreaterThanOrEqual(15))
})
