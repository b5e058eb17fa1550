import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tools/electron.ts'

const shipped = globSync('{contract,stats,words,db,main,preload,renderer}/**/*.{ts,tsx,html,css}', { cwd: root })
const sourceOf = (path: string) => readFileSync(join(root, path), 'utf8')
const thatHold = (pattern: RegExp) => shipped.filter(path => pattern.test(sourceOf(path)))

/** Who starts other programs: the command line starts the app for a report; where a data file lies is asked of the system. */
const starters = ['main/cli/report.ts', 'main/data/place/unfit-place.ts']

test('no source asks the system to open anything: not an address, not a file, not a folder', () => {
  expect(shipped.length).toBeGreaterThan(500)
  expect(thatHold(/\b(openExternal|openPath|showItemInFolder|openItem|beep|trashItem|writeShortcutLink)\b/)).toEqual([])
  expect(thatHold(/import\s*\{[^}]*\bshell\b[^}]*\}\s*from 'electron'/)).toEqual([])
  expect(thatHold(/import \* as \w+ from 'electron'|import \w+ from 'electron'|require\(['"]electron/)).toEqual([])
})

test('other programs are started in two places, with fixed names', () => {
  expect(thatHold(/child_process/).toSorted()).toEqual(starters.toSorted())
  for (const path of starters) expect(sourceOf(path)).not.toMatch(/shell: true|\bexec\(|execSync\(/)
})

test('no page opens a window, and nothing written in it leads to an address outside', () => {
  expect(thatHold(/window\.open\(|_blank|\btarget="/)).toEqual([])
  expect(thatHold(/\b(href|src|action|formAction|xlinkHref|srcDoc)="(?!#|\$|data:,|\.\.?\/|\/[^/]|data:image)/)).toEqual([])
  expect(thatHold(/http-equiv=['"]refresh|(?<!window\.)\blocation\.(assign|replace)\(|location\.href = /)).toEqual([])
})
