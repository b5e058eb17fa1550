import type { Page } from '@playwright/test'
import type { ReportParams } from '#contract/reports/params.ts'
import type { ReportName } from '#contract/reports/report.ts'
import type { PaperPage } from '#renderer/paper/furniture/drawn.ts'
import { ask } from './region.ts'

/** The window shows a report as the hidden window draws it; without parameters one of the whole data file. */
export async function drawPaper(page: Page, name: ReportName, params: ReportParams = {}): Promise<void> {
  const report = await ask(page, 'reports.compose', { name, params })
  await page.evaluate(() => history.replaceState(null, '', '#/paper'))
  await page.reload()
  await page.waitForFunction(() => window.branchwisePaper !== undefined)
  await page.evaluate((composed: Parameters<PaperPage['draw']>[0]) => window.branchwisePaper?.draw(composed), report)
}
