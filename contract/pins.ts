import { z } from 'zod'
import { mostPins } from './most-pins.ts'

/** Something worth keeping: the question that draws it, what it is called, and the address it was seen at. */
export const Pin = z.strictObject({
  pinId: z.string().min(1).max(100),
  /** Name of an operation, and its input. */
  name: z.string().max(100),
  input: z.record(z.string(), z.unknown()),
  /** Which figure of an answer that has several. */
  part: z.string().max(100).optional(),
  title: z.string().max(500),
  /** Of what is about one person: people are named as the settings say at the time, so no title holds a name. */
  providerId: z.string().nullable(),
  /** A place of the app: what else a data file of a stranger may name is no address. */
  address: z.string().max(4000).regex(/^#\//),
})
export type Pin = z.infer<typeof Pin>

/** In the order of the user's. */
export const Pins = z.strictObject({ pins: z.array(Pin).max(mostPins) })
