import { describe, expect, test } from 'vitest'
import { randomStream } from '#stats/random-stream.ts'

/** 32-bit words of sfc32 with c = 0x9e3779b9 and counter 1, after 15 thrown away: an implementation in Python on whole numbers. */
describe('randomStream', () => {
  test.each([
    [1, undefined, [2308299391, 1950625580, 354034397, 661219729]],
    [20_261_125, 7, [2608198511, 3219455439, 1885125975, 2761223677]],
    [5 * 2 ** 32 + 9, undefined, [3676395372, 2063020819, 3144950120, 909655797]],
  ])('seed %d, stream %s', (seed, stream, words) => {
    const next = randomStream(seed, stream)
    expect(words.map(() => next() * 2 ** 32)).toEqual(words)
  })

  test('the hundred thousandth number', () => {
    const next = randomStream(12345, 3)
    let last = 0
    for (let i = 0; i < 100_000; i++) last = next()
    expect(last * 2 ** 32).toBe(884225229)
  })
})
