import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../schema.ts'

/** Which interactions an answer is about, in internal ids; days are inclusive, null = not limited. */
export interface Chosen {
  readonly fromDay: Day | null
  readonly toDay: Day | null
  readonly locationIds: readonly number[] | null
  readonly providerIds: readonly number[] | null
  readonly serviceIds: readonly number[] | null
  readonly channelIds: readonly number[] | null
  readonly customerTypeIds: readonly number[] | null
}

/** All interactions of a store. */
export const everything: Chosen = {
  fromDay: null,
  toDay: null,
  locationIds: null,
  providerIds: null,
  serviceIds: null,
  channelIds: null,
  customerTypeIds: null,
}

type Grained = 'cell' | 'rating_cell' | 'visit_block' | 'unanswered' | 'interaction'

/**
 * Condition that keeps the chosen rows of a table. Places stand first in every key, so a period without places names them
 * all: the store then seeks each place and period instead of reading everything. Of interactions only visible ones are kept;
 * packed roll-ups know places and days only (all else is inside), cells no services, channels and kinds of customer: see isByMix.
 */
export function inChosen(table: Grained, chosen: Chosen): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const day = column(table === 'interaction' ? 'local_day' : 'day')
  const conditions = [
    placeCondition(column('location_id'), chosen),
    ...(chosen.fromDay === null ? [] : [sql`${day} >= ${chosen.fromDay}`]),
    ...(chosen.toDay === null ? [] : [sql`${day} <= ${chosen.toDay}`]),
    ...(table === 'interaction' ? [sql`${column('visible')} = 1`] : []),
    ...inGroups(table, column, chosen),
  ]
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

/** Whether only some services, channels or kinds of customer are wanted, which cells cannot tell: the packed cells by mix can. */
export function isByMix({ serviceIds, channelIds, customerTypeIds }: Chosen): boolean {
  return serviceIds !== null || channelIds !== null || customerTypeIds !== null
}

/** Whether a selection keeps all days, places and people, but not all that visits were about. */
export function isOfMixesAlone(chosen: Chosen): boolean {
  const { fromDay, toDay, locationIds, providerIds } = chosen
  return isByMix(chosen) && [fromDay, toDay, locationIds, providerIds].every(limit => limit === null)
}

function inGroups(table: Grained, column: (name: string) => RawBuilder<unknown>, chosen: Chosen): RawBuilder<unknown>[] {
  if (table === 'visit_block') return []
  const people = among(column('provider_id'), chosen.providerIds)
  if (table === 'interaction' || table === 'unanswered') {
    const customers = ofTypes(table, chosen.customerTypeIds)
    return [
      ...people,
      ...among(column('service_id'), chosen.serviceIds),
      ...among(column('channel_id'), chosen.channelIds),
      ...customers,
    ]
  }
  if (isByMix(chosen)) throw new Error(`${table} knows no services, channels and kinds of customer`)
  return people
}

/** Rows carry the kind of customer by name. Of those who were only asked it is not known. */
function ofTypes(table: 'interaction' | 'unanswered', ids: readonly number[] | null): RawBuilder<unknown>[] {
  if (ids === null) return []
  if (table === 'unanswered' || ids.length === 0) return [sql`1 = 0`]
  return [sql`interaction.customer_type in (select name from customer_type where id in (${sql.join(ids)}))`]
}

function placeCondition(locationId: RawBuilder<unknown>, { locationIds, fromDay, toDay }: Chosen): RawBuilder<unknown> {
  if (locationIds !== null) return among(locationId, locationIds)[0]!
  return fromDay === null && toDay === null ? sql`1 = 1` : sql`${locationId} in (select id from location)`
}

function among(column: RawBuilder<unknown>, ids: readonly number[] | null): RawBuilder<unknown>[] {
  if (ids === null) return []
  return ids.length === 0 ? [sql`1 = 0`] : [sql`${column} in (${sql.join(ids)})`]
}
