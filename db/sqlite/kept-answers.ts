import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { wroteApart } from '../held.ts'
import { beginToWrite } from './begin-to-write.ts'
import { dataState } from './data-state.ts'
import type { Store } from './open.ts'

/** An answer that is kept in the data file, as long as nothing it rests on changes. */
export interface KeptAnswer {
  readonly question: string
  /** Of the data when the answer was asked for, and of whatever else it rests on. */
  readonly state: { readonly data: string; readonly program: string }
  readonly answer: unknown
}

/** So many are kept; those that were kept first go. */
const MOST_KEPT = 1000

/** The answer that was kept for this state; undefined = none. */
export function keptAnswer({ raw }: Store, { question, state }: Omit<KeptAnswer, 'answer'>): unknown {
  const find = raw.prepare<[string, string], Uint8Array>('select answer from kept_answer where question = ? and state = ?')
  const packed = find.pluck().get(question, nameOf(state))
  return packed && (JSON.parse(gunzipSync(packed).toString()) as unknown)
}

/**
 * Keeps an answer, unless the data have changed since it was asked for, somebody else writes, or nothing can be written: it is given
 * anew then. Answers of other states go.
 *
 * @returns whether it is kept
 */
export function keepAnswer(store: Store, { question, state, answer }: KeptAnswer): boolean {
  const { raw } = store
  if (!raw.open || store.isReadOnly || raw.inTransaction) return false
  const packed = gzipSync(JSON.stringify(answer))
  try {
    if (!beginToWrite(raw)) return false
    const before = changes(raw)
    const isSame = dataState(raw) === state.data
    if (isSame) {
      raw.prepare('delete from kept_answer where state <> ?').run(nameOf(state))
      raw
        .prepare(
          `insert into kept_answer (question, state, answer) values (?, ?, ?)
            on conflict (question) do update set state = excluded.state, answer = excluded.answer`,
        )
        .run(question, nameOf(state), packed)
      raw.prepare('delete from kept_answer where rowid <= (select max(rowid) from kept_answer) - ?').run(MOST_KEPT)
    }
    raw.exec('commit')
    wroteApart(store.db, changes(raw) - before)
    return isSame
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    if (raw.inTransaction) raw.exec('rollback')
    return false // A full disk or a file that may not be written: who writes what counts is told, an answer can be given again.
  }
}

function nameOf({ data, program }: KeptAnswer['state']): string {
  return `${program} ${data}`
}

function changes(raw: Database.Database): number {
  return raw.prepare<[], number>('select total_changes()').pluck().get()!
}
