import { rmSync, statSync } from 'node:fs'
import { backUpInto } from '#db/sqlite/back-up.ts'
import { openStore } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { newSession } from '#main/session.ts'
import { timed, valueOf } from './measure-questions.ts'

const MILLION = 1_000_000

interface Acts {
  readonly rows: number
  readonly userData: string
  readonly entryUrl: string
}

/** What keeps and mends a data file of so many rows: a copy, both checks, undo of one import, all roll-ups anew. Works on a copy. */
export async function measureActs(path: string, { rows, ...start }: Acts): Promise<void> {
  const copy = `${path}-acts`
  const seconds = async (name: string, run: () => unknown, limit?: number): Promise<void> => {
    const took = (await timed(async () => run())) / 1000
    const kept = limit === undefined ? '' : ` (limit ${limit.toFixed(0)}, ${took <= limit ? 'kept' : 'MISSED'})`
    console.log(`${name.padEnd(40)} ${took.toFixed(2).padStart(8)} s${kept}`)
  }
  try {
    await seconds('backup, proven', () => backUpInto(path, copy))
    console.log(`${'bytes for an interaction'.padEnd(40)} ${(statSync(path).size / rows).toFixed(1).padStart(8)}`)
    const store = await openStore(copy)
    await seconds('quick check', () => store.raw.pragma('quick_check'))
    await seconds('integrity check', () => store.raw.pragma('integrity_check'))
    await seconds('all roll-ups anew', () => store.raw.transaction(() => rebuildRollups(store.raw))(), (60 * rows) / MILLION)
    store.close()
    await undoOne({ data: copy, ...start }, seconds)
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
  }
}

async function undoOne(
  start: { readonly data: string; readonly userData: string; readonly entryUrl: string },
  seconds: (name: string, run: () => unknown, limit?: number) => Promise<void>,
): Promise<void> {
  const session = newSession({ ...start, build: null })
  try {
    const { imports } = (await valueOf(session, 'imports.list', {})) as {
      imports: { importId: number; counts: { new: number } }[]
    }
    const last = imports[0]!
    // Of a file so large it is due once a day at most; an undo right after another waits for none.
    await seconds('backup before the first undo', () => valueOf(session, 'backups.make', {}))
    await seconds(
      `undo of one import of ${last.counts.new} rows`,
      () => valueOf(session, 'imports.undo', { importId: last.importId }),
      5,
    )
    await seconds('its redo', () => valueOf(session, 'imports.redo', { importId: last.importId }))
  } finally {
    session.close()
  }
}
