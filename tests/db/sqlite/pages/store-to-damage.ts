import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { idsPerImport } from '#db/interaction-ids.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { importWriter } from '#db/sqlite/import-writer.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { recomputeDays } from '#db/sqlite/rollups.ts'
import { setImportActive } from '#db/sqlite/set-import-active.ts'
import { batchOf } from '../batch-of.ts'
import { entryOf } from '../entry-of.ts'
import { newInteraction } from '../new-interaction.ts'

const FIRST_DAY = 20_000
const LETTERS = 'Waiting was short, and everybody was kind. '

/** Rows that were stored and taken back: pages that held nothing else are free now. */
const WITHDRAWN = 400

function row(record: number, { keyHash = record, rowHash = record, day = record % 10 } = {}): NewInteraction {
  return newInteraction({
    record,
    line: record + 1,
    place: `Branch ${record % 3}`,
    person: `Person ${record % 17}`,
    service: `Service ${record % 4}`,
    channel: 'Counter',
    arrivedAt: (FIRST_DAY + day) * 86_400_000 + (record % 600) * 60_000,
    localDay: FIRST_DAY + day,
    localMinute: record % 600,
    comment: record % 2 === 0 ? LETTERS.repeat(4 + (record % 9)) : null,
    customerType: `Type ${record % 3}`,
    waitSeconds: record / 4,
    waitKind: 'queue',
    keyHash: 2 ** 40 + keyHash,
    rowHash: 2 ** 40 + rowHash,
    filled: 9,
  })
}

const rows = (from: number, count: number, known?: (record: number) => Parameters<typeof row>[1]) =>
  Array.from({ length: count }, (_, i) => row(from + i, known?.(from + i)))

async function addImport(store: Store, importId: number, brought: readonly NewInteraction[]): Promise<void> {
  await store.db.transaction().execute(async transaction => {
    const entry = {
      ...entryOf(importId),
      mapping: JSON.stringify({ source: 'test', fields: {}, note: LETTERS.repeat(importId === 1 ? 400 : 20) }),
    }
    await transaction.insertInto('import').values(entry).execute()
    const writer = importWriter(store.raw, importId, 'test')
    const batch = batchOf(brought)
    const counts = { new: 0, same: 0, changed: 0, 'repeat-in-file': 0, 'older-version-in-file': 0 }
    for (const i of brought.keys()) counts[writer.write(batch, i).fate]++
    writer.finish()
    await transaction
      .updateTable('import')
      .set({ row_count: brought.length, new_count: counts.new, same_count: counts.same, changed_count: counts.changed })
      .where('id', '=', importId)
      .execute()
  })
}

/**
 * A data file with everything that salvages could get wrong: versions, claims, an import that was undone, rows and events that were deleted,
 * free pages, records of several pages.
 */
export async function storeToDamage(path: string): Promise<Buffer> {
  const store = await openStore(path, { create: true })
  const { raw } = store
  raw.pragma('synchronous = OFF')
  await addImport(store, 1, rows(1, 3000))
  // 1,500 rows of one place and day: their keys take several pages.
  await addImport(
    store,
    2,
    rows(9000, 4500, () => ({ day: 11 })),
  )
  // 300 that are there already, 200 that are there in other words, 700 new ones.
  await addImport(store, 3, [...rows(1, 300), ...rows(301, 200, record => ({ rowHash: 50_000 + record })), ...rows(4000, 700)])
  await addImport(store, 4, rows(6000, 600))
  raw.exec('begin')
  recomputeDays(raw, setImportActive(raw, 4, false))
  for (let i = 0; i < 200; i++)
    raw.prepare("insert into event (day, kind, note, recorded_at) values (?, 'other', ?, '2026-01-01')").run(i, LETTERS.repeat(9))
  raw.exec("insert into setting (key, value) values ('company', '\"Acme\"')")
  for (let i = 0; i < 300; i++)
    raw.prepare("insert into reject values (1, ?, ?, 'unreadable', '', ?)").run(i, i, JSON.stringify([LETTERS.repeat(i % 40)]))
  // Last, so that nothing is written over them since.
  const first = raw.prepare<[], number>('select min(id) + 1000 from interaction_row').pluck().get()!
  const claims = raw.prepare('delete from claim where interaction_id >= ? and interaction_id < ?').run(first, first + WITHDRAWN)
  raw.prepare('update import set same_count = same_count - ? where id = 3').run(claims.changes)
  raw.prepare('delete from interaction_row where id >= ? and id < ?').run(first, first + WITHDRAWN)
  raw.prepare('update import set new_count = new_count - ? where id = 1').run(WITHDRAWN)
  giveKeys(raw, first, first + WITHDRAWN)
  raw.exec('delete from event where id between 20 and 180')
  raw.exec('commit')
  raw.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
  return readFileSync(path)
}

/** A row is withdrawn where another of the same import has its key and stands over it. */
function giveKeys(raw: Database.Database, from: number, to: number): void {
  const runs = raw
    .prepare<[number], Run>('select first_id, last_id, local_day, keys from interaction_run where first_id < ?')
    .all(2 * idsPerImport)
  const put = raw.prepare('update interaction_run set keys = ? where first_id = ?')
  for (const run of runs) {
    const keys = run.keys
    for (let id = run.first_id; id <= run.last_id; id++) {
      if (id < from || id >= to) continue
      const others = runs.filter(other => other.local_day === run.local_day && (other.last_id < from || other.first_id >= to))
      const found = others.flatMap(other =>
        Array.from({ length: other.keys.length / 8 }, (_, i) => other.keys.readDoubleLE(i * 8)),
      )
      const own = keys.readDoubleLE((id - run.first_id) * 8)
      const over = found.filter(key => key > own)
      keys.writeDoubleLE(over[id % over.length]!, (id - run.first_id) * 8)
    }
    put.run(keys, run.first_id)
  }
}

interface Run {
  readonly first_id: number
  readonly last_id: number
  readonly local_day: number
  readonly keys: Buffer
}

/** What tells one interaction from another: the row as stored, where it belongs, and its key. */
export function interactionsOf(path: string): Map<number, string> {
  const raw = new Database(path, { readonly: true })
  try {
    const found = new Map<number, string>()
    const runs = raw.prepare<[], { first_id: number; last_id: number; keys: Buffer }>('select * from interaction_run').all()
    const between = raw.prepare<[number, number], { id: number; visible: number }>(
      'select * from interaction_row where id between ? and ?',
    )
    for (const { first_id: first, last_id: last, keys, ...where } of runs)
      for (const { visible: _, ...each } of between.all(first, last))
        found.set(each.id, JSON.stringify([each, where, keys.readDoubleLE((each.id - first) * 8)]))
    return found
  } finally {
    raw.close()
  }
}

/** Ids that runs have a place for and that have no row any more. */
export function withdrawnIn(path: string): Set<number> {
  const raw = new Database(path, { readonly: true })
  try {
    const rows = new Set(raw.prepare<[], number>('select id from interaction_row').pluck().all())
    const runs = raw.prepare<[], [first: number, last: number]>('select first_id, last_id from interaction_run').raw().all()
    const ids = runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    return new Set(ids.filter(id => !rows.has(id)))
  } finally {
    raw.close()
  }
}

/** Ids of the interactions that are shown. */
export function shownIn(path: string): Set<number> {
  const raw = new Database(path, { readonly: true })
  try {
    return new Set(raw.prepare<[], number>('select id from interaction_row where visible = 1').pluck().all())
  } finally {
    raw.close()
  }
}
