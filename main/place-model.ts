import type { Metric } from '#contract/vocabulary.ts'
import type { Level, MomentEffect } from '#contract/variability.ts'
import type { CellKey, Grain } from '#db/queries/cells.ts'
import { held, mayHold } from '#db/held.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { chosenName } from '#db/queries/chosen-name.ts'
import { latest } from '#db/queries/latest.ts'
import type { Db } from '#db/schema.ts'
import { type NestedReml, nestedReml, type Node } from '#stats/nested-reml.ts'
import { monthOf } from './days.ts'
import { type Moments, momentModel } from './moment-model.ts'
import { type MetricCells, metricCells, type ScaleChoice } from './metric-cells.ts'

/** A metric with the model of where its variation comes from. */
export interface PlaceModel {
  readonly values: MetricCells
  readonly levels: readonly Level[]
  /** Null where there is no value to fit. */
  readonly fit: NestedReml | null
  /** Values without a known provider, left out because a level needs one. */
  readonly missingProvider: number
  /** Moment effects that were asked for; null for none. */
  readonly moments: Moments | null
  /** Values whose moment is not known, left out because an effect needs it. */
  readonly missingMoment: number
}

type Query = {
  metric: Metric
  chosen: Chosen
  /**
   * Nested, outermost first. By default locations and the providers in them; locations alone where no provider is known, and
   * locations and weeks for customers who gave up, since nobody had served them.
   */
  levels?: readonly Level[] | undefined
  scale?: ScaleChoice | undefined
  /** Interactions in the selection, where the caller has counted them already. */
  interactions?: number | undefined
  /** Test every component by leaving it out. */
  tests?: boolean
  /** Moment effects to take out. */
  effects?: readonly MomentEffect[] | undefined
}

/** Models of places and people are kept; those of weeks and days are large, and seldom asked for twice. */
const MOST_KEPT = 48
const kept = latest<{ made: Promise<PlaceModel> | null }>(() => 1, MOST_KEPT)

/**
 * Fits the nested model of a selection from its roll-ups. One of places and people is fitted once as long as the store is not written to: the
 * list of places, every one of its pages and what is drawn of them rest on the same.
 */
export async function placeModel(db: Db, query: Query): Promise<PlaceModel> {
  const { metric, chosen, levels, scale, tests, effects = [] } = query
  const isKept = mayHold(db) && metric !== 'abandoned' && effects.length === 0 && !levels?.some(level => !lasting.has(level))
  if (!isKept) return fitted(db, query)
  const state = await held(db, 'state of models', async () => ({}))
  const box = kept(state, JSON.stringify([metric, chosenName(chosen), levels, scale, tests]), () => ({ made: null }))
  if (box.made !== null) return box.made
  const making = fitted(db, query)
  box.made = making
  making.catch(() => (box.made = null))
  return making
}

const lasting: ReadonlySet<Level> = new Set(['location', 'provider'])

async function fitted(
  db: Db,
  { metric, chosen, levels, scale, interactions, tests = false, effects = [] }: Query,
): Promise<PlaceModel> {
  const asked = [...new Set<Level>(levels ?? (metric === 'abandoned' ? ['location', 'week'] : ['location', 'provider']))]
  const by = [...new Set(asked.map(grainOf))]
  const values = await metricCells(db, { metric, chosen, by, scale, interactions })
  const someone = values.cells.some(cell => cell.provider > 0)
  const used = levels === undefined && !someone ? asked.filter(level => level !== 'provider') : asked
  const known = used.includes('provider') ? values.cells.filter(cell => cell.provider > 0) : values.cells
  const missingProvider = values.n - known.reduce((sum, { n }) => sum + n, 0)
  if (effects.length > 0) {
    const pathOf = (key: CellKey) =>
      used.includes('provider') && key.provider === 0 ? null : used.map(level => groupOf(level, key))
    const moments = await momentModel(db, { chosen, values, effects, by, pathOf })
    const { design, isEnough, unknown } = moments
    const options = isEnough ? { tests, columns: design } : { tests }
    const fit = design.leaves.length === 0 ? null : nestedReml(design.leaves, options)
    return { values, levels: used, fit, missingProvider: unknown, moments, missingMoment: values.n - moments.n }
  }
  const leaves = known.map(({ n, mean, ss, ...key }) => ({ n, mean, ss, path: used.map(level => groupOf(level, key)) }))
  return {
    values,
    levels: used,
    fit: leaves.length === 0 ? null : nestedReml(leaves, { tests }),
    missingProvider,
    moments: null,
    missingMoment: 0,
  }
}

/**
 * What the model says about locations or about providers, by internal id; empty where the level is not in the model or lies
 * inside a level of time, so that there is no one estimate for it.
 */
export function estimatesOf({ fit, levels }: PlaceModel, level: 'location' | 'provider'): Map<number, Node> {
  const position = levels.indexOf(level)
  const inTime = levels.slice(0, position).some(outer => outer !== 'location' && outer !== 'provider')
  if (fit === null || fit.status === 'too-few' || position < 0 || inTime) return new Map()
  if (level === 'location' && levels.slice(0, position).includes('provider')) return new Map()
  return new Map(fit.nodes[position]!.map(node => [Number(node.path[position]), node]))
}

function grainOf(level: Level): Grain {
  return level === 'month' ? 'day' : level
}

function groupOf(level: Level, { location, provider, week, day }: CellKey): string {
  switch (level) {
    case 'location':
      return String(location)
    case 'provider':
      return String(provider)
    case 'month':
      return String(monthOf(day))
    case 'week':
      return String(week)
    case 'day':
      return String(day)
  }
}
