import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import { ask, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { workersEntry } from '../built-workers.ts'
import { writeExports } from './exports.ts'
import { random } from './random.ts'
import { soundHash, undisturbed } from './whole.ts'

/** So many readers of one data file are ended, before one is left alone. */
const KILLS = process.env.BRANCHWISE_LONG ? 5 : 2
const SEQUENCES = Number(process.env.BRANCHWISE_KILL_SEQUENCES ?? (process.env.BRANCHWISE_LONG ? 300 : 1))
const SEED = 20_261_127
/** Reading five small files takes some tenths of a second, most of it to start. */
const LONGEST_LIFE = 500

/** Its importer is beside the tests: the same one, but for the hand that ends its reader. */
const entryUrl = new URL('./entries/cli.ts', import.meta.url).href

const entry = workersEntry()
process.env.BRANCHWISE_IMPORTER = new URL(entry.endsWith('.ts') ? 'importer.ts' : 'importer.js', entry).href

test(`${SEQUENCES * KILLS} times the reader is ended at a random moment: one file is refused in words, the others come in`, {
  timeout: 14_400_000,
}, async () => {
  const draw = random(SEED)
  const folder = join(temporaryFolder(), 'exports')
  const files = writeExports(folder)
  const { hashes } = await undisturbed(join(temporaryFolder(), 'whole.branchwise'), files)
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const session = temporarySession({ entryUrl })
    const missing = new Set(files)
    for (let kill = 0; kill < KILLS; kill++) {
      process.env.BRANCHWISE_READER_LIVES = String(draw(LONGEST_LIFE))
      const before = await ask(session, 'data.status', {})
      const end = await imported(session, [folder])
      for (const path of filesTaken(end, files)) missing.delete(path)
      const { contentHash } = await ask(session, 'data.status', {})
      if (contentHash !== null) expect(await soundHash(session.defaultPath())).toBe(contentHash)
      if (end.state === 'failed') expect(contentHash).toBe(before.contentHash)
      if (missing.size === 0) expect(contentHash).toBe(hashes.at(-1))
    }
    // Once more: what was refused comes in, and nothing twice.
    process.env.BRANCHWISE_READER_LIVES = '3600000'
    expect(await imported(session, [folder])).toMatchObject({ state: 'done', result: { state: 'imported' } })
    expect(await soundHash(session.defaultPath())).toBe(hashes.at(-1))
    session.close()
  }
})

/** Files that came in: all but one at most, and that one is told; none where the reader ended before it knew of any file. */
function filesTaken({ state, result, failure }: JobProgress, files: readonly string[]): string[] {
  if (state === 'failed') {
    expect(failure).toMatchObject({ code: 'reader-lost' })
    return []
  }
  expect(result!.files.map(({ path }) => path)).toEqual(files)
  const refused = result!.files.filter(file => file.state !== 'imported')
  expect(refused.length).toBeLessThanOrEqual(1)
  for (const file of refused) expect(file).toMatchObject({ state: 'refused', counts: null, failure: { code: 'reader-lost' } })
  return result!.files.filter(file => file.state === 'imported').map(({ path }) => path)
}
