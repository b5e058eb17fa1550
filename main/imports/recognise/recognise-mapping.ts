import type { Field, FieldRule, Mapping } from '#contract/mapping.ts'
import { isTimeZone } from '../../is-time-zone.ts'
import type { Column } from './column-score.ts'
import { fingerprintOf } from './fingerprint.ts'
import { withFullName } from './full-name.ts'
import { FOLDED_NAME } from './made-names.ts'
import { clockFields } from './match-clocks.ts'
import { type Match, matchFields } from './match-fields.ts'
import { nameWords, normaliseName } from './normalise-name.ts'
import { withOutcomeFlags } from './outcome-flags.ts'
import { type Preset, presetFor } from './presets.ts'
import { type LineAlone, withSections } from './sections.ts'
import { withSplitNames } from './split-names.ts'
import { wideColumns } from './wide-columns.ts'
import { sourceName } from './source-name.ts'

const REPLY = /(reply|response|respons|antwort|reaktion|reponse|respuesta)/
const TICKET_END =
  /(resolved|solved|closed|closedate|closetime|gelost|erledigt|geschlossen|abschluss|abgeschlossen|cloture|resolu|ferme|cierre|cerrad|resuelt)/
const TICKET_START =
  /(created|createdate|creation|open(ed|time|date)|submitted|erstell|eroffn|angelegt|cree|ouvert|crea(do|cion)|abiert|apertura)/
const START = /^(start|begin|beginn|appointment|termin|rdv|rendezvous|cita|scheduled|fechacita|horacita|debut)/
const ZONE_IN_NAME = /\b[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/
const ZONE_NAMES = new Set(['timezone', 'timezonename', 'tz', 'zeitzone', 'fuseauhoraire', 'zonahoraria'])

/**
 * How a file is read, by its column names and values alone. Rules have the columns; units, orders and scales are still open
 * (null). `zone` is what the file itself names, `lines` are those that are no rows.
 */
export function recogniseMapping(columns: readonly Column[], zone: string | null, lines: readonly LineAlone[] = []): Mapping {
  const preset = presetOf(columns)
  const wide = preset === null ? wideColumns(columns) : []
  const matches = matchFields(
    columns.filter(({ name }) => !wide.includes(name)),
    preset,
  )
  const found = Object.fromEntries(
    [...matches].map(([field, match]) => [field, ruleOf(field, match, { preset, columns })]),
  ) as Mapping['fields']
  const dated = found.arrived_at === undefined ? { ...found, ...clockFields(columns) } : found
  const fields = wide.length === 0 ? dated : { ...dated, location: { column: FOLDED_NAME } }
  const mapping: Mapping = {
    source: sourceName(fields, preset?.vendor ?? null),
    fingerprint: fingerprintOf(columns.map(({ name }) => name)),
    zone: zone ?? zoneInName(fields.arrived_at?.timeColumn ?? fields.arrived_at?.column ?? '') ?? zoneColumn(columns),
    ...kindOfTimes(fields, preset),
    ...(wide.length > 0 && { unpivot: { columns: wide, field: null } }),
    fields,
  }
  return withSections(withSplitNames(withFullName(withOutcomeFlags(mapping, columns), columns), columns), lines)
}

interface Recognised {
  readonly preset: Preset | null
  readonly columns: readonly Column[]
}

function ruleOf(field: Field, match: Match, { preset, columns }: Recognised): FieldRule {
  const words = preset?.words?.[field]
  const unit = preset?.units?.[field]
  const facts = columns.find(({ name }) => name === match.column)?.facts
  const isBare = facts !== undefined && facts.numbers > 0 && facts.twoParts + facts.threeParts === 0
  return { ...match, ...(words && { words }), ...(unit && isBare && { unit }) }
}

/** "Start Date (UTC)", "created_at_utc", "Opened (Europe/Paris)": the zone in which a column says that its times are. */
function zoneInName(name: string): string | null {
  const named = ZONE_IN_NAME.exec(name)?.[0]
  if (named !== undefined && isTimeZone(named)) return named
  return nameWords(name).some(word => word === 'utc' || word === 'gmt' || word === 'zulu') ? 'UTC' : null
}

/** The one zone that a column of zones names in every row. */
function zoneColumn(columns: readonly Column[]): string | null {
  const facts = columns.find(({ name }) => ZONE_NAMES.has(normaliseName(name)))?.facts
  const zone = facts?.distinct === 1 ? facts.shown[0]! : null
  return zone !== null && zone.includes('/') && isTimeZone(zone) ? zone : null
}

function presetOf(columns: readonly Column[]): Preset | null {
  const names = new Set(columns.flatMap(({ name }) => (name.includes('?') ? [normaliseName(name), '?'] : [normaliseName(name)])))
  const words = (name: string): readonly string[] =>
    columns.filter(column => normaliseName(column.name) === name).flatMap(({ facts }) => [...facts.words.keys()])
  return presetFor(names, words)
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
