import { expect, test } from 'vitest'
import { dataFilePath } from '#renderer/data/data-file-acts.ts'

const moment = new Date(2026, 2, 31, 9, 5)

test('a backup lies in the folder that was picked, in the way of its system', () => {
  expect(dataFilePath('/home/me/Documents', 'branchwise', { now: moment })).toBe(
    '/home/me/Documents/branchwise-2026-03-31-0905.branchwise',
  )
  expect(dataFilePath('/', 'branchwise', { now: moment })).toBe('/branchwise-2026-03-31-0905.branchwise')
  expect(dataFilePath('C:\\Users\\me', 'branchwise', { now: moment })).toBe(
    'C:\\Users\\me\\branchwise-2026-03-31-0905.branchwise',
  )
})

test('a name that no system takes is written so that all do', () => {
  expect(dataFilePath('/a', 'A/B: “C”?', { now: moment })).toBe('/a/A_B_ “C”_-2026-03-31-0905.branchwise')
  expect(dataFilePath('/a', '😀'.repeat(100), { now: moment })).toBe(`/a/${'😀'.repeat(80)}-2026-03-31-0905.branchwise`)
})
