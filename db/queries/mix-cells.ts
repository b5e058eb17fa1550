import { sql } from 'kysely'
import { type CellSum, ratingMetrics } from '../cell-sums.ts'
import { mixCellColumns, mixRatingColumns } from '../mix-columns.ts'
import { type Mix, PackedSums } from '../packed-sums.ts'
import type { Db, RatingCellTable, RatingMetric } from '../schema.ts'
import type { Grain } from './cells.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'
import { heldGroupSums, type MixGroup } from './held-groups.ts'
import { isChosenMix } from './is-chosen-mix.ts'
import { scales } from './scales.ts'
import { cellColumn, ratingColumn } from './sum-columns.ts'
import { weekOf } from './week-of.ts'

interface Query {
  readonly chosen: Chosen
  readonly by: readonly Grain[]
  /** Groups by kind of wait or scale as well. */
  readonly byExtra: boolean
}

/** Sums of a selection by group, in order of the groups: what answers for some services or channels are made of. */
export async function mixCellSums(
  db: Db,
  query: Query & { columns: readonly CellSum[]; waitKind: number | undefined },
): Promise<MixGroup[]> {
  const { chosen, by, byExtra, columns, waitKind } = query
  const held = await heldBlocks(db)
  if (!held) {
    const form = { block: 'cells', names: mixCellColumns, extra: 'wait_kind', only: ['wait_kind', waitKind] } as const
    return streamedSums(db, query, { ...form, columns })
  }
  const kinds = held.column('wait_kind')
  return heldGroupSums(held, {
    chosen,
    by,
    extra: byExtra ? kinds : null,
    only: waitKind === undefined ? null : { name: 'wait_kind', codes: kinds, wanted: waitKind },
    columns: columns.map(column => cellColumn(held, column)),
  })
}

/** The same of ratings of one metric. */
export async function mixRatingSums(
  db: Db,
  query: Query & { columns: readonly (keyof RatingCellTable)[]; metric: RatingMetric },
): Promise<MixGroup[]> {
  const { chosen, by, byExtra, columns, metric } = query
  const held = await heldBlocks(db)
  if (!held) {
    const only = ['metric', ratingMetrics.indexOf(metric)] as const
    return streamedSums(db, query, { block: 'ratings', names: mixRatingColumns, extra: 'scale_id', only, columns })
  }
  const known = await scales(db)
  const column = (sum: keyof RatingCellTable) => ratingColumn(held, { metric, sum, scales: known })
  return heldGroupSums(held, {
    chosen,
    by,
    extra: byExtra ? held.column(`${metric}_scale`) : null,
    only: { name: metric, codes: column('n').numbers, wanted: 'any' },
    columns: columns.map(column),
  })
}

/** Services, channels and kinds of customer of all interactions, read from the heads of the packed cells. */
export async function mixesInUse(db: Db): Promise<Mix[]> {
  const held = await heldBlocks(db)
  if (held) return [...held.mixes]
  const stored = await db.selectFrom('mix').select('cells').execute()
  const found = new Map<string, Mix>()
  for (const { cells } of stored)
    for (const mix of new PackedSums(mixCellColumns, cells).mixes)
      found.set(`${mix.serviceId} ${mix.channelId} ${mix.customerTypeId}`, mix)
  return [...found.values()]
}

interface Block {
  readonly block: 'cells' | 'ratings'
  readonly names: readonly string[]
  readonly columns: readonly string[]
  readonly extra: string
  /** Keeps rows with one value of a column; undefined = all. */
  readonly only: readonly [column: string, value: number | undefined]
}

/** Of stores too large to be held. */
async function streamedSums(db: Db, { chosen, by, byExtra }: Query, form: Block): Promise<MixGroup[]> {
  const groups = new Groups(form.columns.length)
  const isAsked = (grain: Grain) => by.includes(grain)
  const stored = await sql<{ location: number; day: number; week: number; packed: Uint8Array }>`
    select mix.location_id as "location", mix.day as "day", ${weekOf(sql`mix.day`)} as "week", ${sql.ref(`mix.${form.block}`)} as "packed"
    from mix where ${inChosen('mix', chosen)}`.execute(db)
  for (const { location, day, week, packed } of stored.rows) {
    const outer = {
      location: isAsked('location') ? location : 0,
      week: isAsked('week') ? week : 0,
      day: isAsked('day') ? day : 0,
    }
    const block = new PackedSums(form.names, packed)
    const wanted = wantedRows(block, chosen, form.only)
    const provider = isAsked('provider') ? block.column('provider_id') : null
    const extra = byExtra ? block.column(form.extra) : null
    const columns = form.columns.map(name => block.column(name))
    for (const i of wanted) groups.add({ ...outer, provider: provider?.[i] ?? 0, extra: extra?.[i] ?? 0 }, columns, i)
  }
  return groups.inOrder()
}

/** Positions of the rows of a block that a selection keeps. */
function wantedRows(block: PackedSums, chosen: Chosen, [column, value]: Block['only']): number[] {
  const isChosen = block.mixes.map(mix => isChosenMix(mix, chosen))
  const providers = chosen.providerIds && new Set(chosen.providerIds)
  const mix = block.column('mix')
  const provider = block.column('provider_id')
  const kept = block.column(column)
  const wanted: number[] = []
  for (let i = 0; i < block.count; i++) {
    if (!isChosen[mix?.[i] ?? 0]) continue
    if (providers && !providers.has(provider?.[i] ?? 0)) continue
    if (value !== undefined && (kept?.[i] ?? 0) !== value) continue
    wanted.push(i)
  }
  return wanted
}

type Key = Omit<MixGroup, 'sums'>

/** Sums by group; rows of a block share its location and day, so only provider and kind or scale are looked up for each. */
class Groups {
  private readonly outer = new Map<string, Map<number, MixGroup>>()
  private readonly width: number
  private last: { readonly name: string; readonly inner: Map<number, MixGroup> } | null = null

  constructor(width: number) {
    this.width = width
  }

  add(key: Key, columns: readonly (ArrayLike<number> | null)[], row: number): void {
    const inner = this.innerOf(key)
    const id = key.provider * 2 ** 20 + key.extra
    let group = inner.get(id)
    if (!group) inner.set(id, (group = { ...key, sums: new Float64Array(this.width) }))
    for (let i = 0; i < this.width; i++) group.sums[i]! += columns[i]?.[row] ?? 0
  }

  private innerOf({ location, week, day }: Key): Map<number, MixGroup> {
    const name = `${location} ${week} ${day}`
    if (this.last?.name === name) return this.last.inner
    let inner = this.outer.get(name)
    if (!inner) this.outer.set(name, (inner = new Map()))
    this.last = { name, inner }
    return inner
  }

  inOrder(): MixGroup[] {
    return [...this.outer.values()]
      .flatMap(inner => [...inner.values()])
      .sort((a, b) => a.location - b.location || a.provider - b.provider || a.week - b.week || a.day - b.day || a.extra - b.extra)
  }
}
