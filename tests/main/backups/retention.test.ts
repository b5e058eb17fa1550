import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptOf } from '#main/backups/retention.ts'
import '../../random-cases.ts'

const DAY = 86_400_000
const at = (day: number, bytes = 1) => ({ madeAt: new Date(Date.UTC(2026, 0, 1) + day * DAY), bytes })
const anyBackups = fc.array(
  fc.record({
    madeAt: fc.integer({ min: 0, max: 900 * 24 }).map(hours => new Date(Date.UTC(2024, 0, 1) + hours * 3_600_000)),
    bytes: fc.integer({ min: 0, max: 1000 }),
  }),
  { maxLength: 80 },
)
const bytesOf = (backups: readonly { bytes: number }[]) => backups.reduce((sum, { bytes }) => sum + bytes, 0)
const weekOf = ({ madeAt }: { madeAt: Date }) => Math.floor((madeAt.getTime() / DAY + 3) / 7)
const monthOf = ({ madeAt }: { madeAt: Date }) => madeAt.getUTCFullYear() * 12 + madeAt.getUTCMonth()
const newestFirst = (backups: readonly { madeAt: Date; bytes: number }[]) =>
  backups.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())

describe('which backups are kept', () => {
  test('of none none, of few all', () => {
    expect(keptOf([], 10)).toEqual([])
    expect(keptOf([at(3), at(1)], 10)).toEqual([at(3), at(1)])
  })

  test('after a year of one a day, some of each of eight weeks and twelve months are there', () => {
    let kept: ReturnType<typeof at>[] = []
    for (let day = 0; day < 400; day++) kept = keptOf([...kept, at(day)], 1000)
    expect(new Set(kept.map(weekOf)).size).toBeGreaterThanOrEqual(8)
    expect(new Set(kept.map(monthOf)).size).toBe(12)
    expect(kept.slice(0, 10).map(({ madeAt }) => madeAt)).toEqual(Array.from({ length: 10 }, (_, i) => at(399 - i).madeAt))
    expect(kept.length).toBeLessThanOrEqual(30)
  })

  test('in any case: at most thirty, the newest always, no more bytes than may be, and asking again changes nothing', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 20_000 }), (backups, most) => {
        const kept = keptOf(backups, most)
        expect(kept.length).toBeLessThanOrEqual(30)
        if (backups.length > 0) expect(kept[0]).toBe(newestFirst(backups)[0])
        if (kept.length > 1) expect(bytesOf(kept)).toBeLessThanOrEqual(most)
        expect(keptOf(kept, most)).toEqual(kept)
      }),
    )
  })

  test('what was just made always, whatever the clock says; without room for more, that alone', () => {
    const later = Array.from({ length: 80 }, (_, week) => at(7 * week))
    const made = at(-4000)
    expect(keptOf([...later, made], Infinity, made)).toContain(made)
    expect(keptOf([...later, made], Infinity)).not.toContain(made)
    expect(keptOf([...later, made], 1, made)).toEqual([made])
    expect(keptOf([...later, made], 0, made)).toEqual([made])
  })

  test('with room enough: the ten newest, and the last of each of the eight newest weeks and twelve newest months', () => {
    fc.assert(
      fc.property(anyBackups, backups => {
        const newest = newestFirst(backups)
        const kept = new Set(keptOf(backups, Infinity))
        for (const one of newest.slice(0, 10)) expect(kept.has(one)).toBe(true)
        for (const [groupOf, most] of [
          [weekOf, 8],
          [monthOf, 12],
        ] as const)
          for (const group of [...new Set(newest.map(groupOf))].slice(0, most))
            expect(kept.has(newest.find(one => groupOf(one) === group)!)).toBe(true)
      }),
    )
  })

  test('more room never keeps fewer', () => {
    fc.assert(
      fc.property(anyBackups, fc.nat(9000), fc.nat(9000), (backups, some, more) => {
        const kept = new Set(keptOf(backups, some + more))
        for (const one of keptOf(backups, some)) expect(kept.has(one)).toBe(true)
      }),
    )
  })
})
