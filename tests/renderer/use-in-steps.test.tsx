import { expect, test } from 'vitest'
import { AT_ONCE, nextStep, type Step } from '#renderer/parts/use-in-steps.ts'

const rows = (from: number, to: number, value = 'row') =>
  Array.from({ length: to - from }, (_, i): Step<string> => ({ index: from + i, value }))
const stoodOf = (steps: readonly Step<string>[]) => new Map(steps.map(step => [step.index, step]))
const indexes = (steps: readonly Step<string>[]) => steps.map(({ index }) => index)

test('the first time, and where few are new, all rows are drawn', () => {
  expect(nextStep(rows(0, 40), new Map(), 10)).toEqual(rows(0, 40))
  expect(nextStep(rows(AT_ONCE, 40 + AT_ONCE), stoodOf(rows(0, 40)), 20)).toEqual(rows(AT_ONCE, 40 + AT_ONCE))
})

test('of many new rows those nearest to what is seen come first, in order, beside all that stood', () => {
  const drawn = nextStep(rows(20, 60), stoodOf(rows(0, 40)), 42)
  expect(indexes(drawn)).toEqual(indexes(rows(20, 40 + AT_ONCE)))
})

test('after a jump all rows stand after as many frames as it takes', () => {
  let stood = stoodOf(rows(0, 40))
  const wanted = rows(5000, 5040)
  let frames = 0
  while (stood.size !== wanted.length || !stood.has(5000)) {
    const drawn = nextStep(wanted, stood, 5020)
    expect(drawn.filter(({ index }) => !stood.has(index)).length).toBeLessThanOrEqual(AT_ONCE)
    stood = stoodOf(drawn)
    frames++
  }
  expect(frames).toBe(Math.ceil(40 / AT_ONCE))
})

test('a row that has become another stays as it was until its turn comes', () => {
  const stood = stoodOf(rows(0, 40, 'to come'))
  const drawn = nextStep(rows(0, 40, 'there'), stood, 0)
  expect(indexes(drawn)).toEqual(indexes(rows(0, 40)))
  expect(drawn.filter(({ value }) => value === 'there')).toEqual(rows(0, AT_ONCE, 'there'))
})
