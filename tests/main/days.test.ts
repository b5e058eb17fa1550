import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { mondayOfWeek, weekOf } from '#db/queries/week-of.ts'
import { dateOf, dayOf, localDayOf, mondayOf, monthOf } from '#main/days.ts'
import { storeWith } from './store-fixture.ts'

test('days are counted from 1970-01-01', () => {
  expect([dayOf('1970-01-01'), dayOf('2025-03-03')]).toEqual([0, 20_150])
  expect(dateOf(20_150)).toBe('2025-03-03')
  expect(dayOf('1969-12-31')).toBe(-1)
})

test('weeks run from Monday to Sunday, in the store as in the program, also before 1970', async () => {
  expect([dateOf(mondayOf(dayOf('2025-03-09'))), dateOf(mondayOf(dayOf('2025-03-10')))]).toEqual(['2025-03-03', '2025-03-10'])
  const store = await storeWith([])
  for (const day of [-400, -8, -4, -3, -1, 0, 3, 4, 10, 11, 20_150, 20_156, 20_157]) {
    const { rows } = await sql<{ week: number }>`select ${weekOf(sql`${sql.lit(day)}`)} as "week"`.execute(store.db)
    expect(mondayOfWeek(rows[0]!.week)).toBe(mondayOf(day))
  }
  store.close()
})

test('months follow each other over the turn of a year', () => {
  expect(monthOf(dayOf('2025-01-01')) - monthOf(dayOf('2024-12-31'))).toBe(1)
})

test('what lies beyond all dates of four digits has the first or the last of them', () => {
  expect([dateOf(dayOf('9999-12-31')), dateOf(dayOf('9999-12-31') + 6)]).toEqual(['9999-12-31', '9999-12-31'])
  expect([dateOf(dayOf('0000-01-01')), dateOf(dayOf('0000-01-01') - 1)]).toEqual(['0000-01-01', '0000-01-01'])
})

test('a moment is in the day that the clock of the computer says', () => {
  const usual = process.env.TZ
  const dayIn = (zone: string, moment: string) => {
    process.env.TZ = zone
    return dateOf(localDayOf(new Date(moment)))
  }
  try {
    expect(dayIn('Pacific/Auckland', '2026-03-01T20:00:00Z')).toBe('2026-03-02')
    expect(dayIn('America/Los_Angeles', '2026-03-02T02:00:00Z')).toBe('2026-03-01')
    expect(dayIn('Europe/Berlin', '2026-03-29T00:30:00Z')).toBe('2026-03-29') // the clock is put forward that night
  } finally {
    process.env.TZ = usual
  }
})
