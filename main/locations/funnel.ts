import type { FunnelKind } from '#contract/funnel.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { mergedCell } from '../metric-cells.ts'
import { factsOf, shownLimit } from '../metric-facts.ts'
import { placeModel } from '../place-model.ts'
import { aboutOf, resolveSelection } from '../selection.ts'
import { funnelFigures, type FunnelFigures, type FunnelLimits } from './funnel-figures.ts'
import { funnelReading } from './funnel-reading.ts'
import { fewAnsweredAt } from './response-rates.ts'

type Funnel = Output<'locations.funnel'>
type Unit = Funnel['units'][number]
type Names = Awaited<ReturnType<typeof locationsById>>

/** Points of the drawn limits. */
const STEPS = 40
/** With fewer places an outlier widens the limits that should show it. */
const FEW_PLACES = 10

/**
 * Every location against all together, by how many values it rests on, with limits by chance alone and limits widened where
 * locations differ more than chance allows for.
 *
 * @throws Failure bad-input for a kind that the metric does not have
 */
export async function locationsFunnel(db: Db, { metric, kind, ...selection }: Input<'locations.funnel'>): Promise<Funnel> {
  const used = kindOf(metric, kind)
  const chosen = await resolveSelection(db, selection)
  const model = await placeModel(db, { metric, chosen })
  const { values } = model
  const [names, activity] = [await locationsById(db), await activityByLocation(db, chosen)]
  const places = Array.from(
    Map.groupBy(values.cells, cell => cell.location),
    ([id, own]) => ({ id, ...mergedCell(own) }),
  )
  const figures = funnelFigures(places, { kind: used, metric, residual: model.fit?.residual.variance ?? 0 })
  const shape = shapeOf(used, values)
  const base = {
    about: await aboutOf(db, chosen),
    metric,
    kind: used,
    ...shape,
    n: values.n,
    missing: values.missing,
    enough: places.length >= FEW_PLACES,
  }
  const put = (value: number) => shownLimit(value, shape.unit, shape.scale)
  const units = (figures?.units ?? []).map((unit): Unit => {
    const { publicId: locationId, name } = names.get(unit.id)!
    const [plain, adjusted] = [shownLimits(unit.plain, put), shownLimits(unit.adjusted, put)]
    const value = put(unit.value)
    const applied = figures!.widened ? adjusted : plain
    const { n, count, z, zAdjusted } = unit
    const missing = activity.get(unit.id)!.interactions - n
    const signals = { signal: signalOf(value, applied), plainSignal: signalOf(value, plain) }
    return { locationId, name, n, missing, count, value, ...applied, plain, adjusted, z, zAdjusted, ...signals }
  })
  const fewAnswered = await fewAnsweredAt(db, metric, chosen)
  const decision = decidedBy(figures, put)
  const { widened } = decision
  const state = stateOf(places.length, figures)
  return {
    ...base,
    state,
    ...decision,
    units: units.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    curve: figures && state === 'drawn' ? curveOf(figures, put) : [],
    reading: funnelReading({ ...base, state, widened, units, places: places.length, name: onlyName(places, names), fewAnswered }),
  }
}

function onlyName(places: readonly { id: number }[], names: Names): string {
  const [first] = places
  return first ? names.get(first.id)!.name : ''
}

const defaults: Record<ReturnType<typeof factsOf>['kind'], readonly FunnelKind[]> = {
  rating: ['share', 'mean'],
  nps: ['mean', 'share'],
  duration: ['mean'],
  share: ['share', 'rate'],
}

function kindOf(metric: Metric, asked: FunnelKind | undefined): FunnelKind {
  const known = metric === 'complaint' ? (['rate', 'share'] as const) : defaults[factsOf(metric).kind]
  if (asked !== undefined && !known.includes(asked))
    throw new Failure('bad-input', { detail: `${metric} has no funnel of kind ${asked}: it has ${known.join(', ')}` })
  return asked ?? known[0]!
}

/** Unit, scale and direction: the satisfied among ratings are shares, of which more is better. */
function shapeOf(kind: FunnelKind, { metric, unit, scale, better }: Pick<Funnel, 'metric' | 'unit' | 'scale' | 'better'>) {
  const answers = factsOf(metric).kind === 'rating' || factsOf(metric).kind === 'nps'
  if (kind !== 'share' || !answers) return { unit, scale, better }
  return { unit: 'share', scale: { kind: 'share', minimum: 0, maximum: 1 }, better: 'higher' } as const
}

function stateOf(places: number, figures: FunnelFigures | null): Funnel['state'] {
  if (places === 0) return 'none'
  if (places === 1) return 'one'
  return figures === null || figures.equal ? 'equal' : 'drawn'
}

function decidedBy(figures: FunnelFigures | null, put: (value: number) => number) {
  if (figures === null) return { target: null, widened: false, phi: null, threshold: null, tau2: null }
  const { target, widened, phi, threshold, tau2 } = figures
  return { target: put(target), widened, phi, threshold, tau2 }
}

function shownLimits({ lower95, upper95, lower998, upper998 }: FunnelLimits, put: (value: number) => number): FunnelLimits {
  return { lower95: put(lower95), upper95: put(upper95), lower998: put(lower998), upper998: put(upper998) }
}

/** A limit is crossed only strictly. */
function signalOf(value: number, { lower95, upper95, lower998, upper998 }: FunnelLimits): Unit['signal'] {
  if (value < lower998 || value > upper998) return 'beyond-998'
  return value < lower95 || value > upper95 ? 'beyond-95' : 'none'
}

/** Limits at sizes evenly spread on a logarithmic axis, from the smallest location to the largest. */
function curveOf({ units, limitsAt, widened }: FunnelFigures, put: (value: number) => number): Funnel['curve'] {
  const sizes = units.map(({ n }) => n)
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const steps = Array.from({ length: STEPS }, (_, i) => Math.round(low * (high / low) ** (i / (STEPS - 1))))
  return [...new Set(steps)].map(n => {
    const [plain, adjusted] = [shownLimits(limitsAt(n, 'plain'), put), shownLimits(limitsAt(n, 'adjusted'), put)]
    return { n, ...(widened ? adjusted : plain), plain, adjusted }
  })
}
