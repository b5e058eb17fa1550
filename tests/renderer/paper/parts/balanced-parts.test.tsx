import { expect, test } from 'vitest'
import { balancedParts } from '#renderer/paper/parts/balanced-parts.ts'

const rows = (count: number) => Array.from({ length: count }, (_, i) => i)

test.each([1, 2, 24, 34, 35, 41, 67, 68, 69, 130, 2000])('%i rows: none lost, each part fits, no part nearly empty', count => {
  const parts = balancedParts(rows(count), () => 20, 680)
  expect(parts.flat()).toEqual(rows(count))
  expect(parts).toHaveLength(Math.ceil(count / 34))
  const sizes = parts.map(part => part.length)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(34)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.floor(Math.max(...sizes) / 2))
})

test('rows of different heights fit, and one higher than a page has a part of its own', () => {
  const heights = rows(100).map(i => (i === 50 ? 900 : 20 + (i % 7) * 12))
  const parts = balancedParts(rows(100), i => heights[i]!, 400)
  expect(parts.flat()).toEqual(rows(100))
  for (const part of parts)
    expect(part.length === 1 || part.reduce((sum, i) => sum + heights[i]!, 0) <= 400, String(part)).toBe(true)
})

test('no rows are one empty part', () => {
  expect(balancedParts([], () => 20, 680)).toEqual([[]])
})
