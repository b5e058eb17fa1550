import type { CompiledQuery } from 'kysely'
import { holdNothing } from '#db/held.ts'
import type { Store } from '#db/sqlite/open.ts'

/** How SQLite would run a statement, a line per step. */
export function planOf(store: Store, { sql, parameters }: CompiledQuery): string {
  const rows = store.raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
  return rows.map(row => row.detail).join('\n')
}

/** The plan of the first statement that a query function sends. */
export async function planSentBy(store: Store, run: () => Promise<unknown>): Promise<string> {
  holdNothing(store.db)
  const sent: CompiledQuery[] = []
  const executor = store.db.getExecutor()
  const execute = executor.executeQuery.bind(executor)
  executor.executeQuery = (query, options) => {
    sent.push(query)
    return execute(query, options)
  }
  try {
    await run()
  } finally {
    executor.executeQuery = execute
  }
  return planOf(store, sent[0]!)
}

/** Interactions are read run by run, and of each run nothing but its rows. */
export const byRuns =
  /interaction_run USING COVERING INDEX run_by_\w+.*\n(.*\n)*SEARCH interaction_row USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/
/** The same, of the runs of some places or days only. */
export const bySomeRuns = new RegExp(`SEARCH ${byRuns.source}`)
