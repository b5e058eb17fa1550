import { expect, test } from 'vitest'
import { roomOf } from '#renderer/paper/furniture/page-room.ts'
import { hostileName } from '../../payloads.ts'
import { drawn, paperFaults } from '../drawn.tsx'
import { momentGrid, momentsReport } from '../moments.ts'

const usual = { paper: 'A4', orientation: 'portrait', textSize: 'normal', ink: 'grey' } as const

test('every cell has its figure and its n, one of too few its n alone, and an hour without customers nothing', async () => {
  const container = await drawn(momentsReport())
  const rows = [...container.querySelectorAll('.paper-moments tbody tr')]
  expect(rows.map(row => row.querySelectorAll('td').length)).toEqual([8, 8, 8, 8, 8, 8])
  expect([...rows[0]!.querySelectorAll('td')].map(cell => cell.textContent)[0]).toBe('7.0 2,500')
  const thin = [...container.querySelectorAll('td.thin')]
  expect(thin.map(cell => [cell.textContent?.trim(), cell.querySelector('strong')])).toEqual([['3', null]])
  expect(rows[5]!.querySelectorAll('td')[2]!.textContent).toBe('')
})

test('the five grounds are greys apart from each other, the darkest with light text', async () => {
  const container = await drawn(momentsReport())
  const grounds = [1, 2, 3, 4, 5].map(step => {
    const cell = container.querySelector(`td.step-${step}`)!
    return Number(/\d+/.exec(getComputedStyle(cell).backgroundColor)![0])
  })
  expect(grounds.toSorted((a, b) => b - a)).toEqual(grounds)
  for (const [i, ground] of grounds.slice(1).entries()) expect(grounds[i]! - ground).toBeGreaterThanOrEqual(20)
  expect(getComputedStyle(container.querySelector('td.step-5')!).color).toBe('rgb(255, 255, 255)')
})

test.each([
  ['eight hours go across', momentGrid(), 'across'],
  ['24 hours go down', momentGrid({ hours: 24 }), 'down'],
  ['days of lead time go down', momentGrid({ hours: 12, figure: 600_000 }), 'down'],
])('%s', async (_, grid, way) => {
  const container = await drawn(momentsReport({ grid }))
  expect(container.querySelector(`.paper-moments.${way}`)).not.toBeNull()
  expect(container.querySelectorAll('.paper-moments tbody td')).toHaveLength(6 * grid.opening.hours.length)
  expect(paperFaults(container)).toEqual([])
})

const sheets = (['A4', 'Letter'] as const).flatMap(paper =>
  (['portrait', 'landscape'] as const).flatMap(orientation =>
    (['normal', 'large'] as const).map(textSize => ({ ...usual, paper, orientation, textSize })),
  ),
)

test.each(sheets)('fits one page: $paper $orientation $textSize', async sheet => {
  const container = await drawn(momentsReport({ sheet, place: `${'Northgate and Old Market '.repeat(3)}${hostileName}` }))
  const { firstHeight } = roomOf(sheet)
  const page = container.querySelector<HTMLElement>('.paper > section')!
  await expect.poll(() => page.offsetHeight).toBeLessThanOrEqual(firstHeight)
  expect(paperFaults(container)).toEqual([])
})

test('customers around holidays come more or less as per cent of the usual, not as percentage points', async () => {
  const container = await drawn(momentsReport())
  const words = container.querySelector('[data-figure="holidays"]')!.textContent.replaceAll('\u00a0', ' ')
  expect(words).toContain('+40 % (+20 % to +60 %)')
})

test('what is not there is not drawn: no waits by load, no holidays, no hours of the day', async () => {
  const { load, holidays, hours, grid } = momentsReport()
  const container = await drawn(
    momentsReport({
      load: { ...load, bins: [] },
      holidays: { ...holidays, days: [] },
      hours: hours.map(({ peaks, edges }) => ({
        peaks: { ...peaks, compared: null },
        edges: { ...edges, first: null, last: null },
      })),
      grid: { ...grid, cells: [], steps: [], opening: { weekdays: [], hours: [], outside: 0 } },
    }),
  )
  expect([...container.querySelectorAll('[data-figure]')].map(figure => figure.getAttribute('data-figure'))).toEqual(['findings'])
})
