import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import type { Session } from '#main/session.ts'
import { ask, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { fileOfLayout } from './layouts.ts'

let session: Session
/** What another file wrote ahead of itself. */
let log: string
beforeEach(async () => {
  session = await named('Mine')
  const other = await named('Another')
  log = `${other.path()!}-wal`
  expect(existsSync(log)).toBe(true)
})

async function named(company: string): Promise<Session> {
  const making = temporarySession({ data: fileOfLayout(migrations.length) })
  await ask(making, 'settings.set', { company })
  return making
}

/** Leaves such a log at the name of a file that is not there. */
function leaveAt(path: string): string {
  copyFileSync(log, `${path}-wal`)
  return path
}

async function expectMine(path: string): Promise<void> {
  const opened = temporarySession({ data: path })
  expect(await ask(opened, 'settings.get', {})).toMatchObject({ company: 'Mine' })
  expect(await ask(opened, 'data.check', {})).toMatchObject({ problems: [] })
  opened.close()
}

describe('a log that lies where a new file gets its name is not read as its own:', () => {
  test('of a copy', async () => {
    const path = leaveAt(join(temporaryFolder(), 'copy.branchwise'))
    await ask(session, 'data.backup', { path })
    await expectMine(path)
  })

  test('of what is handed over', async () => {
    const path = leaveAt(join(temporaryFolder(), 'handed.branchwise'))
    const { locations } = await ask(session, 'interactions.facets', {})
    await ask(session, 'data.handover', { path, locations: locations.map(({ locationId }) => locationId) })
    await expectMine(path)
  })

  test('of a salvage', async () => {
    leaveAt(session.path()!.replace('region', 'region 2'))
    const { path } = await ask(session, 'data.salvage', {})
    session.close()
    await expectMine(path)
  })
})
