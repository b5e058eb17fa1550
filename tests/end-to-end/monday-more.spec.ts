import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { answerSaveDialog } from './app.ts'
import { ask, drawn, expect, goTo, onSample as test } from './region.ts'
import { expectFocusSeen, tabTo } from './tab-to.ts'

test('two places compared, days of one’s own, what happened noted, rows and a report, by the keyboard alone', async ({
  app,
  page,
  folder,
}) => {
  test.setTimeout(180_000)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const { locations } = await ask(page, 'interactions.facets', {})
  const [a, b] = [locations[3]!, locations[7]!]
  await goTo(page, 'overview')

  await test.step('two branches, side by side', async () => {
    await press('Control+2')
    await expect(page).toHaveURL(/#\/locations/)
    await drawn(page)
    await tabTo(page, 'link', say('locations.compare.none'))
    await press('Enter')
    for (const [label, { name }] of [
      [say('compare.a'), a],
      [say('compare.b'), b],
    ] as const) {
      await tabTo(page, 'combobox', label)
      await page.keyboard.type(name)
      await expect(page.getByRole('option', { name, exact: true })).toHaveAttribute('data-focused', 'true')
      await press('Enter')
    }
    await expect(page.getByRole('heading', { level: 1, name: say('compare.title', { a: a.name, b: b.name }) })).toBeVisible()
    await drawn(page)
    await expectFocusSeen(page, 'after both were chosen')
  })

  await test.step('days of one’s own, against the same weeks last year', async () => {
    await press('Control+1')
    await expect(page).toHaveURL(/#\/overview/)
    await drawn(page)
    await tabTo(page, 'button', new RegExp(`${say('filter.period')}$`))
    await press('Enter', 'End', 'Enter')
    await tabTo(page, 'spinbutton', `day, ${say('filter.from')}`)
    await page.keyboard.type('1/6/2026')
    await tabTo(page, 'spinbutton', `day, ${say('filter.to')}`)
    await page.keyboard.type('30/9/2026')
    await expect(page).toHaveURL(/from=2026-06-01&to=2026-09-30/)
    await tabTo(page, 'button', new RegExp(`${say('filter.against')}$`))
    await press('Enter', 'End', 'Enter')
    await expect(page).toHaveURL(/against=last-year/)
    await drawn(page)
    await expectFocusSeen(page, 'on what is compared with')
    const { about } = await ask(page, 'overview.summary', { from: '2026-06-01', to: '2026-09-30', against: 'last-year' })
    await expect(page.getByRole('main')).toContainText(formatNumber(about.interactions))
  })

  await test.step('a day from the calendar, and Escape leaves it as it was', async () => {
    await tabTo(page, 'button', new RegExp(`${say('filter.period')}$`))
    await tabTo(page, 'spinbutton', `day, ${say('filter.from')}`)
    await press('Alt+ArrowDown')
    await expect(page.getByRole('grid')).toBeVisible()
    await expectFocusSeen(page, 'in the calendar')
    await press('ArrowDown', 'Escape')
    await expect(page.getByRole('grid')).toHaveCount(0)
    await expectFocusSeen(page, 'back in the field')
    await expect(page).toHaveURL(/from=2026-06-01/)
    await press('Alt+ArrowDown')
    await expect(page.getByRole('grid')).toBeVisible()
    await press('ArrowDown', 'Enter')
    await expect(page).toHaveURL(/from=2026-06-08/)
    await drawn(page)
    await tabTo(page, 'button', say('filter.clear-everything'))
    await press('Enter')
    await expect(page).not.toHaveURL(/from=/)
    await expect(page.getByRole('group', { name: say('filter.to'), exact: true })).toHaveCount(0)
    await drawn(page)
  })

  await test.step('what happened at a place is noted', async () => {
    await press('Control+k')
    await page.keyboard.type(a.name)
    await expect(page.getByRole('option', { name: a.name }).first()).toBeVisible()
    await press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: a.name })).toBeVisible()
    await drawn(page)
    await tabTo(page, 'button', say('events.add'))
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: say('events.add.title') })
    await tabTo(page, 'spinbutton', `day, ${say('events.date')}`)
    await page.keyboard.type('2/3/2026')
    await tabTo(page, 'textbox', say('events.note'))
    await page.keyboard.type('Training at the counter')
    await tabTo(page, 'button', say('events.add.button'))
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('region', { name: say('events.title') })).toContainText('Training at the counter')
    await expect(page.getByRole('button', { name: say('events.add') })).toBeFocused()
  })

  await test.step('the rows behind a number, and one of them with its file and line', async () => {
    await press('Control+2')
    await expect(page).toHaveURL(/#\/locations/)
    await drawn(page)
    const { rows } = await ask(page, 'locations.list', { metric: 'csat' })
    await tabTo(page, 'link', formatNumber(rows[0]!.n))
    await press('Enter')
    await expect(page.locator('.rows-body')).toBeVisible()
    await drawn(page)
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(rows[0]!.n + 1))
    const row = page.locator('.rows-body button').first()
    await expect(row).toBeVisible()
    await tabTo(page, 'button', (await row.innerText()).trim())
    await press('Enter')
    await expect(page.getByRole('dialog', { name: say('interactions.row') })).toContainText('.csv')
    await press('Escape')
    await expect(row).toBeFocused()
  })

  await test.step('a report for the drawer', async () => {
    const path = join(folder, 'monday.pdf')
    await answerSaveDialog(app, path)
    await press('Control+7')
    await expect(page).toHaveURL(/#\/reports/)
    await drawn(page)
    await tabTo(page, 'link', say('report.monday.title'))
    await press('Enter')
    await expect(page).toHaveURL(/#\/reports\/monday/)
    await drawn(page)
    await tabTo(page, 'button', say('shell.report.save'))
    await press('Enter')
    await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
    await expectFocusSeen(page, 'after the report was saved')
  })
})
