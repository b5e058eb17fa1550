import type { Comparison } from '#contract/locations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { countedOf } from '../distributions/waits-reading.ts'
import { servedWithin } from '../distributions/waits.ts'
import { fewestOf, hasEnough } from '../fewest-answers.ts'
import type { Chosen } from '../selection.ts'
import type { Sides } from './compare.ts'

type Served = Awaited<ReturnType<typeof servedWithin>>

/** How soon customers are served on either side, those who gave up counted as censored. */
export async function servedCurves(db: Db, { chosen, a, b, pair }: Sides): Promise<Comparison['curves']> {
  const at = (locationIds: readonly number[]): Promise<Served> => {
    const here: Chosen = { ...chosen, locationIds: [...locationIds] }
    return servedWithin(db, here)
  }
  const [first, second] = [await at(a), await at(b)]
  const [isToldA, isToldB] = [hasEnough(chosen, first), hasEnough(chosen, second)]
  return {
    a: isToldA ? first.curve : [],
    b: isToldB ? second.curve : [],
    reading:
      isToldA && isToldB
        ? curvesReading(first, second, pair)
        : { id: 'compare.waits.fewest', values: { a: pair.a.name, b: pair.b.name, fewest: fewestOf(chosen) } },
  }
}

/** Who is served sooner, where the intervals of the medians lie apart. */
function curvesReading(a: Served, b: Served, pair: Sides['pair']): Reading {
  const values = {
    a: pair.a.name,
    b: pair.b.name,
    halfASeconds: a.median.value,
    halfBSeconds: b.median.value,
    ...countedOf({ gaveUp: a.gaveUp + b.gaveUp, gaveUpWithWait: a.gaveUpWithWait + b.gaveUpWithWait }),
  }
  if (a.n === 0 || b.n === 0) return { id: 'compare.waits.none', values: { a: pair.a.name, b: pair.b.name } }
  if (a.median.value === null || b.median.value === null) return { id: 'compare.waits.unreached', values }
  const [aSooner, bSooner] = [isBelow(a.median.upper, b.median.lower), isBelow(b.median.upper, a.median.lower)]
  return { id: 'compare.waits.sooner', values: { ...values, sooner: aSooner ? 'a' : bSooner ? 'b' : 'none' } }
}

function isBelow(upper: number | null, lower: number | null): boolean {
  return upper !== null && lower !== null && upper < lower
}
