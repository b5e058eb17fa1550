import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { proven } from '#db/sqlite/back-up.ts'
import { backupsOf, folderOf } from '#main/backups/folder.ts'
import { ask, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { writeExports } from './exports.ts'
import { random } from './random.ts'
import { soundHash } from './whole.ts'

const KILLS = Number(process.env.BRANCHWISE_KEEPER_KILLS ?? (process.env.BRANCHWISE_LONG ? 2000 : 24))
const SEED = Number(process.env.BRANCHWISE_SEED ?? 20_261_127)
/** Backups and restores that it tells of before the moment of its end is drawn, and the milliseconds after that. */
const MOST_TURNS = 4
const LONGEST_AFTER = 60

const entry = join(import.meta.dirname, 'entries/keeper.ts')
const compiled = temporaryFolder()

/** @returns how often it had backed up or restored */
function keptUntilKilled(data: string, draw: (below: number) => number): Promise<number> {
  const child = spawn(process.execPath, [entry, data], { env: { ...process.env, NODE_COMPILE_CACHE: compiled } })
  const turns = draw(MOST_TURNS)
  const delay = draw(LONGEST_AFTER)
  let [told, complaint] = ['', '']
  const seen = () => told.split('\n').length - 2
  child.stderr.on('data', (piece: Buffer) => void (complaint += piece.toString()))
  child.stdout.on('data', (piece: Buffer) => {
    const before = seen()
    told += piece.toString()
    if (before < turns && seen() >= turns) setTimeout(() => child.kill('SIGKILL'), delay)
    else if (before < 0 && turns === 0) setTimeout(() => child.kill('SIGKILL'), delay)
  })
  return new Promise((resolve, reject) =>
    child.on('close', code => (code === null ? resolve(seen()) : reject(new Error(`It ended by itself: ${complaint}`)))),
  )
}

test(`${KILLS} times a process that backs up and restores is killed: the file is one of its two states, and what counts as a backup is whole`, {
  timeout: 14_400_000,
}, async () => {
  const data = join(temporaryFolder(), 'region.branchwise')
  const [first, second] = writeExports(join(temporaryFolder(), 'exports'), { days: 10, perDay: 10 })
  const session = temporarySession({ data })
  await imported(session, [first!])
  const hashes = [(await ask(session, 'data.status', {})).contentHash]
  await ask(session, 'backups.make', {})
  await imported(session, [second!])
  hashes.push((await ask(session, 'data.status', {})).contentHash)
  session.close()
  const draw = random(SEED)
  let turns = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const kept = await keptUntilKilled(data, draw)
    turns += kept
    expect(hashes).toContain(await soundHash(data))
    const backups = await backupsOf(data)
    // Each kill may leave one that would have made another go; whoever gets so far the next time removes it.
    if (kept > 0) expect(backups.length).toBeLessThanOrEqual(13)
    expect(backups.filter(({ state }) => state === 'unknown')).toEqual([])
    for (const { path, state, rows } of backups) if (state === 'proven') proven(path, rows)
    expect(backups.filter(({ state }) => state === 'proven').length).toBeGreaterThanOrEqual(2)
  }
  expect(turns).toBeGreaterThan(KILLS)

  const last = temporarySession({ data })
  const { backupId } = await ask(last, 'backups.make', {})
  expect(hashes).toContain((await ask(last, 'backups.restore', { backupId })).contentHash)
  expect(readdirSync(folderOf(data)).filter(name => name.includes('.part'))).toEqual([])
  expect(existsSync(`${data}-restoring`)).toBe(false)
  const backups = (await backupsOf(data)).map(({ path }) => basename(path))
  expect(readdirSync(folderOf(data)).sort()).toEqual(backups.flatMap(name => [name, `${name}.json`]).sort())
})
