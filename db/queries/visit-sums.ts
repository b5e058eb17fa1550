import type { CellSum } from '../cell-sums.ts'
import type { HeldColumns } from '../held-columns.ts'
import type { Mix } from '../packed-columns.ts'
import type { Db, RatingCellTable, RatingMetric } from '../schema.ts'
import type { Grain } from './cells.ts'
import { type Chosen, everything, isByMix } from './chosen.ts'
import { chosenName } from './chosen-name.ts'
import { heldBlocks } from './held-blocks.ts'
import { chosenBlocks } from './held-chosen.ts'
import { type GroupQuery, heldGroupSums, type VisitGroup } from './held-groups.ts'
import { keptGroups } from './kept-groups.ts'
import { mergedGroups } from './merged-groups.ts'
import { partOfHeld } from './part-of-held.ts'
import { scales } from './scales.ts'
import { isFew } from './small-part.ts'
import { cellColumn, ratingColumn } from './sum-columns.ts'
import { sumsOfMixes } from './sums-by-mix.ts'
import { sumsOfWeeks } from './sums-by-week.ts'
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
  const name = ['cells', by, byExtra, columns, waitKind].join(' ')
  return sumsOfParts(db, { chosen, name }, held => {
    const kinds = held.column('wait_kind')
    return {
      by,
      extra: byExtra ? kinds : null,
      only: waitKind === undefined ? null : { name: 'wait_kind', codes: kinds, wanted: waitKind },
      columns: columns.map(column => cellColumn(held, column)),
    }
  })
}

/** The same of ratings of one metric. */
export async function visitRatingSums(
  db: Db,
  { chosen, by, byExtra, columns, metric }: Query & { columns: readonly (keyof RatingCellTable)[]; metric: RatingMetric },
): Promise<readonly VisitGroup[]> {
  const known = await scales(db)
  const name = ['ratings', metric, by, byExtra, columns].join(' ')
  return sumsOfParts(db, { chosen, name }, held => {
    const column = (sum: keyof RatingCellTable) => ratingColumn(held, { metric, sum, scales: known })
    return {
      by,
      extra: byExtra ? held.column(`${metric}_scale`) : null,
      only: { name: metric, codes: column('n').numbers, wanted: 'any' },
      columns: columns.map(column),
    }
  })
}

/** Services, channels and kinds of customer of all interactions. */
export async function mixesInUse(db: Db): Promise<Mix[]> {
  const found = new Map<string, Mix>()
  for await (const { mixes } of visitParts(db, everything))
    for (const mix of mixes) found.set(`${mix.serviceId} ${mix.channelId} ${mix.customerTypeId}`, mix)
  return [...found.values()]
}

/** Sums of all parts together; a group may have visits in several of them. @param name says what is asked, whatever the selection */
async function sumsOfParts(
  db: Db,
  { chosen, name }: { readonly chosen: Chosen; readonly name: string },
  queryOf: (held: HeldColumns) => GroupQuery,
): Promise<readonly VisitGroup[]> {
  const whole = await heldBlocks(db)
  if (whole) return keptGroups(whole, `${chosenName(chosen)} ${name}`, () => sumsOfHeld(whole, chosen, { name, queryOf }))
  const parts: VisitGroup[][] = []
  for await (const held of visitParts(db, chosen)) parts.push(heldGroupSums(held, { ...queryOf(held), chosen }))
  return parts.length === 1 ? parts[0]! : mergedGroups(parts.flat())
}

/** From sums by mix or by week where these do, else from the visits. */
function sumsOfHeld(
  held: HeldColumns,
  chosen: Chosen,
  { name, queryOf }: { readonly name: string; readonly queryOf: (held: HeldColumns) => GroupQuery },
): readonly VisitGroup[] {
  const asked = { name, query: () => queryOf(held) }
  const found = isByMix(chosen) ? sumsOfMixes(held, chosen, asked) : sumsOfWeeks(held, chosen, asked)
  if (found) return found
  const part = isByBlock(held, chosen) ? held : partOfHeld(held, chosen)
  return heldGroupSums(part, { ...queryOf(part), chosen })
}

/** Whole days of places are added up once for all that may be chosen of them; few of them by themselves. */
function isByBlock(held: HeldColumns, chosen: Chosen): boolean {
  if (isByMix(chosen) || chosen.providerIds !== null) return false
  return !isFew(chosenBlocks(held, chosen).length, held.days.length)
}
