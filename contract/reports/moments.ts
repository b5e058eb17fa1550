import { z } from 'zod'
import { MomentGrid } from '../charts.ts'
import { Holidays } from '../holidays.ts'
import { LoadCurve, Peaks, ShiftEdges } from '../moments.ts'
import { Reading } from '../vocabulary.ts'
import { furniture } from './furniture.ts'

/** One page about when service differs: of all that is selected, or of one location. */
export const Moments = z.object({
  name: z.literal('moments'),
  ...furniture,
  /** The one location that it is about; null for all of the selection. */
  place: z.string().nullable(),
  /** What differs by moment, what the busiest hours cost, what would vanish if they were served like the others. */
  findings: z.array(Reading).length(3),
  grid: MomentGrid,
  /** Busiest, first and last hours: of the grid's metric, and of satisfaction beside waits. */
  hours: z.array(z.object({ peaks: Peaks, edges: ShiftEdges })),
  load: LoadCurve,
  holidays: Holidays,
})
export type Moments = z.infer<typeof Moments>
