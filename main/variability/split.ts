import type { Input, Output } from '#contract/operations.ts'
import type { Split, SplitSummary } from '#contract/variability.ts'
import type { About, Metric } from '#contract/vocabulary.ts'
import { locationsById, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import type { NestedReml, Node } from '#stats/nested-reml.ts'
import { hasEnough } from '../fewest-answers.ts'
import { estimatesOf, type PlaceModel, placeModel } from '../place-model.ts'
import { aboutOf, type Chosen, resolveSelection } from '../selection.ts'
import { effectsOf, momentLevel } from './split-effects.ts'
import { nestedLevels } from './nested-levels.ts'
import { splitReading } from './split-reading.ts'

type SplitLevel = SplitSummary['levels'][number]
type Choices = Pick<Input<'variability.split'>, 'levels' | 'scale' | 'effects'> & {
  /** What the answer rests on, where the caller has asked already. */
  about?: About
}

/** Where the differences of a metric come from: which place, which person, which moment, or visit to visit. */
export async function split(
  db: Db,
  { metric, levels, scale, effects, ...selection }: Input<'variability.split'>,
): Promise<Output<'variability.split'>> {
  const nested = levels && nestedLevels(levels)
  return splitOf(db, metric, await resolveSelection(db, selection), { levels: nested && [...nested], scale, effects })
}

/** The split of a selection that is already resolved. */
export async function splitOf(db: Db, metric: Metric, chosen: Chosen, { about, ...choices }: Choices = {}): Promise<Split> {
  const model = await placeModel(db, { metric, chosen, ...choices, interactions: about?.interactions, tests: true })
  const locations = await locationsById(db)
  const providers = await providersById(db)
  const { values, missingProvider, missingMoment } = model
  const n = model.fit?.n ?? 0
  const isShown = chosen.locationIds?.length !== 1 || hasEnough(chosen, { n })
  const fit = isShown ? model.fit : null
  const components = componentsOf({ ...model, fit })
  const place = chosen.locationIds?.length === 1 ? (locations.get(chosen.locationIds[0]!)?.name ?? null) : null
  return {
    about: about ?? (await aboutOf(db, chosen)),
    state: fit === null || fit.status === 'too-few' ? 'too-few' : 'estimated',
    metric,
    unit: values.unit,
    scale: values.scale,
    levels: components,
    effects: isShown ? effectsOf(model) : [],
    mean: fit?.mu ?? null,
    meanStandardError: fit?.seMu ?? null,
    criterion: fit?.criterion ?? null,
    n,
    missing: values.interactions - n,
    missingProvider,
    missingMoment,
    zeros: values.zeros,
    locations: estimatesEnough(model, chosen).map(([id, node]) => {
      const { publicId, name } = locations.get(id)!
      return { locationId: publicId, name, ...estimateOf(node) }
    }),
    providers: Array.from(estimatesOf(model, 'provider'), ([id, node]) => {
      const { publicId, name, locationId } = providers.get(id)!
      return { providerId: publicId, locationId: locations.get(locationId)!.publicId, name, ...estimateOf(node) }
    }),
    reading: splitReading({ metric, n, levels: components, effects: choices.effects ?? [], place }),
  }
}

/** Locations, by internal id, that have answers enough to say something of. */
export function estimatesEnough(model: PlaceModel, chosen: Chosen): [number, Node][] {
  return [...estimatesOf(model, 'location')].filter(([, node]) => hasEnough(chosen, node))
}

/** The split without its groups. */
export async function splitSummaryOf(db: Db, metric: Metric, chosen: Chosen, choices: Choices = {}): Promise<SplitSummary> {
  const { locations: _, providers: __, ...summary } = await splitOf(db, metric, chosen, choices)
  return summary
}

function componentsOf(model: PlaceModel): SplitLevel[] {
  const { fit, levels } = model
  if (fit === null || fit.status === 'too-few') return []
  return [...levels.map((level, k) => componentOf(fit, level, k)), ...momentLevel(model), residualOf(fit)]
}

function componentOf({ groups, components, icc, iccIntervals }: NestedReml, level: SplitLevel['level'], k: number): SplitLevel {
  const { lrt, ...component } = components[k]!
  const told = component.state !== 'not-identifiable'
  return {
    level,
    groups: groups[k]!,
    ...component,
    icc: told ? icc[k]! : null,
    iccInterval: told ? iccIntervals[k]! : null,
    lrt: lrt?.drop ?? null,
    p: lrt?.p ?? null,
  }
}

function residualOf({ n, residual }: NestedReml): SplitLevel {
  const state = residual.variance > 0 ? 'estimated' : 'zero'
  return {
    level: 'interaction',
    groups: n,
    ...residual,
    icc: null,
    iccInterval: null,
    lrt: null,
    p: null,
    state,
    absorbedBy: null,
  }
}

function estimateOf({ n, mean, estimate, standardError, weight }: Node) {
  return { n, mean, estimate, standardError, weight }
}
