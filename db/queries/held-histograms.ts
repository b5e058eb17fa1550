import type { HeldColumns } from '../held-columns.ts'
import { outcomeCodes } from '../visit-columns.ts'
import { heldBuckets, heldDurations } from './held-durations.ts'
import { weekOfDay } from './week-of.ts'
import { gaveUp, wasServed } from './visit-value.ts'
import type { WaitHistogram, HistogramQuery } from './wait-histograms.ts'

/** More than the bucket of any wait that is stored. */
const BUCKETS = 2 ** 12

/** As waitHistograms, from visits held in memory. */
export function heldHistograms(held: HeldColumns, { chosen, waitKind, by }: HistogramQuery): WaitHistogram[] {
  const found = heldDurations(held, {
    metric: 'wait',
    chosen,
    waitKind,
    isKept: outcome => wasServed(outcome) || gaveUp(outcome),
  })
  const buckets = heldBuckets(held, 'wait')
  const isLeft = Uint8Array.from(outcomeCodes, (_, outcome) => Number(gaveUp(outcome)))
  const histograms = new Histograms(by.includes('location'))
  const [byDay, byWeek] = [by.includes('day'), by.includes('week')]
  for (let i = 0; i < found.size; i++) {
    const block = found.blocks[i]!
    const day = held.days[block]!
    const counts = histograms.of(held.locations[block]!, byWeek ? weekOfDay(day) : byDay ? day : 0)
    const into = isLeft[found.outcomes[i]!] === 1 ? counts.gaveUp : counts.served
    into[buckets[found.rows[i]!]!]!++
  }
  return histograms.inOrder()
}

interface Counts {
  location: number
  week: number
  readonly served: Uint32Array
  readonly gaveUp: Uint32Array
}

/** Counts by group. Visits come in order of location and day, so by location one group is full before the next begins. */
class Histograms {
  private readonly byLocation: boolean
  private readonly full: WaitHistogram[] = []
  private readonly open = new Map<number, Counts>()
  private current: Counts | null = null

  constructor(byLocation: boolean) {
    this.byLocation = byLocation
  }

  of(location: number, week: number): Counts {
    const { current } = this
    const place = this.byLocation ? location : 0
    if (current && current.week === week && current.location === place) return current
    return (this.current = this.byLocation ? this.next(place, week) : this.known(week))
  }

  private next(location: number, week: number): Counts {
    const counts = this.current ?? emptyCounts(location, week)
    if (this.current) {
      this.full.push(packed(counts))
      counts.served.fill(0)
      counts.gaveUp.fill(0)
      counts.location = location
      counts.week = week
    }
    return counts
  }

  private known(week: number): Counts {
    const counts = this.open.get(week) ?? emptyCounts(0, week)
    this.open.set(week, counts)
    return counts
  }

  inOrder(): WaitHistogram[] {
    if (this.byLocation) return this.current ? [...this.full, packed(this.current)] : []
    return [...this.open.values()].sort((a, b) => a.week - b.week).map(packed)
  }
}

function emptyCounts(location: number, week: number): Counts {
  return { location, week, served: new Uint32Array(BUCKETS), gaveUp: new Uint32Array(BUCKETS) }
}

function packed({ location, week, served, gaveUp: left }: Counts): WaitHistogram {
  let filled = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) if (served[bucket]! + left[bucket]! > 0) filled++
  const [buckets, own, lost] = [new Uint16Array(filled), new Uint32Array(filled), new Uint32Array(filled)]
  for (let bucket = 0, at = 0; at < filled; bucket++) {
    const isEmpty = served[bucket] === 0 && left[bucket] === 0
    if (isEmpty) continue
    buckets[at] = bucket
    own[at] = served[bucket]!
    lost[at++] = left[bucket]!
  }
  return { location, week, buckets, served: own, gaveUp: lost }
}
