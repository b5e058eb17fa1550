import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '#tools/electron.ts'

/** Not one of the project's packages: seventy megabytes that only benchmarks need. */
const DUCKDB = '@duckdb/node-api@1.5.6-r.1'
const folder = join(root, 'node_modules/.rivals')

/** What the benchmarks use of it. */
interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> }
}

interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): readonly unknown[] }>
  closeSync(): void
}

/** A file of DuckDB's that is asked on both cores of a usual computer. */
export interface Rival {
  run(sql: string): Promise<void>
  has(table: string): Promise<boolean>
  /** Asks and reads the whole answer. */
  ask(sql: string): Promise<void>
  close(): void
}

/** Whether DuckDB is there; it is brought for the benchmarks alone, where it can be had. */
export function hasDuckDb(): boolean {
  if (existsSync(join(folder, 'node_modules/@duckdb/node-api'))) return true
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, DUCKDB], {
    stdio: 'ignore',
  })
  return status === 0
}

/** @throws Error where `hasDuckDb` says no */
export async function openDuckDb(path: string): Promise<Rival> {
  const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api') as DuckDb
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run('set threads = 2')
  return {
    run: async sql => void (await connection.run(sql)),
    has: async table => {
      const found = await connection.runAndReadAll(`select 1 from duckdb_tables() where table_name = '${table}'`)
      return found.getRows().length > 0
    },
    ask: async sql => void (await connection.runAndReadAll(sql)),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
