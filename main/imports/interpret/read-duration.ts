import type { DurationUnit } from '#contract/imports.ts'
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
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  minuten: 60,
  minuto: 60,
  minutos: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  std: 3600,
  stunde: 3600,
  stunden: 3600,
  heure: 3600,
  heures: 3600,
  hora: 3600,
  horas: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
  tag: 86_400,
  tage: 86_400,
  jour: 86_400,
  jours: 86_400,
  dia: 86_400,
  dias: 86_400,
}
const THREE_PARTS = /^([-−])?(?:(\d+)[. ]\s*(?:days?\s+)?)?(\d+):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?$/
const TWO_PARTS = /^([-−])?(\d+):(\d{1,2})(?:[.,](\d+))?$/
const ISO = /^([-−])?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i
const WITH_UNITS = /^([-−])?(?:\d+(?:[.,]\d+)?\s*\p{L}+\.?[\s,]*(?:and\s+|und\s+)?)+$/u
const UNIT_PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu
const LONGEST = 64
/** Seconds up to which microseconds are exact in a double. */
const LARGEST_ROUNDED = 1e9
const FACTOR = { seconds: 1, milliseconds: 0.001, minutes: 60, hours: 3600 } as const

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
  if (!two) return Number.NaN
  const [, sign, first, second, fraction] = two
  if (unit === 'mm:ss' || unit === 'minutes') return signed(sign, 0, Number(first), Number(second), fraction)
  if (unit === 'h:mm' || unit === 'hours')
    return signed(sign, Number(first), Number(second), 0, fraction === undefined ? undefined : 'x')
  return Number.NaN
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
  const found = WITH_UNITS.exec(text)
  return found ? sumOfParts(text, found[1] !== undefined) : Number.NaN
}

function sumOfParts(text: string, isNegative: boolean): number {
  let total = 0
  for (const [, amount, unit] of text.matchAll(UNIT_PART)) {
    const factor = SECONDS_OF[unit!.toLowerCase()]
    if (factor === undefined) return Number.NaN
    total += Number(amount!.replace(',', '.')) * factor
  }
  return toMicroseconds(isNegative ? -total : total)
}
