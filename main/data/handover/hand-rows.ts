import { setImmediate as others } from 'node:timers/promises'
import {
  type Handed,
  handedRequests,
  type HandedRequests,
  type HandedRow,
  handedRows,
  importsInUse,
} from '#db/queries/handed-rows.ts'
import { interactionsAt } from '#db/queries/interactions.ts'
import { completeImport } from '#db/queries/ledger.ts'
import { scales } from '#db/queries/scales.ts'
import { takeOverImport, takeOverNames } from '#db/queries/take-over.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import type { Db } from '#db/schema.ts'
import { type Fate, type ImportWriter, importWriter } from '#db/sqlite/import-writer.ts'
import type { Store } from '#db/sqlite/open.ts'
import { WriterMemory } from '#db/sqlite/writer-memory.ts'
import { Failure } from '../../failure.ts'
import { RowPacker } from '../../imports/pack-rows.ts'
import type { Watched } from '../../jobs/as-reading-job.ts'
import { interactionMaker } from './handed-interactions.ts'
import type { HandedNames } from './handed-names.ts'

/** Rows read and written at a time; whoever else asks the engine is answered between two of them. */
const AT_ONCE = 2000

interface Handing {
  readonly handed: Handed
  readonly names: HandedNames
  readonly comments: boolean
  readonly watched: Watched
}

/**
 * Writes the interactions through the import's own writer, import by import under its number, so that roll-ups, order and origin
 * are those of an import that never had the others.
 *
 * @returns how many there are
 * @throws Failure cancelled
 */
export async function handRows(db: Db, into: Store, { handed, names, comments, watched }: Handing): Promise<number> {
  await takeOverNames(into.db, [...names.places.values()], [...names.people.values()])
  const make = interactionMaker({ names, comments, scales: await scales(db) })
  const requests = Map.groupBy(await handedRequests(db, handed), ({ importId }) => importId)
  const memory = new WriterMemory(into.raw)
  let interactions = 0
  for (const { id, ...entry } of await importsInUse(db)) {
    const rows = await handedRows(db, id, handed)
    const asked = requests.get(id) ?? []
    if (rows.length === 0 && asked.length === 0) continue
    const fileName = names.cut(entry.file_name, { anyCase: true })
    const source = names.cut(entry.source, { anyCase: true })
    await into.db.transaction().execute(async transaction => {
      await takeOverImport(transaction, { ...entry, id, file_name: fileName, source })
      const writer = importWriter(into.raw, id, source, { memory })
      const counts = await writeRows(db, writer, { rows, make, watched, before: interactions })
      for (const request of asked) countRequests(writer, request, names)
      writer.finish()
      await completeImport(transaction, id, { row_count: rows.length, new_count: counts.new, same_count: counts.same })
      interactions += counts.new
    })
  }
  return interactions
}

interface Writing {
  readonly rows: readonly HandedRow[]
  readonly make: ReturnType<typeof interactionMaker>
  readonly watched: Watched
  /** Interactions written of other imports. */
  readonly before: number
}

async function writeRows(db: Db, writer: ImportWriter, { rows, make, watched, before }: Writing): Promise<Record<Fate, number>> {
  const counts = { new: 0, same: 0, changed: 0, 'repeat-in-file': 0, 'older-version-in-file': 0 }
  const packer = new RowPacker(AT_ONCE)
  const write = (made: readonly NewInteraction[]) => {
    for (const interaction of made) packer.add(interaction, [])
    const { columns } = packer.take()
    for (let row = 0; row < columns.count; row++) counts[writer.write(columns, row).fate]++
  }
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    const found = await interactionsAt(db, some)
    write(found.map((record, i) => make(record, some[i]!)))
    watched.onProgress({ done: before + counts.new, rows: before + counts.new })
    await others()
    if (watched.isCancelled()) throw new Failure('cancelled')
  }
  return counts
}

function countRequests(writer: ImportWriter, { location, provider, n, ...asked }: HandedRequests, names: HandedNames): void {
  const { place, location: at } = names.places.get(location)!
  const request = {
    place: place.spelled,
    person: provider === 0 ? null : names.people.get(provider)!.spelled.spelled,
    service: asked.service,
    channel: asked.channel,
    localDay: asked.day,
    zone: at.time_zone ?? 'UTC',
    certainty: 'exact',
  } as const
  for (let i = 0; i < n; i++) writer.countUnanswered(request)
}
