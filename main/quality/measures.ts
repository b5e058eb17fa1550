import { checkedFields, type CheckedField, type QualityRow } from '#contract/quality.ts'
import type { QualityCount, QualityDay } from '#db/queries/quality-days.ts'
import { promiseWindows } from '#db/visit-facts.ts'
import { densityJump } from '#stats/density-jump.ts'
import { roundedShare } from '#stats/rounded-share.ts'

export type Measured = Pick<QualityRow, 'n' | 'filled' | 'rounding' | 'heaping' | 'impossible'>

/** Of these only what was done for customers who were served can be known. */
const ofServed: readonly CheckedField[] = ['provider', 'service_s']
const FIVE_MINUTES = { ratio: 5, unitsPerStep: 300 }
/** Waits around the promise that are rounded to five minutes say nothing about the promise. */
const ROUNDED = 0.2

interface Asked {
  /** Fields that the location fills on any day: another is not sent, rather than missing. */
  readonly sent: ReadonlySet<CheckedField>
  /** Day on which an import was made. */
  readonly importedOn: ReadonlyMap<number, number>
}

/** How well some days of one location are kept. */
export function measuresOf(days: readonly QualityDay[], { sent, importedOn }: Asked): Measured {
  const sum = (of: QualityCount) => days.reduce((total, day) => total + day[of], 0)
  const n = sum('n')
  const shareOf = (field: CheckedField) => {
    const of = ofServed.includes(field) ? sum('served') : n
    return sent.has(field) && of > 0 ? sum(field) / of : null
  }
  const rounding = [
    ...roundingOf('wait_s', { n: sum('waits'), onFine: sum('waitsOnMinute'), onCoarse: sum('waitsOnFive') }),
    ...roundingOf('service_s', { n: sum('services'), onFine: sum('servicesOnMinute'), onCoarse: sum('servicesOnFive') }),
  ]
  const areRounded = rounding.some(({ field, roundedShare }) => field === 'wait_s' && roundedShare > ROUNDED)
  const future = days.filter(({ day, importId }) => day > (importedOn.get(importId) ?? day) + 1)
  return {
    n,
    filled: Object.fromEntries(checkedFields.map(field => [field, shareOf(field)])),
    rounding,
    heaping: areRounded ? null : heapingOf(promiseWindows.map(sum) as [number, number, number, number]),
    impossible: {
      order: sum('order'),
      contradicted: sum('contradicted'),
      tooLong: sum('tooLong'),
      future: future.reduce((total, day) => total + day.n, 0),
    },
  }
}

/** Fields that any of the days fills. */
export function sentFields(days: readonly QualityDay[]): Set<CheckedField> {
  return new Set(checkedFields.filter(field => days.some(day => day[field] > 0)))
}

function roundingOf(
  field: 'wait_s' | 'service_s',
  counts: { n: number; onFine: number; onCoarse: number },
): Measured['rounding'] {
  const found = roundedShare(counts, FIVE_MINUTES)
  if (found === null) return []
  return [{ field, n: counts.n, onFive: counts.onCoarse, expectedShare: found.expected, roundedShare: found.rounded }]
}

function heapingOf(windows: [number, number, number, number]): Measured['heaping'] {
  const jump = densityJump(windows)
  const [farBelow, below, above, farAbove] = windows
  return jump && { farBelow, below, above, farAbove, jump: { value: jump.ratio, lower: jump.lower, upper: jump.upper } }
}
