import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CaterpillarPlot } from '#renderer/plots/caterpillar-plot.tsx'
import { ControlChartPlot } from '#renderer/plots/control-chart-plot.tsx'
import { DifferencePlot } from '#renderer/plots/difference-plot.tsx'
import { FunnelPlot } from '#renderer/plots/funnel-plot.tsx'
import { HistogramPlot } from '#renderer/plots/histogram-plot.tsx'
import { RatingsStripPlot, WaitsStripPlot } from '#renderer/plots/people-strip-plot.tsx'
import { SlopePlot } from '#renderer/plots/slope-plot.tsx'
import { SmallMultiplesPlot } from '#renderer/plots/small-multiples-plot.tsx'
import { SplitBarPlot } from '#renderer/plots/split-bar-plot.tsx'
import { SpreadPlot } from '#renderer/plots/spread-plot.tsx'
import { TwoSeriesPlot } from '#renderer/plots/two-series-plot.tsx'
import { WaitCurvesPlot } from '#renderer/plots/wait-curves-plot.tsx'
import { LoadPlot } from '#renderer/plots/load-plot.tsx'
import { EffectPlot } from '#renderer/plots/effect-plot.tsx'
import { MOST_MARKS } from '#renderer/plots/most-marks.tsx'
import { formatDuration } from '#words/format.ts'
import { say } from '#words/say.ts'
import {
  comparison,
  controlChart,
  effect,
  funnel,
  funnelUnit,
  locationRow,
  locationsList,
  split,
  waits,
  week,
} from './payloads.ts'
import { loadCurve, manyPeople, person, personWaits } from './many-marks.ts'

const size = { width: 900, height: 300 }
const rows = (id: string) => `#/interactions?at=${id}`
const links = { pageOf: (id: string) => `#/locations/${id}`, rowsOf: rows }
const ten = (n: number) => Array.from({ length: n }, (_, i) => i)

/** Ten years of days, of which one in three is a signal. */
const days = ten(3652).map(i => ({
  ...week(0, { rules: i % 3 === 0 ? ['beyond-limits'] : [] }),
  week: new Date(Date.UTC(2016, 0, 1 + i)).toISOString().slice(0, 10),
  value: 4 + 0.2 * Math.sin(i),
}))
const longChart = controlChart({ grain: 'day', points: days })
/** Ten years of weeks. */
const weeks = days.filter((_, i) => i % 7 === 0)
const longWeeks = controlChart({ points: weeks })

const plots: Record<string, () => React.ReactElement> = {
  'control chart': () => <ControlChartPlot chart={longChart} {...size} hrefOf={point => rows(point.week)} />,
  'second chart': () => (
    <SpreadPlot
      chart={longChart}
      spreads={{
        kind: 'moving-range',
        centre: 0.1,
        points: days.map(({ week: at }, i) => ({ week: at, value: 0.1, centre: 0.1, lower: 0, upper: 0.3, beyond: i % 4 === 0 })),
      }}
      {...size}
    />
  ),
  'two series': () => (
    <TwoSeriesPlot
      a={{ name: 'A', chart: longWeeks }}
      b={{ name: 'B', chart: longWeeks }}
      {...size}
      rowsOf={side => rows(side)}
    />
  ),
  caterpillar: () => <CaterpillarPlot list={locationsList({ rows: ten(600).map(i => locationRow(i)) })} width={900} {...links} />,
  funnel: () => (
    <FunnelPlot
      funnel={funnel({ units: ten(5000).map(i => funnelUnit(i, { signal: i % 2 === 0 ? 'beyond-95' : 'none' })) })}
      {...size}
      {...links}
    />
  ),
  'small multiples': () => (
    <SmallMultiplesPlot
      charts={{
        panels: ten(60).map(i => ({ locationId: `L${i}`, name: `Branch ${i}`, weight: null, chart: longWeeks })),
        unit: 'points',
        axis: { low: 3.5, high: 4.5, from: weeks[0]!.week, to: weeks.at(-1)!.week },
      }}
      width={900}
      {...links}
    />
  ),
  'strip of ratings': () => (
    <RatingsStripPlot
      people={manyPeople(5000, person)}
      scale={{ kind: 'rating', minimum: 0, maximum: 10 }}
      unit="points"
      {...size}
      {...links}
      answersOf={rows}
    />
  ),
  'strip of waits': () => <WaitsStripPlot people={manyPeople(5000, personWaits)} {...size} {...links} />,
  histogram: () => <HistogramPlot waits={waits()} peers={waits()} {...size} rowsOf={bin => rows(String(bin.from))} />,
  'load curve': () => <LoadPlot curve={loadCurve()} {...size} rowsOf={bin => rows(String(bin.from))} />,
  effect: () => <EffectPlot effect={effect()} {...size} rowsOf={week => rows(week.week)} />,
  'wait curves': () => (
    <WaitCurvesPlot
      curves={[
        { name: 'A', curve: waits().curve },
        { name: 'B', curve: waits().curve },
      ]}
      {...size}
    />
  ),
  slope: () => <SlopePlot comparison={comparison()} {...size} rowsOf={side => rows(side)} />,
  difference: () => <DifferencePlot comparison={comparison()} width={900} />,
  split: () => <SplitBarPlot splits={[split()]} {...size} hrefOf={level => rows(level)} />,
}

/** Everything that stands for a value; lines and bands are one each. */
const MARKS =
  '.mark, .signal, .partial, .mark-raw, .interval-line, .spread, .bin, .answers, .box, .placebo, .estimate, .event-mark, .part, .recharts-line-dot'

test.each(Object.keys(plots))('the largest %s has at most 1,500 marks, and says so where some are left out', async name => {
  const { container } = await render(plots[name]!())
  await expect
    .poll(() => container.querySelectorAll(MARKS).length + container.querySelectorAll('.recharts-line-curve').length)
    .toBeGreaterThan(0)
  expect(container.querySelectorAll(MARKS).length).toBeLessThanOrEqual(MOST_MARKS)
  expect(container.innerHTML.includes('NaN')).toBe(false)
})

test.each([
  'caterpillar',
  'funnel',
  'small multiples',
  'strip of ratings',
  'strip of waits',
  'slope',
  'difference',
  'split',
  'two series',
  'effect',
  'wait curves',
])('every mark of a %s is reached by arrow keys and says what it is', async name => {
  const { container } = await render(plots[name]!())
  await expect.poll(() => container.querySelectorAll('[data-mark]').length).toBeGreaterThan(0)
  const marks = [...container.querySelectorAll<SVGElement>('[data-mark]')]
  expect(marks.every(mark => (mark.getAttribute('aria-label') ?? '') !== '' && mark.tabIndex === -1)).toBe(true)
  const field = container.querySelector<HTMLElement>('.mark-field')!
  expect(field.tabIndex).toBe(0)
  field.focus()
  await userEvent.keyboard('{Home}')
  expect(document.activeElement).toBe(marks[0])
  const words = marks[0]!.dataset.words!.split('\n')
  await expect.poll(() => container.querySelector('.mark-tip')?.textContent).toContain(words[0])
  const seen = new Set<Element>([document.activeElement!])
  // Across the plot all marks follow one another.
  const across = name === 'caterpillar' || name === 'slope' || name === 'difference' ? 'ArrowRight' : 'ArrowDown'
  for (let i = 1; i < Math.min(12, marks.length); i++) {
    await userEvent.keyboard(`{${across}}`)
    seen.add(document.activeElement!)
  }
  expect(seen.size).toBe(Math.min(12, marks.length))
  await userEvent.keyboard('{End}')
  expect(document.activeElement).toBe(marks.at(-1))
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(field)
})

test('a mark of a place asks for its page or its rows, by click and by Enter', async () => {
  const units = [funnelUnit(0, { n: 120 }), funnelUnit(1, { n: 340 })]
  const { container } = await render(<FunnelPlot funnel={funnel({ units })} {...size} {...links} />)
  await expect.poll(() => container.querySelectorAll('[data-mark]').length).toBe(2)
  container.querySelector<HTMLElement>('.mark-field')!.focus()
  await userEvent.keyboard('{End}{Enter}')
  const items = () => [...document.querySelectorAll('[role="menuitem"]')]
  await expect
    .poll(() => items().map(item => item.textContent))
    .toEqual([say('chart.mark.page', { name: units[1]!.name }), say('chart.mark.rows', { n: 340 })])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => window.location.hash).toBe(rows(units[1]!.locationId))
  await expect.poll(() => items().length).toBe(0)
})

test('on paper nothing answers', async () => {
  const { container } = await render(<FunnelPlot funnel={funnel()} {...size} ink="paper" still />)
  await expect.poll(() => container.querySelectorAll('.mark').length).toBeGreaterThan(0)
  expect(container.querySelectorAll('[data-mark], .mark-field')).toHaveLength(0)
})

test('each point of a promise stands by the promise of its time', async () => {
  const { points, ...chart } = controlChart()
  const [from, change, to] = [points[0]!.week, points[15]!.week, points.at(-1)!.week]
  const steps = [
    { from, to: points[14]!.week, seconds: 600 },
    { from: change, to, seconds: 480 },
  ]
  const target = {
    steps: [
      { from, to: points[14]!.week, value: 3.8 },
      { from: change, to, value: 4.1 },
    ],
    value: 4.1,
    assurance: null,
    points: 20,
    met: 3,
    reading: { id: 'target.no-limits', values: {} },
  }
  const { container } = await render(
    <ControlChartPlot chart={{ ...chart, points, target, promise: { kind: 'target', seconds: null, steps } }} {...size} />,
  )
  await expect.poll(() => container.querySelectorAll('.promise-steps line').length).toBe(1)
  expect(container.querySelector('.promise-steps')!.textContent).toContain(
    say('chart.promise.step', { value: formatDuration(480) }),
  )
  const path = container.querySelector('.target path')!.getAttribute('d')!
  expect(path.match(/M/g)).toHaveLength(1) // one stepped line
  expect(path.match(/V/g)).toHaveLength(1)
})
