import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DataStatus } from '#contract/data.ts'
import { operations } from '#contract/operations.ts'
import type { ImportResult, LedgerEntry } from '#contract/imports.ts'
import type { Mapping } from '#contract/mapping.ts'
import type { RowCounts } from '#contract/row-reasons.ts'
import type { Facets } from '#contract/interactions.ts'
import type { ProvidersList } from '#contract/providers.ts'
import { csvOf, exportRows } from '../branch-export.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'branchwise-cli-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a process of its own; they share what Node makes of the sources, which halves their start. */
function cli(...args: string[]): Promise<Ended> {
  const options = { cwd: root, maxBuffer: 2 ** 28, env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') } }
  return new Promise(settle =>
    execFile(process.execPath, ['main/cli.ts', ...args], options, (error, stdout, stderr) =>
      settle({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  )
}

const inFolder = (name: string) => join(folder, name)
const on = (data: string, ...args: string[]) => cli('--data', data, ...args)

/** The answer, which is all that stdout holds. */
async function answerOf<T>(ended: Promise<Ended>): Promise<T> {
  const { code, stdout, stderr } = await ended
  expect({ code, stderr }).toMatchObject({ code: 0 })
  return JSON.parse(stdout) as T
}

async function refusalOf(ended: Promise<Ended>): Promise<{ ok: boolean; code: string; message: string }> {
  const { code, stdout, stderr } = await ended
  expect(code).toBe(1)
  const refusal = JSON.parse(stdout) as { ok: boolean; code: string; message: string }
  expect(stderr).toContain(refusal.message)
  return refusal
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(inFolder(name), content)
  return inFolder(name)
}

const counts = (part: Partial<RowCounts>): RowCounts => ({
  rows: Object.values(part).reduce((sum, n) => sum + n, 0),
  new: 0,
  same: 0,
  changed: 0,
  skipped: 0,
  rejected: 0,
  ...part,
})

test('operations: the form of every question and answer, as JSON Schema', async () => {
  const schemas = await answerOf<Record<string, { input: { type: string }; output: object }>>(cli('operations'))
  expect(Object.keys(schemas)).toEqual(Object.keys(operations))
  for (const { input, output } of Object.values(schemas)) {
    expect(input.type).toBe('object')
    expect(Object.keys(output).length).toBeGreaterThan(0)
  }
})

describe('importing', () => {
  const data = inFolder('region.branchwise')
  const rows = exportRows()
  const [first, second] = [rows.slice(0, 300), rows.slice(300)]
  const status = () => answerOf<DataStatus>(on(data, 'call', 'data.status'))

  test('files, a folder and a packed file: what became of every row', async () => {
    const impossible = ['T1', 'Harbour', 'Dai Evans', '2026-02-30 10:00', '5', '3', '4', '', 'no', 'Loans', 'Phone', '']
    const one = written('one.csv', csvOf([...first, impossible, ['Total', '', '', '', '1500']]))
    mkdirSync(inFolder('others'))
    written('others/two.csv.gz', gzipSync(csvOf(second.slice(0, 100))))
    written('others/three.csv', csvOf([...second.slice(100), second.at(-1)!]))
    written('others/notes.pdf', '%PDF-1.4')
    const { code, stdout, stderr } = await on(data, 'import', one, inFolder('others'))
    const result = JSON.parse(stdout) as ImportResult
    expect([code, result.state, result.files.map(file => file.name)]).toEqual([
      0,
      'imported',
      ['one.csv', 'three.csv', 'two.csv.gz'],
    ])
    const [ones, threes, twos] = result.files
    expect(ones?.counts).toEqual(counts({ new: 300, skipped: 1, rejected: 1 }))
    expect(ones?.rejected).toMatchObject([{ record: 301, line: 302, reason: 'time-impossible', cells: impossible }])
    expect(ones?.skipped).toMatchObject([{ record: 302, line: 303, reason: 'total' }])
    expect(threes?.counts).toEqual(counts({ new: second.length - 100, skipped: 1 }))
    expect(twos?.counts).toEqual(counts({ new: 100 }))
    expect(result.totals).toEqual(counts({ new: rows.length, skipped: 2, rejected: 1 }))
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3)
    expect(await status()).toMatchObject({
      interactions: rows.length,
      locations: 3,
      providers: 9,
      imports: 3,
      firstDay: '2026-01-01',
      lastDay: '2026-03-01',
    })
  })

  test('the same again adds nothing; an overlapping file only what is new; a fuller version takes its place', async () => {
    const before = await status()
    const again = await answerOf<ImportResult>(on(data, 'import', inFolder('one.csv')))
    expect(again.totals).toEqual(counts({ same: 300, skipped: 1, rejected: 1 }))
    expect((await status()).contentHash).toBe(before.contentHash)
    const fuller = rows[0]!.map((cell, i) => (i === 11 ? 'Remembered later' : cell))
    const later = exportRows({ from: '2026-03-02', days: 2 }).map((row, i) => [`T${90_000 + i}`, ...row.slice(1)])
    const overlap = written('overlap.csv', csvOf([fuller, ...rows.slice(260, 280), ...later]))
    const result = await answerOf<ImportResult>(on(data, 'import', overlap))
    expect(result.totals).toEqual(counts({ new: later.length, same: 20, changed: 1 }))
    expect((await status()).interactions).toBe(rows.length + later.length)
  })

  test('undo and redo lead back to the same contents', async () => {
    const before = await status()
    const { imports } = await answerOf<{ imports: LedgerEntry[] }>(on(data, 'call', 'imports.list'))
    expect(imports.map(entry => entry.fileName)).toEqual(['overlap.csv', 'one.csv', 'two.csv.gz', 'three.csv', 'one.csv'])
    const input = JSON.stringify({ importId: imports[0]!.importId })
    expect(await answerOf<LedgerEntry>(on(data, 'call', 'imports.undo', input))).toMatchObject({
      state: 'undone',
      interactions: 0,
    })
    const undone = await status()
    expect(undone.interactions).toBe(rows.length)
    expect(undone.contentHash).not.toBe(before.contentHash)
    expect(await answerOf<LedgerEntry>(on(data, 'call', 'imports.redo', input))).toMatchObject({ state: 'active' })
    expect((await status()).contentHash).toBe(before.contentHash)
  })

  test('call answers what the window asks, of every kind', { timeout: 120_000 }, async () => {
    const { locations } = await answerOf<Facets>(on(data, 'call', 'interactions.facets'))
    const { rows: people } = await answerOf<ProvidersList>(on(data, 'call', 'providers.list', '{"metric":"csat"}'))
    const [a, b] = locations.map(location => location.locationId) as [string, string]
    const inputs = {
      'overview.summary': {},
      'locations.list': { metric: 'wait' },
      'locations.detail': { locationId: a },
      'locations.compare': { a, b, from: '2026-01-05' },
      'providers.detail': { providerId: people[0]!.providerId },
      'variability.split': { metric: 'csat' },
      'moments.control': { metric: 'csat', locationId: b },
      'moments.grid': { metric: 'wait' },
      'distributions.waits': { by: 'location', promiseSeconds: 600 },
      'interactions.list': { limit: 5 },
      'imports.preview': { paths: [inFolder('one.csv')] },
      'imports.rejects': { importId: 1 },
      'reports.compose': { name: 'regional-comparison' },
    } as const
    for (const [name, input] of Object.entries(inputs)) {
      const value = await answerOf(on(data, 'call', name, JSON.stringify(input)))
      expect(operations[name as keyof typeof inputs].output.safeParse(value), name).toMatchObject({ success: true })
    }
  })
})

test('what values cannot prove is asked, and the completed answer is taken as mapping', async () => {
  const data = inFolder('asked.branchwise')
  const rows = exportRows({ days: 9 }).map(row => row.with(3, row[3]!.replace(/^(\d+)-(\d+)-(\d+)/, '$3/$2/$1')))
  const path = written('asked.csv', csvOf(rows))
  const { code, stdout, stderr } = await on(data, 'import', path)
  const asked = JSON.parse(stdout) as ImportResult & { mapping: Mapping; questions: { id: string; options: string[] }[] }
  expect([code, asked.state, asked.questions.map(question => question.id)]).toEqual([1, 'needs-answer', ['arrived_at.order']])
  expect(asked.questions[0]?.options).toEqual(['dmy', 'mdy'])
  expect(asked.mapping.fields.arrived_at).toMatchObject({ column: 'Arrived', order: null })
  expect(stderr).toContain('asked.csv')
  expect(existsSync(data)).toBe(false)

  asked.mapping.fields.arrived_at!.order = 'dmy'
  asked.files[0]!.mapping = asked.mapping
  for (const answer of [asked.mapping, [asked.mapping], asked]) {
    const mapping = written('answer.json', JSON.stringify(answer))
    const result = await answerOf<ImportResult>(on(data, 'import', path, '--mapping', mapping))
    expect(result.totals.new + result.totals.same).toBe(rows.length)
  }
  expect(await answerOf<DataStatus>(on(data, 'call', 'data.status'))).toMatchObject({
    interactions: rows.length,
    lastDay: '2026-01-09',
  })
})

describe('refusals say why, and leave no data file behind', () => {
  test.each([
    ['a file that is not there', () => inFolder('nowhere.csv'), 'file-missing'],
    ['an empty file', () => written('empty.csv', ''), 'file-empty'],
    [
      'a binary file',
      () => written('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3])),
      'file-binary',
    ],
    ['a folder without exports', () => mkdirSync(inFolder('bare/below'), { recursive: true })!, 'folder-without-exports'],
    [
      'a file without times',
      () =>
        written(
          'untimed.csv',
          csvOf(
            [
              ['North', '4'],
              ['South', '5'],
            ],
            ['Branch', 'Rating'],
          ),
        ),
      'no-time-column',
    ],
  ])('%s', async (_what, path, expected) => {
    const data = inFolder('refused.branchwise')
    const { code, stdout, stderr } = await on(data, 'import', path())
    const told = JSON.parse(stdout) as {
      code?: string
      files?: { failure: { code: string; message: string } }[]
      message?: string
    }
    const failure = told.files?.[0]?.failure ?? told
    expect([code, failure.code]).toEqual([1, expected])
    expect(stderr).toContain(failure.message)
    for (const suffix of ['', '-wal', '-shm']) expect(existsSync(data + suffix)).toBe(false)
  })

  test('whoever reads may stop before the end', async () => {
    const command = spawn(process.execPath, ['main/cli.ts', 'operations'], { cwd: root })
    let stderr = ''
    command.stderr.on('data', chunk => (stderr += String(chunk)))
    command.stdout.once('data', () => command.stdout.destroy())
    const code = await new Promise(settle => command.once('close', settle))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('a question about a data file that is not there', async () => {
    const data = inFolder('absent.branchwise')
    expect(await refusalOf(on(data, 'call', 'overview.summary'))).toMatchObject({ ok: false, code: 'file-missing' })
    expect(await answerOf<DataStatus>(on(data, 'call', 'data.status'))).toMatchObject({ path: data, exists: false })
    expect(existsSync(data)).toBe(false)
  })

  test('a file that is no data file', async () => {
    const data = written('letter.txt', 'Dear branch,')
    expect(await refusalOf(on(data, 'call', 'data.status'))).toMatchObject({ code: 'not-a-data-file' })
    expect(await refusalOf(on(data, 'import', inFolder('one.csv')))).toMatchObject({ code: 'not-a-data-file' })
    expect(readFileSync(data, 'utf8')).toBe('Dear branch,')
  })
})

describe('misuse ends with 2 and says how it goes', () => {
  const data = inFolder('misused.branchwise')
  test.each([
    ['no command', [], 'Usage'],
    ['an unknown command', ['explode'], 'explode'],
    ['no data file named', ['import', 'a.csv'], '--data'],
    ['an unknown option', ['--date', 'x', 'operations'], '--date'],
    ['nothing to import', ['--data', data, 'import'], 'PATH'],
    ['no operation named', ['--data', data, 'call'], 'NAME'],
    ['input that is not JSON', ['--data', data, 'call', 'data.status', '{'], 'JSON'],
    ['an unknown operation', ['--data', data, 'call', 'data.explode'], 'data.explode'],
    ['input that does not fit', ['--data', data, 'call', 'locations.list', '{"metric":"luck"}'], 'metric'],
    ['input with more than is asked', ['--data', data, 'call', 'data.status', '{"path":"x"}'], 'path'],
    ['a mapping that is not there', ['--data', data, 'import', 'a.csv', '--mapping', 'nowhere.json'], 'nowhere.json'],
    ['a report without a place to go', ['--data', data, 'report', 'regional-comparison'], '--out'],
  ])('%s', async (_what, args, hint) => {
    const { code, stderr } = await cli(...args)
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(hint) as string })
    expect(existsSync(data)).toBe(false)
  })
})

test('a copy that was read in the place of the data file is gone at the end, wherever it was', async () => {
  const at = join(inFolder('read'), 'region.branchwise')
  const temporary = inFolder('temporary')
  mkdirSync(temporary)
  await answerOf(on(at, 'call', 'settings.set', '{"company":"Wren & Co"}'))
  const input = JSON.stringify({ path: at, readOnly: true })
  const env = { ...process.env, TMPDIR: temporary, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  const read = () =>
    new Promise<DataStatus>(settle =>
      execFile(process.execPath, ['main/cli.ts', '--data', at, 'call', 'data.open', input], { cwd: root, env }, (_, told) =>
        settle(JSON.parse(told) as DataStatus),
      ),
    )
  expect(await read()).toMatchObject({ path: at, reading: 'chosen' })
  writeFileSync(join(inFolder('read'), 'branchwise-reading'), 'a file where the folder should be')
  expect(await read()).toMatchObject({ path: at, reading: 'chosen' })
  expect(readdirSync(temporary)).toEqual([])
  expect(readdirSync(inFolder('read')).toSorted()).toEqual(['branchwise-reading', 'region.branchwise'])
})

test('settings.set creates the data file', async () => {
  const data = inFolder('folder of its own/settings.branchwise')
  const set = await answerOf(on(data, 'call', 'settings.set', '{"company":"Wren & Co","names":"names"}'))
  expect(set).toMatchObject({ company: 'Wren & Co', names: 'names', minimumGroup: 5, asked: true })
  expect(existsSync(data)).toBe(true)
  expect(await on(data, 'call', 'settings.set', '{"zone":"Mars/Olympus"}')).toMatchObject({ code: 2 })
  expect(await answerOf(on(data, 'call', 'settings.get'))).toMatchObject({ company: 'Wren & Co', zone: null })
})

describe('the sample company', () => {
  let ended: Ended
  const data = inFolder('sample.branchwise')
  beforeAll(async () => {
    ended = await on(data, 'call', 'sample.open')
  }, 120_000)

  test('call waits for the job; stdout is JSON alone, progress a line per file on stderr', () => {
    expect(ended.code).toBe(0)
    expect(operations['jobs.progress'].output.parse(JSON.parse(ended.stdout))).toMatchObject({ state: 'done' })
    const lines = ended.stderr.trim().split('\n')
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.length).toBeLessThanOrEqual(24)
    for (const line of lines) expect(line).toMatch(/^\d+ % {2}[\d,]+ rows {2}[a-z-]+\.[ct]sv(\.gz)?$/)
  })

  test('never mixes with real data', async () => {
    const before = await answerOf<DataStatus>(on(data, 'call', 'data.status'))
    expect(before).toMatchObject({ sample: true, locations: 24, providers: 180 })
    expect(await refusalOf(on(data, 'import', written('real.csv', csvOf(exportRows({ days: 20 })))))).toMatchObject({
      code: 'cannot-write',
    })
    expect(await answerOf(on(data, 'call', 'data.status'))).toEqual(before)
    expect(await refusalOf(on(inFolder('region.branchwise'), 'call', 'sample.open'))).toMatchObject({ code: 'cannot-write' })
  })
})

test('a long preview says how far it is, and interrupting it ends it within a second', async () => {
  const rows = csvOf(exportRows({ days: 20, perDay: 12 }))
  const long = written('long.csv', rows + rows.slice(rows.indexOf('\n') + 1).repeat(150))
  const args = ['--data', inFolder('none.branchwise'), 'call', 'imports.preview', JSON.stringify({ paths: [long] })]
  const command = spawn(process.execPath, ['main/cli.ts', ...args], { cwd: root })
  const told = await new Promise<string>(settle => command.stderr.once('data', data => settle(String(data))))
  expect(told).toContain('long.csv')
  const interrupted = Date.now()
  command.kill('SIGINT')
  expect(await new Promise(settle => command.once('exit', settle))).toBe(1)
  expect(Date.now() - interrupted).toBeLessThan(1000)
  expect(existsSync(inFolder('none.branchwise'))).toBe(false)
})
