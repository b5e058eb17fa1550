import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReportName } from '#contract/reports/report.ts'
import { definitionsVersion } from '#contract/vocabulary.ts'
import { answer } from '#main/answer.ts'
import type { Session } from '#main/session.ts'
import { writeCsvFolder, writeWorkbook } from '#main/tables-output.ts'
import { type ReadCell, type ReadSheet, readWorkbook } from '#tests/read-workbook.ts'
import { english, learn, speak } from '#words/speech.ts'
import { ask, sessionWith, temporaryFolder } from '../session-fixture.ts'
import { composed } from './composed.ts'
import { visitsOf } from './templates/report-visits.ts'

const HOSTILE = '=HYPERLINK("http://evil.example";"Click")'

let session: Session
const engine = { call: (name: string, input: unknown) => answer(session, name, input) }

beforeAll(async () => {
  session = await sessionWith(
    [
      ...visitsOf(HOSTILE, '+Ana', { lift: 1, count: 120 }),
      ...visitsOf(HOSTILE, '@Ben', { count: 100, own: { comment: '=1+1 was fine', csat: 5 } }),
      ...visitsOf('-South', 'Cleo', { slow: 2, count: 90 }),
      ...visitsOf('-South', 'Dan', { lift: -1, count: 80 }),
      ...visitsOf('West', 'Eve', { count: 70 }),
    ],
    { names: '"names"' },
  )
  await ask(session, 'settings.set', { company: '=Acme', names: 'names' })
})

afterAll(() => speak(english))

async function workbookOf(name: ReportName, params = {}): Promise<ReadSheet[]> {
  const { path } = await writeWorkbook(engine, { name, params }, join(temporaryFolder(), 'x.xlsx'))
  return readWorkbook(path)
}

function sheetOf(sheets: readonly ReadSheet[], name: string): ReadSheet {
  const found = sheets.find(sheet => sheet.name === name)
  if (!found) throw new Error(`no sheet ${name} among ${sheets.map(sheet => sheet.name).join(', ')}`)
  return found
}

/** The cells under a head, one for each row. */
function columnOf({ rows }: ReadSheet, head: string) {
  const at = rows[0]!.indexOf(head)
  if (at < 0) throw new Error(`no column ${head} among ${JSON.stringify(rows[0])}`)
  return rows.slice(1).map(row => row[at] ?? null)
}

describe.each(ReportName.options)('%s', name => {
  test('goes out as a workbook without a formula: first what it is about, then its tables', async () => {
    const sheets = await workbookOf(name, { from: '2026-01-01', to: '2026-12-31' })
    const about = sheetOf(sheets, 'About')
    expect(sheets[0]).toBe(about)
    const said = saidIn(about)
    expect(said).toMatchObject({
      Report: expect.stringMatching(/\w/) as string,
      Company: '=Acme',
      'Definitions version': definitionsVersion,
      'Mark of the data': expect.any(String) as string,
    })
    for (const { rows } of sheets.slice(1)) for (const row of rows.slice(1)) expect(row.some(cell => cell !== null)).toBe(true)
  })
})

test('cells are the figures of the report: numbers with their form, names as they stand', async () => {
  const report = await composed(session, 'regional-comparison')
  const sheets = await workbookOf('regional-comparison')
  const csat = sheetOf(sheets, 'Satisfaction')
  expect(columnOf(csat, 'Location')).toEqual(report.csat.rows.map(({ name }) => name))
  expect(columnOf(csat, 'Location')).toContain(HOSTILE)
  expect(columnOf(csat, 'n')).toEqual(report.csat.rows.map(({ n }) => ({ number: n, form: '' })))
  expect(columnOf(csat, 'Estimate')).toEqual(report.csat.rows.map(row => ({ number: row.estimate, form: '#,##0.00' })))
  expect(columnOf(csat, 'Satisfied')).toEqual(report.csat.rows.map(row => ({ number: row.satisfied!.share, form: '0.0%' })))
  const wait = sheetOf(sheets, 'Wait')
  expect(columnOf(wait, 'Median wait (s)')).toEqual(report.wait.rows.map(row => ({ number: row.median, form: '#,##0.0' })))
  const points = report.overview.cards.flatMap(({ chart }) => chart.points)
  const weeks = columnOf(sheetOf(sheets, 'Over time'), 'Begins')
  expect(weeks).toEqual(points.map(({ week }) => ({ number: daysFrom1900(week), form: 'yyyy-mm-dd' })))
})

test('pins have a sheet under the title they were pinned with, whatever they draw', async () => {
  const { locations } = await ask(session, 'interactions.facets', {})
  const [a, b] = locations.map(({ locationId }) => locationId) as [string, string]
  const asked: [string, object][] = [
    ['moments.control', { metric: 'wait' }],
    ['moments.grid', { metric: 'csat' }],
    ['moments.load', {}],
    ['locations.list', { metric: 'csat' }],
    ['locations.charts', { metric: 'wait' }],
    ['locations.compare', { a, b }],
    ['providers.list', { metric: 'csat' }],
    ['variability.split', { metric: 'csat' }],
    ['effects.estimate', { metric: 'csat', date: '2026-04-06', locationIds: [a] }],
    ['metrics.scores', { metric: 'csat', by: 'provider', locationId: a }],
    ['distributions.values', { metric: 'wait', by: 'provider', locationId: a }],
    ['distributions.waits', { locationId: a }],
  ]
  const found = new Set<string>()
  for (const some of [asked.slice(0, 6), asked.slice(6)]) {
    const pins = some.map(([name, input]) => ({
      pinId: name,
      name,
      input: { ...input },
      title: name,
      providerId: null,
      address: '#/',
    }))
    await ask(session, 'pins.set', { pins })
    for (const { name } of await workbookOf('pinned')) found.add(name)
  }
  expect(found).toEqual(new Set(['About', ...asked.map(([name]) => name), 'locations.compare (2)', 'locations.compare (3)']))
})

test('the sheet about them has period, filters in words, cut-off and how much they rest on', async () => {
  const { locations } = await ask(session, 'interactions.facets', {})
  const west = locations.find(({ name }) => name === 'West')!
  const [about] = await workbookOf('regional-comparison', {
    from: '2026-02-02',
    to: '2026-03-01',
    filter: { locations: [west.locationId] },
  })
  const report = await composed(session, 'regional-comparison', {
    from: '2026-02-02',
    to: '2026-03-01',
    filter: { locations: [west.locationId] },
  })
  const said = saidIn(about!)
  expect(said).toMatchObject({
    Report: 'Regional comparison',
    'First day': { number: daysFrom1900('2026-02-02') },
    'Last day': { number: daysFrom1900('2026-03-01') },
    Filter: 'Locations: West',
    'Interactions (n)': { number: report.about.interactions },
    'Data up to': { number: daysFrom1900(report.about.cutOff!) },
    'Definitions version': report.about.definitionsVersion,
    'Mark of the data': report.contentHash,
  })
})

test('the pack of a location names nobody of another, and people as the report shows them', async () => {
  const { locations } = await ask(session, 'interactions.facets', {})
  const south = locations.find(({ name }) => name === '-South')!
  const sheets = await workbookOf('location-pack', { location: south.locationId, people: 'pseudonyms' })
  const text = JSON.stringify(sheets)
  for (const name of ['HYPERLINK', 'West', 'Ana', 'Ben', 'Cleo', 'Dan', 'Eve']) expect(text).not.toContain(name)
  expect(new Set(columnOf(sheetOf(sheets, 'People'), 'Person'))).toEqual(new Set(['Person 003', 'Person 004']))
})

test('CSV files have neutral formulas; where decimals have a comma, semicolons part the cells', async () => {
  const english = temporaryFolder()
  const { paths } = await writeCsvFolder(engine, { name: 'regional-comparison' }, english)
  expect(readdirSync(english).toSorted()).toEqual(paths!.map(path => path.slice(english.length + 1)).toSorted())
  const rows = linesOf(join(english, 'regional-comparison 3 Satisfaction.csv'))
  expect(rows[0]).toMatch(/^\ufeffLocation,n,Missing,Mean,/)
  expect(rows.some(row => row.startsWith(`"'=HYPERLINK(""http://evil.example"";""Click"")",`))).toBe(true)
  expect(rows.some(row => /^'-South,\d+,\d+,\d\.\d+,0\.\d+/.test(row))).toBe(true)
  const german = temporaryFolder()
  await learn('de')
  await writeCsvFolder(engine, { name: 'regional-comparison', params: { language: 'de' } }, german)
  const zeilen = linesOf(join(german, 'regional-comparison 3 Zufriedenheit.csv'))
  expect(zeilen[0]).toMatch(/^\ufeffFiliale;n;Fehlend;Mittelwert;/)
  expect(zeilen.some(row => /^'-South;\d+;\d+;\d,\d+;0,\d+/.test(row))).toBe(true)
  const swiss = temporaryFolder()
  await writeCsvFolder(engine, { name: 'regional-comparison', params: { language: 'de', region: 'CH' } }, swiss)
  const swissRows = linesOf(join(swiss, 'regional-comparison 3 Zufriedenheit.csv'))
  expect(swissRows.some(row => /^'-South;\d+;\d+;\d\.\d+;0\.\d+/.test(row))).toBe(true)
})

/** What stands beside each label of the sheet about a report. */
function saidIn({ rows }: ReadSheet): Record<string, ReadCell | undefined> {
  return Object.fromEntries(rows.flatMap(([label, value]) => (typeof label === 'string' ? [[label, value]] : [])))
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\r\n')
}

function daysFrom1900(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000
}
