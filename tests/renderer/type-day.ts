import { type Locator, userEvent } from 'vitest/browser'

/** Types a day such as 2026-03-31 into its field, part by part. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [part, digits] of Object.entries({ year, month, day: date })) await typePart(field, part, digits)
}

/** Types digits into one part of a field for a day. */
export async function typePart(field: Locator, part: string, digits: string): Promise<void> {
  await userEvent.click(field.getByRole('spinbutton', { name: new RegExp(`^${part}`) }))
  await userEvent.keyboard(digits)
}
