import { z } from 'zod'
import { IsoDate } from './vocabulary.ts'

export const NearDuplicatesInput = z.strictObject({
  limit: z.number().int().min(1).max(1000).optional(),
  offset: z.number().int().min(0).optional(),
})

const Copy = z.object({
  interactionId: z.string(),
  localTime: z.string().nullable(),
  externalId: z.string().nullable(),
  importId: z.number(),
  file: z.string(),
  line: z.number(),
})

/** Two interactions that may be one: the same place, person and values at most two minutes apart, under different numbers or from different files. */
export const NearDuplicate = z.object({
  locationId: z.string(),
  locationName: z.string(),
  localDate: IsoDate,
  /** Between their arrivals. */
  seconds: z.number(),
  copies: z.array(Copy).length(2),
})
export type NearDuplicate = z.infer<typeof NearDuplicate>

/** Proposed only: all of them count as they are. */
export const NearDuplicates = z.object({ total: z.number(), pairs: z.array(NearDuplicate) })
