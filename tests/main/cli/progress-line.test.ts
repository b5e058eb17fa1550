import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import { plainText } from '#main/cli/plain-text.ts'
import { paperLine, progressLine } from '#main/cli/progress-line.ts'

const at = (file: string | null, done: number): JobProgress => ({
  jobId: 'job-1',
  state: 'running',
  stage: 'work',
  done,
  total: 100,
  rows: 10 * done,
  file,
  result: null,
  failure: null,
})

function shownOn(isTTY: boolean): string {
  const out = Object.assign(new PassThrough(), { isTTY })
  const line = progressLine(out)
  for (const progress of [
    at(null, 0),
    at('a.csv', 0),
    at('a.csv', 40),
    at('a.csv', 40),
    at('b\u001b[31m.csv', 50),
    at('b\u001b[31m.csv', 100),
  ])
    line.show(progress)
  line.end()
  return String(out.read())
}

test('on a terminal one line is written anew, and only when it changes', () => {
  const clear = '\r\u001b[2K'
  expect(shownOn(true)).toBe(
    `${clear}0 %  0 rows  a.csv${clear}40 %  400 rows  a.csv${clear}50 %  500 rows  b\ufffd[31m.csv${clear}100 %  1,000 rows  b\ufffd[31m.csv\n`,
  )
})

test('elsewhere there is one line per file', () => {
  expect(shownOn(false)).toBe('0 %  0 rows  a.csv\n50 %  500 rows  b\ufffd[31m.csv\n')
})

test('of a report every file has a line, and every step on a terminal; a single file needs none elsewhere', () => {
  const shown = (isTTY: boolean, files: number) => {
    const out = Object.assign(new PassThrough(), { isTTY })
    const line = paperLine(out)
    for (let file = 1; file <= files; file++)
      for (const stage of ['drawing', 'printing'] as const) line.show({ stage, file, files })
    line.end()
    return String(out.read() ?? '')
  }
  expect(shown(false, 2)).toBe('Drawing report 1 of 2 …\nDrawing report 2 of 2 …\n')
  expect(shown(false, 1)).toBe('')
  expect(shown(true, 2).split('\r\u001b[2K')).toEqual([
    '',
    'Drawing report 1 of 2 …',
    'Making PDF 1 of 2 …',
    'Drawing report 2 of 2 …',
    'Making PDF 2 of 2 …\n',
  ])
})

test('control characters are shown as such; line ends and letters stay', () => {
  expect(plainText('Größe\tx\u0007\u009b2J\nnext')).toBe('Größe\ufffdx\ufffd\ufffd2J\nnext')
})

test('a backup before the import is said once, in its own words', () => {
  const out = Object.assign(new PassThrough(), { isTTY: false })
  const line = progressLine(out)
  for (const done of [0, 50, 100]) line.show({ ...at(null, done), stage: 'backup' })
  line.show(at('a.csv', 0))
  line.end()
  expect(String(out.read())).toBe('0 %  backing up\n0 %  0 rows  a.csv\n')
})
