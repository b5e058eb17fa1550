import type { Visit } from '../../store-fixture.ts'

/** A day so many days after the first Monday of 2026. */
export const dayAt = (i: number) => new Date(Date.UTC(2026, 0, 5 + i)).toISOString().slice(0, 10)

/** Ratings, waits and service times of one person over half a year; `lift` moves the ratings, `slow` the waits. */
export function visitsOf(
  place: string,
  person: string | null,
  { count = 60, lift = 0, slow = 1, own = {} }: { count?: number; lift?: number; slow?: number; own?: Partial<Visit> } = {},
): Visit[] {
  return Array.from({ length: count }, (_, i) => ({
    place,
    person,
    date: dayAt(Math.floor((i * 180) / count)),
    time: `${String(9 + (i % 8)).padStart(2, '0')}:30`,
    csat: Math.min(5, Math.max(1, 3 + lift + ((i * 7) % 3) - 1)),
    wait: Math.round(slow * (120 + ((i * 37) % 240))),
    serviceSeconds: 300 + ((i * 53) % 200),
    complaint: i % 25 === 0,
    outcome: i % 20 === 19 ? 'abandoned' : 'served',
    ...own,
  }))
}
