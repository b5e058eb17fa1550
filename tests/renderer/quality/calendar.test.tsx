import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '#renderer/styles/index.css'
import type { ReportingRow } from '#contract/quality.ts'
import { WeekStrip } from '#renderer/quality/week-strip.tsx'
import { MarkField } from '#renderer/plots/mark-field.tsx'

const WEEKS = ['2026-03-02', '2026-03-16', '2026-03-30']

/** Two weeks to a square. */
function row(locationId: string, counts: readonly number[]): ReportingRow {
  return {
    locationId,
    name: `Branch ${locationId}`,
    firstDay: '2026-03-02',
    lastDay: '2026-04-10',
    daysBehind: 0,
    openDaysBehind: 0,
    state: 'reported',
    openOn: [true, true, true, true, true, false, false],
    expected: 30,
    seen: 20,
    gaps: [],
    weeks: counts.map((n, i) => ({ week: WEEKS[i]!, expected: 10, seen: n === 0 ? 0 : 10, n, state: n === 0 ? 'gap' : 'full' })),
    weeksEach: 2,
  }
}

function Strips() {
  return (
    <MarkField label="Weeks" along="x" inRows>
      {[row('L1', [50, 60, 70]), row('L2', [40, 0])].map(each => (
        <div key={each.locationId}>
          <WeekStrip row={each} weeks={WEEKS} width={300} height={24} />
        </div>
      ))}
    </MarkField>
  )
}

const said = () => document.activeElement?.getAttribute('aria-label')

test('a square leads to the rows of its weeks; keys go along the weeks and from place to place', async () => {
  window.location.hash = '#/data/quality?from=2026-04-01'
  const screen = await render(<Strips />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(said()).toBe('Branch L1, 2 weeks from 16 Mar 2026: 10 of 10 open days reported, 60 interactions')
  expect(document.activeElement!.getAttribute('href')).toBe('#/interactions?at=L1&weeks=2026-03-16&weeks=2026-03-23')
  await expect.element(screen.getByText('60 interactions')).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  expect(said()).toBe('Branch L2, 2 weeks from 16 Mar 2026: 0 of 10 open days reported, no interaction')
  expect(document.activeElement!.hasAttribute('href')).toBe(false)
  await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}')
  expect(said()).toContain('Branch L1, 2 weeks from 30 Mar')
  await userEvent.keyboard('{Enter}')
  expect(window.location.hash).toBe('#/interactions?at=L1&weeks=2026-03-30&weeks=2026-04-06')
})

test('where names leave no room for the weeks nothing is drawn wrongly', async () => {
  const { container } = await render(<WeekStrip row={row('L1', [50, 60, 70])} weeks={WEEKS} width={-40} height={24} />)
  const widths = [...container.querySelectorAll('rect')].map(rect => Number(rect.getAttribute('width')))
  expect(widths).toEqual([0, 0, 0])
})
