import { type RawBuilder, sql } from 'kysely'
import type { RatingMetric } from '../schema.ts'
import type { Chosen } from './chosen.ts'
import { gaveUp, served } from './outcomes.ts'
import { cameAgain, withNextVisit } from './repeats.ts'

/** Locations where customers count in the response rate only if they were offered to rate; elsewhere all do. */
export type Offers = 'everywhere' | 'nowhere' | readonly number[]

/** Which value of an interaction to add up, on the scale that models use. */
export type HourValue =
  | { readonly kind: 'rating'; readonly metric: RatingMetric; readonly scale: 'raw' | 'unit' }
  | { readonly kind: 'nps' }
  | { readonly kind: 'wait'; readonly waitKind: number | undefined; readonly raw?: boolean }
  | { readonly kind: 'duration'; readonly metric: 'service' | 'resolution'; readonly raw?: boolean }
  | { readonly kind: 'complaint' | 'abandoned' }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'response'; readonly offers: Offers }

/** The rows that `valueOf` reads, under the name `interaction`. */
export function interactionsFor(value: HourValue, chosen: Chosen): RawBuilder<unknown> {
  return sql`${value.kind === 'repeat' ? withNextVisit(chosen) : sql`interaction`} ${joinedScale(value)}`
}

const answered = sql`case when interaction.csat_value is not null or interaction.nps_value is not null
  or interaction.ces_value is not null then 1 else 0 end`

/** The value of an interaction, null where it has none; a row of `interactionsFor` the same. */
export function valueOf(value: HourValue): RawBuilder<unknown> {
  switch (value.kind) {
    case 'rating':
      return value.scale === 'raw' ? sql.ref(`interaction.${value.metric}_value`) : placeOnScale(value.metric)
    case 'nps':
      return sql`case when interaction.nps_value >= 9 then 100 when interaction.nps_value <= 6 then -100
        when interaction.nps_value is not null then 0 end`
    case 'wait':
      return sql`case when ${served} and interaction.wait_kind = ${value.waitKind ?? 0} then
        ${durationOf(sql`interaction.wait_s`, value.raw)} end`
    case 'duration':
      return durationOf(sql.ref(`interaction.${value.metric}_s`), value.raw)
    case 'complaint':
      return sql`interaction.complaint`
    case 'abandoned':
      return sql`case when ${gaveUp} then 1 when interaction.outcome is not null then 0 end`
    case 'repeat':
      return cameAgain
    case 'response':
      return responseOf(value.offers)
  }
}

function responseOf(offers: Offers): RawBuilder<unknown> {
  if (offers === 'nowhere') return answered
  const offered = sql`interaction.rating_offered = 1`
  const counts = offers === 'everywhere' ? offered : sql`${offered} or interaction.location_id not in (${sql.join(offers)})`
  return sql`case when ${counts} then ${answered} end`
}

/** Seconds, or their natural logarithm, which zero does not have. */
function durationOf(seconds: RawBuilder<unknown>, raw = false): RawBuilder<unknown> {
  return raw ? seconds : sql`case when ${seconds} > 0 then ln(${seconds}) end`
}

/** 0 = worst .. 1 = best. */
function placeOnScale(metric: RatingMetric): RawBuilder<unknown> {
  const rating = sql.ref(`interaction.${metric}_value`)
  const scale = (column: string) => sql.ref(`scale_${metric}.${column}`)
  return sql`case when ${scale('direction')} = 'higher_better' then ${rating} - ${scale('minimum')}
    else ${scale('maximum')} - ${rating} end / (${scale('maximum')} - ${scale('minimum')})`
}

/** What `valueOf` needs beside the row: the scale of a rating that is placed on it, under a name of its own. */
export function joinedScale(value: HourValue): RawBuilder<unknown> {
  if (value.kind !== 'rating' || value.scale === 'raw') return sql``
  const scale = sql.ref(`scale_${value.metric}`)
  return sql`left join scale as ${scale} on ${sql.ref(`scale_${value.metric}.id`)} = ${sql.ref(`interaction.${value.metric}_scale`)}`
}
