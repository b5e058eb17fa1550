import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { root } from '#tools/electron.ts'
import { say } from '#words/say.ts'
import { dropFiles, test as onNothing } from './app.ts'
import { ask, drawn, expect, goTo, goToStep, onSample as test, writeFiles } from './region.ts'
import { csvOf, exportRows } from '../branch-export.ts'

/** With BRANCHWISE_SCREENSHOTS=1 the pictures of the README are made anew; without, the screens only have to draw. */
const isTaking = process.env.BRANCHWISE_SCREENSHOTS === '1'
const SIZE = { width: 1280, height: 800 }

async function take(page: Page, name: string): Promise<void> {
  await drawn(page)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => window.scrollTo(0, 0))
  if (isTaking) await page.screenshot({ path: join(root, 'docs/images', `${name}.png`), animations: 'disabled' })
}

/** Marks that carry figures: lines, dots, bars of the charts on screen. */
const marks = (page: Page) => page.locator('main figure svg :is(path, circle, rect, line)')

async function expectDrawn(page: Page, place: string): Promise<void> {
  await goTo(page, place)
  const figures = page.getByRole('main').getByRole('figure')
  await expect(figures.first().locator('svg').first()).toBeVisible()
  expect(await marks(page).count(), place).toBeGreaterThan(10 * (await figures.count()))
}

async function openAt(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    SIZE,
  )
  await page.setViewportSize(SIZE)
}

test('every screen draws its charts', async ({ app, page }) => {
  test.setTimeout(120_000)
  await openAt(app, page)
  const { locations } = await ask(page, 'interactions.facets', {})
  const idOf = (name: string) => locations.find(location => location.name === name)!.locationId
  await expectDrawn(page, 'overview')
  await take(page, 'overview')
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await take(page, 'overview-dark')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectDrawn(page, 'locations')
  await take(page, 'locations')
  await expectDrawn(page, `locations/${idOf('Newport Commercial Street')}`)
  await take(page, 'location')
  await expectDrawn(page, `locations/compare?a=${idOf('Swansea Oxford Street')}&b=${idOf('Salisbury Blue Boar Row')}`)
  await take(page, 'compare')
  await ask(page, 'settings.set', { names: 'pseudonyms' })
  await page.reload()
  await expectDrawn(page, 'providers')
  await take(page, 'providers')
})

onNothing('the preview of an import shows what was recognised', async ({ app, page, folder }) => {
  await openAt(app, page)
  await goTo(page, 'data/import')
  const branch = (name: string, people: string[]) => csvOf(exportRows({ branches: { [name]: people } }))
  const paths = await writeFiles(folder, {
    'exports/northgate.csv': branch('Northgate', ['Ana Pohl', 'Ben Okoro']),
    'exports/harbour.csv': branch('Harbour', ['Dai Evans', 'Elif Kaya']),
    'exports/old-town.csv': branch('Old Town', ['Gus Verne', 'Hana Sato']),
  })
  await dropFiles(page, paths)
  await goToStep(page, 'columns')
  await expect(page.getByRole('table', { name: say('import.columns') })).toContainText('Ana Pohl')
  await take(page, 'import')
})
