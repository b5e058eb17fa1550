import { expect, test } from 'vitest'
import { isDue } from '#main/backups/due.ts'

const now = new Date('2026-11-27T10:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test.each([
  ['a first backup', 'import', 2e9, null, true],
  ['a small file, each time', 'import', 50e6, ago(0), true],
  ['1 GB after an hour', 'import', 1e9, ago(60), false],
  ['1 GB after 100 minutes', 'undo', 1e9, ago(100), true],
  ['100 GB within the day', 'redo', 1e11, ago(23 * 60), false],
  ['100 GB after a day', 'redo', 1e11, ago(24 * 60), true],
  ['1 GB before what nothing takes back', 'restore', 1e9, ago(1), true],
  ['1 GB before a new layout', 'migration', 1e9, ago(1), true],
  ['1 GB that somebody asks for', 'by-hand', 1e9, ago(1), true],
  ['a clock that was set back', 'import', 1e9, ago(-600), true],
] as const)('%s', (_what, reason, bytes, newest, expected) => {
  expect(isDue(reason, { bytes, newest, now })).toBe(expected)
})
