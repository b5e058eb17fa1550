import { execFileSync, spawnSync } from 'node:child_process'
import { hasDuckDb, openDuckDb } from './duckdb.ts'

/** Seconds of the sqlite3 shell's own import into a text table without key or index; null without a shell. */
export function importByShell(data: string, path: string): number | null {
  const start = performance.now()
  const { error, status } = spawnSync('sqlite3', [data, '.mode csv', `.import ${path} visit`], { stdio: 'ignore' })
  return error || status !== 0 ? null : (performance.now() - start) / 1000
}

/** Seconds in which DuckDB copies the same file into a table of texts with the visit as its key; null where it cannot be had. */
export function importByDuckDb(data: string, path: string): number | null {
  if (!hasDuckDb()) return null
  const told = execFileSync(process.execPath, [import.meta.filename, data, path], { encoding: 'utf8' })
  return Number(told)
}

async function copyByDuckDb(data: string, path: string): Promise<number> {
  const start = performance.now()
  const rival = await openDuckDb(data)
  await rival.run(`create table visit (visit_id varchar primary key, branch varchar, agent varchar, channel varchar, service varchar,
    arrived_at varchar, wait_s varchar, service_s varchar, csat varchar, complaint varchar, outcome varchar)`)
  await rival.run(`copy visit from '${path}' (header)`)
  rival.close()
  return (performance.now() - start) / 1000
}

if (import.meta.main) {
  const [data, path] = process.argv.slice(2) as [string, string]
  console.log(await copyByDuckDb(data, path))
}
