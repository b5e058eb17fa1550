import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { openStore } from '#db/sqlite/open.ts'
import { runImport } from '#main/imports/run-import.ts'

const ROWS = 200_000

/** Import of one file against the barest way into SQLite: lines split at commas, text columns, one transaction, no keys, no roll-ups. */
export async function importBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-bench-'))
  try {
    const path = join(folder, 'visits.csv')
    await writeFile(path, csv())
    const ours = await timed(() => importOurs(join(folder, 'ours.branchwise'), path))
    const bare = await timed(() => importBare(join(folder, 'bare.sqlite'), path))
    const megabytes = statSync(path).size / 1e6
    console.log(
      `${ROWS} rows, ${megabytes.toFixed(1)} MB: ${ours.toFixed(2)} s (${Math.round(ROWS / ours)} rows/s); bare SQLite ${bare.toFixed(2)} s; ratio ${(ours / bare).toFixed(2)}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function csv(): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const at = new Date(Date.UTC(2026, 0, 5, 8) + i * 90_000).toISOString().slice(0, 19).replace('T', ' ')
    return `V${i},Branch ${i % 40},Agent ${i % 600},Counter,Advice,${at},${(i * 37) % 1800},${1 + ((i * 7) % 5)},${i % 97 === 0 ? 1 : 0}`
  })
  return `visit_id,branch,agent,channel,service,arrived_at,wait_s,csat,complaint\n${rows.join('\n')}\n`
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

async function importOurs(data: string, path: string): Promise<void> {
  const store = await openStore(data, { create: true })
  const result = await runImport(
    store,
    { paths: [path] },
    { isCancelled: () => false, onProgress: () => undefined, now: () => new Date() },
  )
  store.close()
  if (result.totals.new !== ROWS) throw new Error(`Expected ${ROWS} new rows: ${JSON.stringify(result.totals)}`)
}

async function importBare(data: string, path: string): Promise<void> {
  const raw = new Database(data)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.exec('create table visit (a text, b text, c text, d text, e text, f text, g text, h text, i text)')
  const insert = raw.prepare('insert into visit values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  raw.exec('begin')
  for await (const line of createInterface({ input: createReadStream(path) })) insert.run(line.split(','))
  raw.exec('commit')
  raw.close()
}
