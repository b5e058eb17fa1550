import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IsoDate, Metric } from '#contract/vocabulary.ts'
import type { NewInteraction, NewRating } from '#db/new-interaction.ts'
import { nothingCounted } from '#db/queries/ledger.ts'
import { importWriter } from '#db/sqlite/import-writer.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { batchOf } from '#tests/db/sqlite/batch-of.ts'

/** One interaction of a test, in the words of a test. A rating that is a plain number is on its metric's usual scale. */
export interface Visit {
  readonly place?: string | null
  readonly person?: string | null
  readonly date: IsoDate
  /** Local time of day as 09:30; 12:00 when not said. */
  readonly time?: string
  readonly csat?: number | NewRating | null
  readonly nps?: number | NewRating | null
  readonly ces?: number | NewRating | null
  readonly wait?: number | null
  /** Seconds that the customer was told. */
  readonly quoted?: number | null
  readonly waitKind?: NewInteraction['waitKind']
  /** Seconds from arrival to the call; not recorded when not said. */
  readonly calledAfter?: number
  readonly serviceSeconds?: number | null
  readonly outcome?: NewInteraction['outcome']
  readonly complaint?: boolean | null
  readonly offered?: boolean | null
  readonly customer?: string | null
  readonly customerType?: string | null
  readonly service?: string | null
  readonly channel?: string | null
  readonly comment?: string | null
  readonly externalId?: string
}

const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
let stores = 0

/** A real store in a temporary folder that holds the visits, brought in by the import's own writer. Close it when done. */
export async function storeWith(visits: readonly Visit[], settings: Record<string, string> = {}): Promise<Store> {
  stores += 1
  const store = await openStore(join(folder, `${stores}.branchwise`), { create: true })
  store.raw.pragma('synchronous = OFF') // a test does not outlive a power cut
  for (const [key, value] of Object.entries(settings)) await store.db.insertInto('setting').values({ key, value }).execute()
  await addImport(store, 1, visits)
  return store
}

/** Brings visits in as one more import. */
export async function addImport(store: Store, importId: number, visits: readonly Visit[]): Promise<void> {
  await store.db.transaction().execute(async transaction => {
    await transaction.insertInto('import').values(ledgerEntry(importId, visits.length)).execute()
    const writer = importWriter(store.raw, importId, 'test')
    const batch = batchOf(visits.map((visit, i) => interactionOf(visit, i + 1, importId)))
    for (const i of visits.keys()) writer.write(batch, i)
    writer.finish()
  })
}

const scales: Record<'csat' | 'nps' | 'ces', { minimum: number; maximum: number }> = {
  csat: { minimum: 1, maximum: 5 },
  nps: { minimum: 0, maximum: 10 },
  ces: { minimum: 1, maximum: 7 },
}

function ratingOf(metric: Metric & keyof typeof scales, rating: number | NewRating | null | undefined): NewRating | null {
  if (typeof rating !== 'number') return rating ?? null
  return { raw: String(rating), value: rating, direction: 'higher_better', ...scales[metric] }
}

function interactionOf(visit: Visit, record: number, importId: number): NewInteraction {
  const { place = 'Northgate', person = 'Ana', date, time = '12:00' } = visit
  const arrivedAt = Date.parse(`${date}T${time}:00Z`)
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return {
    ...unsaid,
    record,
    line: record + 1,
    place,
    person,
    arrivedAt,
    localDay: Math.floor(arrivedAt / 86_400_000),
    localMinute: hours * 60 + minutes,
    csat: ratingOf('csat', visit.csat),
    nps: ratingOf('nps', visit.nps),
    ces: ratingOf('ces', visit.ces),
    waitSeconds: visit.wait ?? null,
    quotedWaitSeconds: visit.quoted ?? null,
    waitKind: visit.waitKind ?? (visit.wait === undefined ? null : 'queue'),
    calledAt: visit.calledAfter === undefined ? null : arrivedAt + visit.calledAfter * 1000,
    serviceSeconds: visit.serviceSeconds ?? null,
    outcome: visit.outcome ?? null,
    complaint: visit.complaint ?? null,
    ratingOffered: visit.offered ?? null,
    customer: visit.customer ?? null,
    customerType: visit.customerType ?? null,
    service: visit.service ?? null,
    channel: visit.channel ?? null,
    comment: visit.comment ?? null,
    externalId: visit.externalId ?? null,
    keyHash: importId * 2 ** 30 + record,
    rowHash: importId * 2 ** 30 + record,
  }
}

const unsaid = {
  providerSince: null,
  zone: 'UTC',
  certainty: 'minute',
  finishedAt: null,
  updatedAt: null,
  resolutionSeconds: null,
  clock: null,
  solvedFirstTime: null,
  reopened: null,
  complaintCategory: null,
  language: null,
  occurrence: 0,
  filled: 1,
} as const

function ledgerEntry(id: number, rows: number) {
  return {
    id,
    file_name: `export-${id}.csv`,
    file_hash: `hash-${id}`,
    file_bytes: 1,
    source: 'test',
    fingerprint: 'test',
    mapping: '{"source":"test","fields":{}}',
    header: '[]',
    imported_at: '2026-01-01T00:00:00Z',
    active: 1,
    ...nothingCounted,
    row_count: rows,
    new_count: rows,
  }
}
