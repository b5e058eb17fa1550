import { expect, test } from 'vitest'
import { random } from '#main/sample/random.ts'
import { mean, spread } from './measures.ts'

const many = (draw: () => number) => Array.from({ length: 50_000 }, draw)

test('the same seed and stream repeat; another stream differs', () => {
  const first = (seed: number, stream: number) => Array.from({ length: 5 }, random(seed, stream).uniform)
  expect(first(1, 2)).toEqual(first(1, 2))
  expect(first(1, 2)).not.toEqual(first(1, 3))
  expect(first(1, 2)).not.toEqual(first(2, 2))
})

test('uniform, normal and Poisson have the mean and spread of their kind', () => {
  const { uniform, normal, poisson } = random(7, 1)
  expect(mean(many(uniform))).toBeCloseTo(0.5, 2)
  expect(spread(many(uniform))).toBeCloseTo(Math.sqrt(1 / 12), 2)
  expect(Math.abs(mean(many(normal)))).toBeLessThan(0.02)
  expect(spread(many(normal))).toBeCloseTo(1, 1)
  const counts = many(() => poisson(2.5))
  expect(mean(counts)).toBeCloseTo(2.5, 1)
  expect(spread(counts) ** 2).toBeCloseTo(2.5, 0)
  expect(poisson(0)).toBe(0)
})
