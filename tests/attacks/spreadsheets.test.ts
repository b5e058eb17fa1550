import { execFile, spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { workbookOf } from '#main/reports/workbook.ts'
import { writeCsvFolder, writeWorkbook } from '#main/tables-output.ts'
import { answer } from '#main/answer.ts'
import { random } from '../main/faults/random.ts'
import { ask, sessionWith, temporaryFolder } from '../main/session-fixture.ts'
import type { Visit } from '../main/store-fixture.ts'
import { hostileText } from './hostile-text.ts'

const run = promisify(execFile)
const OFFICE = spawnSync('soffice', ['--version']).status === 0
const ROWS = process.env.BRANCHWISE_LONG ? 2000 : 200
if (!OFFICE) console.info('There is no LibreOffice here: that it finds no formula in exports was left out.')

function visits(): Visit[] {
  const draw = random(20_261_127)
  const [places, people] = [6, 24].map(count => Array.from({ length: count }, (_, i) => `${hostileText(draw)} ${i}`)) as [
    string[],
    string[],
  ]
  return Array.from({ length: ROWS }, (_, i) => ({
    place: places[i % 6]!,
    person: people[i % 24]!,
    date: `2026-0${1 + (i % 3)}-${10 + (i % 18)}`,
    csat: 1 + draw(5),
    wait: draw(900),
    service: hostileText(draw),
    channel: hostileText(draw),
    comment: hostileText(draw),
    externalId: hostileText(draw),
  }))
}

/** Every export of rows and reports of a file full of formulas, in a folder. */
async function exported(): Promise<string> {
  const folder = temporaryFolder()
  const session = await sessionWith(visits(), { names: 'names', minimumGroup: '1' })
  const engine = { call: (name: string, input: unknown) => answer(session, name, input) }
  await ask(session, 'interactions.workbook', { path: join(folder, 'rows.xlsx') })
  writeFileSync(join(folder, 'rows.csv'), (await ask(session, 'interactions.csv', {})).csv)
  for (const name of ['monday', 'regional-comparison', 'data-quality'] as const) {
    await writeWorkbook(engine, { name }, join(folder, `${name}.xlsx`))
    await writeCsvFolder(engine, { name }, join(folder, name))
  }
  return folder
}

/** The files as LibreOffice reads them, each written out as one XML. */
async function asOffice(paths: readonly string[], filter: readonly string[] = []): Promise<{ name: string; xml: string }[]> {
  const [given, out] = [temporaryFolder(), temporaryFolder()]
  const copies = paths.map((path, i) => join(given, `${i}-${basename(path)}`))
  for (const [i, copy] of copies.entries()) copyFileSync(paths[i]!, copy)
  const profile = `-env:UserInstallation=file://${join(office, 'profile')}`
  await run('soffice', [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', out, ...copies])
  const found = readdirSync(out).map(name => ({ name, xml: readFileSync(join(out, name), 'utf8') }))
  expect(found.length).toBe(paths.length)
  return found
}

/** Formulas that LibreOffice has found, each with the file. */
async function formulasIn(paths: readonly string[], filter: readonly string[] = []): Promise<string[]> {
  const read = await asOffice(paths, filter)
  for (const { name, xml } of read) expect([name, xml.includes('table:table-cell')]).toEqual([name, true])
  return read.flatMap(({ name, xml }) => [...xml.matchAll(/table:formula="[^"]*"/g)].map(([formula]) => `${name} ${formula}`))
}

const office = temporaryFolder()
/** Commas or semicolons between cells, UTF-8, formulas taken where there are any. */
const separated = (separator: ',' | ';') => [
  `--infilter=CSV:${separator.charCodeAt(0)},34,UTF8,1,,0,false,true,false,false,false,-1,true`,
]

test.skipIf(!OFFICE)(
  'LibreOffice finds no formula in any export, whatever stands in names and comments',
  { timeout: 900_000 },
  async () => {
    const planted = join(office, 'planted.csv')
    writeFileSync(planted, 'a,=1+1\r\n')
    expect(await formulasIn([planted], separated(','))).toHaveLength(1) // it would take one for one
    const folder = await exported()
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => join(folder, path))
    const [csv, xlsx] = ['.csv', '.xlsx'].map(ending => files.filter(path => path.endsWith(ending))) as [string[], string[]]
    const draw = random(1)
    const rows = Array.from({ length: ROWS }, () => [hostileText(draw), hostileText(draw), 1])
    const figure = join(folder, 'figure.xlsx')
    writeFileSync(figure, await workbookOf([{ name: '=1+1', rows }]))
    expect([csv.length > 3, xlsx.length]).toEqual([true, 4])
    expect(await formulasIn(csv, separated(','))).toEqual([])
    expect(await formulasIn(csv, separated(';'))).toEqual([])
    expect(await formulasIn([...xlsx, figure])).toEqual([])
  },
)
