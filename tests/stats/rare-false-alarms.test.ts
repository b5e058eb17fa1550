import { describe, expect, test } from 'vitest'
import { falseAlarmRate } from '#stats/false-alarm-rate.ts'
import { rareAlarmLengths, rareAlarmMeans, rareAlarmTable } from '#stats/rare-false-alarm-table.ts'
import { rareFalseAlarmRate } from '#stats/rare-false-alarms.ts'
import { ruleKeys } from '#tools/rule-sets.ts'
import { simulated } from './rare-series.ts'

const row = rareAlarmTable['making-data-count-7']!
const at = (mean: number, points: number) => [rareAlarmMeans.indexOf(mean), rareAlarmLengths.indexOf(points)] as const

describe('the table', () => {
  test.each([
    { points: 52, expected: 0.5, method: 'exact' },
    { points: 20, expected: 2, method: 'exact' },
    { points: 12, expected: 7, method: 'laney' },
  ] as const)('is what the simulation gives: $method, $expected expected, $points points', chart => {
    const [mean, length] = at(chart.expected, chart.points)
    for (const [key, { anySignal, inLast8 }] of Object.entries(simulated(chart))) {
      const own = rareAlarmTable[key as (typeof ruleKeys)[number]]! // the keys of `simulated` are these
      expect([own.anySignal[mean]![length], own.inLast8[mean]![length]]).toEqual([anySignal, inLast8])
    }
  })

  test('few events give no more false alarms than single values do, and where Laney’s limits hold hardly more', () => {
    for (const [i, points] of rareAlarmLengths.entries()) {
      const usual = falseAlarmRate('moving-range', 'making-data-count-7', points)!.inLast8
      for (const [mean, rates] of row.inLast8.entries()) expect(rates[i]).toBeLessThan(usual + (mean < 9 ? 0.005 : 0.045))
    }
  })
})

describe('the rate of a chart', () => {
  const rate = (points: number, expected: number) => rareFalseAlarmRate('making-data-count-7', { points, expected })

  test('is the higher of the two mean counts around, in proportion between two lengths', () => {
    const [mean, length] = at(0.5, 52)
    expect(rate(52, 0.6)!.inLast8).toBe(Math.max(row.inLast8[mean]![length]!, row.inLast8[mean + 1]![length]!))
    const between = (rate(12, 7)!.inLast8 + rate(16, 7)!.inLast8) / 2
    expect(rate(14, 7)!.inLast8).toBeCloseTo(between, 12)
    expect(rate(52, 0)).toEqual(rate(52, 0.05))
  })

  test('judges five expected events as Laney does, fewer exactly', () => {
    expect(rate(52, 5)!.inLast8).toBeGreaterThan(3 * rate(52, 4.9)!.inLast8)
  })

  test('beyond the longest the chance of a quiet chart keeps falling', () => {
    expect(rate(208, 1.2)!.anySignal).toBeCloseTo(1 - (1 - rate(104, 1.2)!.anySignal) ** 2, 12)
    expect(rate(208, 1.2)!.inLast8).toBe(rate(104, 1.2)!.inLast8)
  })

  test('none for few points, for ten events and for rules without sigmas', () => {
    expect([rate(7, 1), rate(52, 10), rareFalseAlarmRate('anhoej', { points: 52, expected: 1 })]).toEqual([null, null, null])
  })
})
