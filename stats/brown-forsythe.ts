import { type Anova, anova } from './anova.ts'
import { medianOfTally, sufficientOfTally, type Tally } from './tally.ts'

/**
 * Do groups differ in spread? Analysis of variance of the distances from each group's median.
 * Brown and Forsythe, JASA 69:364 (1974); equals R's `car::leveneTest`. Null where `anova` is.
 *
 * @example brownForsythe([tallyOf([0, 0, 2, 6, 4], 1), tallyOf([3, 1, 1, 1, 3], 1), tallyOf([0, 2, 7, 2, 0], 1)])?.f // 12.22
 */
export function brownForsythe(groups: readonly Tally[]): Anova | null {
  return anova(
    groups.map(group => {
      const median = medianOfTally(group) ?? 0
      return sufficientOfTally(group, value => Math.abs(value - median))
    }),
  )
}
