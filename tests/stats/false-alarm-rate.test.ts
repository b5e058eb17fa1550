import { describe, expect, test } from 'vitest'
import { falseAlarmRate } from '#stats/false-alarm-rate.ts'
import { falseAlarmTable, tableLengths } from '#stats/false-alarm-table.ts'

/** Five standard errors of a share of 4,000 simulated series: the published figures rest on as many. */
const WITHIN = 0.03

describe('rates on charts of single values, against simulations made apart from these', () => {
  // Any signal at 26, 52 and 78 points: Making Data Count 17, 37 and 55 %, Western Electric 51 % and Nelson 62 % at 78.
  test.each([
    ['making-data-count-7', 26, 0.17],
    ['making-data-count-7', 52, 0.37],
    ['making-data-count-7', 78, 0.55],
    ['western-electric', 78, 0.51],
    ['nelson', 78, 0.62],
  ] as const)('%s at %i points: %f', (rules, points, expected) => {
    expect(Math.abs(falseAlarmRate('moving-range', rules, points)!.anySignal - expected)).toBeLessThan(WITHIN)
  })

  test('the run chart: about 6 of 100 at 24 points or more, as its rules are made for', () => {
    for (const points of [24, 52, 104]) expect(falseAlarmRate('run', 'anhoej', points)!.anySignal).toBeLessThan(0.12)
  })
})

describe('the table', () => {
  test('rates grow with the length, those of the last 8 points hardly', () => {
    for (const row of Object.values(falseAlarmTable).flatMap(rows => Object.entries(rows))) {
      const [rules, { anySignal, inLast8 }] = row
      expect(anySignal).toHaveLength(tableLengths.length)
      expect(inLast8).toHaveLength(tableLengths.length)
      if (rules !== 'anhoej')
        for (const [i, rate] of anySignal.entries()) expect(rate).toBeGreaterThan((anySignal[i - 1] ?? 0) - 0.01)
      for (const [i, rate] of inLast8.entries()) expect(rate).toBeLessThanOrEqual(anySignal[i]!)
    }
  })

  test('six points in a row fire more often than seven; points beyond the limits that count, more often than not', () => {
    const rate = (rules: 'making-data-count-7' | 'making-data-count-6' | 'making-data-count-7-inner') =>
      falseAlarmRate('moving-range', rules, 52)!.anySignal
    expect(rate('making-data-count-6')).toBeGreaterThan(rate('making-data-count-7'))
    expect(rate('making-data-count-7-inner')).toBeLessThanOrEqual(rate('making-data-count-7'))
  })
})

describe('between and beyond the lengths', () => {
  const at = (points: number) => falseAlarmRate('moving-range', 'nelson', points)!
  const row = falseAlarmTable['moving-range'].nelson!

  test('as tabled at a length, in proportion between two', () => {
    expect(at(8)).toEqual({ anySignal: row.anySignal[0], inLast8: row.inLast8[0] })
    expect(at(52).anySignal).toBeCloseTo(row.anySignal[tableLengths.indexOf(52)]!, 12)
    expect(at(9).anySignal).toBeCloseTo((row.anySignal[0]! + row.anySignal[1]!) / 2, 12)
    expect(at(9).inLast8).toBeCloseTo((row.inLast8[0]! + row.inLast8[1]!) / 2, 12)
  })

  test('beyond the longest the chance of a quiet chart keeps falling', () => {
    const last = row.anySignal.at(-1)!
    expect(at(104).anySignal).toBeCloseTo(last, 12)
    expect(at(208).anySignal).toBeCloseTo(1 - (1 - last) ** 2, 12)
    expect(at(208).inLast8).toBe(row.inLast8.at(-1))
  })

  test('none for fewer than 8 points and for rules that do not fit', () => {
    expect(falseAlarmRate('moving-range', 'nelson', 7)).toBeNull()
    expect(falseAlarmRate('geometric', 'nelson', 52)).toBeNull()
    expect(falseAlarmRate('run', 'making-data-count-7', 52)).toBeNull()
  })
})
