import type { RatingField } from '../field-kinds.ts'
import type { ColumnFacts } from './column-facts.ts'
import { OF_SCALE, readRating } from '../interpret/read-rating.ts'
import { bestOfLabelled } from './number-labels.ts'
import { labelsFor, mostLabelsFor, offersIn } from './rating-labels.ts'

/** What is found out about a rating's scale; null = open, to be asked. */
export interface ScaleDecision {
  readonly minimum: number | null
  readonly maximum: number | null
  readonly best: 'high' | 'low' | null
  readonly words: Readonly<Record<string, string>>
}

const IN_HEADER = /\b(\d{1,2})\s*(?:-|–|—|to|bis|\.\.|\/|à|a)\s*(\d{1,3})\b/i
const ENDS_IN_HEADER = /\b(\d{1,2})\s*=.*?\b(\d{1,3})\s*=/
const OUT_OF = /(?:\b(?:out of|von|sur|de|max\.?)\s*|\/\s?)(\d{1,3})\b/i
const STARS = /\b(stars?|sterne?|[eé]toiles?|estrellas?)\b/i
const TOPS = [3, 4, 5, 6, 7, 10, 20, 100]
/** Grades of German schools run from 1 for the best to 6; a mere "Note" is a mark out of so many elsewhere. */
const SCHOOL_GRADE = /\bschulnoten?\b/i
const GRADE = /\b(noten?|gesamtnote|(school ?)?grade)\b/i
const FRENCH = /\b(heure|agence|conseill|attente|dur[eé]e|visite|statut|num[eé]ro|commentaire|date d)|arrivée|magasin/i
const GOOD =
  'sehr gut|sehr zufrieden|ausgezeichnet|beste?r?|very good|very satisfied|very happy|completely satisfied|extremely satisfied|excellent|best|tr[eè]s (?:bien|bon|satisfait)|muy (?:bien|bueno|satisfecho)|excelente|mejor'
const ONE_IS_GOOD = new RegExp(`\\b1\\s*(?:=|:|\\(|-|–)\\s*(?:${GOOD})`, 'i')
/** So many answers on one scale show both its ends, or that the rest is a slip. */
const ENOUGH = 20
const MANY = 200
const NEARLY_ALL = 0.995
const MOST = 0.6

/**
 * Scale and direction of a rating column, by its header, its words or all of its numbers. A scale is taken from numbers only
 * when they show an end of it or are many. High is best unless the header speaks of grades or says so.
 */
export function decideScale(
  name: string,
  field: RatingField,
  { facts, columns }: { facts: ColumnFacts; columns: readonly string[] },
): ScaleDecision {
  if (field === 'nps') return { minimum: 0, maximum: 10, best: 'high', words: {} }
  const labels = facts.wordCells > 0 ? (labelsFor(facts.words.keys()) ?? mostLabelsFor(facts.words)) : null
  if (labels) return { minimum: labels.minimum, maximum: labels.maximum, best: labels.best, words: labels.values }
  const words = offersIn(facts.words.keys())
  if (SCHOOL_GRADE.test(name) && fitsGrades(facts)) return { minimum: 1, maximum: 6, best: 'low', words }
  const [minimum, maximum] = headerScale(name) ?? marksScale(facts.words.keys()) ?? numberScale(field, facts)
  const mayBeGrade =
    GRADE.test(name) && !FRENCH.test(columns.join(' ')) && fitsGrades(facts) && (maximum === 6 || headerScale(name) === null)
  const best = ONE_IS_GOOD.test(name) ? 'low' : (bestOfLabelled(facts.words.keys()) ?? (mayBeGrade ? null : 'high'))
  return { minimum, maximum, best, words }
}

/** "(1-5)", "0 to 10", "1 = not at all, 5 = very", "out of 5". */
function headerScale(written: string): [number, number] | null {
  const name = written.replaceAll('_', ' ')
  const found = IN_HEADER.exec(name) ?? ENDS_IN_HEADER.exec(name)
  if (found && Number(found[1]) <= 1 && Number(found[2]) > Number(found[1])) return [Number(found[1]), Number(found[2])]
  if (STARS.test(name)) return [1, 5]
  const top = OUT_OF.exec(name)
  const highest = Number(top?.[1])
  return TOPS.includes(highest) ? [highest > 10 ? 0 : 1, highest] : null
}

function fitsGrades(facts: ColumnFacts): boolean {
  const { smallest, largest } = answers(facts)
  return smallest >= 1 && largest <= 6
}

function numberScale(field: 'csat' | 'ces', facts: ColumnFacts): [number | null, number | null] {
  if (facts.percents >= facts.filled * MOST) return [0, 100]
  const values = answers(facts)
  if (values.n === 0) return [null, null]
  const { n, smallest, largest } = values
  if (smallest < 0 || largest > 100) return [null, null]
  if (largest > 10) return [0, 100]
  if (largest > 7) return smallest < 1 ? [0, 10] : n >= ENOUGH ? [1, 10] : [null, 10]
  if (smallest === 0 && largest === 1) return [0, 1]
  if (smallest < 1) return largest > 5 ? [0, 10] : [null, null]
  if (largest > 5) return field === 'ces' ? [1, 7] : [1, null]
  return smallest === 1 || largest === 5 || n >= ENOUGH ? [1, 5] : [null, null]
}

/** Stars with the empty ones shown, "4/5" and "4 out of 5" carry their scale. */
function marksScale(words: Iterable<string>): [number, number] | null {
  const tops = new Set(
    [...words].map(word => (/^[★⭐]*[☆✩]*$/u.test(word) ? word.length : Number(OF_SCALE.exec(word)?.[2] ?? 0))),
  )
  const [top] = tops
  return tops.size === 1 && top !== undefined && top > 1 ? [1, top] : null
}

/** Extremes of the numbers, without the odd slip among many. */
function answers(facts: ColumnFacts): { n: number; smallest: number; largest: number } {
  const labelled = [...facts.words].flatMap(([word, count]): [number, number][] => {
    const value = readRating(word, {})
    return typeof value === 'number' ? [[value, count]] : []
  })
  const counted = [...facts.numberCounts, ...labelled].sort(([a], [b]) => a - b)
  const n = counted.reduce((sum, [, count]) => sum + count, 0)
  const slips = n >= MANY ? Math.floor(n * (1 - NEARLY_ALL)) : 0
  return { n, smallest: beyond(counted, slips / 2), largest: beyond(counted.toReversed(), slips / 2) }
}

function beyond(counted: readonly (readonly [number, number])[], skipped: number): number {
  let passed = 0
  for (const [value, count] of counted) if ((passed += count) > skipped) return value
  return Number.NaN
}
