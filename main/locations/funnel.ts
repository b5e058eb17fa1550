import type { FunnelKind } from '#contract/funnel.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { hasEnough } from '../fewest-answers.ts'
import { factsOf, shownLimit } from '../metric-facts.ts'
import { aboutOf, resolveSelection } from '../selection.ts'
import { funnelFigures, type FunnelFigures, type FunnelLimits } from './funnel-figures.ts'
import { lateGround, modelGround } from './funnel-ground.ts'
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
 * @throws Failure bad-input for a kind that the metric does not have, or a promise that does not belong to it
 */
export async function locationsFunnel(
  db: Db,
  { metric, kind, promiseSeconds, ...selection }: Input<'locations.funnel'>,
): Promise<Funnel> {
  const used = kindOf(metric, kind, promiseSeconds)
  const isLate = used === 'share' && factsOf(metric).kind === 'duration'
  const chosen = await resolveSelection(db, selection)
  const { places, shape, n, missing, residual } = isLate
    ? await lateGround(db, { chosen, promise: promiseSeconds ?? 'quoted' })
    : await modelGround(db, { metric, kind: used, chosen })
  const [names, activity] = [await locationsById(db), await activityByLocation(db, chosen)]
  const figures = funnelFigures(places, { kind: used, metric, residual })
  const base = {
    about: await aboutOf(db, chosen),
    metric,
    kind: used,
    promise: isLate ? promised(promiseSeconds) : null,
    ...shape,
    n,
    missing,
    enough: places.length >= FEW_PLACES,
  }
  const requests = new Map(places.map(place => [place.id, place.requests]))
  const put = (value: number) => shownLimit(value, shape.unit, shape.scale)
  const units = (figures?.units ?? [])
    .filter(unit => hasEnough(chosen, unit))
    .map((unit): Unit => {
      const { publicId: locationId, name } = names.get(unit.id)!
      const [plain, adjusted] = [shownLimits(unit.plain, put), shownLimits(unit.adjusted, put)]
      const value = put(unit.value)
      const applied = figures!.widened ? adjusted : plain
      const { n, count, z, zAdjusted } = unit
      const missing = (activity.get(unit.id)?.interactions ?? 0) + requests.get(unit.id)! - n
      const plainSignal = unit.p === null ? signalOf(value, plain) : signalOfP(unit.p)
      const signals = { signal: figures!.widened ? signalOf(value, adjusted) : plainSignal, plainSignal }
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

function promised(seconds: number | undefined): NonNullable<Funnel['promise']> {
  return seconds === undefined ? { kind: 'quoted', seconds: null } : { kind: 'seconds', seconds }
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

/** The first is the usual one. */
function kindsOf(metric: Metric): readonly FunnelKind[] {
  if (metric === 'complaint') return ['rate', 'share']
  return metric === 'wait' ? ['mean', 'share'] : defaults[factsOf(metric).kind]
}

/** A promise without a kind asks for the late. */
function kindOf(metric: Metric, kind: FunnelKind | undefined, promiseSeconds: number | undefined): FunnelKind {
  const known = kindsOf(metric)
  const asked = kind ?? (promiseSeconds === undefined ? undefined : 'share')
  if (asked !== undefined && !known.includes(asked))
    throw new Failure('bad-input', { detail: `${metric} has no funnel of kind ${asked}: it has ${known.join(', ')}` })
  if (promiseSeconds !== undefined && (metric !== 'wait' || asked !== 'share'))
    throw new Failure('bad-input', { detail: '“promiseSeconds” belongs to waits as a share' })
  return asked ?? known[0]!
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

/** Drawn limits lie between two counts, so that the upper one is passed by a count that the exact test still allows. */
function signalOfP(p: number): Unit['signal'] {
  if (p <= 0.002) return 'beyond-998'
  return p <= 0.05 ? 'beyond-95' : 'none'
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
