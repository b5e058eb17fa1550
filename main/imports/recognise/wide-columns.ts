import { fields } from '#contract/mapping.ts'
import type { ColumnFacts } from './column-facts.ts'
import { isTotalWord } from '../interpret/total-words.ts'
import { isWeekday } from '../interpret/weekday.ts'
import { normaliseName } from './normalise-name.ts'
import { timeKind } from './time-kind.ts'
import type { Column } from './column-score.ts'
import { nameScore } from './name-score.ts'

const LEAST = 3
const FEWEST_VALUES = 3
const NAMED = 30
const LONGEST_NAME = 60
const CALENDAR =
  /^(cw|kw|week(no|number|day)?|woche|kalenderwoche|semaine|semana|month|monat|mois|mes|year|jahr|annee|ano|quarter|quartal|trimestre|day|tag|jour|dia)$/
const QUESTION = /\?|^q\d/i

/**
 * Columns of a wide table that seem to be branches: several with numbers or durations alone and names that mean no field but
 * a location, beside a time and nothing that says place, person or what happened. Empty where a file is not like that.
 */
export function wideColumns(all: readonly Column[]): string[] {
  const columns = all.filter(column => !isBeside(column))
  const wide = columns.filter(isBranchLike)
  const others = columns.filter(column => !wide.includes(column))
  const times = others.filter(({ facts }) => timeKind(facts) !== null)
  const telling = others.filter(({ name, facts }) => !times.some(time => time.name === name) && facts.filled > 0)
  return wide.length >= LEAST && times.length > 0 && wide.length > others.length && telling.length === 0
    ? wide.map(({ name }) => name)
    : []
}

/** Says nothing of its own beside dates and figures: days of the week, numbers of weeks and months, totals of the row. */
function isBeside({ name, facts }: Column): boolean {
  if (isTotalWord(name) || CALENDAR.test(normaliseName(name))) return true
  return facts.words.size > 0 && [...facts.words.keys()].every(isWeekday)
}

function isBranchLike({ name, facts }: Column): boolean {
  if (facts.filled < FEWEST_VALUES || !isMeasured(facts) || timeKind(facts) === 'date-time' || timeKind(facts) === 'date')
    return false
  if (name.length > LONGEST_NAME || QUESTION.test(name) || !/\p{L}/u.test(name) || /^Column \d+$/.test(name)) return false
  return fields.every(field => field === 'location' || nameScore(name, field) < NAMED)
}

function isMeasured(facts: ColumnFacts): boolean {
  return facts.numbers + facts.twoParts + facts.threeParts + facts.withUnits >= facts.filled * 0.6
}
