import { z } from 'zod'
import { FilePath, IsoDate } from './vocabulary.ts'

const People = z.enum(['names', 'pseudonyms'])

export const HandoverInput = z.strictObject({
  /** Of the new file; nothing may be there. */
  path: FilePath,
  /** Whose interactions it holds. */
  locations: z.array(z.string()).min(1),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** Whether people stand in it by name; as the settings show them when not said. */
  people: People.optional(),
  /** Whether what customers wrote goes with it; yes when not said. */
  comments: z.boolean().optional(),
  /** A name under which it can be watched and cancelled as a job while it is written. */
  jobId: z.string().min(1).max(100).optional(),
})

export const HandedOver = z.object({ path: z.string(), bytes: z.number(), interactions: z.number(), locations: z.number() })
export type HandedOver = z.infer<typeof HandedOver>

/** What a data file that was handed over says of itself. */
export const Handover = z.object({
  /** Names of its locations. */
  locations: z.array(z.string()),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  people: People,
  comments: z.boolean(),
  madeAt: z.string(),
  /** Content hash of the file that it was made from. */
  contentHash: z.string(),
})
export type Handover = z.infer<typeof Handover>
