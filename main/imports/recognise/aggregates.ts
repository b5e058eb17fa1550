import type { ColumnFacts } from './column-facts.ts'
import { timeKind } from './time-kind.ts'
import { type Column, columnScore } from './column-score.ts'
import { nameWords } from './normalise-name.ts'

const SUMMARY =
  /^(avg|average|mean|median|durchschnitt\w*|durchschn|mittlere[rs]?|mittelwert|moyenne?s?|moy|promedio|media|max|maximum|maximal\w*|maxima|percentile|percent|percentage|prozent|anteil|pourcentage|taux|porcentaje|tasa|aht|asa)$|^(p|q)\d\d$/
const SUMMARY_SIGN = /[øØ⌀%]|\bservice level\b|\b(avg|average)\b/i
const COUNT =
  /^(number of|no of|nb de|nombre d\w*|numero de|total de|anzahl|anz|count|counts|cantidad|total|offered|handled|arrived|served|answered|abandoned)\b|\b(count|counts|anzahl)$|\b(attendances|admissions|patients who)\b|^(calls|contacts|visits|visitors|tickets|customers|attendances|besucher|besuche|kunden|anrufe|vorgange|visites|visiteurs|appels|llamadas|visitas|clientes|turnos|no shows?|served|arrived)( (offered|handled|answered|abandoned|served|total))?$/
const INTERVAL_END = /^(interval|period) (end|complete)$|^(intervall|periode|zeitraum) ?(ende|bis)$/
const MOST = 0.6
const NUMBERED = 70

/**
 * The column that shows a file to hold figures over many interactions (an interval, a month, a person in all) and not one row
 * for each; null when it does not. A file whose rows are numbered as interactions is none.
 */
export function aggregateColumn(columns: readonly Column[]): string | null {
  if (columns.some(isNumbering)) return null
  const summaries = columns.filter(isSummary)
  const counts = columns.filter(column => !summaries.includes(column) && isCount(column))
  const intervals = columns.filter(isInterval)
  const first = summaries[0] ?? counts[0] ?? null
  if (first === null) return null
  const telling = summaries.length + counts.length
  return telling >= 2 || intervals.length > 0 ? first.name : null
}

function isNumbering(column: Column): boolean {
  const { facts } = column
  return columnScore(column, 'external_id') >= NUMBERED && facts.filled > 0 && facts.distinct >= facts.filled * MOST
}

/** An average, a maximum, a share: in numbers, durations or per cents. */
function isSummary({ name, facts }: Column): boolean {
  if (facts.filled === 0 || !isMeasured(facts)) return false
  return nameWords(name).some(word => SUMMARY.test(word)) || SUMMARY_SIGN.test(name)
}

/** How many: whole numbers, most of them above one. */
function isCount({ name, facts }: Column): boolean {
  if (facts.numbers < facts.filled * MOST || facts.filled === 0 || facts.dotDecimals + facts.commaDecimals > 0) return false
  const above = facts.someNumbers.filter(value => value > 1).length
  return COUNT.test(nameWords(name).join(' ')) && above >= facts.someNumbers.length * MOST
}

function isInterval({ name, facts }: Column): boolean {
  return INTERVAL_END.test(nameWords(name).join(' ')) || (facts.months >= facts.filled * MOST && timeKind(facts) !== null)
}

function isMeasured(facts: ColumnFacts): boolean {
  return facts.numbers + facts.twoParts + facts.threeParts + facts.withUnits + facts.percents >= facts.filled * MOST
}
