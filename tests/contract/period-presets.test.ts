import { expect, test } from 'vitest'
import { periodOf, presetOf, presets, steppedPeriod } from '#contract/period-presets.ts'

const data = { firstDay: '2025-01-01', lastDay: '2026-03-31' }

test('a preset is told from the days it stands for', () => {
  for (const preset of presets) expect(presetOf(periodOf(preset, '2026-03-25'), '2026-03-25')).toBe(preset)
  expect(periodOf('weeks-4', '2026-03-25')).toEqual({ from: '2026-03-02', to: '2026-03-25' })
})

test.each([
  ['months by months', { from: '2026-01-01', to: '2026-03-31' }, -1, { from: '2025-10-01', to: '2025-12-31' }],
  ['a short month by a month', { from: '2026-02-01', to: '2026-02-28' }, 1, { from: '2026-03-01', to: '2026-03-31' }],
  ['weeks by weeks', { from: '2026-03-02', to: '2026-03-29' }, -1, { from: '2026-02-02', to: '2026-03-01' }],
  ['days by days', { from: '2026-03-03', to: '2026-03-05' }, 1, { from: '2026-03-06', to: '2026-03-08' }],
  [
    'an open end from the last day of the data',
    { from: '2026-03-30', to: undefined },
    -1,
    { from: '2026-03-28', to: '2026-03-29' },
  ],
] as const)('periods step: %s', (_, period, step, expected) => {
  expect(steppedPeriod(period, { ...data, step })).toEqual(expected)
})

test('there is no step without a beginning, nor beyond the data', () => {
  expect(steppedPeriod({ from: undefined, to: '2026-01-31' }, { ...data, step: -1 })).toBeNull()
  expect(steppedPeriod({ from: '2026-03-01', to: '2026-03-31' }, { ...data, step: 1 })).toBeNull()
  expect(steppedPeriod({ from: '2025-01-01', to: '2025-01-31' }, { ...data, step: -1 })).toBeNull()
})
