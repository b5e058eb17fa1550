import type { ShownWaits } from '#contract/distributions.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { scopeOf } from './distribution-reading.ts'

/** Seconds for all, what each customer was told, or what each location promised on the day. */
export type Promised = number | 'quoted' | 'target'

type Told = Pick<ShownWaits, 'locationName' | 'providerId' | 'name' | 'n' | 'gaveUp' | 'gaveUpWithWait' | 'median' | 'promise'>

/** How often the promise was kept, among those served and with those who gave up. */
export function waitsReading(row: Told, promise: Promised): Reading {
  const { n, gaveUp, gaveUpWithWait, median, promise: found } = row
  const subject: Reading['values'] = { metric: 'wait', scope: scopeOf(row), place: row.locationName ?? '', gaveUp }
  if (n === 0) return { id: gaveUp > 0 ? 'waits.all-gave-up' : 'distribution.none', values: subject }
  const half = {
    ...subject,
    ...countedOf({ gaveUp, gaveUpWithWait }),
    n,
    halfKnown: median.value === null ? 'no' : 'yes',
    halfSeconds: median.value,
  }
  if (found === null) return { id: 'waits.unpromised', values: half }
  return {
    id: 'waits.promise',
    values: {
      ...half,
      ...promiseValues(promise),
      keptShare: found.kept.share,
      lowerShare: found.kept.lower,
      upperShare: found.kept.upper,
      allShare: found.withThoseWhoGaveUp.share,
    },
  }
}

/** The whole answer: the locations that keep the promise most and least often. People are counted, never told apart. */
export function promisedWaitsReading(rows: readonly Told[], promise: Promised): Reading {
  const subject: Reading['values'] = { metric: 'wait', scope: 'region', place: '' }
  const known = rows.filter(row => row.promise !== null)
  const people = rows[0]?.providerId !== undefined
  if (people)
    return { id: 'distribution.people', values: { ...subject, n: sumOf(rows), groups: rows.filter(row => row.n > 0).length } }
  if (rows.length === 1) return waitsReading(rows[0]!, promise)
  if (known.length === 0) return { id: sumOf(rows) > 0 ? 'waits.none-promised' : 'distribution.none', values: subject }
  const sorted = known.toSorted((a, b) => b.promise!.kept.share - a.promise!.kept.share)
  const [best, worst] = [sorted[0]!, sorted.at(-1)!]
  return {
    id: 'waits.range',
    values: {
      ...subject,
      ...promiseValues(promise),
      groups: known.length,
      best: best.name,
      bestShare: best.promise!.kept.share,
      worst: worst.name,
      worstShare: worst.promise!.kept.share,
    },
  }
}

/** Whether the curve counts anybody who gave up, and of how many no wait is recorded, so that it cannot. */
export function countedOf({ gaveUp, gaveUpWithWait }: Pick<ShownWaits, 'gaveUp' | 'gaveUpWithWait'>) {
  return { counted: gaveUpWithWait > 0 ? 'yes' : 'no', unrecorded: Math.max(0, gaveUp - gaveUpWithWait) }
}

function sumOf(rows: readonly Told[]): number {
  return rows.reduce((sum, row) => sum + row.n, 0)
}

function promiseValues(promise: Promised): Reading['values'] {
  return typeof promise === 'number'
    ? { told: 'all', promiseSeconds: promise }
    : { told: promise === 'quoted' ? 'each' : 'target', promiseSeconds: null }
}
