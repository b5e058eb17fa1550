import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { ReportOf } from '#contract/reports/report.ts'
import { ReportPages } from '#renderer/paper/pages.tsx'
import { comparison, hostileName } from '../../payloads.ts'
import { furniture } from '../report.ts'

type Report = ReportOf<'compare-two'>

async function draw(change: Partial<Report> = {}): Promise<HTMLElement> {
  const report: Report = { name: 'compare-two', ...furniture(), comparison: comparison(), why: null, ...change }
  const { container } = await render(<ReportPages report={report} />)
  await expect.poll(() => container.querySelector('.paper')).not.toBeNull()
  return container
}

const standing = { a: 0.8, b: 0.3 }
const placed = comparison({
  metrics: comparison().metrics.map(metric => ({ ...metric, standing })),
  standingsReading: { id: 'compare.standings', values: { a: 'A', b: 'B', higher: 1, apart: 1, figures: 2 } },
})

test('every metric of the two stands once, with both figures, what they rest on and the difference as places', async () => {
  const container = await draw()
  const rows = [...container.querySelectorAll('table tbody tr')].map(row => row.textContent)
  const { metrics, a, b } = comparison()
  expect(rows).toHaveLength(metrics.filter(metric => metric.a.n + metric.b.n > 0).length)
  expect(container.querySelector('h2')?.textContent).not.toBe('')
  expect(container.querySelector('.paper-subject')?.textContent).toContain(a.name)
  expect(container.querySelector('.paper-subject')?.textContent).toContain(b.name)
  for (const row of rows) expect(row).toMatch(/n [\d,]+/)
})

test('slopes where both have a standing among all; of two alone the differences are drawn', async () => {
  const slopes = await draw({ comparison: placed })
  await expect.poll(() => slopes.querySelectorAll('.slope').length).toBe(placed.metrics.length)
  const differences = await draw()
  await expect.poll(() => differences.querySelectorAll('.mark-raw').length).toBeGreaterThan(0)
})

test('curves of the two are told apart by dash and by shape', async () => {
  const container = await draw()
  await expect.poll(() => container.querySelectorAll('.paper-page circle.mark-a').length).toBeGreaterThan(0)
  for (const plot of container.querySelectorAll('.paper-page .recharts-wrapper')) {
    const lines = [...plot.querySelectorAll('.recharts-line:not(.interval-line) .recharts-line-curve')]
    expect(new Set(lines.map(line => line.getAttribute('stroke-dasharray') ?? '')).size).toBe(2)
    expect(plot.querySelector('circle.mark-a')).not.toBeNull()
    expect(plot.querySelector('path.mark-b')).not.toBeNull()
  }
})

test.each(['A4', 'Letter'] as const)(
  'on %s nothing is wider than the page, upright, on its side and in large text',
  async paper => {
    for (const orientation of ['portrait', 'landscape'] as const)
      for (const textSize of ['normal', 'large'] as const) {
        const long = {
          ...placed,
          a: { ...placed.a, name: 'L'.repeat(60) },
          b: { ...placed.b, name: `${hostileName} ${'i'.repeat(60)}` },
        }
        const container = await draw({ comparison: long, sheet: { paper, orientation, textSize, ink: 'grey' } })
        const page = container.querySelector<HTMLElement>('.paper')!
        expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth)
        expect(page.querySelector('img, b')).toBeNull()
      }
  },
)

test('a name in another direction does not turn a sentence round', async () => {
  const named = { ...comparison(), a: { locationId: 'a', name: 'שדרות רוטשילד' } }
  const container = await draw({ comparison: named })
  const subject = container.querySelector('.paper-subject')!
  expect(getComputedStyle(subject).direction).toBe('ltr')
})

test('without two to compare a sentence says why', async () => {
  const why = { id: 'compare-two.none', values: { locations: 1 } }
  const container = await draw({ comparison: null, why })
  expect(container.textContent).toContain('Only one location has values that can be compared')
  expect(container.querySelector('table, .recharts-wrapper')).toBeNull()
})
