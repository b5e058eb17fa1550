import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#db/sqlite/open.ts'
import { readInThread } from '#main/imports/read-in-thread.ts'
import { runImport } from '#main/imports/run-import.ts'
import { writeVisits } from './visits.ts'

const ROWS = 1_000_000
/** Rows of each of the ten files by which growth is measured; with --full a million. */
const GROWTH_ROWS = 200_000
const FILES = 10
const entryUrl = new URL('../main/importer.ts', import.meta.url).href

/**
 * Import of 1,000,000 rows of 11 columns with random ids: typed, without doubles, roll-ups written, synchronous FULL; against
 * the sqlite3 shell's `.import` of the same file into a text table without key or index, in turn. Then the tenth file of a
 * store against its first.
 */
export async function importBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-bench-'))
  try {
    await againstShell(folder)
    await growth(folder, process.argv.includes('--full') ? ROWS : GROWTH_ROWS)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function againstShell(folder: string): Promise<void> {
  const path = join(folder, 'visits.csv')
  const megabytes = (await writeVisits(path, { rows: ROWS, part: 0 })) / 1e6
  const ours = importApart(join(folder, 'ours.branchwise'), path)
  const shell = importByShell(join(folder, 'shell.sqlite'), path)
  console.log(`${ROWS} rows, ${megabytes.toFixed(0)} MB: ${ours.seconds.toFixed(2)} s, peak ${ours.peak.toFixed(0)} MB`)
  if (shell === null) console.log('the sqlite3 shell is not installed: no rival (apt-get install sqlite3)')
  else console.log(`sqlite3 .import ${shell.toFixed(2)} s; ratio ${(ours.seconds / shell).toFixed(2)} (limit 2)`)
}

/** In a process of its own, so that its peak of memory is that of the import alone. */
function importApart(data: string, path: string): { seconds: number; peak: number } {
  const program = new URL('import-one.ts', import.meta.url).pathname
  return JSON.parse(execFileSync(process.execPath, [program, data, path], { encoding: 'utf8' })) as {
    seconds: number
    peak: number
  }
}

/** Seconds of the shell's own import; null without a shell. */
function importByShell(data: string, path: string): number | null {
  const start = performance.now()
  const { error, status } = spawnSync('sqlite3', [data, '.mode csv', `.import ${path} visit`], { stdio: 'ignore' })
  return error || status !== 0 ? null : (performance.now() - start) / 1000
}

async function growth(folder: string, rows: number): Promise<void> {
  const data = join(folder, 'grown.branchwise')
  const seconds: number[] = []
  for (let part = 0; part < FILES; part++) {
    const path = join(folder, `part-${part}.csv`)
    await writeVisits(path, { rows, part })
    seconds.push(await importOne(data, path))
    rmSync(path)
  }
  const [first, last] = [seconds[0]!, seconds.at(-1)!]
  console.log(
    `${rows} rows into an empty store ${first.toFixed(2)} s, into nine times as many ${last.toFixed(2)} s; ratio ${(last / first).toFixed(2)} (limit 1.5)`,
  )
}

/** Imports a file as the app does, reading in a thread of its own. @returns seconds */
export async function importOne(data: string, path: string): Promise<number> {
  const start = performance.now()
  const store = await openStore(data, { create: true })
  const { totals } = await runImport(
    store,
    { paths: [path] },
    {
      isCancelled: () => false,
      onProgress: () => undefined,
      now: () => new Date(),
      read: files => readInThread(files, { entryUrl }),
    },
  )
  store.close()
  if (totals.new !== totals.rows || totals.rows === 0) throw new Error(`Not all rows were new: ${JSON.stringify(totals)}`)
  return (performance.now() - start) / 1000
}
