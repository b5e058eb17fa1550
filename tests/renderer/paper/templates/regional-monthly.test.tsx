import { expect, test } from 'vitest'
import type { ReportOf } from '#contract/reports/report.ts'
import { hostileName, locationRow, locationsList } from '../../payloads.ts'
import { drawn, paperFaults } from '../drawn.tsx'
import { furniture, report as regional } from '../report.ts'

type Monthly = ReportOf<'regional-monthly'>

const days = { from: '2026-03-01', to: '2026-03-31' }
const then = { from: '2026-02-01', to: '2026-02-28', n: 1200 }

function monthly(change: Partial<Monthly> = {}): Monthly {
  const { overview, csat, wait } = regional()
  return {
    name: 'regional-monthly',
    ...furniture(),
    month: '2026-03',
    compared: [
      {
        metric: 'csat',
        unit: 'points',
        scale: csat.scale,
        better: 'higher',
        now: { ...days, n: 1240, value: 4.1 },
        before: { ...then, value: 4, difference: { value: 0.1, lower: 0.02, upper: 0.18 }, verdict: 'better' },
        lastYear: { ...then, value: 4.05, difference: null, verdict: 'too-few' },
      },
      {
        metric: 'wait',
        unit: 'seconds',
        scale: wait.scale,
        better: 'lower',
        now: { ...days, n: 4000, value: 480 },
        before: { ...then, value: 420, difference: { value: 0.14, lower: 0.05, upper: 0.23 }, verdict: 'worse' },
        lastYear: null,
      },
    ],
    overview,
    csat,
    wait,
    changes: [
      {
        eventId: 1,
        date: '2026-01-12',
        kind: 'training',
        note: 'Course on greeting',
        locations: [{ locationId: 'L1', name: 'Location 1' }],
        effects: [
          { metric: 'csat', verdict: 'worked' },
          { metric: 'wait', verdict: 'too-early' },
        ],
      },
    ],
    trust: csat.rows.map(({ locationId, name }, i) => ({
      locationId,
      name,
      grade: i === 0 ? 'D' : i === 1 ? null : 'A',
      doubts: i === 0 ? [{ weight: 'serious', reading: { id: 'trust.silent', values: { days: 49 } } }] : [],
    })),
    ...change,
  }
}

test('each figure stands beside the days it is held against, with what changed and its verdict', async () => {
  const container = await drawn(monthly())
  const rows = [...container.querySelectorAll('.monthly-compared tbody tr')].map(row => row.textContent)
  expect(rows[0]).toMatch(/4\.10.*4\.00.*better.*\+0\.10 \(\+0\.02 to \+0\.18\).*4\.05.*too few to say/)
  expect(rows[1]).toMatch(/8\.0 min.*7\.0 min.*worse.*\+14 % \(\+5\.0 % to \+23 %\).*no data/)
  expect(container.querySelector('.paper-subject')!.textContent).toBe('Mar 2026')
})

test('charts of more days than the month say which, and so do the signals', async () => {
  const { overview } = monthly()
  const before = { ...overview.about, from: null, to: '2026-03-31' }
  const container = await drawn(monthly({ overview: { ...overview, about: before } }))
  expect(container.querySelector('.monthly-weeks')!.textContent).toBe('Week by week, all data until 31 Mar 2026')
  expect(container.textContent).toContain('Whole period: all data until 31 Mar 2026.')
})

test('without a year before there is no column for it', async () => {
  const { compared } = monthly()
  const container = await drawn(monthly({ compared: compared.map(each => ({ ...each, lastYear: null })) }))
  expect(container.querySelector('.monthly-compared')!.textContent).not.toContain('Year before')
})

test('every location has one row with both estimates, its standing and its grade', async () => {
  const { csat } = monthly()
  const container = await drawn(monthly())
  const table = [...container.querySelectorAll('table')].find(each => each.textContent?.includes('Data'))!
  const rows = [...table.querySelectorAll('tbody tr')]
  expect(rows).toHaveLength(24)
  const names = rows.map(row => row.querySelector('th')!.textContent)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
  const first = rows.find(row => row.querySelector('th')!.textContent === csat.rows[0]!.name)!
  expect(first.textContent).toMatch(/D$/)
  expect(first.textContent).toContain('4.40')
})

test('what changed, promises and doubts are told, and that there are none', async () => {
  const container = await drawn(monthly())
  const text = container.textContent
  expect(text).toMatch(/Course on greeting.*Location 1.*12 Jan 2026/)
  expect(text).toContain('Nothing has been reported for 49 days.')
  expect(text).toContain('on the figures of 22 locations')
  expect(text).toContain('No target is set')
  const { overview } = monthly()
  const aimed = overview.signals.map((row, i) => ({
    ...row,
    cells: row.cells.map(cell => ({ ...cell, assurance: i === 0 ? ('misses' as const) : ('may-miss' as const) })),
  }))
  const promised = await drawn(monthly({ changes: [], overview: { ...overview, signals: aimed } }))
  expect(promised.querySelector('.monthly-promises')!.textContent).toMatch(/Misses target.*Location 1.*3 locations/)
  expect(promised.textContent).toContain('No change at single locations')
})

test.each([
  { paper: 'A4', orientation: 'portrait', textSize: 'normal', ink: 'grey' },
  { paper: 'Letter', orientation: 'portrait', textSize: 'large', ink: 'grey' },
  { paper: 'A4', orientation: 'landscape', textSize: 'normal', ink: 'grey' },
] as const)('60 locations with names of 60 characters stay on the page: $paper $orientation $textSize', async sheet => {
  const rows = Array.from({ length: 60 }, (_, i) =>
    locationRow(i, {
      name: i === 2 ? hostileName : `${String(i).padStart(2, '0')} ${'Northgate and Old Market '.repeat(3)}`.slice(0, 60),
    }),
  )
  const wide = { ...then, value: 540, difference: { value: -0.123, lower: -0.234, upper: -0.101 }, verdict: 'too-few' as const }
  const compared = monthly().compared.map(each => ({ ...each, before: wide, lastYear: wide }))
  const container = await drawn(
    monthly({ sheet, compared, csat: locationsList({ rows }), wait: locationsList({ rows: [], n: 0 }) }),
  )
  await expect.poll(() => container.querySelectorAll('.paper-verdict svg').length).toBeGreaterThan(2)
  expect(paperFaults(container)).toEqual([])
  const table = [...container.querySelectorAll('table')].find(each => each.textContent?.includes('Data'))!
  expect(table.querySelectorAll('tbody tr')).toHaveLength(60)
  expect(container.querySelector('img, b, script')).toBeNull()
})
