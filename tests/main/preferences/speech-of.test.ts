import { expect, test } from 'vitest'
import { speechOf } from '#main/preferences/speech-of.ts'

test.each([
  ['en-GB', 'en-GB', 'en', 'en-GB'],
  ['en-US', 'en-US', 'en', 'en-US'],
  ['de', 'de-AT', 'de', 'de-AT'],
  ['de-CH', 'de-CH', 'de', 'de-CH'],
  ['en-US', 'de-DE', 'en', 'en-DE'],
  ['fr', 'fr-FR', 'en', 'en-FR'],
  ['de', 'de', 'de', 'de-DE'],
  ['en', 'C', 'en', 'en-GB'],
  ['', '', 'en', 'en-GB'],
])('a computer in %s with the formats of %s', (language, locale, spoken, written) => {
  expect(speechOf({ language: 'system', region: 'system' }, { language, locale })).toEqual({ language: spoken, locale: written })
})

test('what is chosen goes before the computer’s', () => {
  const system = { language: 'en-US', locale: 'en-US' }
  expect(speechOf({ language: 'de', region: 'system' }, system)).toEqual({ language: 'de', locale: 'de-US' })
  expect(speechOf({ language: 'de', region: 'AT' }, system)).toEqual({ language: 'de', locale: 'de-AT' })
  expect(speechOf({ language: 'system', region: 'DE' }, system)).toEqual({ language: 'en', locale: 'en-DE' })
})
