import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Output } from '#contract/operations.ts'
import { openStore } from '#db/sqlite/open.ts'
import { setSetting } from '#db/queries/settings.ts'
import { say } from '#words/say.ts'
import { csvOf, exportHeader, exportRows } from '../branch-export.ts'
import { answerSaveDialog, expect, launch, openedPage, temporaryFolder, test } from './app.ts'
import { ask, chooseExports, drawn, goTo, goToStep, runImport, writeFiles } from './region.ts'

/** Words that stand nowhere else: whatever holds one of them has it from the files. */
const CANARY = {
  place: 'Ottermouth',
  person: 'Zilpha Quennell',
  service: 'Pewtercombe',
  channel: 'Telegraphyx',
  comment: 'Marmaladeqx on the desk',
  rejected: 'Brindlewick',
  file: 'Crumpsallton',
  folder: 'Dunnabeckq',
  company: 'Widdershinqs',
  pin: 'Grobblecot',
}
const words = Object.values(CANARY)
  .flatMap(text => text.split(' '))
  .filter(word => word.length > 6)

const rows = exportRows({
  branches: { [CANARY.place]: [CANARY.person, 'Ben Okoro', 'Cora Lindt'], Harbour: ['Dai Evans', 'Elif Kaya'] },
}).map((row, i) =>
  row
    .with(9, i % 2 ? CANARY.service : 'Accounts')
    .with(10, i % 3 ? CANARY.channel : 'Phone')
    .with(11, i % 5 ? '' : CANARY.comment),
)
const rejected = exportHeader.map((_, at) => (at === 3 ? `${CANARY.rejected} o’clock` : CANARY.rejected))

test('logs, and what is kept of the user, hold no name, comment, cell or path, whatever goes right or wrong', async ({
  folder,
}) => {
  test.setTimeout(180_000)
  await temporaryFolder(async userData => {
    const app = await launch({ userData })
    let log = ''
    for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', piece => (log += String(piece)))
    const page = await openedPage(app)
    await goesRight(app, page, folder)
    await goesWrong(app, page, folder)
    await expect.poll(() => log).toContain('Fault: SyntaxError')
    expect(words.filter(word => holds(log, word))).toEqual([])
    await page.reload()
    const copied = await diagnostics(page)
    expect(copied).toContain('Fault: SyntaxError')
    expect([...words, userData, folder, 'branchwise-test'].filter(word => holds(copied, word))).toEqual([])
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1200, height: 800 }))
    const profile = profileOf(app)
    expect(filesWith(words, profile === null ? [userData] : [userData, profile])).toEqual([])
    await app.close()
    expect(filesWith(words, [userData])).toEqual([])
    expect(words.filter(word => holds(log, word))).toEqual([])
  })
})

/** What the user would copy, on the screen where something may have failed. */
async function diagnostics(page: Page): Promise<string> {
  await drawn(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: say('palette.search') }).fill(say('diagnostics.open'))
  await page.keyboard.press('Enter')
  const text = page.getByRole('region', { name: say('diagnostics.text') })
  await expect(text).toContainText('Branchwise')
  const copied = await text.innerText()
  await page.keyboard.press('Escape')
  return copied
}

async function goesRight(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const exports = join(folder, CANARY.folder)
  await mkdir(exports)
  const [path] = await writeFiles(exports, { [`${CANARY.file}.csv`]: csvOf([...rows, rejected]) })
  await goTo(page, 'data/import')
  await chooseExports(app, page, [path!])
  await goToStep(page, 'names')
  for (const language of ['de', 'en'] as const) {
    await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(chosen => void window.branchwise.prefer({ language: chosen }), language),
    ])
    await drawn(page)
  }
  await runImport(page)
  await ask(page, 'settings.set', { names: 'names', company: CANARY.company })
  await page.reload()
  const { locations } = await ask(page, 'interactions.facets', {})
  const people = (await ask(page, 'providers.list', { metric: 'csat' })).rows
  for (const place of [
    'overview',
    `overview?services=${CANARY.service}&channels=${CANARY.channel}`,
    'locations?metric=wait',
    ...locations.map(({ locationId }) => `locations/${locationId}`),
    'providers',
    ...people.slice(0, 2).map(({ providerId }) => `providers/${providerId}`),
    `locations/${CANARY.place}`,
    'moments',
    'data/quality',
    'data/names',
    'reports',
    'data/files',
    'data/settings',
  ])
    await goTo(page, place, 30_000)
  await answerSaveDialog(app, join(folder, 'report.pdf'))
  const print = { name: 'regional-comparison', params: { notes: [{ figure: 'any', text: CANARY.comment }] } }
  expect(await page.evaluate(request => window.branchwise.savePdf(request), print)).toMatchObject({ ok: true })
  await answerSaveDialog(app, join(folder, 'rows.xlsx'))
  expect(await page.evaluate(() => window.branchwise.saveTables({ name: 'monday', form: 'workbook' }))).toMatchObject({
    ok: true,
  })
  await ask(page, 'interactions.csv', {})
}

/** Each is refused, or a fault of the program's. */
async function goesWrong(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const exports = await writeFiles(join(folder, CANARY.folder), {
    [`${CANARY.file}-binary.csv`]: Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256),
    [`${CANARY.file}-empty.csv`]: '',
    [`${CANARY.file}-timeless.csv`]: csvOf([[CANARY.person, CANARY.rejected]], ['Name', 'What']),
    [`${CANARY.file}.xlsx`]: CANARY.rejected.repeat(100),
    [`${CANARY.file}.json`]: `[{"Staff": "${CANARY.person}", `,
    [`${CANARY.file}.branchwise`]: CANARY.rejected.repeat(100),
  })
  for (const path of [...exports, join(folder, CANARY.folder, 'missing.csv')]) {
    const started = await page.evaluate(path => window.branchwise.call('imports.run', { paths: [path] }), path)
    if (started.ok) await ended(page, started.value as Output<'imports.run'>)
    for (const name of ['imports.preview', 'data.open', 'data.restore'])
      await page.evaluate(([name, path]) => window.branchwise.call(name!, { path, paths: [path] }), [name, path])
  }
  for (const [name, input] of [
    ['locations.detail', { locationId: CANARY.place }],
    ['providers.detail', { providerId: CANARY.person }],
    ['overview.summary', { [CANARY.person]: CANARY.comment, filter: { locations: [CANARY.place] } }],
    ['places.split', { spelled: [CANARY.rejected] }],
    [CANARY.person, {}],
  ] as const)
    expect(await page.evaluate(([name, input]) => window.branchwise.call(name, input), [name, input] as const)).toMatchObject({
      ok: false,
    })

  const nowhere = join(folder, 'rows.xlsx', CANARY.file) // below a file
  await answerSaveDialog(app, nowhere)
  const refused = await page.evaluate(async () => {
    const host = window.branchwise
    const text = { suggestedName: 'x', text: 'x' }
    const asked = [
      host.saveText(text),
      host.savePicture({ suggestedName: 'x', png: 'AAAA' }),
      host.saveWorkbook({ suggestedName: 'x', sheets: [{ name: 'x', rows: [] }] }),
    ]
    return (await Promise.allSettled(asked)).map(({ status }) => status)
  })
  expect(refused).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await page.evaluate(() => window.branchwise.savePdf({ name: 'monday' }))).toMatchObject({ ok: false })
  expect(await page.evaluate(() => window.branchwise.saveTables({ name: 'monday', form: 'workbook' }))).toMatchObject({
    ok: false,
  })
  await page.evaluate(
    name => window.branchwise.pickFiles({ kind: name, [name]: 1 } as never).catch(() => undefined),
    CANARY.person,
  )

  // A fault whose message quotes what was stored.
  const { path } = await ask(page, 'data.status', {})
  const store = await openStore(path!)
  await setSetting(store.db, 'pins', `[{"title": ${CANARY.pin}`)
  store.close()
  expect(await page.evaluate(() => window.branchwise.call('pins.list', {}))).toMatchObject({
    ok: false,
    failure: { code: 'internal' },
  })
}

async function ended(page: Page, { jobId }: Output<'imports.run'>): Promise<void> {
  await expect.poll(async () => (await ask(page, 'jobs.progress', { jobId })).state).toMatch(/failed|done/)
}

/** Chromium's own folder under the stand-in; Electron's lies in the user's data, and has no history and no tabs to restore. */
function profileOf(app: ElectronApplication): string | null {
  const name = readdirSync(tmpdir()).find(each => each.startsWith(`branchwise-host-${app.process().pid}-`))
  return name === undefined ? null : join(tmpdir(), name)
}

/** Files that hold a word, except data files and what lies beside them for their sake. */
function filesWith(wanted: readonly string[], folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        entry =>
          entry.isFile() &&
          !/\.branchwise|Default\/(History|Sessions|Top Sites)|segmentation_platform/.test(join(entry.parentPath, entry.name)),
      )
      .map(entry => join(entry.parentPath, entry.name))
      .flatMap(path => {
        const content = existsSync(path) ? readFileSync(path, 'latin1') : '' // Chromium goes on writing and removing
        return wanted.filter(word => holds(content, word)).map(word => `${path}: ${word}`)
      }),
  )
}

/** As UTF-8 or UTF-16, in any case. */
function holds(content: string, word: string): boolean {
  const plain = content.toLowerCase()
  return plain.includes(word.toLowerCase()) || plain.includes(word.toLowerCase().split('').join('\0'))
}
