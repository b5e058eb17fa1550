export const DAY_MS = 86_400_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days since 1970-01-01 of a calendar date, or null when there is no such date between 1900 and 2199. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 && isLeap ? 29 : MONTH_LENGTHS[month - 1]!
  return day > length ? null : daysFromCivil(year, month, day)
}

/** Howard Hinnant, chrono-compatible low-level date algorithms, days_from_civil. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** A day number as 2026-03-31. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

const MONTH_NAMES = [
  ['jan', 'january', 'januar', 'janner', 'janvier', 'janv', 'enero', 'ene'],
  ['feb', 'february', 'februar', 'feber', 'fevrier', 'fevr', 'fev', 'febrero'],
  ['mar', 'march', 'marz', 'mrz', 'maerz', 'mars', 'marzo'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['jun', 'june', 'juni', 'juin', 'junio'],
  ['jul', 'july', 'juli', 'juillet', 'juil', 'julio'],
  ['aug', 'august', 'aout', 'agosto', 'ago'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre'],
  ['oct', 'october', 'okt', 'oktober', 'octobre', 'octubre'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'december', 'dez', 'dezember', 'decembre', 'dic', 'diciembre'],
]
const MONTH_BY_NAME = new Map(MONTH_NAMES.flatMap((names, i) => names.map(name => [name, i + 1] as const)))

/** Number of a month by its name or abbreviation in English, German, French or Spanish; 0 when it is none. */
export function monthNumber(name: string): number {
  return MONTH_BY_NAME.get(name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')) ?? 0
}
