import { expect, test } from 'vitest'
import { figureAxis, monthAxis } from '#renderer/plots/axis-scale.ts'
import { fitLines, fitText, textWidth } from '#renderer/plots/fit-text.ts'
import { periodOf, presetOf, presets } from '#contract/period-presets.ts'
import { addressOf, readPlace, selectionOf } from '#renderer/place.ts'

test.each([
  ['points', [3.7, 4.3], ['3.8', '4.0', '4.2']],
  ['seconds', [0, 1500], ['0', '5', '10', '15', '20', '25 min']],
  ['seconds', [0, 50], ['0', '10', '20', '30', '40', '50 s']],
  ['share', [0, 1], ['0', '20', '40', '60', '80', '100 %']],
] as const)('an axis of %s over %j has round ticks and its unit on the last', (unit, values, labels) => {
  const { ticks, label } = figureAxis(unit, values, { fromZero: values[0] === 0, count: 5 })
  expect(ticks.map(tick => label(tick).replace('\u00a0', ' ')).slice(0, labels.length)).toEqual(labels)
})

test.each([
  [24, ['3.38', '3.42']],
  [16, ['3.42']],
  [60, ['3.38', '3.40', '3.42']],
])('labels on %i pixels stand apart, the last of them always', (height, labels) => {
  const { ticks, label } = figureAxis('points', [3.37, 3.43], { count: 3, height })
  expect(ticks.map(label)).toEqual(labels)
})

test('an axis over no values or over equal values is finite', () => {
  expect(figureAxis('points', []).ticks).toEqual([])
  const { domain } = figureAxis('points', [4, 4, 4])
  expect(domain[0]).toBeLessThan(4)
  expect(domain[1]).toBeGreaterThan(4)
})

test('shares begin at zero, and where marks have a size there is room beyond it, without ticks', () => {
  expect(figureAxis('share', [0, 1]).domain[0]).toBe(0)
  const { domain, ticks } = figureAxis('share', [0, 1], { marks: true })
  expect(domain[0]).toBeLessThan(-0.05)
  expect(ticks[0]).toBe(0)
})

test('bounds of a scale hold', () => {
  expect(figureAxis('points', [1, 5], { bounds: [1, 5] }).domain).toEqual([1, 5])
})

test('months are marked on their first day, the year once and in each January', () => {
  const { ticks, label } = monthAxis('2025-10-06', '2026-03-30', 8)
  expect(ticks.map(label)).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb', 'Mar'])
})

test('a text is cut where it would not fit', () => {
  expect(fitText('Northgate', 200, 11)).toBe('Northgate')
  const cut = fitText('Harbour Street and Old Market Square', 100, 11)
  expect(cut.endsWith('…')).toBe(true)
  expect(textWidth(cut, 11)).toBeLessThanOrEqual(100)
})

test('a text takes a second line before it is cut', () => {
  expect(fitLines('Northgate', 200, 11)).toEqual(['Northgate'])
  expect(fitLines('Harbour Street and Old Market', 110, 11)).toEqual(['Harbour Street', 'and Old Market'])
  const [first, second] = fitLines('Donaudampfschifffahrtsgesellschaft', 120, 11)
  expect(first! + second!).toBe('Donaudampfschifffahrtsgesellschaft')
  const long = fitLines('Harbour Street and Old Market Square beside the Corn Exchange', 110, 11)
  expect([long.length, long[1]!.endsWith('…')]).toEqual([2, true])
  for (const line of long) expect(textWidth(line, 11)).toBeLessThanOrEqual(110)
})

test('presets count back from the last day of the data', () => {
  expect(periodOf('weeks-13', '2026-03-31')).toEqual({ from: '2026-01-05', to: '2026-03-31' })
  expect(periodOf('months-6', '2026-03-31')).toEqual({ from: '2025-10-01', to: '2026-03-31' })
  expect(periodOf('months-12', '2026-02-28')).toEqual({ from: '2025-03-01', to: '2026-02-28' })
  expect(periodOf('year', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  expect(presets.every(preset => presetOf(periodOf(preset, '2026-03-20'), '2026-03-20') === preset)).toBe(true)
})

test('an address keeps any text and gives back the selection', () => {
  const hash = addressOf(
    ['locations', 'a/b ?&'],
    new URLSearchParams([
      ['from', '2026-01-01'],
      ['services', 'Loans & more'],
      ['services', 'Cards'],
    ]),
  )
  const { path, params } = readPlace(hash)
  expect(path).toEqual(['locations', 'a/b ?&'])
  expect(selectionOf(params)).toEqual({ from: '2026-01-01', filter: { services: ['Loans & more', 'Cards'] } })
  expect(selectionOf(new URLSearchParams())).toEqual({})
})
