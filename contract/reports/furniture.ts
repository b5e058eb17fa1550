import { z } from 'zod'
import { About, Handling, IsoDate, Reading } from '../vocabulary.ts'
import { Note, Sheet } from './params.ts'

/** Names of what the filter keeps: every filter in words. */
export const FilterNames = z.object({
  locations: z.array(z.string()),
  groups: z.array(z.string()),
  services: z.array(z.string()),
  channels: z.array(z.string()),
  customerTypes: z.array(z.string()),
  handling: Handling.nullable(),
  minimumAnswers: z.number().nullable(),
})
export type FilterNames = z.infer<typeof FilterNames>

/** What every report carries, whatever it draws: header, footer, notes and footnotes are made of it. */
export const furniture = {
  sheet: Sheet,
  /** Whether people stand under their names. */
  people: z.enum(['names', 'pseudonyms']),
  company: z.string(),
  /** A picture as a data address; null without one. */
  logo: z.string().nullable(),
  printedAt: z.iso.datetime(),
  /** Where it is printed again with the figures of `printedAt`: when, and whether the data have changed since. */
  frozen: z.object({ againAt: z.iso.datetime(), isChanged: z.boolean() }).nullable(),
  appVersion: z.string(),
  /** Mark of the data: the same data give the same mark. */
  contentHash: z.string(),
  /** Period, comparison, cut-off, definitions version and sample of what the report is about. */
  about: About,
  filter: FilterNames,
  /** Locations and people of what the report is about. */
  locations: z.number(),
  providers: z.number(),
  /** Locations that have not reported up to the end, the latest first. */
  missing: z.array(z.object({ name: z.string(), lastDay: IsoDate })),
  notes: z.array(Note),
  /** What the reader must know of figures that were held back or are doubtful. */
  footnotes: z.array(Reading),
}
const Furniture = z.object(furniture)
export type Furniture = z.infer<typeof Furniture>
