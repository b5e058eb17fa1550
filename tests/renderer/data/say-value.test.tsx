import { afterEach, expect, test } from 'vitest'
import { sayValue } from '#renderer/data/say-value.ts'
import { english, speak } from '#words/speech.ts'

afterEach(() => speak(english))

test('answers and outcomes as read are said in the language of the page; texts of the file stay', async () => {
  await speak({ language: 'de', locale: 'de-DE' })
  expect(sayValue('complaint', 'yes')).toBe('ja')
  expect(sayValue('rating_offered', 'no')).toBe('nein')
  expect(sayValue('reopened', '2')).toBe('2')
  expect(sayValue('outcome', 'no_show')).toBe('nicht erschienen')
  expect(sayValue('ces', '2 (1–5, 1 best)')).toBe('2 (1–5, 1 am besten)')
  expect(sayValue('comment', 'yes')).toBe('yes')
  expect(sayValue('wait_s', '4 min')).toBe('4 min')
})
