import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Sheet } from '#contract/reports/params.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { roomOf } from '#renderer/paper/furniture/page-room.ts'
import { ReportPages } from '#renderer/paper/pages.tsx'
import { about, hostileName } from '../../payloads.ts'
import { attention, furniture, report as comparison } from '../report.ts'

type Monday = ReportOf<'monday'>
type Change = Monday['overview']['attention']['needsYou'][number]

function change(i: number, verdict: 'better' | 'worse'): Change {
  return {
    locationId: `L${i}`,
    name: i === 1 ? hostileName : `Location ${i} with a rather long name`,
    metric: 'wait',
    verdict,
    rule: 'shift',
    since: '2026-02-02',
    until: '2026-03-23',
    weeks: ['2026-02-02'],
    unit: 'seconds',
    value: 903,
    usual: 702,
    customers: 2539,
    strength: 2.6,
    weight: 6601,
    reading: { id: 'overview.none', values: {} },
  }
}

/** As much as a page can ever have to say. */
function monday(of: Partial<Monday> = {}): Monday {
  const { signals: _signals, ...overview } = comparison().overview
  const five = (verdict: 'better' | 'worse') => [1, 2, 3, 4, 5].map(i => change(i, verdict))
  const late = Array.from({ length: 12 }, (_, i) => ({ name: `Silent location ${i + 1}`, lastDay: '2026-02-01' }))
  return {
    name: 'monday',
    ...furniture({ missing: late, company: 'C'.repeat(200), about: { ...about, sample: true } }),
    overview: { ...overview, attention: attention({ needsYou: five('worse'), thanks: five('better'), furtherWorse: 3 }) },
    lastWeeks: [{ metric: 'csat', week: '2026-03-23', value: 4.03, n: 723 }],
    doubtful: late.map(({ name }) => ({ name: `${name} doubtful`, grade: 'C', reading: { id: 'overview.none', values: {} } })),
    changes: [1, 2, 3].map(eventId => ({
      eventId,
      date: '2026-01-12',
      kind: 'training' as const,
      note: 'N'.repeat(200),
      locations: [{ locationId: 'L1', name: hostileName }],
      effects: [
        { metric: 'csat' as const, verdict: 'worked' as const },
        { metric: 'wait' as const, verdict: 'too-early' as const },
      ],
    })),
    thisWeek: [
      { id: 'this-week.exports', values: { names: ['A', 'B', 'C'], more: 9 } },
      { id: 'this-week.visit', values: { place: 'L'.repeat(60), ofMetrics: ['wait', 'complaint'], customers: 2539 } },
      { id: 'this-week.visit', values: { place: hostileName, ofMetrics: ['csat'], customers: 74 } },
      { id: 'this-week.thanks', values: { names: ['A', 'B', 'C'], more: 2 } },
      { id: 'this-week.unevenness.provider', values: { ofMetrics: ['csat'], levelShare: 0.09 } },
      { id: 'this-week.mend', values: { names: ['A', 'B', 'C'], more: 9 } },
    ],
    ...of,
  }
}

async function draw(of: Partial<Monday> = {}): Promise<HTMLElement> {
  await Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 9pt Inter`))) // as the printed page does
  const { container } = await render(<ReportPages report={monday(of)} />)
  await expect.poll(() => container.querySelector('.monday-week')).not.toBeNull()
  return container
}

const sheets = (['A4', 'Letter'] as const).flatMap(paper =>
  (['portrait', 'landscape'] as const).flatMap(orientation =>
    (['normal', 'large'] as const).map((textSize): Sheet => ({ paper, orientation, textSize, ink: 'grey' })),
  ),
)

test.each(sheets)('one page holds it whatever there is to say: $paper $orientation $textSize', async sheet => {
  const container = await draw({ sheet })
  const page = container.querySelector<HTMLElement>('.monday')!
  const { firstHeight, width } = roomOf(sheet)
  await expect.poll(() => page.offsetHeight).toBeLessThanOrEqual(firstHeight)
  await expect.poll(() => page.offsetHeight).toBeGreaterThan(firstHeight * 0.75)
  expect(page.scrollWidth).toBeLessThanOrEqual(width)
  expect(container.innerHTML).not.toContain('NaN')
})

test('all five questions stand there, and what to do as boxes', async () => {
  const container = await draw()
  expect([...container.querySelectorAll('h2')].map(head => head.textContent)).toEqual([
    '1 Did everyone report, and can I trust it?',
    '2 What is really changing?',
    '4 Who needs you?',
    'Who deserves thanks?',
    '5 Did what we changed work?',
    '3 Where does the unevenness come from?',
    'What to do this week',
  ])
  expect(container.querySelectorAll('.monday-week li').length).toBeGreaterThan(2)
  expect(container.querySelector('.monday-week')?.textContent).toContain(
    'about wait and complaints: the change touched 2,539 visits',
  )
  expect(container.querySelector('.monday-list')?.textContent).toContain('usually 11.7 min, since 2 Feb 2026 (2,539 visits)')
  expect(container.querySelector('img, b, script')).toBeNull()
})

test('a quiet week says so', async () => {
  const { signals: _signals, ...overview } = comparison().overview
  const container = await draw({
    overview,
    missing: [],
    doubtful: [],
    changes: [],
    thisWeek: [{ id: 'this-week.quiet', values: {} }],
  })
  const text = container.textContent
  expect(text).toContain('Nothing casts serious doubt')
  expect(text).toContain('Nothing has got worse that chance does not explain.')
  expect(text).toContain('No change is written down for the last half year.')
  expect(text).toContain('Nothing calls for action.')
})

test('what was written on a figure stands under it', async () => {
  const container = await draw({ notes: [{ figure: 'card.csat', text: 'Ask <b>Ana</b>' }] })
  expect(container.querySelector('[data-figure="card.csat"] .paper-remark')?.textContent).toBe('Ask <b>Ana</b>')
  expect(container.querySelectorAll('.paper-remark')).toHaveLength(1)
})

test('a footnote says of whom figures are held back', async () => {
  const container = await draw({ footnotes: [{ id: 'footnote.too-few', values: { people: 2, minimumGroup: 5, further: 0 } }] })
  expect(container.querySelector('.paper-footnotes')?.textContent).toContain('2 people have fewer than 5 values here')
})
