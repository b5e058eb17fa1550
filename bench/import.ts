import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from '#tools/build.ts'
import { root } from '#tools/electron.ts'
import { importByDuckDb, importByShell } from './import-rivals.ts'
import { writeVisits } from './visits.ts'

const ROWS = 1_000_000
/** Rows of one file, with --full. */
const LARGE = 5_000_000
/** Rows of each of the ten files by which growth is measured; with --full a million. */
const GROWTH_ROWS = 200_000
const FILES = 10
const importer = join(root, 'out/main/importer.js')

/**
 * Import of 1,000,000 rows of 11 columns with random ids: typed, without doubles, roll-ups written, synchronous FULL; against
 * the sqlite3 shell's `.import` of the same file into a text table without key or index and DuckDB's copy into one with a key, in
 * turn. Then the tenth file of a store against its first; with --full of a million rows each, and one file of five million.
 */
export async function importBench(): Promise<void> {
  buildIfNeeded()
  const isFull = process.argv.includes('--full')
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-bench-'))
  try {
    await againstRivals(folder)
    await growth(folder, isFull ? ROWS : GROWTH_ROWS)
    if (isFull) await large(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function againstRivals(folder: string): Promise<void> {
  const path = join(folder, 'visits.csv')
  const megabytes = (await writeVisits(path, { rows: ROWS, part: 0 })) / 1e6
  const ours = importOne(join(folder, 'ours.branchwise'), path)
  console.log(
    `${ROWS} rows, ${megabytes.toFixed(0)} MB: ${ours.seconds.toFixed(2)} s, peak ${ours.peak.toFixed(0)} MB (limit 400)`,
  )
  const told = (name: string, seconds: number | null, install: string) =>
    console.log(
      seconds === null
        ? `no ${name} (${install})`
        : `${name} ${seconds.toFixed(2)} s; ratio ${(ours.seconds / seconds).toFixed(2)}`,
    )
  told('sqlite3 .import, limit 2:', importByShell(join(folder, 'shell.sqlite'), path), 'apt-get install sqlite3')
  told('DuckDB, keyed table:', importByDuckDb(join(folder, 'duck.db'), path), 'needs a package registry')
}

async function growth(folder: string, rows: number): Promise<void> {
  const data = join(folder, 'grown.branchwise')
  const seconds: number[] = []
  for (let part = 0; part < FILES; part++) {
    const path = join(folder, `part-${part}.csv`)
    await writeVisits(path, { rows, part })
    seconds.push(importOne(data, path).seconds)
    rmSync(path)
  }
  const [first, last] = [seconds[0]!, seconds.at(-1)!]
  console.log(
    `${rows} rows into an empty store ${first.toFixed(2)} s, into nine times as many ${last.toFixed(2)} s; ratio ${(last / first).toFixed(2)} (limit 1.5)`,
  )
}

/** Imports a file by the built app's importer, in a process of its own: its peak of memory, in MB, is that of the import alone. */
function importOne(data: string, path: string): { seconds: number; peak: number } {
  const program = new URL('import-one.ts', import.meta.url).pathname
  const told = execFileSync(process.execPath, [program, importer, data, path], { encoding: 'utf8' })
  return JSON.parse(told) as { seconds: number; peak: number }
}

async function large(folder: string): Promise<void> {
  const path = join(folder, 'large.csv')
  await writeVisits(path, { rows: LARGE, part: 0 })
  const { seconds, peak } = importOne(join(folder, 'large.branchwise'), path)
  console.log(`${LARGE} rows: ${seconds.toFixed(2)} s, peak ${peak.toFixed(0)} MB (limit 1000)`)
}
