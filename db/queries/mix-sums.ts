import { type RawBuilder, sql } from 'kysely'
import type { HeldColumns } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldOf } from './held-visits.ts'
import { heldMixSums } from './held-mix-sums.ts'
import { heldValues } from './held-values.ts'
import { type HourValue, joinedScale, valueOf } from './hour-sums.ts'
import { withNextVisit } from './repeats.ts'

/** Minutes of an hour band. */
const BAND = 180

/** Kind of interaction: what it was for, how, of whom and when. Service or channel 0, and null, stand for what is not known. */
export interface MixKey {
  readonly location: number
  readonly service: number
  readonly channel: number
  readonly customerType: string | null
  /** Three hours of the local day, counted from midnight. */
  readonly hourBand: number | null
}

export interface Sums {
  readonly n: number
  readonly total: number
  readonly squares: number
}

/** Sums of one value or several in each kind of interaction, in one reading of the rows; `sums` is in the order of the values. */
export async function mixSums(
  db: Db,
  chosen: Chosen,
  values: readonly HourValue[],
): Promise<(MixKey & { readonly sums: readonly Sums[] })[]> {
  if (values.length === 0) return []
  const held = values.some(({ kind }) => kind === 'repeat') ? null : await heldOf(db, chosen)
  if (held) return ofHeld(db, held, { chosen, values })
  const result = await mixSumsQuery(chosen, values).execute(db)
  return result.rows.map(({ location, service, channel, customerType, hourBand, ...sums }) => ({
    location,
    service,
    channel,
    customerType,
    hourBand,
    sums: values.map((_, i) => ({ n: sums[`n${i}`]!, total: sums[`total${i}`] ?? 0, squares: sums[`squares${i}`] ?? 0 })),
  }))
}

async function ofHeld(
  db: Db,
  held: HeldColumns,
  { chosen, values }: { chosen: Chosen; values: readonly HourValue[] },
): Promise<(MixKey & { readonly sums: readonly Sums[] })[]> {
  const columns: Float64Array[] = []
  for (const value of values) columns.push(await heldValues(db, held, { chosen, value }))
  const types = await db.selectFrom('customer_type').select(['id', 'name']).execute()
  const customerTypes = new Map(types.map(({ id, name }) => [id, name]))
  return heldMixSums(held, { chosen, values: columns, customerTypes, band: BAND })
}

/** The statement of mixSums, for the test of its plan. */
export function mixSumsQuery(chosen: Chosen, values: readonly HourValue[]): RawBuilder<MixKey & Record<string, number>> {
  const source = values.some(({ kind }) => kind === 'repeat') ? withNextVisit(chosen) : sql`interaction`
  const named = values.map((value, i) => sql`${valueOf(value)} as ${sql.ref(`value${i}`)}`)
  const sums = values.map((_, i) => {
    const value = sql.ref(`value${i}`)
    return sql`count(${value}) as ${sql.ref(`n${i}`)}, sum(${value}) as ${sql.ref(`total${i}`)},
      sum(${value} * ${value}) as ${sql.ref(`squares${i}`)}`
  })
  return sql<
    MixKey & Record<string, number>
  >`select "location", "service", "channel", "customerType", "hourBand", ${sql.join(sums)}
    from (
      select interaction.location_id as "location", interaction.service_id as "service", interaction.channel_id as "channel",
        interaction.customer_type as "customerType", interaction.local_minute / ${sql.lit(BAND)} as "hourBand", ${sql.join(named)}
      from ${source} ${sql.join(values.map(joinedScale), sql` `)} where ${inChosen('interaction', chosen)}
    ) as visits
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`
}
