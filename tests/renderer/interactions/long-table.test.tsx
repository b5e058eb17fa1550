import { QueryClientProvider } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { InteractionRow } from '#contract/interactions.ts'
import { answers } from '#renderer/host.ts'
import { InteractionTable } from '#renderer/interactions/interaction-table.tsx'
import { rowColumns } from '#renderer/interactions/row-columns.tsx'

const TOTAL = 100_000
/** Stops on the way down. */
const STEPS = 24

function row(i: number): InteractionRow {
  return {
    interactionId: String(i),
    locationId: 'L1',
    locationName: 'Newport Commercial Street',
    providerId: 'P1',
    providerName: `Person ${i % 50}`,
    arrivedAt: '2026-03-02T09:30:00.000Z',
    localDate: '2026-03-02',
    localTime: '09:30',
    certainty: 'exact',
    channel: 'Counter',
    service: 'Loans',
    outcome: 'served',
    waitSeconds: i % 900,
    serviceSeconds: 240,
    resolutionSeconds: null,
    csat: { raw: '4', value: 4, minimum: 1, maximum: 5, direction: 'higher_better' },
    nps: null,
    ces: null,
    ratingOffered: true,
    complaint: i % 30 === 0,
    comment: i % 7 === 0 ? 'Waited long, but the person at the counter was kind and explained everything twice.' : null,
    externalId: String(i),
    importId: 1,
    file: 'newport-2026-03.csv',
    record: i + 1,
    line: i + 2,
  }
}

/** The bridge that the window has; rows come as fast as they can be made. */
function bridge() {
  const host = {
    call: async (_name: string, input: { offset: number; limit: number }) => ({
      ok: true,
      value: {
        total: TOTAL,
        rows: Array.from({ length: Math.min(input.limit, TOTAL - input.offset) }, (_, i) => row(input.offset + i)),
      },
    }),
  }
  Object.assign(window, { branchwise: host }) // the page asks for nothing else here
}

const frame = () => new Promise(requestAnimationFrame)

test('of 100,000 rows only those on screen exist, wherever one scrolls to, and the last is there', async () => {
  bridge()
  const long: number[] = []
  const observer = new PerformanceObserver(list => long.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ entryTypes: ['longtask'] })
  const { container } = await render(
    <QueryClientProvider client={answers}>
      <div style={{ width: 1240 }}>
        <style>
          {'.rows { height: 600px; overflow: auto } .rows-body { display: flow-root } .rows-body .row { height: 32px }'}
        </style>
        <InteractionTable
          total={TOTAL}
          columns={rowColumns({ ratings: ['csat'] }, () => undefined)}
          order={{ sort: 'time', descending: true }}
          onSort={() => undefined}
          asked={{}}
        />
      </div>
    </QueryClientProvider>,
  )
  const rows = container.querySelector<HTMLElement>('.rows')!
  await expect.poll(() => rows.querySelectorAll('.rows-body .row').length).toBeGreaterThan(10)
  expect(rows.querySelector('[role="table"]')!.getAttribute('aria-rowcount')).toBe(String(TOTAL + 1))
  long.length = 0
  let most = 0
  for (let part = 1; part <= STEPS; part++) {
    rows.scrollTop = ((rows.scrollHeight - rows.clientHeight) * part) / STEPS
    await frame()
    most = Math.max(most, rows.querySelectorAll('.rows-body .row').length)
  }
  observer.disconnect()
  expect(most).toBeLessThan(60)
  await expect.poll(() => rows.querySelector(`[aria-rowindex="${TOTAL + 1}"]`)?.textContent).toContain(`newport-2026-03.csv`)
  console.info(
    `scrolling ${TOTAL} rows: at most ${most} drawn, ${long.length} tasks over 50 ms${long.length ? `, the longest ${Math.round(Math.max(...long))} ms` : ''}`,
  )
})

test('what all rows have in common has no column', () => {
  const ids = (common: readonly ('location' | 'person')[]) =>
    rowColumns({ ratings: [], common }, () => undefined).map(({ id }) => id)
  expect(ids([])).toContain('location')
  expect(ids(['location'])).toEqual(ids([]).filter(id => id !== 'location'))
  expect(ids(['location', 'person'])).toEqual(ids([]).filter(id => id !== 'location' && id !== 'person'))
})
