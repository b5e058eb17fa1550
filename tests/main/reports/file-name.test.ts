import { expect, test } from 'vitest'
import { fileNameOf } from '#main/reports/file-name.ts'

const alone = (title: string) => fileNameOf(title, new Set())

test.each([
  ['location-pack Northgate', 'location-pack Northgate.pdf'],
  ['location-pack A/B\\C: "Süd" <1|2>?*', 'location-pack A_B_C_ _Süd_ _1_2___.pdf'],
  ['location-pack \u202Egnol\u0000 si\tsiht ', 'location-pack gnol sisiht.pdf'],
  ['..', '_.pdf'],
  ['', '_.pdf'],
])('%j becomes %j', (title, name) => {
  expect(alone(title)).toBe(name)
})

test('a long title is cut between signs', () => {
  expect(alone('😀'.repeat(300))).toBe(`${'😀'.repeat(120)}.pdf`)
})

test('no two files of a folder have one name, whatever their case', () => {
  const taken = new Set<string>()
  expect(['North', 'north', 'North', 'South'].map(title => fileNameOf(title, taken))).toEqual([
    'North.pdf',
    'north (2).pdf',
    'North (3).pdf',
    'South.pdf',
  ])
})
