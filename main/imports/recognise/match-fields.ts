import { type Field, fields } from '#contract/mapping.ts'
import { DURATIONS, isOneOf, LATER_TIMES, OWN_TIMES, RATINGS } from '../field-kinds.ts'
import { bestColumn, type Column, columnScore } from './column-score.ts'
import { matchArrival } from './match-arrival.ts'
import { normaliseName } from './normalise-name.ts'
import { SURE } from './name-score.ts'
import { bestOfLabelled } from './number-labels.ts'
import { labelsFor } from './rating-labels.ts'
import { timeKind } from './time-kind.ts'
import type { Preset } from './presets.ts'

/** Columns of one field, by name. */
export interface Match {
  readonly column: string
  readonly timeColumn?: string
}

const LEAST = 30
const MARKS = /^(?:[\u{1F600}-\u{1F644}\u{1F44D}\u{1F44E}\u{1F47F}\u263A\u2639★☆⭐*]|\uFE0F)+$/u
/** Two words may be the answers to anything. */
const FEWEST_ANSWERS = 3
const OUT_OF = /^\d+([.,]\d+)?\s*(out of|of|von|sur|de)\s*\d+$/i
/** Steps that a statement, a plan or a form may have, and colours. */
const OF_SOMETHING_ELSE =
  /agree|likely|difficult|easy|schwierig|einfach|facile|difficile|f[aá]cil|dif[ií]cil|^(one|two|three|four|five|eins|zwei|drei|vier|fünf|un|deux|trois|quatre|cinq|uno|dos|tres|cuatro|cinco|red|amber|green|yellow|orange|rot|gelb|grün|rouge|jaune|vert|rojo|amarillo|verde|pending|normal|regular)$/u
/** A time with a zone of its own; the end of 04-03-2024 is none. */
const ZONED = /:\d\d(?:[.,]\d+)?\s?(?:Z|[+-]\d\d:?\d\d)$|\b(?:GMT|UTC)/i
/** Filled one after the other, because nothing else may take their best column. */
const FIRST: readonly Field[] = ['location', 'provider', 'external_id']
/** Where a file lacks the columns of its system for these, others may say them. */
const isWho = (field: Field): boolean => field === 'location' || field === 'provider'
/** A system's branches ask their customers in columns of their own beside the system's. */
const ANSWERS: readonly Field[] = [...RATINGS, 'complaint', 'complaint_category', 'comment']
const VALUES_BY_PRESET: readonly Field[] = [...DURATIONS, 'outcome']

/**
 * Which column holds which field: by its name, helped by its values. No column holds two fields, but for a date that several
 * times of day share. Fields that nothing names stay out.
 */
export function matchFields(columns: readonly Column[], preset: Preset | null): Map<Field, Match> {
  const found = new Map<Field, Match>()
  const taken = new Set<string>()
  const take = (field: Field, match: Match | null): void => {
    if (!match) return
    found.set(field, match)
    taken.add(match.timeColumn ?? match.column)
  }
  if (preset) for (const field of fields) take(field, byPreset(columns, preset, field))
  const names = new Set(columns.map(({ name }) => normaliseName(name)))
  const open = (field: Field): boolean => !found.has(field) && !isClosed(field, preset)
  const least = (field: Field): number => (isOfPreset(field, preset, names) ? SURE : LEAST)
  if (open('arrived_at')) take('arrived_at', matchArrival(columns.filter(free(taken))))
  const arrival = found.get('arrived_at')
  if (arrival) taken.add(arrival.column)
  const arrivalColumn = columns.find(({ name }) => name === arrival?.column)
  for (const field of FIRST) if (open(field)) take(field, best(columns.filter(free(taken)), field, least(field)))
  for (const field of LATER_TIMES) if (open(field)) take(field, laterTime(columns.filter(free(taken)), field, arrivalColumn))
  const others = fields.filter(field => open(field) && field !== 'arrived_at' && !isOneOf(LATER_TIMES, field))
  const said = columns.filter(({ name }) => !preset?.others?.includes(normaliseName(name)))
  for (const [field, name, score] of byScore(said, others))
    if (open(field) && !taken.has(name) && score >= least(field)) take(field, { column: name })
  if (!RATINGS.some(field => found.has(field)))
    take('csat', ofMarks(columns.filter(free(taken))) ?? ofLabels(columns.filter(free(taken))))
  return found
}

function free(taken: ReadonlySet<string>): (column: Column) => boolean {
  return column => !taken.has(column.name)
}

/** A system says itself which of its times are which. */
function isClosed(field: Field, preset: Preset | null): boolean {
  return preset !== null && isOneOf(OWN_TIMES, field)
}

/** A system has columns of its own for the field: only another one with the field's very name says it. */
function isOfPreset(field: Field, preset: Preset | null, names: ReadonlySet<string>): boolean {
  if (preset === null || ANSWERS.includes(field)) return false
  if (isWho(field) && !preset.columns[field]?.some(name => names.has(name))) return false
  return preset.columns[field] !== undefined || (!preset.isOpen && VALUES_BY_PRESET.includes(field))
}

function byPreset(columns: readonly Column[], preset: Preset, field: Field): Match | null {
  const wanted = preset.columns[field] ?? []
  const named = wanted.flatMap(name => columns.filter(column => isNamed(column, name)))
  const column = named.find(({ facts }) => facts.filled > 0) ?? named[0]
  if (!column) return null
  return field === 'arrived_at' && timeKind(column.facts) === 'clock'
    ? withDateOf(column, columns)
    : withClockOf(column, columns, field)
}

/** A time of day is completed by the date of the file, the one that is named best; without any it says no arrival. */
function withDateOf(clock: Column, columns: readonly Column[]): Match | null {
  const dates = columns.filter(({ facts }) => timeKind(facts) === 'date')
  const date = bestColumn(dates, 'arrived_at') ?? (dates.length === 1 ? dates[0] : undefined)
  return date ? { column: date.name, timeColumn: clock.name } : null
}

/** By its whole name, or by what stands before a unit or a scale in brackets. */
function isNamed({ name }: Column, wanted: string): boolean {
  return normaliseName(name) === wanted || normaliseName(name.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '')) === wanted
}

/** A date without time of day is completed by the one column of times of day that names the same. */
function withClockOf(column: Column, columns: readonly Column[], field: Field): Match {
  if (field !== 'arrived_at' || timeKind(column.facts) !== 'date') return { column: column.name }
  const clocks = columns.filter(({ facts }) => timeKind(facts) === 'clock' && facts.filled > 0)
  const clock = clocks.find(({ name }) => columnScore({ ...column, name, alias: '' }, field) > 0 || /time/i.test(name))
  return clock ? { column: column.name, timeColumn: clock.name } : { column: column.name }
}

function best(columns: readonly Column[], field: Field, least = LEAST): Match | null {
  const [first] = byScore(columns, [field])
  return first !== undefined && first[2] >= least ? { column: first[1] } : null
}

/** The only column in which stars or smileys alone stand: whatever it is called, it is an answer. */
function ofMarks(columns: readonly Column[]): Match | null {
  const marked = columns.filter(({ facts }) => facts.words.size > 1 && [...facts.words.keys()].every(word => MARKS.test(word)))
  return marked.length === 1 ? { column: marked[0]!.name } : null
}

/** The only column in which nothing but steps of satisfaction stand, or marks out of so many: it is an answer as well. */
function ofLabels(columns: readonly Column[]): Match | null {
  const labelled = columns.filter(({ facts }) => facts.wordCells === facts.filled && areAnswers([...facts.words.keys()]))
  return labelled.length === 1 ? { column: labelled[0]!.name } : null
}

function areAnswers(words: readonly string[]): boolean {
  if (words.length < FEWEST_ANSWERS || words.some(word => OF_SOMETHING_ELSE.test(word))) return false
  return words.every(word => OUT_OF.test(word)) || labelsFor(words) !== null || bestOfLabelled(words) !== null
}

/** Pairs of field and column that fit at all, the surest first; ties in the order of the columns. */
function byScore(columns: readonly Column[], open: readonly Field[]): [Field, string, number][] {
  const pairs = open.flatMap(field => columns.map(column => ({ field, name: column.name, score: columnScore(column, field) })))
  return pairs
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .map(({ field, name, score }) => [field, name, score])
}

/** Call, end and update may be times of day: they are dated like the arrival, unless that says a zone of its own. */
function laterTime(columns: readonly Column[], field: Field, arrival: Column | undefined): Match | null {
  const whole = best(
    columns.filter(({ facts }) => timeKind(facts) !== 'clock'),
    field,
  )
  if (whole || !arrival || arrival.facts.shown.some(text => ZONED.test(text))) return whole
  const clocks = columns.filter(column => timeKind(column.facts) === 'clock' && !isRatherDuration(column, field))
  const clock = best(clocks, field)
  return clock ? { column: arrival.name, timeColumn: clock.column } : null
}

function isRatherDuration(column: Column, field: Field): boolean {
  return DURATIONS.some(duration => columnScore(column, duration) >= columnScore(column, field))
}
