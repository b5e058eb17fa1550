import { expect, test } from 'vitest'
import type { RowOutcome } from '#main/imports/row-outcome.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { temporaryFile } from '../temporary-file.ts'

const HOUR = 3_600_000
const QUARTER = HOUR / 4
/** Zones of both hemispheres whose clocks change twice a year, by an hour or by half of one; Cairo since 2023 again. */
const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Africa/Cairo',
]
const YEARS = [2023, 2024]

/** What the clock on the wall shows, by the system's own calendar: an independent way. */
function wall(format: Intl.DateTimeFormat, instant: number): number {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const two = '2-digit'
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  })
}

/** Every instant of two days around each change, with what the wall shows; by the text of that. */
function aroundChanges(zone: string): Map<string, number[]>[] {
  const format = formatOf(zone)
  const offset = (instant: number): number => wall(format, instant) - instant
  const days = YEARS.flatMap(year => Array.from({ length: 366 }, (_, i) => Date.UTC(year, 0, 1 + i)))
  return days
    .filter((day, i) => days[i + 1] !== undefined && offset(day) !== offset(day + 24 * HOUR))
    .map(day => instantsByWall(format, day))
}

function instantsByWall(format: Intl.DateTimeFormat, day: number): Map<string, number[]> {
  const seen = new Map<string, number[]>()
  for (let instant = day - 12 * HOUR; instant < day + 36 * HOUR; instant += QUARTER) {
    const text = new Date(wall(format, instant)).toISOString().slice(0, 16)
    seen.set(text, [...(seen.get(text) ?? []), instant])
  }
  return seen
}

/** Each quarter of an hour that the wall shows or skips between the first and the last. */
function quarters(seen: ReadonlyMap<string, readonly number[]>): string[] {
  const shown = [...seen.keys()].sort()
  const from = Date.parse(`${shown[0]}Z`)
  const count = (Date.parse(`${shown.at(-1)}Z`) - from) / QUARTER
  return Array.from({ length: count + 1 }, (_, i) => new Date(from + i * QUARTER).toISOString().slice(0, 16))
}

async function outcomesOf(zone: string, times: readonly string[]): Promise<RowOutcome[]> {
  const path = temporaryFile(`branch,arrived\n${times.map(time => `A,${time.replace('T', ' ')}\n`).join('')}`)
  const mapping = {
    source: 's',
    fields: { location: { column: 'branch' }, arrived_at: { column: 'arrived', order: 'ymd' as const } },
  }
  const outcomes: RowOutcome[] = []
  const options = { defaultZone: null, zoneOf: () => zone, onBytes: () => {} }
  for await (const some of interactionsOf(path, mapping, options)) outcomes.push(...some)
  return outcomes
}

let changes = 0
test.each(ZONES)('%s: every quarter of an hour around each change is kept, and the odd ones are flagged', async zone => {
  for (const seen of aroundChanges(zone)) {
    changes++
    const times = quarters(seen)
    const outcomes = await outcomesOf(zone, times)
    for (const [i, time] of times.entries()) expectReading(outcomes[i]!, time, seen.get(time) ?? [])
  }
})

/** Once: that instant. Twice: one of both, and doubtful. Never: kept, doubtful, within the skipped time after it. */
function expectReading(outcome: RowOutcome, time: string, instants: readonly number[]): void {
  if (outcome.kind !== 'row') throw new Error(`${time} was ${outcome.reason}`)
  const { arrivedAt, localDay, localMinute, certainty } = outcome.interaction
  const warned = outcome.warnings.map(({ warning }) => warning)
  if (instants.length === 0) {
    expect({ time, warned, certainty }).toEqual({ time, warned: ['missing-hour'], certainty: 'ambiguous_dst' })
    return
  }
  expect(instants).toContain(arrivedAt)
  const local = Date.parse(`${time}Z`)
  const day = Math.floor(local / (24 * HOUR))
  expect({ time, localDay, localMinute }).toEqual({ time, localDay: day, localMinute: local / 60_000 - day * 1440 })
  const isTwice = instants.length > 1
  expect({ time, warned, certainty }).toEqual({
    time,
    warned: isTwice ? ['ambiguous-hour'] : [],
    certainty: isTwice ? 'ambiguous_dst' : 'minute',
  })
}

test('48 days on which a clock changes', () => expect(changes).toBe(48))
