import type { Page } from '@playwright/test'
import type { ReportName } from '#contract/reports/report.ts'
import type { PaperPage } from '#renderer/paper/furniture/drawn.ts'
import { ask } from './region.ts'

/** The window shows a report of the whole data file as the hidden window draws it. */
export async function drawPaper(page: Page, name: ReportName): Promise<void> {
  const report = await ask(page, 'reports.compose', { name })
  await page.evaluate(() => history.replaceState(null, '', '#/paper'))
  await page.reload()
  await page.waitForFunction(() => window.branchwisePaper !== undefined)
  await page.evaluate((composed: Parameters<PaperPage['draw']>[0]) => window.branchwisePaper?.draw(composed), report)
}
