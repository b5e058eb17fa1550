import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateOrder } from '#contract/mapping.ts'
import { NO_CLOCK, TimeReader } from '#main/imports/interpret/time-reader.ts'

const reader = new TimeReader()

/** The reading as ISO text, with the zone as written; else the state. */
function read(text: string, order: DateOrder | null = null): string {
  const state = reader.read(text, order)
  if (state !== 'read') return state
  const day = new Date(reader.day * 86_400_000).toISOString().slice(0, 10)
  if (reader.second === NO_CLOCK) return day
  const clock = new Date(reader.second * 1000 + reader.millisecond).toISOString().slice(11, reader.millisecond > 0 ? 23 : 19)
  return `${day} ${clock}${reader.offset === null ? '' : ` ${reader.offset}`}`
}

describe('times in the forms that exports write', () => {
  it.each([
    ['2024-03-04 09:14', '2024-03-04 09:14:00'],
    ['2024-03-04 09:14:02', '2024-03-04 09:14:02'],
    ['2024-03-04T09:14:02Z', '2024-03-04 09:14:02 0'],
    ['2024-03-04T09:14:02.250Z', '2024-03-04 09:14:02.250 0'],
    ['2024-03-04T09:14:02+01:00', '2024-03-04 09:14:02 60'],
    ['2024-03-04T09:14:02-0530', '2024-03-04 09:14:02 -330'],
    ['2024/10/21 8:34:18 AM GMT+1', '2024-10-21 08:34:18 60'],
    ['2024/11/01 4:01:02 PM GMT', '2024-11-01 16:01:02 0'],
    ['2024-03-04 09:14:02 CEST', '2024-03-04 09:14:02 120'],
    ['2024-03-04', '2024-03-04'],
    ['20240304', '2024-03-04'],
    ['20240304T091402Z', '2024-03-04 09:14:02 0'],
    ['202403040914', '2024-03-04 09:14:00'],
    ['Thu, 27 Oct 2016 14:51:34', '2016-10-27 14:51:34'],
    ['December 2, 2020 9:00 am', '2020-12-02 09:00:00'],
    ['2. März 2024 14:05 Uhr', '2024-03-02 14:05:00'],
    ['27-Oct-16', '2016-10-27'],
    ['Mon Mar 04 2024 09:14:02 GMT+0100 (CET)', '2024-03-04 09:14:02 60'],
    ['1709543642', '2024-03-04 09:14:02 0'],
    ['1709543642123', '2024-03-04 09:14:02.123 0'],
    ['45355.384745', '2024-03-04 09:14:02'],
    ['2024-02-29', '2024-02-29'],
    ['2024-03-04 24:00', '2024-03-05 00:00:00'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['04.03.2024 10:20:30', 'dmy', '2024-03-04 10:20:30'],
    ['04/03/2024 08:54', 'dmy', '2024-03-04 08:54:00'],
    ['3/4/24 09:37 AM', 'mdy', '2024-03-04 09:37:00'],
    ['03/04/2024 12:05:00 AM', 'mdy', '2024-03-04 00:05:00'],
    ['03/04/2024 12:05 PM', 'mdy', '2024-03-04 12:05:00'],
    ['4-3-2024 14h05', 'dmy', '2024-03-04 14:05:00'],
    ['04.03.70', 'dmy', '1970-03-04'],
    ['24/03/04', 'ymd', '2024-03-04'],
  ] as const)('%s as %s', (text, order, expected) => expect(read(text, order)).toBe(expected))
})

describe('what is no time', () => {
  it.each([
    ['31/02/2024', 'dmy', 'impossible'],
    ['2023-02-29', null, 'impossible'],
    ['2024-13-01', null, 'impossible'],
    ['25/12/2024', 'mdy', 'impossible'],
    ['2024-03-04 25:00', null, 'impossible'],
    ['2024-03-04 09:61', null, 'impossible'],
    ['13:00 am', null, 'unreadable'],
    ['04/03/2024', null, 'unreadable'],
    ['yesterday morning', null, 'unreadable'],
    ['2024-03-04 soon', null, 'unreadable'],
    ['2024-03-04 09:14:02 XYZ', null, 'unreadable'],
    ['12345', 'dmy', 'unreadable'],
    ['5550103042', null, 'unreadable'],
    ['4535', 'dmy', 'unreadable'],
    ['', null, 'unreadable'],
    ['1'.repeat(5000), null, 'unreadable'],
  ] as const)('%s (%s)', (text, order, state) => expect(read(text, order)).toBe(state))
})

it('reads every minute of 1970 to 2069 back as it was written, in every order', () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2069, 11, 31) / 60_000 })
  fc.assert(
    fc.property(instants, fc.constantFrom('/', '.', '-'), (minute, sign) => {
      const iso = new Date(minute * 60_000).toISOString()
      const [year, month, day, clock] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10), iso.slice(11, 16)]
      const expected = `${iso.slice(0, 10)} ${clock}:00`
      expect(read(`${day}${sign}${month}${sign}${year} ${clock}`, 'dmy')).toBe(expected)
      expect(read(`${month}${sign}${day}${sign}${year.slice(2)} ${clock}`, 'mdy')).toBe(expected)
      expect(read(`${year}${sign}${month}${sign}${day} ${clock}`, null)).toBe(expected)
    }),
  )
})

it('never throws and never reads an impossible day', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '/', '-', ':', '.', ' ', 'T', 'a', 'M'), maxLength: 24 }),
      fc.constantFrom('dmy', 'mdy', 'ymd', null),
      (text, order) => {
        if (reader.read(text, order) !== 'read') return
        expect(Number.isInteger(reader.day)).toBe(true)
        expect(reader.second).toBeLessThan(86_400)
      },
    ),
  )
})
