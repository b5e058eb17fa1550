import type { Locator, Page } from '@playwright/test'

/** Types a day such as 2026-03-31 into its field, part by part. */
export async function fillDay(within: Locator | Page, label: string, day: string): Promise<void> {
  const field = within.getByRole('group', { name: label, exact: true })
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [part, digits] of Object.entries({ year, month, day: date }))
    await field.locator(`[data-type=${part}]`).pressSequentially(digits)
}
