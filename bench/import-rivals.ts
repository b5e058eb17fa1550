import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '#tools/electron.ts'

/** Not one of the project's packages: seventy megabytes that only this benchmark needs. */
const DUCKDB = '@duckdb/node-api@1.5.6-r.1'
const folder = join(root, 'node_modules/.rivals')

/** What the benchmark uses of it. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> }
}

interface Connection {
  run(sql: string): Promise<unknown>
  closeSync(): void
}

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

function hasDuckDb(): boolean {
  if (existsSync(join(folder, 'node_modules/@duckdb/node-api'))) return true
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, DUCKDB], {
    stdio: 'ignore',
  })
  return status === 0
}

async function copyByDuckDb(data: string, path: string): Promise<number> {
  const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api') as DuckDb
  const start = performance.now()
  const instance = await DuckDBInstance.create(data)
  const connection = await instance.connect()
  await connection.run('set threads = 2')
  await connection.run(`create table visit (visit_id varchar primary key, branch varchar, agent varchar, channel varchar, service varchar,
    arrived_at varchar, wait_s varchar, service_s varchar, csat varchar, complaint varchar, outcome varchar)`)
  await connection.run(`copy visit from '${path}' (header)`)
  connection.closeSync()
  instance.closeSync()
  return (performance.now() - start) / 1000
}

if (import.meta.main) {
  const [data, path] = process.argv.slice(2) as [string, string]
  console.log(await copyByDuckDb(data, path))
}
