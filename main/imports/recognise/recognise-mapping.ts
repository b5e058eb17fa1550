import type { Field, FieldRule, Mapping } from '#contract/imports.ts'
import type { Column } from './column-score.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Match, matchFields } from './match-fields.ts'
import { normaliseName } from './normalise-name.ts'
import { type Preset, presetFor } from './presets.ts'
import { sourceName } from './source-name.ts'

const REPLY = /(reply|response|respons|antwort)/
const TICKET_END = /(resolved|solved|closed|gelost|erledigt|geschlossen)/
const TICKET_START = /(created|opened|submitted|erstellt|eroffnet|angelegt)/
const START = /^(start|begin|beginn|appointment|termin)/

/**
 * How a file is read, by its column names and values alone. Rules have the columns; units, orders and scales are still open
 * (null). `zone` is what the file itself names.
 */
export function recogniseMapping(columns: readonly Column[], zone: string | null): Mapping {
  const preset = presetFor(new Set(columns.map(({ name }) => normaliseName(name))))
  const matches = matchFields(columns, preset)
  const fields = Object.fromEntries(
    [...matches].map(([field, match]) => [field, ruleOf(field, match, preset)]),
  ) as Mapping['fields']
  return {
    source: sourceName(fields, preset?.vendor ?? null),
    fingerprint: fingerprintOf(columns.map(({ name }) => name)),
    zone,
    ...kindOfTimes(fields, preset),
    fields,
  }
}

function ruleOf(field: Field, match: Match, preset: Preset | null): FieldRule {
  const words = preset?.words?.[field]
  return { ...match, ...(words && { words }) }
}

function kindOfTimes(fields: Mapping['fields'], preset: Preset | null): Pick<Mapping, 'waitKind' | 'clock'> {
  const name = (field: Field): string => normaliseName(fields[field]?.column ?? '')
  const clock = /(business|working|office)hours/.test(name('wait_s') + name('resolution_s'))
    ? { clock: 'business_hours' as const }
    : {}
  if (preset) return { ...preset.settings, ...clock }
  const kind = waitKind(name, fields)
  return kind ? { waitKind: kind, ...clock } : clock
}

/** Tickets wait for a reply and are resolved; an appointment starts when it starts; everything else waits in a queue. */
function waitKind(name: (field: Field) => string, fields: Mapping['fields']): Mapping['waitKind'] | undefined {
  if (REPLY.test(name('wait_s')) || REPLY.test(name('called_at'))) return 'first_reply'
  if (fields.called_at || fields.wait_s) return 'queue'
  if (fields.resolution_s || (TICKET_START.test(name('arrived_at')) && TICKET_END.test(name('finished_at')))) return 'first_reply'
  return fields.finished_at && !fields.service_s && START.test(name('arrived_at')) ? 'lead_time' : undefined
}
