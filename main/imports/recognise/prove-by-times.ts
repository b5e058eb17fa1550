import type { DateOrder, DurationUnit, Field, FieldRule } from '#contract/mapping.ts'
import { isOneOf, OWN_TIMES } from '../field-kinds.ts'
import { isMissing } from '../interpret/missing-words.ts'
import { Moment } from '../interpret/moment.ts'
import { readDuration } from '../interpret/read-duration.ts'
import type { Evidence } from './evidence.ts'
import { columnIndex } from './header-fits.ts'

type Rules = Partial<Record<Field, FieldRule>>

const ENOUGH = 3
const MOST = 0.9
const TOLERANCE_SECONDS = 60
const MOST_BEFORE = 0.6
const NEAR_SECONDS = 31 * 86_400

/** Between which times a duration lies. */
const SPAN: Partial<Record<Field, readonly [Field, Field]>> = {
  wait_s: ['arrived_at', 'called_at'],
  service_s: ['called_at', 'finished_at'],
  resolution_s: ['arrived_at', 'finished_at'],
}
const OF_NUMBERS: readonly DurationUnit[] = ['seconds', 'minutes', 'hours', 'milliseconds']
const OF_TWO_PARTS: readonly DurationUnit[] = ['mm:ss', 'h:mm']

/** The unit under which a duration agrees with the times of its row, row after row; null when no unit alone does. */
export function proveUnit(rules: Rules, field: Field, evidence: Evidence): DurationUnit | null {
  return unitBySpan(rules, field, evidence) ?? unitBySum(rules, field, evidence)
}

/** Wait and service together fill the time from arrival to end where nothing says when the call was. */
function unitBySum(rules: Rules, field: Field, evidence: Evidence): DurationUnit | null {
  const [wait, service] = [rules.wait_s, rules.service_s]
  const from = timesOf(rules, 'arrived_at', evidence)
  const to = timesOf(rules, 'finished_at', evidence)
  if ((field !== 'wait_s' && field !== 'service_s') || !wait?.column || !service?.column || !from || !to) return null
  const places = [wait, service].map(
    rule => ({ at: columnIndex(evidence.columns, rule.column!), decimal: rule.decimal ?? '.' }) as const,
  )
  const fitting = OF_NUMBERS.filter(unit => {
    const gaps = evidence.rows.flatMap((row, i) => {
      const seconds = (to[i]! - from[i]!) / 1000
      const sum = places.reduce((total, { at, decimal }) => total + readDuration((row[at] ?? '').trim(), unit, decimal), 0)
      return seconds > TOLERANCE_SECONDS && !Number.isNaN(sum) ? [Math.abs(sum - seconds)] : []
    })
    return gaps.length >= ENOUGH && gaps.filter(gap => gap <= 2 * TOLERANCE_SECONDS).length >= gaps.length * MOST
  })
  return fitting.length === 1 ? fitting[0]! : null
}

function unitBySpan(rules: Rules, field: Field, evidence: Evidence): DurationUnit | null {
  const span = SPAN[field]
  const from = span && timesOf(rules, span[0], evidence)
  const to = span && timesOf(rules, span[1], evidence)
  if (!from || !to) return null
  const index = columnIndex(evidence.columns, rules[field]!.column!)
  const pairs = evidence.rows.flatMap((row, i) => {
    const seconds = (to[i]! - from[i]!) / 1000
    const text = (row[index] ?? '').trim()
    return seconds > TOLERANCE_SECONDS && !isMissing(text) ? [{ seconds, text }] : []
  })
  const units = pairs.some(({ text }) => text.includes(':')) ? OF_TWO_PARTS : OF_NUMBERS
  const fitting = units.filter(unit => agrees(pairs, text => readDuration(text, unit, rules[field]!.decimal ?? '.')))
  return fitting.length === 1 ? fitting[0]! : null
}

function agrees(pairs: readonly { seconds: number; text: string }[], read: (text: string) => number): boolean {
  const matching = pairs.filter(({ seconds, text }) => Math.abs(read(text) - seconds) <= TOLERANCE_SECONDS)
  return matching.length >= ENOUGH && matching.length >= pairs.length * MOST
}

/** The order of dates under which a column lies near another time of its row that is already understood. */
export function proveOrder(rules: Rules, field: Field, evidence: Evidence): DateOrder | null {
  const known = OWN_TIMES.find(other => other !== field && rules[other]?.column !== undefined && rules[other]?.order != null)
  const reference = known && timesOf(rules, known, evidence)
  if (!reference || !isOneOf(OWN_TIMES, field)) return null
  const near = (['dmy', 'mdy'] as const).filter(order => {
    const times = timesOf({ [field]: { ...rules[field], order } }, field, evidence)
    return times !== null && liesNear(times, reference)
  })
  return near.length === 1 ? near[0]! : null
}

/** Whether a time lies before the arrival in most rows: then it is not what its name says, but a time of another kind. */
export function liesBefore(rules: Rules, field: Field, evidence: Evidence): boolean {
  const arrived = rules.arrived_at?.timeColumn === undefined ? timesOf(rules, 'arrived_at', evidence) : null
  const times = rules[field]?.column === undefined ? null : timesOf(rules, field, evidence)
  if (!arrived || !times) return false
  const gaps = times.map((time, i) => time - arrived[i]!).filter(gap => !Number.isNaN(gap))
  return gaps.length >= ENOUGH && gaps.filter(gap => gap < 0).length > gaps.length * MOST_BEFORE
}

function liesNear(times: readonly number[], reference: readonly number[]): boolean {
  const gaps = times.map((time, i) => Math.abs(time - reference[i]!) / 1000).filter(gap => !Number.isNaN(gap))
  return gaps.length >= ENOUGH && gaps.filter(gap => gap <= NEAR_SECONDS).length >= gaps.length * MOST
}

/** A field's times by row as local milliseconds, NaN where there is none; null when the field is not filled from columns. */
export function timesOf(rules: Rules, field: Field, evidence: Evidence): number[] | null {
  const rule = rules[field]
  if (rule?.column === undefined || rule.order === null) return null
  const date = columnIndex(evidence.columns, rule.column)
  const clock = rule.timeColumn === undefined ? -1 : columnIndex(evidence.columns, rule.timeColumn)
  const moment = new Moment()
  return evidence.rows.map(row => {
    const time = clock < 0 ? null : (row[clock] ?? '').trim()
    const state = moment.read((row[date] ?? '').trim(), time, rule.order ?? null)
    return state === 'read' && moment.hasClock ? moment.local : Number.NaN
  })
}
