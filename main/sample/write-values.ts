import { isoDate } from './calendar.ts'

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** Keeps what was written for a number: visits share a few hundred days and many a wait. */
export function remembered(write: (value: number) => string): (value: number) => string {
  const written = new Map<number, string>()
  return value => {
    const known = written.get(value)
    if (known !== undefined) return known
    const text = write(value)
    written.set(value, text)
    return text
  }
}

/** Days since 1970-01-01 as 2026-03-31, 31.03.2026 and 31/03/2026. */
export const dayIso = remembered(isoDate)
export const dayDots = remembered(day => isoDate(day).split('-').reverse().join('.'))
export const daySlashes = remembered(day => isoDate(day).split('-').reverse().join('/'))

/** Seconds since midnight as 09:05:07 and as 09:05. */
export const timeOfDay = (second: number) => `${timeToMinute(second)}:${two(second % 60)}`
export const timeToMinute = (second: number) => `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`

/** A duration in seconds as 7.5 (minutes), 7,5 (minutes), 07:30 (minutes may pass 59) and 0:07:30. */
export const tenthsOfMinutes = remembered(seconds => (Math.round(seconds / 6) / 10).toFixed(1))
export const commaTenths = remembered(seconds => tenthsOfMinutes(seconds).replace('.', ','))
export const minutesClock = (seconds: number) => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
export const hoursClock = (seconds: number) => `${Math.floor(seconds / 3600)}:${minutesClock(seconds % 3600)}`
