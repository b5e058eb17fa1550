import { z } from 'zod'
import { Funnel } from '../funnel.ts'
import { Comparison, LocationsList } from '../locations.ts'
import { Overview } from '../overview.ts'
import { furniture } from './furniture.ts'

/** All locations side by side, and two of them in detail. */
export const RegionalComparison = z.object({
  name: z.literal('regional-comparison'),
  ...furniture,
  overview: Overview,
  csat: LocationsList,
  wait: LocationsList,
  /** Of satisfaction and waits, where there are values. */
  funnels: z.array(Funnel),
  comparison: Comparison.nullable(),
})
export type RegionalComparison = z.infer<typeof RegionalComparison>
