import type { Input, Output } from '#contract/operations.ts'
import { namesInUse } from '#db/queries/interactions.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { isSelfService } from './self-service.ts'

/** Channels that any interaction has, in order of name, and whether customers serve themselves there. */
export async function listChannels(db: Db): Promise<Output<'channels.list'>> {
  const used = new Set((await namesInUse(db)).channels)
  const rows = await db.selectFrom('channel').selectAll().orderBy('name').execute()
  return {
    channels: rows
      .filter(({ name }) => used.has(name))
      .map(row => ({
        name: row.name,
        selfService: isSelfService(row),
        saidBy: row.self_service === null ? 'name' : 'user',
      })),
  }
}

/** Says whether customers serve themselves on a channel. @throws Failure unknown-channel */
export async function setChannel(db: Db, { name, selfService }: Input<'channels.set'>): Promise<Output<'channels.set'>> {
  const said = selfService === null ? null : Number(selfService)
  const { numUpdatedRows } = await db
    .updateTable('channel')
    .set({ self_service: said })
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Failure('unknown-channel', { name })
  return listChannels(db)
}
