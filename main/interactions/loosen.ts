import type { Limit, Loosened } from '#contract/interactions.ts'
import type { Input } from '#contract/operations.ts'
import type { Filter, Selection } from '#contract/vocabulary.ts'
import { extentOf } from '#db/queries/cells.ts'
import type { Db } from '#db/schema.ts'
import { resolveSelection } from '../selection.ts'

const lists = ['locations', 'groups', 'providers', 'services', 'channels', 'customerTypes'] as const satisfies readonly Limit[]

/** Of a selection without interactions, how many there would be without each of its limits. */
export async function loosen(db: Db, selection: Input<'interactions.loosen'>): Promise<Loosened> {
  const interactions = await countOf(db, selection)
  if (interactions > 0) return { interactions, without: [] }
  const without = []
  for (const limit of limitsOf(selection))
    without.push({ limit, interactions: await countOf(db, withoutLimit(selection, limit)) })
  return { interactions, without: without.toSorted((a, b) => b.interactions - a.interactions) }
}

async function countOf(db: Db, selection: Selection): Promise<number> {
  return (await extentOf(db, await resolveSelection(db, selection))).interactions
}

function limitsOf({ from, to, filter = {} }: Selection): Limit[] {
  return [
    ...(from !== undefined || to !== undefined ? (['period'] as const) : []),
    ...lists.filter(key => (filter[key]?.length ?? 0) > 0),
    ...(filter.handling === undefined ? [] : (['handling'] as const)),
  ]
}

function withoutLimit({ from, to, filter = {} }: Selection, limit: Limit): Selection {
  if (limit === 'period') return { filter }
  const { [limit]: _, ...rest }: Filter = filter
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), filter: rest }
}
