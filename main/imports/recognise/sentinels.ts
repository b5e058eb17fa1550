import type { Field } from '#contract/mapping.ts'
import { DURATIONS, isOneOf, LATER_TIMES, RATINGS } from '../field-kinds.ts'
import type { ColumnFacts } from './column-facts.ts'

/** Numbers that systems write for "none", "closed" or "unknown". */
const NUMBERS = [99, 999, 9999, 99_999, 999_999, -1, -9, -99, -999, -9999]
const LEAST_COPIES = 2
const LEAST_MIDNIGHTS = 2
/** All other values lie below this share of a number that stands for none. */
const FAR = 0.5
const CLOSED = new Set([
  'closed',
  'geschlossen',
  'zu',
  'ruhetag',
  'feiertag',
  'fermé',
  'férié',
  'cerrado',
  'festivo',
  'holiday',
  'offline',
])
const UNIX_LEAST = 600_000_000

/**
 * Texts of a column that stand for no value, by what the other values are like: 999 minutes where nobody waited longer than
 * 80, a call at 0:00:00 where nobody comes at night, a day in 1900. They are proposed as words of the mapping.
 */
export function sentinelsOf(field: Field, facts: ColumnFacts): Record<string, string> {
  if (isOneOf(DURATIONS, field)) return missing([...sentinelNumbers(facts), ...closedWords(facts)])
  if (isOneOf(RATINGS, field)) return missing(sentinelNumbers(facts))
  if (field === 'arrived_at') return missing([...facts.placeholders])
  return isOneOf(LATER_TIMES, field) ? missing([...facts.placeholders, ...sentinelClocks(facts), ...neverInUnix(facts)]) : {}
}

function sentinelNumbers({ numberCounts, leftOut }: ColumnFacts): string[] {
  return NUMBERS.filter(number => {
    if (leftOut.has(number)) return true
    const copies = numberCounts.get(number) ?? 0
    const others = [...numberCounts.keys()].filter(other => !NUMBERS.includes(other))
    if (copies < LEAST_COPIES || others.length === 0) return false
    return number < 0 ? others.every(other => other >= 0) : Math.max(...others) < number * FAR
  }).map(String)
}

/** Where nobody waits because nobody is there. */
function closedWords({ words }: ColumnFacts): string[] {
  return [...words.keys()].filter(word => CLOSED.has(word))
}

/** 0 among seconds or milliseconds since 1970. */
function neverInUnix({ numberCounts, numbers, filled }: ColumnFacts): string[] {
  if (numbers < filled) return []
  const others = [...numberCounts.keys()].filter(number => number > 0)
  return others.length > 0 && others.every(number => number > UNIX_LEAST)
    ? ['0', '-1'].filter(text => numberCounts.has(Number(text)))
    : []
}

/** Midnight to the second, again and again, where no other time lies near it. */
function sentinelClocks({ midnights, nearMidnight, midnightTexts }: ColumnFacts): string[] {
  return midnights >= LEAST_MIDNIGHTS && nearMidnight * 10 < midnights ? [...midnightTexts] : []
}

function missing(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map(text => [text.toLowerCase(), 'missing']))
}
