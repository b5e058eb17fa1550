import type { FunnelKind } from '#contract/funnel.ts'
import type { Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { extentOf } from '#db/queries/cells.ts'
import { promiseCounts } from '#db/queries/promises.ts'
import type { Db } from '#db/schema.ts'
import { mergedCell, usualWaitKind } from '../metric-cells.ts'
import { factsOf } from '../metric-facts.ts'
import { placeModel } from '../place-model.ts'
import type { Chosen } from '../selection.ts'
import type { FunnelPlace } from './funnel-figures.ts'

type Shape = Pick<Output<'locations.funnel'>, 'unit' | 'scale' | 'better'>

/** What a funnel is drawn from. */
export interface FunnelGround {
  readonly places: readonly FunnelPlace[]
  readonly shape: Shape
  readonly n: number
  readonly missing: number
  /** Variance within, of the model; 0 where it has none or means are not drawn. */
  readonly residual: number
}

const share = { unit: 'share', scale: { kind: 'share', minimum: 0, maximum: 1 } } as const

/** Values of every location with the residual of the nested model. */
export async function modelGround(
  db: Db,
  { metric, kind, chosen }: { metric: Metric; kind: FunnelKind; chosen: Chosen },
): Promise<FunnelGround> {
  const { values, fit } = await placeModel(db, { metric, chosen })
  const places = Array.from(
    Map.groupBy(values.cells, cell => cell.location),
    ([id, own]) => ({ id, ...mergedCell(own) }),
  )
  return { places, shape: shapeOf(kind, values), n: values.n, missing: values.missing, residual: fit?.residual.variance ?? 0 }
}

/** Unit, scale and direction: the satisfied among ratings are shares, of which more is better. */
function shapeOf(kind: FunnelKind, { metric, unit, scale, better }: Shape & { metric: Metric }): Shape {
  const answers = factsOf(metric).kind === 'rating' || factsOf(metric).kind === 'nps'
  return kind === 'share' && answers ? { ...share, better: 'higher' } : { unit, scale, better }
}

/** Served customers of every location, and how many of them waited longer than promised. */
export async function lateGround(
  db: Db,
  { chosen, promise }: { chosen: Chosen; promise: number | 'quoted' },
): Promise<FunnelGround> {
  const waitKind = await usualWaitKind(db, chosen)
  const counts = await promiseCounts(db, { chosen, by: ['location'], waitKind, promise })
  const places = counts
    .filter(({ served }) => served > 0)
    .map(({ location, served: n, kept }) => {
      const mean = (n - kept) / n
      return { id: location, n, mean, ss: n * mean * (1 - mean), satisfied: 0, requests: 0 }
    })
  const n = places.reduce((sum, place) => sum + place.n, 0)
  const { interactions } = await extentOf(db, chosen)
  return { places, shape: { ...share, better: 'lower' }, n, missing: interactions - n, residual: 0 }
}
