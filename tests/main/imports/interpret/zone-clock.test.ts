import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZoneClock } from '#main/imports/interpret/zone-clock.ts'

const HOUR = 3_600_000
const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'UTC',
]

/** Local time by the system's own calendar, an independent way to the same figure. */
function localByFormat(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
}

/** Instants of a year at which the clocks of a zone change, to the quarter of an hour. */
function changes(zone: string, year: number): number[] {
  const offset = (instant: number): number => localByFormat(zone, instant) - instant
  const days = Array.from({ length: 365 }, (_, i) => Date.UTC(year, 0, 1 + i))
  return days.filter(day => offset(day) !== offset(day + 24 * HOUR)).map(day => quarterOfChange(day, offset))
}

function quarterOfChange(day: number, offset: (instant: number) => number): number {
  let at = day
  while (offset(at) === offset(at + HOUR / 4)) at += HOUR / 4
  return at + HOUR / 4
}

describe.each(ZONES)('%s', zone => {
  const clock = new ZoneClock(zone)
  const instants = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 }).map(second => second * 1000)

  it('gives the local time of any instant, and finds the instant again', () => {
    fc.assert(
      fc.property(instants, instant => {
        const local = clock.local(instant)
        expect(local).toBe(localByFormat(zone, instant))
        clock.resolve(local)
        expect([clock.first, clock.count === 2 ? clock.second : clock.first]).toContain(instant)
      }),
    )
  })

  it('knows the missing and the repeated time of every change of 2023 and 2024', () => {
    for (const change of [...changes(zone, 2023), ...changes(zone, 2024)]) {
      const before = localByFormat(zone, change - 1000) + 1000
      const after = localByFormat(zone, change)
      const halfway = (before + after) / 2
      clock.resolve(halfway)
      expect(clock.count).toBe(after > before ? 0 : 2)
      if (after < before) expect(clock.second - clock.first).toBe(before - after)
      for (const plain of [Math.min(before, after) - HOUR, Math.max(before, after) + HOUR]) {
        clock.resolve(plain)
        expect(clock.count).toBe(1)
      }
    }
  })
})

it('finds the day that Samoa skipped', () => {
  const clock = new ZoneClock('Pacific/Apia')
  clock.resolve(Date.UTC(2011, 11, 30, 12))
  expect(clock.count).toBe(0)
})

it('refuses a zone that does not exist', () => {
  expect(() => new ZoneClock('Europe/Atlantis')).toThrow(expect.objectContaining({ code: 'bad-input' }))
})
