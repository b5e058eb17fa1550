import type { Field, FieldRule } from '#contract/mapping.ts'
import type { Evidence } from './evidence.ts'
import { decideOrder } from './decide-order.ts'
import { nameWords } from './normalise-name.ts'
import { timesOf } from './prove-by-times.ts'
import { timeKind } from './time-kind.ts'

type Rules = Partial<Record<Field, FieldRule>>

const ENOUGH = 5
const MOST = 0.95
/** So many of the rows that have an end must have it as well. */
const FILLED = 0.6
const LONGEST_MS = 12 * 3_600_000
/** Times that are set rather than happen, or happen to the record. */
const OTHER_TIMES =
  /^(due|deadline|sla|target|expected|estimated|promised|planned|scheduled|schedule|booked|updated|modified|changed|exported|printed|birth|survey|sent|expiry|expires|valid|frist|faellig|fallig|geplant|soll|voraussichtlich|geandert|aktualisiert|prevu|prevue|echeance|modifie|previsto|prevista|limite|vencimiento|modificado|actualizado|termin|rdv|cita|appointment)$/

/**
 * What a file's columns say of the call and the end beyond their names. A column of times that nothing else uses and that lies
 * between arrival and end in nearly every row is the call. One that lies after what was taken for the end is the end, and that
 * the call. Nothing where several columns could be it.
 */
export function timesBetween(rules: Rules, evidence: Evidence): Rules {
  const { arrived_at, called_at, finished_at } = rules
  if (called_at && arrived_at?.column !== undefined)
    return { ...arrivalClock(rules, evidence), ...(finished_at === undefined && endAfterCall(rules, evidence)) }
  if (called_at || !arrived_at?.column || !finished_at) return {}
  const arrived = timesOf(rules, 'arrived_at', evidence)
  const finished = timesOf(rules, 'finished_at', evidence)
  if (!arrived || !finished) return {}
  const found = unusedTimes(rules, evidence).flatMap(rule => {
    const times = timesOf({ ...rules, called_at: rule }, 'called_at', evidence)
    if (!times) return []
    if (isInOrder(arrived, times, finished)) return [{ called_at: rule }]
    return isInOrder(arrived, finished, times) ? [{ called_at: finished_at, finished_at: rule }] : []
  })
  return found.length === 1 ? found[0]! : {}
}

/** Where there is a call and no end: the one column of times that lies after the calls in nearly every row. */
function endAfterCall(rules: Rules, evidence: Evidence): Rules {
  const arrived = timesOf(rules, 'arrived_at', evidence)
  const called = timesOf(rules, 'called_at', evidence)
  if (!arrived || !called) return {}
  const found = unusedTimes(rules, evidence).filter(rule => {
    const times = timesOf({ ...rules, finished_at: rule }, 'finished_at', evidence)
    return times !== null && isInOrder(arrived, called, times)
  })
  return found.length === 1 ? { finished_at: found[0]! } : {}
}

/** Where the arrival has a day alone and calls have times of that day: the one column of times that lies before them in nearly every row. */
function arrivalClock(rules: Rules, evidence: Evidence): Rules {
  const { arrived_at, called_at } = rules
  if (arrived_at!.timeColumn !== undefined || called_at!.timeColumn === undefined) return {}
  if (called_at!.column !== arrived_at!.column) return {}
  const called = timesOf(rules, 'called_at', evidence)
  const found = unusedTimes(rules, evidence).filter(rule => {
    const times = rule.timeColumn === undefined ? null : timesOf({ ...rules, arrived_at: rule }, 'arrived_at', evidence)
    return times !== null && called !== null && isInOrder(times, times, called)
  })
  return found.length === 1 ? { arrived_at: { ...arrived_at, timeColumn: found[0]!.timeColumn! } } : {}
}

/**
 * Rules of the columns of times that no field uses, read like the arrival. Times of day that were taken for durations, by a name
 * such as "Service", may be such.
 */
function unusedTimes(rules: Rules, { columns, facts }: Evidence): FieldRule[] {
  const used = new Set(
    Object.entries(rules).flatMap(([field, rule]) =>
      field === 'service_s' || field === 'wait_s' ? [] : [rule.column, rule.timeColumn],
    ),
  )
  const { column, order } = rules.arrived_at!
  return columns.flatMap((name, i): FieldRule[] => {
    if (used.has(name) || nameWords(name).some(word => OTHER_TIMES.test(word))) return []
    const kind = timeKind(facts(i))
    if (kind === 'clock') return [{ column: column!, timeColumn: name, ...(order !== undefined && { order }) }]
    const own = kind === 'date-time' ? decideOrder(facts(i)) : null
    if (own === null) return []
    return [own === 'any' ? { column: name } : { column: name, order: own }]
  })
}

/** One after the other within half a day in nearly every row, and told apart in most. */
function isInOrder(first: readonly number[], second: readonly number[], third: readonly number[]): boolean {
  const ends = third.filter((time, i) => !Number.isNaN(time) && !Number.isNaN(first[i]!)).length
  const rows = second.flatMap((time, i) => {
    const [wait, service] = [time - first[i]!, third[i]! - time]
    return Number.isNaN(wait + service) ? [] : [{ wait, service }]
  })
  const ordered = rows.filter(({ wait, service }) => wait >= 0 && service >= 0 && wait + service <= LONGEST_MS)
  const isApart =
    (first === second || rows.some(({ wait }) => wait > 0)) && rows.filter(({ service }) => service > 0).length > rows.length / 2
  return rows.length >= ENOUGH && rows.length >= ends * FILLED && ordered.length >= rows.length * MOST && isApart
}
