import { expect, test } from 'vitest'
import { backupPath } from '#renderer/data/data-file-acts.ts'

const moment = new Date(2026, 2, 31, 9, 5)

test('a backup lies in the folder that was picked, in the way of its system', () => {
  expect(backupPath('/home/me/Documents', moment)).toBe('/home/me/Documents/branchwise-2026-03-31-0905.branchwise')
  expect(backupPath('/', moment)).toBe('/branchwise-2026-03-31-0905.branchwise')
  expect(backupPath('C:\\Users\\me', moment)).toBe('C:\\Users\\me\\branchwise-2026-03-31-0905.branchwise')
})
