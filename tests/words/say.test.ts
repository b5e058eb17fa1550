import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { FailureCode } from '#contract/failure.ts'
import { fields } from '#contract/mapping.ts'
import { ReasonCode, WarningCode } from '#contract/row-reasons.ts'
import { metrics } from '#contract/vocabulary.ts'
import { de } from '#words/de.ts'
import { en } from '#words/en.ts'
import { formatDuration, formatFigure, formatShare } from '#words/format.ts'
import { plainMessage, saidPlainly } from '#words/plain-message.ts'
import { say, sayAny } from '#words/say.ts'
import { learn } from '#words/speech.ts'

describe('texts', () => {
  test('every text is a well-formed message', () => {
    const broken = Object.entries(en).flatMap(([id, text]) => {
      try {
        void new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true })
        return []
      } catch (error) {
        return [`${id}: ${String(error)}`]
      }
    })
    expect(broken).toEqual([])
  })

  test.each([en, de])('a text without plurals and choices is filled as the library fills it', texts => {
    const values = {
      ...Object.fromEntries(Array.from('abcdefghij', name => [name, name])),
      n: 1234.5,
      count: 0,
      name: '{x} <b>’',
    }
    for (const [id, text] of Object.entries(texts)) {
      const message = new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true })
      const plain = plainMessage(message.getAst())
      if (plain === null) continue
      const own = Object.fromEntries(plain.flatMap(part => ('value' in part ? [[part.value, 1234.5] as const] : [])))
      for (const given of [own, { ...own, ...values }])
        expect([id, saidPlainly(plain, given)]).toEqual([id, message.format(given)])
    }
    expect(saidPlainly([{ text: 'a ' }, { value: 'b' }], {})).toBeNull()
    expect(plainMessage(new IntlMessageFormat('{n, plural, one {#} other {#s}}').getAst())).toBeNull()
  })

  test('every code of the contract has its text', () => {
    const ids = [
      ...FailureCode.options.map(code => `failure.${code}`),
      ...ReasonCode.options.map(code => `reason.${code}`),
      ...WarningCode.options.map(code => `warning.${code}`),
      ...fields.map(field => `field.${field}`),
      ...metrics.flatMap(metric => ['name', 'definition', 'formula'].map(part => `metric.${metric}.${part}`)),
    ]
    expect(ids.filter(id => !Object.hasOwn(en, id))).toEqual([])
  })

  test('values are written by their names', () => {
    expect(sayAny('failure.unknown-import', { importId: 7 })).toContain('7')
    expect(say('period.between', { fromDate: '2026-01-05', toDate: '2026-03-31' })).toBe('5 Jan 2026 to 31 Mar 2026')
  })

  test('numbers below zero have a minus, not a hyphen; names and dates keep theirs', async () => {
    await learn('de')
    expect(say('effect.axis', { week: -3 })).toBe('−3')
    expect(say('effect.tip.n', { n: -1200 })).toContain('−1,200')
    const german = { language: 'de', locale: 'de-DE' } as const
    expect(sayAny('effect.tip.treated', { value: -0.5 }, german)).toContain('−0,5')
    expect(sayAny('failure.file-missing', { path: '/a-1/2026-03-31.csv' })).toContain('/a-1/2026-03-31.csv')
  })

  test('names with signs of the message language stay as they are', () => {
    expect(sayAny('failure.file-missing', { path: "{x} <b> 'y' #" })).toContain("{x} <b> 'y' #")
  })

  test('a list is written as its locale joins names, codes by their names', () => {
    const open = { names: ['Ash', 'Elm', 'Oak'], more: 2, worse: 5, late: 0, csat: 'none', wait: 'none', complaint: 'none' }
    expect(say('reading.overview.region', open)).toContain('Ash, Elm, Oak and 2 more')
    expect(say('reading.provider.strengths', { strengthMetrics: ['csat', 'nps'] })).toContain(
      'satisfaction and net promoter score',
    )
    expect(say('reading.expected.alike', { dimensions: ['service', 'hourBand'], metric: 'csat', had: 'yes' })).toContain(
      'service and hour',
    )
  })

  test('one location, one pair and one person are not counted', async () => {
    await learn('de')
    const one = {
      scope: 'region',
      locations: 1,
      places: 1,
      people: 1,
      pairs: 1,
      total: 1,
      reported: 0,
      cutOffDate: '2026-03-31',
      metric: 'csat',
    }
    const found = { a: 'Ash', b: 'Elm', winner: 'Ash', names: ['Ash'], more: 0, apart: 1, different: 1, control: 'holm' }
    const lately = { worse: 1, better: 0, steady: 1, drifting: 0, seesaw: 0 }
    const values = { ...one, ...found, ...lately }
    for (const speech of [undefined, { language: 'de', locale: 'de-DE' }] as const)
      for (const id of [
        'reported.all',
        'reported.some',
        'reading.charts.changed',
        'reading.charts.too-early',
        'reading.pairs.alike',
        'reading.pairs.apart',
        'reading.spread.places',
        'reading.tests.places',
        'reading.consistency.all',
      ] as const) {
        const text = sayAny(id, values, speech).replace(/(on|up to|bis|der) \d+\.? \S+ 2026/, '')
        expect(text).not.toMatch(/\b1\b(?! %)/)
      }
    expect(say('reported.all', one)).toMatch(/^The only location has reported/)
    expect(say('reported.all', { ...one, total: 2 })).toMatch(/^Both locations have reported/)
  })

  test('sentences of reports kept earlier can still be said', () => {
    const halves = { a: 'Ash', b: 'Elm', halfASeconds: 60, halfBSeconds: 90, sooner: 'none' }
    expect(sayAny('reading.compare.waits', halves)).toMatch(/, counting those who gave up\.$/)
    const untold = { metric: 'wait', scope: 'region', place: '', gaveUp: 0, n: 5, halfKnown: 'yes', halfSeconds: 60 }
    expect(sayAny('reading.waits.no-promise', untold)).toMatch(/Counting those who gave up, half are served within/)
  })

  test('an unknown id is a fault', () => {
    expect(() => sayAny('no.such.text')).toThrow('no.such.text')
  })
})

describe('figures', () => {
  test.each([
    [0, '0 s'],
    [45, '45 s'],
    [59.6, '1.0 min'],
    [451, '7.5 min'],
    [3599, '1 h'],
    [3900, '1 h 05 min'],
    [90_000, '25 h'],
    [400_000, '4 d 15 h'],
    [-90, '−1.5 min'],
  ])('%d s is written %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })

  test('shares, points and what is not known', () => {
    expect(formatShare(0.043)).toBe('4.3 %')
    expect(formatShare(0.867)).toBe('87 %')
    expect(formatShare(-0.0002)).toBe('0.0 %')
    expect(formatShare(-0.043)).toBe('−4.3 %')
    expect(formatFigure(4.067, 'points')).toBe('4.07')
    expect(formatFigure(null, 'seconds')).toBe('–')
  })
})
