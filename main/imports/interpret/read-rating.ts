import type { FieldRule } from '#contract/mapping.ts'
import { ownValue } from '../own-value.ts'
import { readNumber } from './read-number.ts'

/** What a rating cell says: a value, "was asked for", "was not asked for", no value, or something that cannot be read. */
export type RatingReading = number | 'offered' | 'not-offered' | 'missing' | 'unreadable'

/** "4/5", "8 out of 10": the mark and the end of its scale. */
export const OF_SCALE = /^(\d+(?:[.,]\d+)?)\s*(?:\/|of|out of|von|sur|de)\s*(\d+)$/i
const NUMBER_AND_LABEL =
  /^(\d+(?:[.,]\d+)?)\s*(?:[-–—:=(]|stars?\b|sterne?\b|étoiles?\b|estrellas?\b|points?\b|punkte?\b|\s\p{L})/iu
const PERCENT = /^(\d+(?:[.,]\d+)?)\s?%$/
const EMPTY_STARS = /[☆✩]/g
const STARS = /^[★⭐*]+[☆✩]*$/u
const SMILEYS: readonly (readonly string[])[] = [
  ['😡', '😠', '😢', '😞', '☹', '☹️', '👿'],
  ['🙁', '😕', '😟'],
  ['😐', '😑'],
  ['🙂', '☺', '☺️', '😊'],
  ['😀', '😃', '😄', '😍', '😁'],
]

/**
 * A rating as written: a number in the column's decimal sign, "4/5", "4 of 5", "4 - Good", stars, smileys, or a word of the
 * mapping. The scale is not applied here.
 */
export function readRating(text: string, rule: FieldRule): RatingReading {
  const value = readNumber(text, rule.decimal ?? '.')
  const word = ownValue(rule.words ?? {}, text.toLowerCase())
  if (word !== undefined && word !== 'value') return ofWord(word)
  if (!Number.isNaN(value)) return value
  return ofOffer(text) ?? ofMarks(text, rule)
}

function ofWord(word: string): RatingReading {
  if (word === 'offered' || word === 'missing' || word === 'not-offered') return word
  const value = Number(word)
  return word.trim() === '' || Number.isNaN(value) ? 'unreadable' : value
}

function ofOffer(text: string): RatingReading | null {
  const word = text.toLowerCase()
  if (word === 'offered') return 'offered'
  return word === 'not offered' || word === 'unoffered' ? 'not-offered' : null
}

function ofMarks(text: string, rule: FieldRule): RatingReading {
  const ofScale = OF_SCALE.exec(text)
  if (ofScale && (rule.maximum == null || Number(ofScale[2]) === rule.maximum)) return Number(ofScale[1]!.replace(',', '.'))
  const percent = PERCENT.exec(text)
  if (percent && (rule.maximum == null || rule.maximum === 100)) return Number(percent[1]!.replace(',', '.'))
  if (STARS.test(text)) return text.replace(EMPTY_STARS, '').length
  const smiley = SMILEYS.findIndex(marks => marks.includes(text))
  if (smiley >= 0) return smiley + 1
  const labelled = NUMBER_AND_LABEL.exec(text)
  return labelled && !/\d/.test(text.slice(labelled[1]!.length)) ? Number(labelled[1]!.replace(',', '.')) : 'unreadable'
}
