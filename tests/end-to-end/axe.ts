import type { Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { USUAL_MEDIA } from './app.ts'

interface Asked {
  /** Names of rules; without them, all. */
  readonly rules?: readonly string[]
}

declare global {
  /** There once it has been put into the page. */
  var axe: { run(options: RunOptions): Promise<AxeResults> } | undefined
}

/** What axe finds in the window as it stands: "rule at element | element". A page keeps axe until it is loaded anew. */
export async function axeFaults(page: Page, { rules }: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async options => {
      const { violations } = await globalThis.axe!.run(options)
      return violations.map(({ id, nodes }) => {
        const targets = nodes.slice(0, 3).map(node => node.target.join(' '))
        return `${id} at ${targets.join(' | ')}`
      })
    },
    { resultTypes: ['violations' as const], ...(rules && { runOnly: [...rules] }) },
  )
}

/** What axe finds, in a form that a failed test shows at once: every rule in light, in dark only colours can differ. */
export async function faults(page: Page, what: string): Promise<string[]> {
  const found = (await axeFaults(page)).map(fault => `${what}, light: ${fault}`)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const inDark = await axeFaults(page, { rules: ['color-contrast', 'link-in-text-block'] })
  await page.emulateMedia(USUAL_MEDIA)
  return [...found, ...inDark.map(fault => `${what}, dark: ${fault}`)]
}
