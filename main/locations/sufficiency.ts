import type { Sufficiency } from '#contract/fair.ts'
import { answersNeeded, RELIABLE } from '#stats/answers-needed.ts'
import { nestedAnswersNeeded } from '#stats/nested-answers-needed.ts'
import { latest } from '#db/queries/latest.ts'
import { estimatesOf, type PlaceModel } from '../place-model.ts'

/** How many values an estimate needs, and whether it has them. */
export interface Needed {
  readonly weight: number
  readonly enough: boolean
  readonly state: Sufficiency
  readonly needed: number | null
}

export interface NeededByPlace extends Needed {
  readonly peopleNeeded: number | null
}

type NeededByLocation = ReadonlyMap<number, NeededByPlace>

const neededBefore = latest<NeededByLocation>(() => 1, 4)

/** Values needed by every location of a model, at the present mix of what lies inside (people, or weeks), by internal id. */
export function neededByLocation(model: PlaceModel, reliability = RELIABLE): NeededByLocation {
  return neededBefore(model, String(reliability), () => neededOf(model, reliability))
}

function neededOf(model: PlaceModel, reliability: number): NeededByLocation {
  const estimates = estimatesOf(model, 'location')
  const position = model.levels.indexOf('location')
  const component = model.fit?.components[position]
  const people = model.levels[position + 1] === 'provider'
  const inner = Map.groupBy(model.fit?.nodes[position + 1] ?? [], node => Number(node.path[position]))
  return new Map(
    Array.from(estimates, ([id, { n, weight }]) => {
      if (!component || component.state === 'not-identifiable')
        return [id, { weight, enough: false, state: 'unknown', needed: null, peopleNeeded: null }]
      const sizes = inner.get(id)?.map(node => node.n) ?? [n]
      const variances = { outer: component.variance, ...insideOf(model, position) }
      const { answers, groups } = nestedAnswersNeeded(sizes, variances, reliability)
      const state = stateOf({ weight, reliability, needed: answers, reachable: groups !== null })
      return [id, { weight, enough: state === 'enough', state, needed: answers, peopleNeeded: people ? groups : null }]
    }),
  )
}

/** Variances inside locations: between the next groups, and all below those. */
function insideOf({ fit }: PlaceModel, position: number): { inner: number; within: number } {
  return { inner: fit!.components[position + 1]?.variance ?? 0, within: fit!.residual.variance }
}

/** Values that a group of an inner level needs to be told from its neighbours; null where those do not differ. */
export function neededInside({ fit }: PlaceModel, position: number, reliability = RELIABLE): number | null {
  const component = fit?.components[position]
  if (!fit || !component || component.state !== 'estimated') return null
  return answersNeeded({ between: component.variance, within: fit.residual.variance, reliability })
}

/** The same for every person of a model, by internal id. */
export function neededByProvider(model: PlaceModel, reliability = RELIABLE): Map<number, Needed> {
  const position = model.levels.indexOf('provider')
  const needed = neededInside(model, position, reliability)
  const unknown = model.fit?.components[position]?.state === 'not-identifiable'
  return new Map(
    Array.from(estimatesOf(model, 'provider'), ([id, { weight }]) => {
      const state = unknown ? 'unknown' : stateOf({ weight, reliability, needed, reachable: needed !== null })
      return [id, { weight, enough: state === 'enough', state, needed }]
    }),
  )
}

type Reached = { weight: number; reliability: number; needed: number | null; reachable: boolean }

function stateOf({ weight, reliability, needed, reachable }: Reached): Sufficiency {
  if (!reachable) return 'no-spread'
  if (weight >= reliability - ROUNDING) return 'enough'
  return needed === null ? 'more-people' : 'more'
}

const ROUNDING = 1e-12
