import { expect, test } from 'vitest'
import { type Block, grownHeights } from '#renderer/paper/parts/grown-heights.ts'

const block = (name: string, height: number, growth = 200): Block => ({ name, height, growth })
const grown = (...blocks: Block[]) => Object.fromEntries(grownHeights(blocks, { rooms: [900, 1000], head: 100 }))

test('a chart grows into what its page leaves where the next block does not fit, so far as it may', () => {
  expect(grown(block('a', 400), block('b', 500))).toEqual({ a: 200 })
  expect(grown(block('a', 400, 1000), block('b', 500))).toEqual({ a: 384 })
  expect(grown(block('a', 400, 0), block('b', 500))).toEqual({})
})

test('several share it; what one may not take the others get', () => {
  expect(grown(block('a', 200, 50), block('b', 200, 500), block('c', 600))).toEqual({ a: 50, b: 334 })
  expect(grown(block('a', 200), block('b', 200), block('c', 600))).toEqual({ a: 192, b: 192 })
})

test('a last page of several stays as it is, one of a single figure is filled, and what just fits does not shrink', () => {
  expect(grown(block('a', 300), block('b', 300), block('', 20, 0))).toEqual({})
  expect(grown(block('a', 400))).toEqual({ a: 200 })
  expect(grown(block('a', 400, 1000), block('', 20, 0))).toEqual({ a: 364 })
  expect(grown(block('a', 795), block('b', 300), block('c', 300))).toEqual({ a: 0 })
})

test('a block that goes on over pages leaves what is left of its last one', () => {
  expect(grown(block('a', 400, 0), block('b', 1300, 0), block('c', 300), block('d', 600))).toEqual({ c: 200 })
})
