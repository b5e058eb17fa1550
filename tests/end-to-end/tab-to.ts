import type { Page } from '@playwright/test'
import { expect } from './app.ts'

type Role = 'button' | 'checkbox' | 'combobox' | 'group' | 'link' | 'spinbutton' | 'tab' | 'textbox'

/** Presses Tab until the wanted element, or with `within` anything in it, has the focus, which must be seen. */
export async function tabTo(page: Page, role: Role, name: string | RegExp, { exact = true } = {}): Promise<void> {
  const wanted = page.getByRole(role, { name, exact }).first()
  for (let presses = 0; presses < 150; presses++) {
    if ((await wanted.count()) > 0 && (await wanted.evaluate(element => element === document.activeElement))) {
      await expectFocusSeen(page, String(name))
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached the ${role} “${String(name)}”`)
}

/** What has the focus, or the control that it belongs to, has an outline or a shadow. */
export async function expectFocusSeen(page: Page, where: string): Promise<void> {
  const look = () =>
    page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return 'no focus'
      const styles = [element, element.closest('label') ?? element].map(each => getComputedStyle(each))
      return styles.some(one => one.outlineStyle !== 'none' || one.boxShadow !== 'none')
        ? 'seen'
        : element.outerHTML.slice(0, 200)
    })
  // A dialog that has just closed gives the focus back in the next frame.
  await expect.poll(async () => ({ where, focus: await look() })).toEqual({ where, focus: 'seen' })
}
