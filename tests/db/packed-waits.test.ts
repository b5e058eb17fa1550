import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWaits, DayWaits } from '#db/packed-waits.ts'
import type { BucketCounts } from '#db/wait-buckets.ts'

const mixes = [
  { serviceId: 3, channelId: 0, customerTypeId: 0 },
  { serviceId: 300, channelId: 70_000, customerTypeId: 9 },
]
const wait = fc.record({
  mix: fc.nat({ max: 1 }),
  kind: fc.nat({ max: 3 }),
  bucket: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 1300 })),
  gaveUp: fc.boolean(),
})

test('waits of every group come back as they were counted, in whatever order they came', () => {
  const waits = new DayWaits()
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 300 }), all => {
      waits.clear()
      for (const { mix, kind, bucket, gaveUp } of all) waits.add(mix, kind, bucket, gaveUp)
      const stored = waits.encode(mixes)
      for (const [mix, ids] of mixes.entries())
        for (const kind of [0, 1, 2, 3]) {
          const found: BucketCounts = new Map()
          addWaits(
            found,
            stored,
            group => group.serviceId === ids.serviceId && group.customerTypeId === ids.customerTypeId && group.waitKind === kind,
          )
          expect(found).toEqual(counted(all.filter(one => one.mix === mix && one.kind === kind)))
        }
    }),
  )
})

function counted(waits: readonly { bucket: number; gaveUp: boolean }[]): BucketCounts {
  const counts: BucketCounts = new Map()
  for (const { bucket, gaveUp } of waits) {
    const count = counts.get(bucket) ?? { served: 0, gaveUp: 0 }
    count[gaveUp ? 'gaveUp' : 'served']++
    counts.set(bucket, count)
  }
  return counts
}
