import { type RawBuilder, sql } from 'kysely'
import type { CellSum } from '../cell-sums.ts'
import type { Db, RatingCellTable, RatingMetric } from '../schema.ts'
import { type Chosen, inChosen, isByMix } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'
import type { VisitGroup } from './held-groups.ts'
import { visitCellSums, visitRatingSums } from './visit-sums.ts'
import { weekOf } from './week-of.ts'

/** What sums are grouped by. A week is counted from Monday 1969-12-29 (week 0). */
export type Grain = 'location' | 'provider' | 'week' | 'day'

/** Group of a sum; a grain that was not asked for is 0. */
export interface CellKey {
  readonly location: number
  readonly provider: number
  readonly week: number
  readonly day: number
}

export type CellSums<Column extends CellSum> = CellKey & Record<Column, number>

/** Sums of columns of the roll-up by group, in order of the groups. `waitKind` keeps one kind of wait. */
export async function cellSums<Column extends CellSum>(
  db: Db,
  { chosen, by, columns, waitKind }: { chosen: Chosen; by: readonly Grain[]; columns: readonly Column[]; waitKind?: number },
): Promise<CellSums<Column>[]> {
  const isHashed = columns.some(column => column === 'hash_low' || column === 'hash_high') // packed cells have none
  if (isByMix(chosen) || (!isHashed && (await isPacked(db, chosen)))) {
    const groups = await visitCellSums(db, { chosen, by, byExtra: false, columns, waitKind })
    return groups.map(group => named(group, columns))
  }
  const kind = waitKind === undefined ? sql`` : sql` and cell.wait_kind = ${waitKind}`
  const kept = sql`cell where ${inChosen('cell', chosen)}${kind}`
  const source = by.includes('week') && !by.includes('provider') ? daysFirst(kept, columns) : kept
  const result = await sql<CellSums<Column>>`select ${keysOf('cell', by)}, ${sumsOf('cell', columns)}
    from ${source} ${groupedBy(by)}`.execute(db)
  return result.rows.filter(row => Object.values(row).every(value => value !== null)) // a sum over no row at all
}

/** Days are in the order of the key and add up without sorting; weeks are then made of far fewer rows. */
function daysFirst(kept: RawBuilder<unknown>, columns: readonly string[]): RawBuilder<unknown> {
  return sql`(select location_id, 0 as provider_id, day, ${sumsOf('cell', columns)}
    from ${kept} group by location_id, day) as cell`
}

const ratingColumns = ['n', 'total', 'squares', 'satisfied', 'promoters', 'detractors'] as const
const stepColumns = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'] as const
export type RatingSums = CellKey & { scale: number } & Record<(typeof ratingColumns)[number], number>
export type RatingSteps = RatingSums & Record<(typeof stepColumns)[number], number>

/** Sums of ratings by group and scale. */
export function ratingSums(
  db: Db,
  { metric, chosen, by }: { metric: RatingMetric; chosen: Chosen; by: readonly Grain[] },
): Promise<RatingSums[]> {
  return ratingRows<RatingSums>(db, { metric, chosen, by, columns: ratingColumns })
}

/** As ratingSums, with the count of every step of the scale. */
export function ratingSteps(
  db: Db,
  { metric, chosen, by }: { metric: RatingMetric; chosen: Chosen; by: readonly Grain[] },
): Promise<RatingSteps[]> {
  return ratingRows<RatingSteps>(db, { metric, chosen, by, columns: [...ratingColumns, ...stepColumns] })
}

async function ratingRows<Row>(
  db: Db,
  query: { metric: RatingMetric; chosen: Chosen; by: readonly Grain[]; columns: readonly (keyof RatingCellTable)[] },
): Promise<Row[]> {
  const { metric, chosen, by, columns } = query
  if (await isPacked(db, chosen)) {
    const groups = await visitRatingSums(db, { chosen, by, byExtra: true, columns, metric })
    return groups.map(group => ({ ...named(group, columns), scale: group.extra }) as Row)
  }
  const result =
    await sql<Row>`select ${keysOf('rating_cell', by)}, rating_cell.scale_id as scale, ${sumsOf('rating_cell', columns)}
    from rating_cell where ${inChosen('rating_cell', chosen)} and rating_cell.metric = ${metric}
    ${groupedBy(by, sql`scale`)}`.execute(db)
  return result.rows
}

/** Number of recorded waits per kind of wait, the most frequent first. */
export async function waitKindsBySize(db: Db, chosen: Chosen): Promise<{ kind: number; n: number }[]> {
  if (await isPacked(db, chosen)) {
    const groups = await visitCellSums(db, { chosen, by: [], byExtra: true, columns: ['wait_n'], waitKind: undefined })
    const kinds = groups.map(({ extra, sums }) => ({ kind: extra, n: sums[0]! }))
    return kinds.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n || a.kind - b.kind)
  }
  const result = await sql<{ kind: number; n: number }>`select cell.wait_kind as kind, sum(cell.wait_n) as n
    from cell where ${inChosen('cell', chosen)} group by cell.wait_kind having sum(cell.wait_n) > 0 order by n desc, kind`.execute(
    db,
  )
  return result.rows
}

/** Interactions of a selection with their first and last day; days are null when there is none. */
export async function extentOf(
  db: Db,
  chosen: Chosen,
): Promise<{ interactions: number; firstDay: number | null; lastDay: number | null }> {
  if (await isPacked(db, chosen)) {
    const days = await cellSums(db, { chosen, by: ['day'], columns: ['n'] })
    return {
      interactions: days.reduce((sum, { n }) => sum + n, 0),
      firstDay: days[0]?.day ?? null,
      lastDay: days.at(-1)?.day ?? null,
    }
  }
  const result = await sql<{ interactions: number; firstDay: number | null; lastDay: number | null }>`
    select coalesce(sum(cell.n), 0) as "interactions", min(cell.day) as "firstDay", max(cell.day) as "lastDay"
    from cell where ${inChosen('cell', chosen)}`.execute(db)
  return result.rows[0]!
}

/** Visits tell more than plain cells, and are quicker where they are held in memory. */
async function isPacked(db: Db, chosen: Chosen): Promise<boolean> {
  return isByMix(chosen) || (await heldBlocks(db)) !== null
}

function named<Column extends string>(group: VisitGroup, columns: readonly Column[]): CellKey & Record<Column, number> {
  const { location, provider, week, day, sums } = group
  const found: CellKey & Record<string, number> = { location, provider, week, day }
  for (const [i, column] of columns.entries()) found[column] = sums[i]!
  return found
}

function keysOf(table: 'cell' | 'rating_cell', by: readonly Grain[]): RawBuilder<unknown> {
  const key = (grain: Grain, value: RawBuilder<unknown>) => sql`${by.includes(grain) ? value : sql`0`} as ${sql.ref(grain)}`
  return sql.join([
    key('location', sql.ref(`${table}.location_id`)),
    key('provider', sql.ref(`${table}.provider_id`)),
    key('week', weekOf(sql.ref(`${table}.day`))),
    key('day', sql.ref(`${table}.day`)),
  ])
}

function sumsOf(table: 'cell' | 'rating_cell', columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map(column => sql`sum(${sql.ref(`${table}.${column}`)}) as ${sql.ref(column)}`))
}

/** By position, because a name would first be looked for among the table's own columns. */
function groupedBy(by: readonly Grain[], extra?: RawBuilder<unknown>): RawBuilder<unknown> {
  const positions = (['location', 'provider', 'week', 'day'] as const).flatMap((grain, i) => (by.includes(grain) ? [i + 1] : []))
  const all = [...positions.map(position => sql.lit(position)), ...(extra ? [sql.lit(5)] : [])]
  return all.length === 0 ? sql`` : sql`group by ${sql.join(all)} order by ${sql.join(all)}`
}
