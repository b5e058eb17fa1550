import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Output } from '#contract/operations.ts'
import { readWorkbook } from '#tests/read-workbook.ts'
import { root } from '#tools/electron.ts'
import { formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { expect, onSample as test } from './region.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** `report` of the command line, which prints through a hidden window of the app. */
function report(data: string, ...args: string[]): Promise<Ended> {
  return commandLine(data, 'report', ...args)
}

function commandLine(data: string, ...args: string[]): Promise<Ended> {
  const command = ['main/cli.ts', '--data', data, ...args]
  return new Promise(settle =>
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) =>
      settle({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  )
}

/** Each command starts the app, or an engine. */
test.setTimeout(180_000)

test('report writes a PDF, says where it is, and obeys its parameters', async ({ data: sample, folder }) => {
  const whole = await report(sample, 'regional-comparison', '--out', join(folder, 'whole.pdf'))
  expect(whole).toMatchObject({ code: 0 })
  expect(JSON.parse(whole.stdout)).toEqual({ path: join(folder, 'whole.pdf') })
  expect(readFileSync(join(folder, 'whole.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

  const params = JSON.stringify({ paper: 'Letter', orientation: 'landscape', from: '2026-06-01', to: '2026-08-31' })
  const summer = await report(sample, 'monday', '--out', join(folder, 'summer'), '--params', params)
  const path = join(folder, 'summer', 'monday.pdf')
  expect([summer.code, JSON.parse(summer.stdout)]).toEqual([0, { path }])
  expect(readFileSync(path, 'latin1').match(/\/MediaBox \[0 0 792 612\]/g)).toHaveLength(1)
  expect(statSync(path).size).toBeLessThan(statSync(join(folder, 'whole.pdf')).size * 2)
})

test('a report that cannot be made ends with 1 and a refusal as JSON; misuse with 2; nothing is written', async ({
  data: sample,
  folder,
}) => {
  const out = join(folder, 'none.pdf')
  const unknown = await report(sample, 'horoscope', '--out', out)
  expect([unknown.code, JSON.parse(unknown.stdout)]).toMatchObject([1, { ok: false, code: 'unknown-report' }])
  expect(unknown.stderr).toContain('horoscope')
  const missing = await report(join(folder, 'no.branchwise'), 'regional-comparison', '--out', out)
  expect([missing.code, JSON.parse(missing.stdout)]).toMatchObject([1, { ok: false, code: 'file-missing' }])
  expect((await report(sample, 'regional-comparison', '--out', out, '--params', '{"paper":"A3"}')).code).toBe(2)
  const same = (await locationsOf(sample))[0]!.locationId
  const twice = await report(sample, 'compare-two', '--out', out, '--params', JSON.stringify({ compare: [same, same] }))
  expect([twice.code, JSON.parse(twice.stdout)]).toMatchObject([1, { ok: false, code: 'same-location' }])
  expect(twice.stderr).toContain('cannot be compared with itself')
  expect(existsSync(out)).toBe(false)
})

test('packs go into a folder, one for each location, and none holds the name of another', async ({ data: sample, folder }) => {
  const locations = await locationsOf(sample)
  const two = locations.slice(0, 2)
  const params = JSON.stringify({ filter: { locations: two.map(({ locationId }) => locationId) } })
  const packs = await report(sample, 'location-pack', '--out', join(folder, 'packs'), '--params', params)
  const paths = two.map(({ name }) => join(folder, 'packs', `location-pack ${name}.pdf`))
  expect([packs.code, JSON.parse(packs.stdout)]).toEqual([0, { path: join(folder, 'packs'), paths }])
  expect(packs.stderr).toContain('report 2 of 2')
  for (const [i, path] of paths.entries()) {
    const text = await textOf(path)
    expect(text).toContain(two[i]!.name)
    for (const { name } of locations) if (name !== two[i]!.name) expect(text).not.toContain(name)
  }
})

test('packs in one PDF: every page names the location of its own pack alone', async ({ data: sample, folder }) => {
  const two = (await locationsOf(sample)).slice(0, 2)
  const params = JSON.stringify({ filter: { locations: two.map(({ locationId }) => locationId) } })
  const path = join(folder, 'both.pdf')
  expect((await report(sample, 'location-pack', '--out', path, '--params', params)).code).toBe(0)
  const { stdout } = await promisify(execFile)('pdftotext', [path, '-'])
  const [first, ...pages] = stdout
    .split('\f')
    .slice(0, -1)
    .map(page => page.replaceAll(/\s+/g, ' '))
  const named = pages.map(page => two.flatMap(({ name }, i) => (page.includes(`Locations: ${name}`) ? [i] : [])))
  expect(first).toContain('Locations: the 2 of these packs')
  expect(first).toContain(two[0]!.name)
  expect(first).not.toContain(two[1]!.name)
  const second = named.findIndex(([only]) => only === 1)
  expect(second).toBeGreaterThan(0)
  expect(named).toEqual(named.map((_, i) => [i < second ? 0 : 1]))
})

test('packs that are interrupted end with 1 and say so; what was written is whole, and no more is kept', async ({
  data: sample,
  folder,
}) => {
  const out = join(folder, 'interrupted')
  const before = (await snapshotsOf(sample)).length
  const app = spawn(process.execPath, ['main/cli.ts', '--data', sample, 'report', 'location-pack', '--out', out], { cwd: root })
  const told = { stdout: '', stderr: '' }
  app.stdout.on('data', chunk => (told.stdout += String(chunk)))
  app.stderr.on('data', chunk => (told.stderr += String(chunk)))
  const ended = new Promise(settle => app.on('close', settle))
  await expect.poll(() => told.stderr, { timeout: 60_000, intervals: [20] }).toContain('report 3 of')
  app.kill('SIGINT')
  expect([await ended, JSON.parse(told.stdout)]).toMatchObject([1, { ok: false, code: 'cancelled' }])
  const written = readdirSync(out)
  expect(written.length).toBeGreaterThanOrEqual(2)
  expect(written.length).toBeLessThan((await locationsOf(sample)).length)
  for (const name of written) expect(readFileSync(join(out, name), 'latin1')).toMatch(/^%PDF-[^]*%%EOF\s*$/)
  // Nothing of those that were composed and never written.
  expect((await snapshotsOf(sample)).length - before).toBe(written.length)
})

test('killed outright as a file gets its name: every file that is there was kept and can be printed again', async ({
  data: sample,
  folder,
}) => {
  const before = (await snapshotsOf(sample)).length
  let there = 0
  for (const files of [1, 2, 3]) {
    const out = join(folder, `killed after ${files}`)
    mkdirSync(out)
    const command = ['main/cli.ts', '--data', sample, 'report', 'location-pack', '--out', out]
    const app = spawn(process.execPath, command, { cwd: root, detached: true, stdio: 'ignore' })
    const ended = new Promise(settle => app.on('close', settle))
    const pdfs = () => readdirSync(out).filter(name => name.endsWith('.pdf'))
    const watched = watch(out, () => pdfs().length >= files && process.kill(-app.pid!, 'SIGKILL'))
    await ended
    watched.close()
    for (const name of pdfs()) expect(readFileSync(join(out, name), 'latin1')).toMatch(/^%PDF-[^]*%%EOF\s*$/)
    expect(pdfs().length).toBeGreaterThanOrEqual(files)
    there += pdfs().length
  }
  expect((await snapshotsOf(sample)).length - before).toBeGreaterThanOrEqual(there)
})

test('the workbook of a report has the figures that its paper shows', async ({ data: sample, folder }) => {
  const pdf = join(folder, 'comparison.pdf')
  const xlsx = join(folder, 'comparison.xlsx')
  expect((await report(sample, 'regional-comparison', '--out', pdf)).code).toBe(0)
  const made = await report(sample, 'regional-comparison', '--out', xlsx)
  expect([made.code, JSON.parse(made.stdout)]).toEqual([0, { path: xlsx }])
  const text = await textOf(pdf, '-layout')
  const sheets = await readWorkbook(xlsx)
  const { rows } = sheets.find(({ name }) => name === 'Satisfaction')!
  expect(rows).toHaveLength(25)
  for (const [name, ...cells] of rows.slice(1)) {
    const [n, , mean, satisfied, estimate, lower, upper] = cells.map(cell => (typeof cell === 'object' && cell ? cell.number : 0))
    const printed = [
      formatNumber(n!),
      formatFigure(mean!, 'points'),
      formatShare(satisfied!),
      formatFigure(estimate!, 'points'),
      `${formatFigure(lower!, 'points')} to ${formatFigure(upper!, 'points')}`,
    ]
    expect(text, JSON.stringify(name)).toMatch(new RegExp([name as string, ...printed].map(escaped).join('( [\\d,]+)?\\s+')))
  }
})

test('tables as CSV go into a folder; a path that ends in .csv is misuse that says so', async ({ data: sample, folder }) => {
  const out = join(folder, 'tables')
  const { code, stdout } = await report(sample, 'moments', '--csv', '--out', out)
  const { path, paths } = JSON.parse(stdout) as { path: string; paths: string[] }
  expect([code, path, paths[0]]).toEqual([0, out, join(out, 'moments 1 About.csv')])
  for (const each of paths) expect(statSync(each).size).toBeGreaterThan(10)
  const single = await report(sample, 'moments', '--out', join(folder, 'moments.csv'))
  expect([single.code, existsSync(join(folder, 'moments.csv'))]).toEqual([2, false])
  expect(single.stderr).toContain('--csv')
  expect((await report(sample, 'moments', '--out', join(folder, 'x.xlsx'), '--params', '{"paper":"A3"}')).code).toBe(2)
})

/** A text as a pattern that fits it alone. */
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

async function locationsOf(data: string): Promise<Output<'interactions.facets'>['locations']> {
  return ((await called(data, 'interactions.facets')) as Output<'interactions.facets'>).locations
}

async function snapshotsOf(data: string): Promise<Output<'reports.snapshots'>['snapshots']> {
  return ((await called(data, 'reports.snapshots')) as Output<'reports.snapshots'>).snapshots
}

async function called(data: string, name: string): Promise<unknown> {
  return JSON.parse((await commandLine(data, 'call', name, '{}')).stdout)
}

/** All words of a PDF, lines broken or not. */
async function textOf(path: string, ...options: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('pdftotext', [...options, path, '-'])
  return stdout.replaceAll(/\s+/g, ' ')
}
