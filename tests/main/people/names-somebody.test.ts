import { expect, test } from 'vitest'
import { namesSomebody } from '#main/people/names-somebody.ts'

const isNamed = namesSomebody(['Ana Pohl', "Mary O'Neil", 'Elif Kaya-Berg', 'J. de Vries', 'מרים כהן'])

test.each([
  ['Ana was kind', true],
  ['thanks to ANA!', true],
  ["Ana's colleague helped", true],
  ['ask for pohl.', true],
  ["a word with o'neil", true],
  ['Ms Berg explained it', true],
  ['תודה כהן', true],
  ['a banana at the analysis', false],
  ['de facto quick, J', false],
  ['', false],
])('“%s”', (text, expected) => {
  expect(isNamed(text)).toBe(expected)
})

test('without names nobody is named', () => {
  expect(namesSomebody([])('Ana Pohl')).toBe(false)
})
