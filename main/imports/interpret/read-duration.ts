import type { DurationUnit } from '#contract/mapping.ts'
import { ownValue } from '../own-value.ts'
import { readNumber } from './read-number.ts'

const SECONDS_OF: Record<string, number> = {
  ms: 0.001,
  msec: 0.001,
  millisecond: 0.001,
  milliseconds: 0.001,
  millisekunden: 0.001,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  sek: 1,
  sekunde: 1,
  sekunden: 1,
  seconde: 1,
  secondes: 1,
  segundo: 1,
  segundos: 1,
  seg: 1,
  '"': 1,
  '″': 1,
  '”': 1,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  minuten: 60,
  mn: 60,
  "'": 60,
  '′': 60,
  '’': 60,
  minuto: 60,
  minutos: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  hs: 3600,
  std: 3600,
  stunde: 3600,
  stunden: 3600,
  stdn: 3600,
  heure: 3600,
  heures: 3600,
  hora: 3600,
  horas: 3600,
  d: 86_400,
  day: 86_400,
  t: 86_400,
  j: 86_400,
  days: 86_400,
  tag: 86_400,
  tage: 86_400,
  jour: 86_400,
  jours: 86_400,
  dia: 86_400,
  dias: 86_400,
}
const THREE_PARTS =
  /^([-−])?(?:(\d+)(?:[. ]\s*|\s?(?:d|days?|tage?|jours?|días?|dias?),?\s+))?(\d+):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(?:\s*(?:h|hrs?|std\.?|hours?))?$/i
const TWO_PARTS = /^([-−])?(\d+):(\d{1,2})(?:[.,](\d+))?$/
/** Two parts that say what they count: "12:30 min", "1:30 h". */
const TWO_PARTS_WITH_UNIT = /^(.+?)\s*(min|mins|minuten|minutes|minutos|mm:ss|h|hrs?|std|stunden|hours?|heures?|horas?)\.?$/i
/** The last unit left out: "1h05", "6 min 05", "5'30". */
const LAST_UNIT_LEFT_OUT = /^(\d+\s*(?:h|min|mn|m|['′’])\.?\s*\d{1,2})$/i
const ISO = /^([-−])?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i
const WITH_UNITS = /^([-−])?(?:\d+(?:[.,]\d+)?\s*(?:\p{L}+|['"′″’”])\.?[\s,]*(?:(?:and|und|et|y)\s+)?)+$/u
const UNIT_PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}+|['"′″’”])/gu
const LONGEST = 64
/** Seconds up to which microseconds are exact in a double. */
const LARGEST_ROUNDED = 1e9
const FACTOR = { seconds: 1, milliseconds: 0.001, minutes: 60, hours: 3600, days: 86_400 } as const

/**
 * Seconds of a duration as written, or NaN when it is none. Spellings that carry their unit ("0:05:30", "6 min 05 s",
 * "PT5M") are understood in any column; a bare number or two parts ("12:30") only by the column's unit. Negative durations
 * are returned as such.
 */
export function readDuration(text: string, unit: DurationUnit | null, decimal: '.' | ','): number {
  if (text.length > LONGEST) return Number.NaN
  if (text.includes(':')) return readClockLike(text, unit)
  const value = readNumber(text, decimal)
  if (!Number.isNaN(value)) return ofNumber(value, unit)
  return readWithUnits(text)
}

function ofNumber(value: number, unit: DurationUnit | null): number {
  if (unit === null || unit === 'clock' || unit === 'mm:ss' || unit === 'h:mm') return value === 0 ? 0 : Number.NaN
  return unit === 'seconds' ? value : toMicroseconds(value * FACTOR[unit])
}

/** 4.1 minutes are 246 s, not 245.99999999999997: what multiplying binary fractions adds is dropped. */
function toMicroseconds(seconds: number): number {
  return Math.abs(seconds) < LARGEST_ROUNDED ? Math.round(seconds * 1e6) / 1e6 : seconds
}

function readClockLike(text: string, unit: DurationUnit | null): number {
  const three = THREE_PARTS.exec(text)
  if (three) {
    const [, sign, days, hours, minutes, seconds, fraction] = three
    return signed(sign, Number(days ?? 0) * 24 + Number(hours), Number(minutes), Number(seconds), fraction)
  }
  const two = TWO_PARTS.exec(text)
  if (!two) return readTwoPartsWithUnit(text)
  const [, sign, first, second, fraction] = two
  if (unit === 'mm:ss' || unit === 'minutes') return signed(sign, 0, Number(first), Number(second), fraction)
  if (unit === 'h:mm' || unit === 'hours')
    return signed(sign, Number(first), Number(second), 0, fraction === undefined ? undefined : 'x')
  return Number.NaN
}

function readTwoPartsWithUnit(text: string): number {
  const found = TWO_PARTS_WITH_UNIT.exec(text)
  if (!found || !TWO_PARTS.test(found[1]!)) return Number.NaN
  return readClockLike(found[1]!, /^m/i.test(found[2]!) ? 'mm:ss' : 'h:mm')
}

/** Only the first part may be 60 or more. */
function signed(sign: string | undefined, hours: number, minutes: number, seconds: number, fraction: string | undefined): number {
  if (seconds > 59 || (hours > 0 && minutes > 59)) return Number.NaN
  const total = hours * 3600 + minutes * 60 + seconds + Number(`0.${fraction ?? 0}`)
  return sign === undefined ? total : -total
}

function readWithUnits(text: string): number {
  const iso = ISO.exec(text)
  if (iso && text.length > 2) {
    const [, sign, days, hours, minutes, seconds] = iso
    const total =
      Number(days ?? 0) * 86_400 +
      Number(hours ?? 0) * 3600 +
      Number(minutes ?? 0) * 60 +
      Number((seconds ?? '0').replace(',', '.'))
    return sign === undefined ? total : -total
  }
  const whole = LAST_UNIT_LEFT_OUT.test(text) ? `${text}${/h/i.test(text) ? 'min' : 's'}` : text
  const found = WITH_UNITS.exec(whole)
  return found ? sumOfParts(whole, found[1] !== undefined) : Number.NaN
}

function sumOfParts(text: string, isNegative: boolean): number {
  let total = 0
  for (const [, amount, unit] of text.matchAll(UNIT_PART)) {
    const factor = ownValue(SECONDS_OF, unit!.toLowerCase())
    if (factor === undefined) return Number.NaN
    total += Number(amount!.replace(',', '.')) * factor
  }
  return toMicroseconds(isNegative ? -total : total)
}
