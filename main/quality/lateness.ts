import type { Lateness } from '#contract/quality.ts'
import type { QualityDay } from '#db/queries/quality-days.ts'
import { quantile } from '#stats/quantile.ts'

/** Days between the last day that an import was first to bring and the day of the import; a day of tomorrow is not late. */
export function delaysOf(days: readonly QualityDay[], importedOn: ReadonlyMap<number, number>): Map<number, number> {
  const last = new Map<number, number>()
  for (const { day, importId } of days) last.set(importId, Math.max(day, last.get(importId) ?? day))
  return new Map(Array.from(last, ([importId, day]) => [importId, Math.max(0, (importedOn.get(importId) ?? day) - day)]))
}

/** Lateness of each location beside the usual one: the median over all imports of all of them. */
export function latenessByLocation(
  counts: ReadonlyMap<number, readonly QualityDay[]>,
  importedOn: ReadonlyMap<number, number>,
): Map<number, Lateness> {
  const delays = Array.from(counts, ([location, days]) => [location, [...delaysOf(days, importedOn).values()]] as const)
  if (delays.length === 0) return new Map()
  const usualDays = median(delays.flatMap(([, own]) => own))
  return new Map(delays.map(([location, own]) => [location, { days: median(own), imports: own.length, usualDays }]))
}

/** Of at least one value. */
function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )!
}
