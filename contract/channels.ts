import { z } from 'zod'

export const Channel = z.object({
  name: z.string(),
  /** Whether customers serve themselves there. */
  selfService: z.boolean(),
  /** Who says so: the user, or the name alone. */
  saidBy: z.enum(['user', 'name']),
})
export type Channel = z.infer<typeof Channel>

export const Channels = z.object({ channels: z.array(Channel) })

/** Null leaves it to the name again. */
export const ChannelChange = z.strictObject({ name: z.string(), selfService: z.boolean().nullable() })
