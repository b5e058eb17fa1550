import type { Metric } from '#contract/vocabulary.ts'
import type { Level } from '#contract/variability.ts'
import type { Grain } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { Db } from '#db/schema.ts'
import { type NestedReml, nestedReml, type Node } from '#stats/nested-reml.ts'
import { monthOf } from './days.ts'
import { type MetricCell, type MetricCells, metricCells, type ScaleChoice } from './metric-cells.ts'

/** A metric with the model of where its variation comes from. */
export interface PlaceModel {
  readonly values: MetricCells
  readonly levels: readonly Level[]
  /** Null where there is no value to fit. */
  readonly fit: NestedReml | null
  /** Values without a known provider, left out because a level needs one. */
  readonly missingProvider: number
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
  /** The kind of wait that the selection has most of, where the caller knows it already. */
  waitKind?: number | undefined
  /** Test every component by leaving it out. */
  tests?: boolean
}

/** Fits the nested model of a selection from its roll-ups. */
export async function placeModel(
  db: Db,
  { metric, chosen, levels, scale, interactions, waitKind, tests = false }: Query,
): Promise<PlaceModel> {
  const asked = [...new Set<Level>(levels ?? (metric === 'abandoned' ? ['location', 'week'] : ['location', 'provider']))]
  const by = [...new Set(asked.map(grainOf))]
  const values = await metricCells(db, { metric, chosen, by, scale, interactions, waitKind })
  const someone = values.cells.some(cell => cell.provider > 0)
  const used = levels === undefined && !someone ? asked.filter(level => level !== 'provider') : asked
  const known = used.includes('provider') ? values.cells.filter(cell => cell.provider > 0) : values.cells
  const leaves = known.map(({ n, mean, ss, ...key }) => ({ n, mean, ss, path: used.map(level => groupOf(level, key)) }))
  const missingProvider = values.n - known.reduce((sum, { n }) => sum + n, 0)
  return { values, levels: used, fit: leaves.length === 0 ? null : nestedReml(leaves, { tests }), missingProvider }
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

type Key = Omit<MetricCell, 'n' | 'mean' | 'ss'>

function groupOf(level: Level, { location, provider, week, day }: Key): string {
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
