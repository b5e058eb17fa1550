import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Comparison } from '#contract/locations.ts'
import type { SplitSummary } from '#contract/variability.ts'
import { pageStyle } from '#renderer/paper/furniture/page-style.ts'
import { ReportPages } from '#renderer/paper/pages.tsx'
import { sayReading } from '#words/say.ts'
import { about, comparison, controlChart, funnel, hostileName, locationRow, locationsList, split } from '../../payloads.ts'
import { card, type Report, report } from '../report.ts'

async function draw(change: Partial<Report> = {}): Promise<HTMLElement> {
  const { container } = await render(<ReportPages report={report(change)} />)
  await expect.poll(() => container.querySelector('.paper')).not.toBeNull()
  return container
}

function poll(container: HTMLElement, selector: string) {
  return expect.poll(() => container.querySelectorAll(selector).length)
}

test('both tables have every location once, and each plot every estimate', async () => {
  const container = await draw()
  await poll(container, '.row .mark').toBe(48)
  const tables = [...container.querySelectorAll('table')].filter(table => table.textContent?.includes('Standing'))
  expect(tables.map(table => table.querySelectorAll('tbody tr').length)).toEqual([24, 24])
})

test('a page has both funnels, and none without any that can be drawn', async () => {
  const container = await draw()
  await poll(container, '.target').toBe(2)
  await poll(container, 'path.plain, .plain path').toBeGreaterThan(0)
  const without = await draw({ funnels: [funnel({ state: 'one', units: [], curve: [] })] })
  await poll(without, '.target').toBe(0)
})

test('how much of each difference is mix stands beside the two locations, with its limits', async () => {
  const mix: Comparison['metrics'][number]['mix'] = {
    dimensions: ['service', 'hourBand'],
    crude: 0.3,
    shared: 0.3,
    standardised: { value: 0.2, lower: 0.1, upper: 0.3 },
    explained: { value: 0.1, lower: 0.05, upper: 0.15 },
    explainedShare: { value: 0.33, lower: 0.2, upper: 0.5 },
    strata: 9,
    strataLeftOut: 0,
    coverage: { a: 1, b: 0.9 },
    enough: true,
    reading: { id: 'mix.none', values: { metric: 'csat', a: 'A', b: 'B' } },
  }
  const { metrics, ...rest } = comparison()
  const container = await draw({ comparison: { ...rest, metrics: metrics.map(metric => ({ ...metric, mix })) } })
  await expect.poll(() => container.textContent).toContain('33 % (20 % to 50 %)')
  expect(container.textContent).toContain('Nothing that is recorded')
})

test('how often chance makes a signal is told for charts as long as those of the region', async () => {
  const falseAlarm = {
    anySignal: 0.44,
    inLast8: 0.09,
    points: 61,
    reading: { id: 'control.false-alarm', values: { points: 61, ofTen: 4, lastShare: 0.09 } },
  }
  const { overview } = report()
  const container = await draw({ overview: { ...overview, cards: [card({ chart: controlChart({ falseAlarm }) })] } })
  const sentence = sayReading(falseAlarm.reading)
  await expect.poll(() => container.querySelector('.paper-method')?.textContent).toContain(sentence)
  const without = await draw()
  await expect.poll(() => without.querySelector('.paper-method')?.textContent).not.toContain('By chance alone')
})

test('two locations are told apart by dash and by shape', async () => {
  const container = await draw()
  await poll(container, 'circle.mark-a').toBeGreaterThan(0)
  await poll(container, 'path.mark-b').toBeGreaterThan(0)
  for (const plot of container.querySelectorAll('.recharts-wrapper:has(.mark-a)')) {
    const lines = [...plot.querySelectorAll('.recharts-line-curve')].map(line => line.getAttribute('stroke-dasharray') ?? '')
    expect(new Set(lines).size).toBe(2)
  }
})

test('charts of the first page have one axis of time: what lies above one another is of one day', async () => {
  const { overview } = report()
  const seconds = { metric: 'wait', unit: 'seconds' } as const
  const points = controlChart().points.map(point => ({ ...point, value: 86_400 * 4e6, lower: 0, upper: 86_400 * 1e7 }))
  const cards = [
    card(),
    card({ ...seconds, chart: controlChart({ ...seconds, points, scale: { ...controlChart().scale, kind: 'seconds' } }) }),
  ]
  const container = await draw({ overview: { ...overview, cards } })
  const starts = () =>
    [...container.querySelectorAll('.paper-first .recharts-cartesian-grid-horizontal')].map(grid =>
      grid.querySelector('line')?.getAttribute('x1'),
    )
  await expect.poll(() => starts().length).toBe(2)
  await expect.poll(() => new Set(starts()).size).toBe(1)
  expect(Number(starts()[0])).toBeGreaterThan(44)
})

test('verdicts are bars with a word and a shape, never a hue', async () => {
  const container = await draw()
  const bars = [...container.querySelectorAll<HTMLElement>('.paper-verdict')]
  expect(bars.map(bar => bar.querySelector('.verdict')?.textContent)).toEqual(['Worse', 'Better', 'Steady'])
  expect(new Set(bars.map(bar => bar.querySelector('.verdict path')?.getAttribute('d'))).size).toBe(3)
  const edges = bars.map(bar => getComputedStyle(bar))
  expect(new Set(edges.map(edge => edge.borderLeftStyle + edge.borderLeftColor)).size).toBe(3)
  for (const edge of edges) expect(Number.parseFloat(edge.borderLeftWidth)).toBeCloseTo((3 * 96) / 25.4, 0)
})

test('everything is black, white or grey', async () => {
  const container = await draw()
  await poll(container, '.signal').toBeGreaterThan(0)
  const hues = [...container.querySelectorAll('*')].flatMap(element => {
    const { color, fill, stroke, backgroundColor, borderLeftColor } = getComputedStyle(element)
    return [color, fill, stroke, backgroundColor, borderLeftColor].filter(colour => {
      const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)
      return parts !== null && new Set(parts.slice(1)).size > 1
    })
  })
  expect(hues).toEqual([])
})

test('no text is smaller than 9 points and no line thinner than three quarters of a point', async () => {
  const container = await draw()
  await poll(container, '.signal').toBeGreaterThan(0)
  const sizes = [...container.querySelectorAll<HTMLElement>('p, h1, h2, h3, th, td, dt, dd, text')].map(element =>
    Number.parseFloat(getComputedStyle(element).fontSize),
  )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  const lines = [...container.querySelectorAll('.plot line, .plot path, .plot circle, .plot rect')]
    .filter(line => getComputedStyle(line).stroke !== 'none')
    .map(line => Number.parseFloat(getComputedStyle(line).strokeWidth))
  expect(Math.min(...lines)).toBeGreaterThanOrEqual(1)
})

test('the first page says what stands out: signals by location, who is silent, where unevenness comes from', async () => {
  const container = await draw()
  const summary = container.querySelector('.paper-summary')?.textContent ?? ''
  expect(summary).toContain('Location 1 (satisfaction)')
  expect(summary).toContain('Location 2 (satisfaction)')
  expect(summary).toContain('Location 5 (last day 1 Feb 2026)')
  expect(summary).toContain('Of all differences in satisfaction')
  expect(summary).not.toContain('Location 4 (')
})

test('a hostile name is text', async () => {
  const container = await draw()
  await poll(container, '.row .mark').toBe(48)
  expect(container.querySelector('img, b, script')).toBeNull()
  const named = [...container.querySelectorAll('tbody th')].filter(cell => cell.textContent === hostileName)
  expect(named).toHaveLength(2) // in the table of satisfaction and among the signals
})

test('a long list goes on with every row, in parts of about the same size', async () => {
  const rows = Array.from({ length: 130 }, (_, i) => locationRow(i))
  const container = await draw({ csat: locationsList({ rows }) })
  const table = [...container.querySelectorAll('table')].find(each => each.querySelectorAll('tbody tr').length === 130)
  const sizes = [...(table?.querySelectorAll('tbody') ?? [])].map(part => part.rows.length)
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.min(...sizes)).toBeGreaterThan(Math.max(...sizes) / 2)
  await poll(container, '.row .mark').toBe(130 + 24)
})

const sheets = (['portrait', 'landscape'] as const).flatMap(orientation =>
  (['normal', 'large'] as const).map(textSize => ({ paper: 'A4', orientation, textSize, ink: 'grey' }) as const),
)

test.each(sheets)(
  'nothing is wider than the paper, or the printer would make all of it smaller: $orientation $textSize',
  async sheet => {
    await Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 9pt Inter`)))
    const container = await draw({ sheet })
    await poll(container, '.row .mark').toBe(48)
    const paper = container.querySelector('.paper')!
    const { right } = paper.getBoundingClientRect()
    const wide = [...paper.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > right + 1)
    expect(wide.map(element => element.outerHTML.slice(0, 120))).toEqual([])
  },
)

test('nothing is wider than the paper, whatever the names', async () => {
  const rows = Array.from({ length: 24 }, (_, i) => locationRow(i, { name: `${i} ${'L'.repeat(200)}` }))
  const container = await draw({ csat: locationsList({ rows }), company: 'C'.repeat(200) })
  await poll(container, '.row .mark').toBe(48)
  const paper = container.querySelector('.paper')!
  expect(paper.scrollWidth).toBeLessThanOrEqual(Math.ceil(paper.getBoundingClientRect().width))
})

const unsaid = { headline: { value: null, lower: null, upper: null }, satisfied: null, n: 0 } as const
const noChart = controlChart({ state: 'too-few', points: [], centre: null, lower: null, upper: null, n: 0, verdict: 'too-early' })
const noValues = { n: 0, centre: null, reading: { id: 'locations.none', values: { metric: 'wait' } } } as const
const bare = locationRow(0, { n: 0, raw: null, estimate: null, lower: null, upper: null, rank: null, standing: 'too-few' })

test('a selection without interactions is one clear page', async () => {
  const container = await draw({ about: { ...about, interactions: 0, cutOff: null }, locations: 0 })
  expect(container.querySelector('h2')?.textContent).toBe('There are no interactions in this selection')
  expect(container.querySelector('table, .plot')).toBeNull()
})

test('a metric without values is a sentence, without a chart or a table', async () => {
  const { overview } = report()
  const series = comparison().series.map(each => (each.metric === 'wait' ? { ...each, a: noChart, b: noChart } : each))
  const empty = { ...comparison().waits.a, n: 0, curve: [], bins: [] }
  const container = await draw({
    overview: { ...overview, cards: [card(), card({ ...unsaid, metric: 'wait', unit: 'seconds', chart: noChart })] },
    wait: locationsList({ ...noValues, metric: 'wait', unit: 'seconds', rows: [bare] }),
    comparison: comparison({ series, waits: { a: empty, b: empty } }),
  })
  await poll(container, '.row .mark').toBe(24)
  expect(container.textContent).toContain('Nothing is known about waits in this selection.')
  expect(container.textContent).not.toContain('No values in this selection')
  expect(container.innerHTML).not.toContain('NaN')
})

test('one location is a report without comparison', async () => {
  const { overview } = report()
  const reading = { id: 'locations.one', values: { name: 'Only', metric: 'csat' } }
  const container = await draw({
    overview: { ...overview, splits: [split({ state: 'too-few', levels: [], reading: { id: 'split.one-group', values: {} } })] },
    csat: locationsList({ rows: [locationRow(0, { name: 'Only' })], reading }),
    wait: locationsList({ metric: 'wait', unit: 'seconds', rows: [{ ...bare, n: 3 }], reading, n: 3 }),
    comparison: null,
  })
  await poll(container, '.row .mark').toBe(1)
  expect(container.textContent).toContain('Only Only has values for satisfaction: there is nothing to compare it with.')
  expect(container.innerHTML).not.toContain('NaN')
})

test('a sample is marked on the first page and in the head of every other', async () => {
  const marked = { about: { ...about, sample: true } }
  const container = await draw(marked)
  expect(container.querySelector('header')?.textContent).toContain('Sample data: an invented company, not real people')
  const heads = (each: Report) => [...pageStyle(each).cssRules].map(rule => rule.cssText).join('\n')
  expect(heads(report(marked))).toContain('Sample data')
  expect(heads(report())).not.toContain('Sample data')
})

const LAST_YEAR = { from: '2025-01-06', to: '2025-03-30' }
const words = (from: Element | null) => from?.textContent?.replaceAll(/\s+/g, ' ')

test('under each bar lies that of the days set beside it, with its sentence', async () => {
  const { overview } = report()
  const besides = (splits: SplitSummary[]) => ({
    overview: { ...overview, beside: { kind: 'compared' as const, ...LAST_YEAR, splits } },
  })
  const container = await draw(besides([split(), split({ metric: 'wait' })]))
  await poll(container, '.paper-beside').toBe(2)
  expect(words(container.querySelector('.paper-beside'))).toBe('Compared with 6 Jan 2025 to 30 Mar 2025')
  const bars = (of: HTMLElement) => of.querySelectorAll('.split-bar').length
  expect(bars(container)).toBe(2 * bars(await draw()))
  const none = await draw(besides([split({ state: 'too-few' })]))
  await expect.poll(() => words(none)).toContain('No values from 6 Jan 2025 to 30 Mar 2025 to set beside it.')
})

test('what the period is compared with stands in every header and beside each figure of the first page', async () => {
  const { overview } = report()
  const compared = { against: 'last-year' as const, ...LAST_YEAR, interactions: 900 }
  const before = { headline: { value: 3.9, lower: 3.8, upper: 4 }, n: 812 }
  const now = { ...about, compared }
  const changed = report({
    about: now,
    overview: { ...overview, about: now, cards: overview.cards.map(each => ({ ...each, before })) },
  })
  const head = [...pageStyle(changed).cssRules].map(rule => rule.cssText).join(' ')
  expect(head.replaceAll(/\\[\da-f]+ ?/g, ' ')).toContain('compared with 6 Jan 2025 to 30 Mar 2025')
  const container = await draw(changed)
  await poll(container, '.paper-figures').toBe(3)
  const [csat] = container.querySelectorAll('.paper-figures')
  expect(words(csat!)).toContain('3.90 from 6 Jan 2025 to 30 Mar 2025 (812 values)')
  expect(words(container.querySelector('.paper-title'))).toContain('compared with 6 Jan 2025 to 30 Mar 2025')
})

test('where both locations stand among all is drawn as slopes', async () => {
  const { metrics } = comparison()
  const container = await draw({
    comparison: comparison({
      metrics: metrics.map(metric => ({ ...metric, standing: { a: 0.8, b: 0.3 } })),
      standingsReading: { id: 'overview.none', values: {} },
    }),
  })
  await poll(container, '.slope').toBe(metrics.length)
  for (const slope of container.querySelectorAll('.slope')) expect(slope.querySelectorAll('.mark-a, .mark-b').length).toBe(2)
})

test('values where nobody is known to have served are said under the ranges, since the estimates leave them out', async () => {
  const sheet = await draw(report({ wait: locationsList({ metric: 'wait', missingProvider: 1234 }) }))
  expect(sheet.textContent).toContain('1,234 values where nobody is known to have served are in the recorded figures only')
  expect(sheet.textContent?.split('nobody is known').length).toBe(2)
})
