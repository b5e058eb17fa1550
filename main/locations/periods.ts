import type { Input, Output } from '#contract/operations.ts'
import { firstDayOf } from '../moments/periods.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { RELIABLE } from '#stats/answers-needed.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import type { Node } from '#stats/nested-reml.ts'
import { dateOf } from '../days.ts'
import { hasEnough } from '../fewest-answers.ts'
import { shown, shownLimit } from '../metric-facts.ts'
import { type PlaceModel, placeModel } from '../place-model.ts'
import { aboutOf, including, locationIdOf, resolveSelection } from '../selection.ts'
import { neededInside } from './sufficiency.ts'

type Periods = Output<'locations.periods'>
type Row = Periods['rows'][number]

const Z95 = normalQuantile(0.975)

/**
 * Every week or month of every location, or of one: what to expect of it allowing for few answers, from the model of the whole
 * selection with periods inside locations.
 *
 * @throws Failure unknown-location
 */
export async function periodsOfLocations(
  db: Db,
  { metric, locationId, grain = 'week', ...selection }: Input<'locations.periods'>,
): Promise<Periods> {
  const id = locationId === undefined ? null : await locationIdOf(db, locationId)
  const resolved = await resolveSelection(db, selection)
  const chosen = id === null ? resolved : including(resolved, [id])
  const model = await placeModel(db, { metric, chosen, levels: ['location', grain] })
  const names = await locationsById(db)
  const { unit, scale, n, missing } = model.values
  const known = model.fit !== null && model.fit.status !== 'too-few'
  const nodes = known ? model.fit.nodes[1]!.filter(({ path }) => id === null || Number(path[0]) === id) : []
  const nOf = new Map(known ? model.fit.nodes[0]!.map(node => [node.path[0]!, node.n]) : [])
  const usual = new Map(known ? model.fit.nodes[0]!.map(node => [node.path[0]!, node.estimate]) : [])
  const told = nodes.filter(({ path }) => hasEnough(chosen, { n: nOf.get(path[0]!)! }))
  const rows = told.map((node): Row => {
    const { publicId, name } = names.get(Number(node.path[0]))!
    return {
      locationId: publicId,
      name,
      start: dateOf(firstDayOf(Number(node.path[1]), grain)),
      ...figuresOf(node, usual.get(node.path[0]!)!, model),
    }
  })
  return {
    about: await aboutOf(db, chosen),
    metric,
    unit,
    scale,
    n,
    missing,
    enough: rows.some(row => row.enough),
    grain,
    mean: known ? shown(model.fit.mu, unit, scale) : null,
    needed: neededInside(model, 1),
    rows: rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.start.localeCompare(b.start)),
    reading: readingOf(rows, { metric, grain }),
  }
}

function figuresOf({ n, mean, estimate, standardError, weight }: Node, usual: number, { values }: PlaceModel) {
  const { unit, scale, better } = values
  const [lower, upper] = [estimate - Z95 * standardError, estimate + Z95 * standardError]
  const apart = usual < lower || usual > upper
  const standing = apart ? (usual < lower === (better === 'higher') ? 'better' : 'worse') : 'not-distinguishable'
  return {
    n,
    raw: shown(mean, unit, scale),
    estimate: {
      value: shown(estimate, unit, scale),
      lower: shownLimit(lower, unit, scale),
      upper: shownLimit(upper, unit, scale),
    },
    usual: shown(usual, unit, scale),
    model: { estimate, standardError, weight },
    enough: weight >= RELIABLE,
    standing,
  } as const
}

function readingOf(rows: readonly Row[], { metric, grain }: Pick<Periods, 'metric' | 'grain'>): Periods['reading'] {
  const values = { metric, grain, periods: rows.length }
  if (rows.length === 0) return { id: 'periods.none', values }
  const apart = rows.filter(({ standing }) => standing !== 'not-distinguishable')
  if (apart.length === 0) return { id: 'periods.alike', values }
  const distance = ({ estimate, usual, model }: Row) => Math.abs(estimate.value! - usual) / (model.standardError || 1)
  const clearest = apart.reduce((most, row) => (distance(row) > distance(most) ? row : most))
  return { id: 'periods.apart', values: { ...values, apart: apart.length, name: clearest.name, startDate: clearest.start } }
}
