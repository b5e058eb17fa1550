import type { Page } from '@playwright/test'
import { say } from '#words/say.ts'
import { csvOf, exportRows } from '../branch-export.ts'
import { dropFiles, test as onNothing } from './app.ts'
import { ask, button, drawn, expect, goToStep, onEmpty as test, regionCsv, writeFiles } from './region.ts'

onNothing('a recognised file without surprises is one click from drop to done', async ({ page, folder }) => {
  const paths = await writeFiles(folder, { 'winter.csv': regionCsv() })
  await dropFiles(page, paths)
  await expect(page.getByText(say('import.stands-out.nothing'))).toBeVisible()
  await button(page, say('import.run', { files: 1 })).click()
  await expect(page.getByRole('heading', { name: say('import.done', { imported: 1, added: 540 }) })).toBeVisible()
})

/** Moves the keyboard to a button by Tab and presses it; what cannot be reached that way fails. */
async function pressTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true })
  await expect(wanted).toBeVisible()
  for (let i = 0; i < 120; i++) {
    // An open list hides what lies around it until the next Tab.
    const isReached = await wanted.evaluateAll(found => found.some(element => element === document.activeElement))
    if (isReached) return page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to "${name}"`)
}

test('an import goes through all six steps by keyboard, and its places and people are put together on the way', async ({
  page,
  folder,
}) => {
  const [winter] = await writeFiles(folder, { 'winter.csv': regionCsv() })
  await dropFiles(page, [winter!])
  await button(page, say('import.run', { files: 1 })).click()
  await expect(page.getByRole('heading', { name: say('import.result.table') })).toBeVisible()
  await ask(page, 'settings.set', { names: 'names' })
  const branches = { 'North gate': ['Ana Pohl', 'Pohl, Ana'], Leeds: ['Hana Sato'] }
  const rows = exportRows({ branches, from: '2026-04-01', days: 10 }).map(row => [`S${row[0]}`, ...row.slice(1)])
  const [spring] = await writeFiles(folder, { 'spring.csv': `Visits of spring\r\n${csvOf(rows)}` })
  await pressTo(page, say('import.result.more'))
  await dropFiles(page, [spring!])
  await pressTo(page, say('import.look-closer'))
  await expect(page.getByText('Visits of spring')).toBeVisible()
  for (const step of ['columns', 'values', 'names'] as const)
    await pressTo(page, say('import.step.next', { step: say(`import.step.${step}`) }))
  await pressTo(page, say('import.names.together-of', { spelled: 'North gate', name: 'Northgate' }))
  await pressTo(page, say('import.names.together-of', { spelled: 'Pohl, Ana', name: 'Ana Pohl' }))
  await pressTo(page, say('import.names.change-of', { name: 'Leeds' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: say('names.zone') }).focus()
  await page.keyboard.type('Europe/Lond')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressTo(page, say('import.words.done'))
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('table', { name: say('import.places', { places: 2 }) })).toContainText('Europe/London')
  // Another language loads the page anew; what was said of the files stays.
  for (const language of ['de', 'en'] as const) {
    const choose = page.evaluate(chosen => void window.branchwise.prefer({ language: chosen }), language)
    await Promise.all([page.waitForEvent('load'), choose])
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
    await expect(page.getByRole('table').filter({ hasText: 'Europe/London' })).toBeVisible()
  }
  await expect(page.getByRole('table', { name: say('import.places', { places: 2 }) })).toContainText('Europe/London')
  await pressTo(page, say('import.step.next', { step: say('import.step.try') }))
  await expect(page.getByRole('row', { name: `${say('import.effect.locations')} 3 4` })).toBeVisible()
  await expect(page.getByRole('row', { name: `${say('import.effect.providers')} 9 10` })).toBeVisible()
  await pressTo(page, say('import.run', { files: 1 }))
  await expect(page.getByRole('heading', { name: say('import.done', { imported: 1, added: 30 }) })).toBeVisible()
  const { places } = await ask(page, 'places.list', {})
  expect(places.map(({ name, interactions, timeZone }) => [name, interactions, timeZone])).toEqual([
    ['Harbour', 180, null],
    ['Leeds', 10, 'Europe/London'],
    ['Northgate', 200, null],
    ['Old Town', 180, null],
  ])
  await drawn(page)
  await dropFiles(page, [spring!])
  await goToStep(page, 'names')
  await expect(page.getByRole('region', { name: say('import.places.alike', { n: 1 }) })).toHaveCount(0)
})
