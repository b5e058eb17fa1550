import { dirname } from 'node:path'
import type { Backups } from '#contract/backups.ts'
import { answer } from '#main/answer.ts'
import { newSession } from '#main/session.ts'

/** Backs up and restores a data file until it is killed; says each time what it has done. */
const data = process.argv[2]!
const session = newSession({ data, userData: dirname(data), entryUrl: import.meta.url, build: null })

async function ask<Answer>(name: string, input: object): Promise<Answer> {
  const reply = await answer(session, name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as Answer // of the operation of that name
}

process.stdout.write('ready\n')
for (let turn = 0; ; turn++) {
  const { backups } = await ask<Backups>('backups.list', {})
  // The two states of the data take turns: the newest of each is among the newest three.
  const { interactions } = await ask<{ interactions: number }>('data.status', {})
  const other = backups.find(backup => backup.state === 'proven' && backup.interactions !== interactions)
  if (turn % 2 === 0) await ask('backups.make', {})
  else await ask('backups.restore', { backupId: other!.backupId })
  process.stdout.write(`${turn}\n`)
}
