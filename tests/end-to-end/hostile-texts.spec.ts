import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { csvOf, exportRows } from '../branch-export.ts'
import { BECAME, hostileText } from '../attacks/hostile-text.ts'
import { random } from '../main/faults/random.ts'
import { readWorkbook } from '../read-workbook.ts'
import { answerSaveDialog, expect } from './app.ts'
import { ask, goTo, onEmpty as test, writeFiles } from './region.ts'

/** Texts of one import, and how many imports there are, each in a file of its own. */
const TEXTS = 100
const ROUNDS = process.env.BRANCHWISE_LONG ? 20 : 1
const SEED = Number(process.env.BRANCHWISE_SEED ?? 20_261_127)

/** 5 branches with 4 people each, and as many services, channels and comments as there are texts left. */
function hostileExport(seed: number): string {
  const draw = random(seed)
  const texts = Array.from({ length: TEXTS }, () => hostileText(draw))
  const branches = Object.fromEntries(
    texts
      .slice(0, 5)
      .map((place, i) => [`${place}${i}`, texts.slice(5 + 4 * i, 9 + 4 * i).map((person, at) => `${person}${at}`)]),
  )
  const [services, channels, comments] = [texts.slice(25, 45), texts.slice(45, 60), texts.slice(60)]
  const rows = exportRows({ branches, days: 60 }).map((row, i) =>
    row
      .with(9, services[i % services.length]!)
      .with(10, channels[i % channels.length]!)
      .with(11, comments[i % comments.length]!),
  )
  const rejected = texts.slice(0, 20).map(text => rows[0]!.map((_, at) => (at === 3 ? `no time: ${text}` : text)))
  return csvOf([...rows, ...rejected])
}

/** Whatever a text would have done if anything took it for more than text. */
async function expectNothingRan(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(became => {
    const all = [...document.querySelectorAll('*')]
    return {
      attacked: globalThis.attacked,
      elements: document.getElementsByClassName(became).length,
      handlers: all.flatMap(element => element.getAttributeNames().filter(name => name.startsWith('on'))),
      strangers: document.querySelectorAll(
        'iframe, object, embed, script:not([src]), base, meta[http-equiv=refresh], form[action]',
      ).length,
      addresses: [...document.body.querySelectorAll('*')]
        .flatMap(element => ['href', 'src', 'action', 'formaction', 'xlink:href'].map(name => element.getAttribute(name) ?? ''))
        .filter(address => /^\s*(?!app:|http:\/\/branchwise\.app\.localhost)[a-z]+:/i.test(address)),
      polluted: 'polluted' in {},
      hidden: getComputedStyle(document.body).display === 'none',
    }
  }, BECAME)
  const nothing = { attacked: undefined, elements: 0, handlers: [], strangers: 0, addresses: [], polluted: false, hidden: false }
  expect({ where, ...found }).toEqual({ where, ...nothing })
}

/** Moves over the marks of the figures that are there, so that their tooltips show. */
async function hoverOver(page: Page, where: string): Promise<void> {
  const plots = page.locator('main figure svg:visible')
  for (let at = 0; at < Math.min(3, await plots.count()); at++) {
    const box = await plots.nth(at).boundingBox()
    if (box === null) continue
    for (const share of [0.35, 0.6]) {
      await page.mouse.move(box.x + box.width * share, box.y + box.height / 2)
      await expectNothingRan(page, `${where}, over figure ${at}`)
    }
  }
}

async function placesOf(page: Page): Promise<string[]> {
  const { locations, services, channels } = await ask(page, 'interactions.facets', {})
  const people = (await ask(page, 'providers.list', { metric: 'csat' })).rows.map(({ providerId }) => providerId)
  const ids = locations.map(({ locationId }) => locationId)
  return [
    'overview',
    'locations',
    'locations?metric=wait',
    `locations/compare?a=${ids[0]}&b=${ids[1]}`,
    `locations/${ids[0]}`,
    'providers',
    `providers/${people[0]}`,
    'moments',
    'reports',
    'data/files',
    'data/names',
    'data/quality',
    'data/settings',
    `overview?services=${encodeURIComponent(services[0]!)}`,
    `moments?channels=${encodeURIComponent(channels[0]!)}`,
  ]
}

/** CSV without formulas, a workbook without any, a page of paper without scripts. */
async function expectPlainExports(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const { csv } = await ask(page, 'interactions.csv', {})
  expect(csv.match(/(^|[,;\t\r\n]"?)[=@＝＠]/gm) ?? []).toEqual([])
  const [rows, tables, pdf] = ['rows.xlsx', 'tables.xlsx', 'report.pdf'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await ask(page, 'interactions.workbook', { path: rows })
  await answerSaveDialog(app, tables)
  expect(await page.evaluate(() => window.branchwise.saveTables({ name: 'monday', form: 'workbook' }))).toMatchObject({
    ok: true,
  })
  for (const path of [rows, tables]) expect((await readWorkbook(path)).length).toBeGreaterThan(0) // it refuses formulas
  await answerSaveDialog(app, pdf)
  expect(await page.evaluate(() => window.branchwise.savePdf({ name: 'regional-comparison' }))).toMatchObject({ ok: true })
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/JavaScript:\s+no/)
  expect(execFileSync('pdfinfo', ['-url', pdf], { encoding: 'utf8' })).not.toMatch(/javascript:|https?:|file:|data:/i)
}

for (let round = 0; round < ROUNDS; round++)
  test(`${TEXTS} hostile texts are text on every screen, in tooltips, exports and on paper (${round + 1})`, async ({
    app,
    page,
    folder,
  }) => {
    test.setTimeout(300_000)
    page.on('dialog', dialog => void dialog.dismiss().then(() => page.evaluate(() => (globalThis.attacked = 'a dialog'))))
    const [path] = await writeFiles(folder, { 'hostile.csv': hostileExport(SEED + round) })
    const { jobId } = await ask(page, 'imports.run', { paths: [path!] })
    await expect.poll(async () => (await ask(page, 'jobs.progress', { jobId })).state, { timeout: 60_000 }).toBe('done')
    await ask(page, 'settings.set', { names: 'names', minimumGroup: 1 })
    await page.reload()
    for (const place of await placesOf(page)) {
      await goTo(page, place, 30_000)
      await expectNothingRan(page, place)
      await hoverOver(page, place)
    }
    await expectPlainExports(app, page, folder)
  })
