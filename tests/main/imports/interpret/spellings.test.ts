import { describe, expect, it } from 'vitest'
import type { DateOrder, DurationUnit } from '#contract/mapping.ts'
import { isMissing } from '#main/imports/interpret/missing-words.ts'
import { orderForm } from '#main/imports/interpret/order-form.ts'
import { outcomeOf } from '#main/imports/interpret/outcome-words.ts'
import { readDuration } from '#main/imports/interpret/read-duration.ts'
import { NO_CLOCK, TimeReader } from '#main/imports/interpret/time-reader.ts'

describe('durations', () => {
  it.each([
    ['1h05', null, 3900],
    ['6 min 05', null, 365],
    ["5'30", null, 330],
    ['5\'30"', null, 330],
    ['5′30″', null, 330],
    ['7 mn', null, 420],
    ['2 minutes et 5 secondes', null, 125],
    ['3 minutos y 4 segundos', null, 184],
    ['12:30 min', null, 750],
    ['1:30 h', null, 5400],
    ['1:30 Std.', null, 5400],
    ['1 day, 2:03:04', null, 93_784],
    ['00:05:10 h', null, 310],
    ['0.002013889', 'days', 174.00001],
    ['0,25', 'days', 21_600],
  ] as [string, DurationUnit | null, number][])('%s in %s', (text, unit, seconds) =>
    expect(readDuration(text, unit, text.includes(',') && unit !== null ? ',' : '.')).toBeCloseTo(seconds, 4),
  )

  it.each(['5 bananas', '12:30 kg', 'PT', "'", 'min', '5 min x'])('%s is none', text =>
    expect(readDuration(text, null, '.')).toBeNaN(),
  )
})

describe('times', () => {
  const reader = new TimeReader()
  function read(text: string, order: DateOrder | null): string {
    const state = reader.read(text, order)
    if (state !== 'read') return state
    const day = new Date(reader.day * 86_400_000).toISOString().slice(0, 10)
    return reader.second === NO_CLOCK ? day : `${day} ${new Date(reader.second * 1000).toISOString().slice(11, 19)}`
  }

  it.each([
    ['Mo, 03.03.2025 14:05', 'dmy', '2025-03-03 14:05:00'],
    ['lun. 03/03/2025 14h05', 'dmy', '2025-03-03 14:05:00'],
    ['03/03/2025 à 14 h 05', 'dmy', '2025-03-03 14:05:00'],
    ['03.03.2025 um 14:05 Uhr', 'dmy', '2025-03-03 14:05:00'],
    ['03.03.2025 - 14:05', 'dmy', '2025-03-03 14:05:00'],
    ['3 de marzo de 2025 14:05', null, '2025-03-03 14:05:00'],
    ['1er mars 2025 à 9h', null, '2025-03-01 09:00:00'],
    ['Montag, 3. März 2025, 14:05 Uhr', null, '2025-03-03 14:05:00'],
    ['03/03/2025 2:05 p. m.', 'dmy', '2025-03-03 14:05:00'],
    ['03/03/2025 14:05 hs', 'dmy', '2025-03-03 14:05:00'],
    ['250303', 'ymd', '2025-03-03'],
    ['030425', 'dmy', '2025-04-03'],
    ['03042025', 'mdy', '2025-03-04'],
    ['20250304', 'dmy', '2025-03-04'],
    ['45355.384745', 'dmy', '2024-03-04 09:14:02'],
    ['254003', 'ymd', 'impossible'],
    ['Mo, Dienstag', 'dmy', 'unreadable'],
    ['lunch 03/03/2025', 'dmy', 'unreadable'],
  ] as [string, DateOrder | null, string][])('%s', (text, order, expected) => expect(read(text, order)).toBe(expected))

  it.each([
    ['3/4/2025 9:05 AM', '/p'],
    ['3/4/2025 9:05', '/'],
    ['03-04-2025', '-'],
    ['Mo, 03.04.2025', '.'],
    ['3/4/2025 2:05 p. m.', '/p'],
  ])('%s is written "%s"', (text, form) => expect(orderForm(text)).toBe(form))
})

describe('words of four languages', () => {
  it.each([
    ['Nicht erschienen', 'no_show'],
    ['Kunde ist nicht gekommen', 'no_show'],
    ['Client non présenté', 'no_show'],
    ['No se presentó', 'no_show'],
    ['did not attend (DNA)', 'no_show'],
    ['Annulée', 'cancelled'],
    ['Cancelled by branch', 'cancelled'],
    ['Cliente se fue', 'abandoned'],
    ['Se retiró', 'abandoned'],
    ['Kunde nicht da', 'no_show'],
    ['Waiting for support', 'open'],
    ['Caller hung up', 'abandoned'],
    ['Vorzeitig gegangen', 'abandoned'],
    ['Transféré au back-office', 'transferred'],
    ['Eskaliert an Leitung', 'escalated'],
    ['Prise en charge', null],
    ['Terminée', 'served'],
    ['Atendida', 'served'],
    ['En cours', 'open'],
    ['In Bearbeitung', 'open'],
    ['a very long sentence about a customer who did not attend the appointment', null],
  ])('%s', (word, outcome) => expect(outcomeOf(word)).toBe(outcome))

  it.each([
    'Non renseigné',
    'n/c',
    'Sin respuesta',
    'NS/NC',
    'Keine Angabe',
    'K.A.',
    'not answered',
    'Ohne Angabe',
    '#NV',
    'aucun',
  ])('%s says nothing', word => expect(isMissing(word)).toBe(true))
  it.each(['NC', 'Nantes', 'Ohlsdorf', 'Sines', 'Kiel', 'Not', 'No', 'K', 'Ø'])('%s says something', word =>
    expect(isMissing(word)).toBe(false),
  )
})
