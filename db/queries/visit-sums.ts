import type { CellSum } from '../cell-sums.ts'
import type { HeldColumns } from '../held-columns.ts'
import type { Mix } from '../packed-columns.ts'
import type { Db, RatingCellTable, RatingMetric } from '../schema.ts'
import type { Grain } from './cells.ts'
import { type Chosen, everything } from './chosen.ts'
import { chosenName } from './chosen-name.ts'
import { heldGroupSums, type VisitGroup } from './held-groups.ts'
import { heldOf } from './held-visits.ts'
import { keptGroups } from './kept-groups.ts'
import { scales } from './scales.ts'
import { cellColumn, ratingColumn } from './sum-columns.ts'
import { visitParts } from './visit-parts.ts'

interface Query {
  readonly chosen: Chosen
  readonly by: readonly Grain[]
  /** Groups by kind of wait or scale as well. */
  readonly byExtra: boolean
}

/** Sums of a selection by group, in order of the groups: what answers for some services or channels are made of. */
export async function visitCellSums(
  db: Db,
  { chosen, by, byExtra, columns, waitKind }: Query & { columns: readonly CellSum[]; waitKind: number | undefined },
): Promise<readonly VisitGroup[]> {
  const name = ['cells', chosenName(chosen), by, byExtra, columns, waitKind].join(' ')
  return sumsOfParts(db, { chosen, name }, held => {
    const kinds = held.column('wait_kind')
    return heldGroupSums(held, {
      chosen,
      by,
      extra: byExtra ? kinds : null,
      only: waitKind === undefined ? null : { name: 'wait_kind', codes: kinds, wanted: waitKind },
      columns: columns.map(column => cellColumn(held, column)),
    })
  })
}

/** The same of ratings of one metric. */
export async function visitRatingSums(
  db: Db,
  { chosen, by, byExtra, columns, metric }: Query & { columns: readonly (keyof RatingCellTable)[]; metric: RatingMetric },
): Promise<readonly VisitGroup[]> {
  const known = await scales(db)
  const name = ['ratings', metric, chosenName(chosen), by, byExtra, columns].join(' ')
  return sumsOfParts(db, { chosen, name }, held => {
    const column = (sum: keyof RatingCellTable) => ratingColumn(held, { metric, sum, scales: known })
    return heldGroupSums(held, {
      chosen,
      by,
      extra: byExtra ? held.column(`${metric}_scale`) : null,
      only: { name: metric, codes: column('n').numbers, wanted: 'any' },
      columns: columns.map(column),
    })
  })
}

/** Services, channels and kinds of customer of all interactions. */
export async function mixesInUse(db: Db): Promise<Mix[]> {
  const found = new Map<string, Mix>()
  for await (const { mixes } of visitParts(db, everything))
    for (const mix of mixes) found.set(`${mix.serviceId} ${mix.channelId} ${mix.customerTypeId}`, mix)
  return [...found.values()]
}

/** Sums of all parts together; a group may have visits in several of them. */
async function sumsOfParts(
  db: Db,
  { chosen, name }: { readonly chosen: Chosen; readonly name: string },
  sumsOf: (held: HeldColumns) => VisitGroup[],
): Promise<readonly VisitGroup[]> {
  const whole = await heldOf(db, chosen)
  if (whole) return keptGroups(whole, name, () => sumsOf(whole))
  const parts: VisitGroup[][] = []
  for await (const held of visitParts(db, chosen)) parts.push(sumsOf(held))
  return parts.length === 1 ? parts[0]! : inOrder(merged(parts.flat()))
}

function merged(groups: readonly VisitGroup[]): VisitGroup[] {
  const found = new Map<string, VisitGroup>()
  for (const group of groups) {
    const name = `${group.location} ${group.provider} ${group.week} ${group.day} ${group.extra}`
    const known = found.get(name)
    if (!known) found.set(name, group)
    else for (const [i, sum] of group.sums.entries()) known.sums[i]! += sum
  }
  return [...found.values()]
}

function inOrder(groups: VisitGroup[]): VisitGroup[] {
  return groups.sort(
    (a, b) => a.location - b.location || a.provider - b.provider || a.week - b.week || a.day - b.day || a.extra - b.extra,
  )
}
