import type { Input, Output } from '#contract/operations.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { allPairs, type PairDifference } from '#stats/all-pairs.ts'
import type { Node } from '#stats/nested-reml.ts'
import { hasEnough } from '../fewest-answers.ts'
import { shownDifference } from '../metric-facts.ts'
import { estimatesOf, placeModel } from '../place-model.ts'
import { aboutOf, resolveSelection } from '../selection.ts'

type Pairs = Output<'locations.pairs'>
type Row = Pairs['rows'][number]

const LISTED = 200
const ALPHA = 0.05

/** Every two locations as places, with p-values that allow for how many pairs there are. */
export async function locationPairs(db: Db, { metric, limit = LISTED, ...selection }: Input<'locations.pairs'>): Promise<Pairs> {
  const chosen = await resolveSelection(db, selection)
  const model = await placeModel(db, { metric, chosen })
  const names = await locationsById(db)
  const { unit, scale, better, n, missing } = model.values
  const identifiable = model.fit?.components[model.levels.indexOf('location')]?.state !== 'not-identifiable'
  const estimates = identifiable ? estimatesOf(model, 'location') : new Map<number, Node>()
  const units = [...names.keys()].flatMap(id => {
    const node = estimates.get(id)
    return node && hasEnough(chosen, node) ? [{ id: String(id), estimate: node.estimate, standardError: node.standardError }] : []
  })
  const { control, pairs } = allPairs(units)
  const place = (id: string) => {
    const { publicId: locationId, name } = names.get(Number(id))!
    return { locationId, name }
  }
  const put = (value: number) => shownDifference(value, unit, scale)
  const rows = pairs
    .toSorted((one, other) => one.p - other.p)
    .map(
      ({ a, b, difference, standardError, p, adjustedP, lower, upper }): Row => ({
        a: place(a),
        b: place(b),
        difference: { value: put(difference), lower: put(lower), upper: put(upper) },
        model: { difference, standardError },
        p,
        adjustedP,
        verdict: verdictOf({ difference, adjustedP }, better),
      }),
    )
  const different = rows.filter(({ verdict }) => verdict !== 'not-distinguishable').length
  return {
    about: await aboutOf(db, chosen),
    metric,
    unit,
    scale,
    n,
    missing,
    enough: rows.length > 0,
    locations: units.length,
    pairs: rows.length,
    different,
    control,
    rows: rows.slice(0, limit),
    reading: readingOf(rows, { metric, control, different }),
  }
}

function verdictOf(
  { difference, adjustedP }: Pick<PairDifference, 'difference' | 'adjustedP'>,
  better: 'higher' | 'lower',
): Row['verdict'] {
  if (adjustedP >= ALPHA || difference === 0) return 'not-distinguishable'
  return difference > 0 === (better === 'higher') ? 'a-better' : 'b-better'
}

function readingOf(
  rows: readonly Row[],
  { metric, control, different }: Pick<Pairs, 'metric' | 'control' | 'different'>,
): Pairs['reading'] {
  const [first] = rows
  if (!first) return { id: 'pairs.none', values: { metric } }
  if (different === 0) return { id: 'pairs.alike', values: { metric, pairs: rows.length } }
  const winner = first.verdict === 'a-better' ? first.a.name : first.b.name
  return {
    id: 'pairs.apart',
    values: {
      metric,
      pairs: rows.length,
      different,
      control: control === 'holm' ? 'holm' : 'list',
      a: first.a.name,
      b: first.b.name,
      winner,
    },
  }
}
