import type { DurationUnit, Field } from '#contract/mapping.ts'
import type { ColumnFacts } from './column-facts.ts'
import { documentedUnit } from './documented-units.ts'
import { headerUnit } from './header-unit.ts'

const HOUR = 3600
/** A typical wait or service beyond this is measured in another unit than it seems. */
const LONGEST_TYPICAL = 4 * HOUR
const LONGEST_TYPICAL_RESOLUTION = 60 * 24 * HOUR
const HOURS_OF_DAY = 24
const MOST = 0.8
const ENOUGH = 5
const NEAR_WHOLE = 0.05
const HALF = 0.5
/** Days; more is no wait at a counter. */
const LARGEST_FRACTION = 2
const SIXTY = 60

/** How the durations of a column are written, where header or values prove it; 'any' = they carry their unit; null = open. */
export function decideUnit(name: string, field: Field, facts: ColumnFacts): DurationUnit | 'any' | null {
  const named = headerUnit(name) ?? (facts.numbers > 0 ? documentedUnit(name) : null)
  if (facts.filled === 0) return named ?? 'any'
  if (facts.twoParts > 0) return ofTwoParts(named, field, facts)
  if (facts.threeParts > 0 && facts.threeParts >= facts.numbers) return 'clock'
  if (facts.numbers === 0) return 'any'
  return ofNumbers(named, field, facts)
}

/** mm:ss or h:mm: by the header, or by a first part that no clock shows. */
function ofTwoParts(named: DurationUnit | null, field: Field, facts: ColumnFacts): DurationUnit | null {
  if (named === 'mm:ss' || named === 'h:mm') return named
  if (named === 'minutes') return 'mm:ss'
  const limit = field === 'resolution_s' ? SIXTY : HOURS_OF_DAY
  if (facts.largestFirstPart >= limit) return 'mm:ss'
  return named === 'hours' ? 'h:mm' : null
}

function ofNumbers(named: DurationUnit | null, field: Field, facts: ColumnFacts): DurationUnit | null {
  const typical = median(facts.someNumbers.filter(value => value > 0))
  if (typical === null) return named ?? 'seconds'
  const longest = field === 'resolution_s' ? LONGEST_TYPICAL_RESOLUTION : LONGEST_TYPICAL
  const isWhole = facts.dotDecimals + facts.commaDecimals === 0
  if (named === null && isDayFractions(facts)) return 'days'
  if ((named === null || named === 'seconds') && typical > longest && isWhole) return 'milliseconds'
  return named === 'clock' || named === 'mm:ss' || named === 'h:mm' ? null : named
}

/** Parts of a day as spreadsheets count them: below one, with many digits, and whole seconds as days but not as hours. */
function isDayFractions(facts: ColumnFacts): boolean {
  const values = facts.someNumbers.filter(value => value > 0)
  if (facts.dotDecimals + facts.commaDecimals < values.length * MOST || values.length < ENOUGH) return false
  const share = (unit: number): number =>
    values.filter(value => Math.abs(value * unit - Math.round(value * unit)) < NEAR_WHOLE).length / values.length
  return values.every(value => value < LARGEST_FRACTION) && share(24 * HOUR) > MOST && share(HOUR) < HALF
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
