import { type Field, fields } from '#contract/mapping.ts'
import { customerCode } from '../interpret/customer-code.ts'
import { AT } from '../interpret/row-plan.ts'
import { CodedValue } from './coded-value.ts'
import { DurationField } from './duration-field.ts'
import { FreeTextField } from './free-text-field.ts'
import { IdField } from './id-field.ts'
import type { QuickField } from './quick-field.ts'
import { type Parts, quickWords } from './quick-words.ts'
import { TimeField } from './time-field.ts'
import { ValueFacts } from './value-facts.ts'

export type QuickFields = ReturnType<typeof quickFields>

/** The fields of the rows of one file. */
export function quickFields(parts: Parts) {
  const { interpreter, reader, steps } = parts
  const { plan, durations, times } = interpreter
  const words = quickWords(parts)
  const customer = new FreeTextField(plan, AT.customer, customerCode)
  const comment = new FreeTextField(plan, AT.comment)
  const id = new IdField(plan)
  /** A customer, where no row has one. */
  const none = new CodedValue(new ValueFacts<string>({ steps, packer: null, add: (hash, text) => hash.textOrNull(text) }))
  const wait = new DurationField(plan, 'wait_s', { durations, reader })
  const quoted = new DurationField(plan, 'quoted_wait_s', { durations, reader })
  const service = new DurationField(plan, 'service_s', { durations, reader })
  const resolution = new DurationField(plan, 'resolution_s', { durations, reader })
  const byName: Readonly<Record<Field, QuickField>> = {
    location: words.place,
    provider: words.person,
    customer,
    customer_type: words.customerType,
    provider_since: words.providerSince,
    channel: words.channel,
    service_type: words.service,
    arrived_at: new TimeField(plan, { field: AT.arrived_at, moment: times.arrived, isNeeded: true }),
    called_at: new TimeField(plan, { field: AT.called_at, moment: times.called, isNeeded: false }),
    finished_at: new TimeField(plan, { field: AT.finished_at, moment: times.finished, isNeeded: false }),
    updated_at: new TimeField(plan, { field: AT.updated_at, moment: times.updated, isNeeded: false }),
    wait_s: wait,
    quoted_wait_s: quoted,
    service_s: service,
    resolution_s: resolution,
    outcome: words.outcome,
    solved_first_time: words.solvedFirstTime,
    reopened: words.reopened,
    csat: words.csat,
    nps: words.nps,
    ces: words.ces,
    rating_offered: words.ratingOffered,
    complaint: words.complaint,
    complaint_category: words.complaintCategory,
    comment,
    language: words.language,
    external_id: id,
  }
  /** Those that are filled, in canonical order. */
  const filled = plan.mapped.map(at => byName[fields[at]!])
  /** Those that a column fills. */
  const read = plan.mapped.filter(at => plan.columns[at]! >= 0).map(at => byName[fields[at]!])
  return { words, customer, comment, id, none, wait, quoted, service, resolution, filled, read }
}
