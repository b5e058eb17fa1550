import { z } from 'zod'

/** How this user works, on every data file. "system" follows the computer. */
export const Preferences = z.strictObject({
  language: z.enum(['system', 'en', 'de']),
  /** Whose numbers, dates and first day of the week. */
  region: z.enum(['system', 'GB', 'US', 'DE', 'AT', 'CH']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['meeting-room', 'normal', 'compact']),
  zoom: z.number().min(1).max(2),
})
export type Preferences = z.infer<typeof Preferences>

export const PreferencesChange = Preferences.partial()
export type PreferencesChange = z.infer<typeof PreferencesChange>

/** Steps of the zoom, as the menu and the keyboard take them. */
export const zoomSteps = [1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** What was chosen, and what a page speaks because of it. */
export interface Ways {
  readonly chosen: Preferences
  readonly speech: { readonly language: 'en' | 'de'; readonly locale: string }
}
