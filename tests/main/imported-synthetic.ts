import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Session } from '#main/session.ts'
import { ask, imported, temporaryFolder, temporarySession } from './session-fixture.ts'

const FILE = join(import.meta.dirname, '../fixtures/reference/synthetic-b/interactions.csv.gz')

/** A session on the 29,643 interactions of the statistics reference, brought in by a real import of the file; nobody is hidden. */
export async function importedSynthetic(): Promise<Session> {
  const folder = temporaryFolder()
  const csv = join(folder, 'interactions.csv')
  writeFileSync(csv, gunzipSync(readFileSync(FILE)))
  const session = temporarySession({ data: join(folder, 'company.branchwise') })
  const end = await imported(session, [csv])
  if (end.state !== 'done') throw new Error(`the import ended as ${JSON.stringify(end)}`)
  await ask(session, 'settings.set', { names: 'names', minimumGroup: 1 })
  return session
}
