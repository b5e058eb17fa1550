import { expect, test } from 'vitest'
import type { Diagnostics } from '#contract/data.ts'
import { diagnosticsText } from '#renderer/help/diagnostics-text.ts'
import { Refused } from '#renderer/host.ts'
import { say } from '#words/say.ts'

const host = {
  version: '1.2.3',
  build: null,
  electron: '45.4.1',
  chromium: null,
  node: '24.21.0',
  system: { platform: 'linux', release: '6.1', arch: 'x64', memoryBytes: 8e9 },
  crashes: [{ at: '2026-03-31T09:05:00.123Z', bytes: 2_400_000 }],
  log: ['2026-03-31T09:05:00.123Z Fault: TypeError', '    at run (main/engine.js:1:2)'],
}
const data: Diagnostics = {
  sqlite: '3.50.4',
  newestLayout: 11,
  file: {
    layout: 11,
    bytes: 24_500_000,
    logBytes: 0,
    interactions: 123_456,
    locations: 24,
    providers: 1,
    imports: 3,
    readOnly: true,
    damaged: false,
    backups: 2,
    lastBackup: '2026-03-30T08:00:00.000Z',
  },
  broken: null,
}
const around = { at: new Date('2026-04-01T10:00:00Z'), zoom: 1.25 }
const SECRET = 'Zilpha Quennell'

test('every line of a sound program and file', () => {
  location.hash = `#/locations/${SECRET}?services=${SECRET}`
  expect(diagnosticsText({ host, data, ...around }).split('\n')).toEqual([
    'Branchwise 1.2.3',
    'Written at 2026-04-01T10:00:00Z; all times are UTC',
    'Electron 45.4.1, Chromium ?, Node 24.21.0, SQLite 3.50.4',
    'System: linux 6.1, x64, 8.0 GB of memory',
    expect.stringMatching(/^Window: \d+ × \d+ pixels, zoom 125.?%, en-GB$/),
    '',
    'Data file: layout 11 of 11, 24.5 MB, and 0.0 MB in its log',
    'It holds: 123,456 interactions, 24 locations, 1 person, 3 imports',
    'It is not known to be damaged and read only',
    'Backups: 2, the last made at 2026-03-30T08:00:00Z',
    '',
    'Reports of crashes on this computer, not copied: 1',
    '  2026-03-31T09:05:00Z, 2.4 MB',
    '',
    'Log, its last 2 lines:',
    ...host.log,
  ])
})

test('what failed is told by its kind and its place, never by its message or the address', () => {
  location.hash = `#/locations/${SECRET}?services=${SECRET}`
  const failures = [
    [new TypeError(SECRET), 'internal'],
    [new Refused({ code: 'internal', values: { detail: SECRET }, message: SECRET }), 'internal'],
    [new Refused({ code: 'file-missing', values: { path: SECRET }, message: SECRET }), 'file-missing'],
    [SECRET, 'internal'],
  ] as const
  for (const [failed, code] of failures) {
    const text = diagnosticsText({ host, data, failed, ...around })
    expect(text).toContain(say('diagnostics.failed', { code, screen: 'locations' }))
    expect(text.toLowerCase()).not.toMatch(/zilpha|quennell/)
  }
  expect(diagnosticsText({ host, data, failed: failures[0][0], ...around })).toMatch(/\nFault: TypeError\n {4}at .*\.tsx/)
  location.hash = `#/${SECRET}`
  expect(diagnosticsText({ host, data, failed: failures[0][0], ...around })).not.toMatch(/zilpha/i)
})

test('without a file, with one that cannot be opened, and without an engine', () => {
  const of = (found: Diagnostics | string) => diagnosticsText({ host: { ...host, crashes: [], log: [] }, data: found, ...around })
  expect(of({ ...data, file: null })).toContain(say('diagnostics.no-file'))
  expect(of({ ...data, file: null, broken: 'damaged-data-file' })).toContain('cannot be opened (damaged-data-file)')
  expect(of('engine-lost')).toContain('the engine did not answer (engine-lost)')
  expect(of(data)).toMatch(/Reports of crashes on this computer: none\n\nLog: nothing in it$/)
})
