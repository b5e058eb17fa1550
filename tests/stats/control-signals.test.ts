import { describe, expect, test } from 'vitest'
import { controlSignals } from '#stats/control-signals.ts'
import { expectRules, ruleNames, type Rules } from './control-charts.ts'
import { caseFile } from './reference.ts'

const designed = caseFile<{ x: number[] }, Rules>('spc-rules')

describe('controlSignals, on designed series', () => {
  test.each(designed.cases)('$name', ({ input, expected }) => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(ruleNames).sort())
    expectRules(input.x, expected)
  })

  test('a null is passed over, or ends the run where asked', () => {
    const run = [1, 1, 1, null, 1, 1, 1, 1]
    expect(controlSignals(run).map(({ trigger }) => trigger)).toEqual([7])
    expect(controlSignals(run, 'making-data-count', { gaps: 'break' })).toEqual([])
  })

  test('directions', () => {
    expect(controlSignals([0, -3.5])[0]).toEqual({ rule: 'beyond-limits', trigger: 1, points: [1], direction: 'down' })
    expect(controlSignals([-0.7, -0.5, -0.3, 0.1, 0.2, 0.3, 0.4])[0]).toMatchObject({ rule: 'trend', direction: 'up' })
  })

  test('a trend is read from the values, not from scores of unequal sigmas', () => {
    const values = [1, 2, 3, 4, 5, 6, 7]
    const z = [1, -1, 1, -1, 1, -1, 1]
    expect(controlSignals(z, 'making-data-count', { values })).toMatchObject([{ rule: 'trend', trigger: 6 }])
    expect(controlSignals(z)).toEqual([])
  })

  test('none and one', () => {
    expect(controlSignals([])).toEqual([])
    expect(controlSignals([null])).toEqual([])
    expect(controlSignals([2.9])).toEqual([])
  })
})

describe('two of three with or without points beyond the limits', () => {
  // By hand: 3.5 and 2.5 on one side, the third point there too.
  const triggers = (z: number[], outer?: 'count' | 'leave-out') =>
    controlSignals(z, 'making-data-count', outer ? { outer } : {}).filter(({ rule }) => rule === 'two-of-three')
  test('a point beyond 3 sigma counts unless it is left out', () => {
    expect(triggers([3.5, 1, 2.5]).map(({ points }) => points)).toEqual([[0, 2]])
    expect(triggers([3.5, 1, 2.5], 'count')).toHaveLength(1)
    expect(triggers([3.5, 1, 2.5], 'leave-out')).toEqual([])
    expect(triggers([-2.5, -3.5, -2.1], 'leave-out').map(({ points }) => points)).toEqual([[0, 2]])
    expect(triggers([2.5, 1, 3], 'leave-out')).toHaveLength(1)
  })
})
