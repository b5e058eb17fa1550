import { gunzipSync, gzipSync } from 'node:zlib'
import type { Input, Output } from '#contract/operations.ts'
import type { Snapshot } from '#contract/reports/kept.ts'
import { ReportParams } from '#contract/reports/params.ts'
import { Report, ReportName } from '#contract/reports/report.ts'
import { addSnapshot, removeSnapshot, type SnapshotEntry, snapshotById, snapshotEntries } from '#db/queries/report-snapshots.ts'
import { contentHash } from '#db/queries/status.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { readSettings } from '../settings/settings.ts'
import { sheetOf, shownAs } from './furniture.ts'

/** What the list of snapshots shows of one without unpacking it. */
type Head = Pick<Snapshot, 'about' | 'filter' | 'location'>

/**
 * Keeps a report as it was composed. People stand in it as in the data file: who may be shown is decided whenever it is printed.
 *
 * @param params as the report was composed with
 * @returns parameters that print it again with the same figures
 */
export async function keepSnapshot(db: Db, report: Report, params: ReportParams): Promise<Output<'reports.keep'>> {
  const head: Head = { about: report.about, filter: report.filter, location: await nameOfLocation(db, params.location) }
  const id = await addSnapshot(db, {
    name: report.name,
    params: JSON.stringify(params),
    printed_at: report.printedAt,
    content_hash: report.contentHash,
    definitions_version: report.about.definitionsVersion,
    app_version: report.appVersion,
    head: JSON.stringify(head),
    body: gzipSync(JSON.stringify(report)),
  })
  return { id, params: { ...params, frozen: id } }
}

/**
 * A report with the figures of the moment when it was printed first. It may lie otherwise on the paper, and says so where the day is
 * another or the data have changed since.
 *
 * @throws Failure unknown-snapshot, snapshot-too-old
 */
export async function thawReport(
  db: Db,
  { id, name, params }: { readonly id: number; readonly name: ReportName; readonly params: ReportParams },
  now = () => new Date(),
): Promise<Report> {
  const row = await snapshotById(db, id)
  if (row?.name !== name) throw new Failure('unknown-snapshot', { id })
  const stored = Report.safeParse(JSON.parse(gunzipSync(row.body).toString()))
  if (!stored.success) throw new Failure('snapshot-too-old', { id, version: row.app_version })
  const report = stored.data
  const isChanged = row.content_hash !== (await contentHash(db))
  const againAt = now().toISOString()
  const isSameDay = againAt.slice(0, 10) === report.printedAt.slice(0, 10)
  return {
    ...report,
    sheet: sheetOf(params, report.sheet),
    people: shownAs(params, await readSettings(db)),
    frozen: isSameDay && !isChanged ? null : { againAt, isChanged },
  }
}

/** Every report that was printed, the latest first. */
export async function listSnapshots(db: Db): Promise<Output<'reports.snapshots'>> {
  const hash = await contentHash(db)
  return { snapshots: (await snapshotEntries(db)).flatMap(entry => shown(entry, hash)) }
}

/** @throws Failure unknown-snapshot */
export async function dropSnapshot(db: Db, { id }: Input<'reports.unfreeze'>): Promise<Output<'reports.unfreeze'>> {
  if (!(await snapshotById(db, id))) throw new Failure('unknown-snapshot', { id })
  await removeSnapshot(db, id)
  return listSnapshots(db)
}

/** A report that this version does not know cannot be printed. */
function shown(entry: SnapshotEntry, hash: string): Snapshot[] {
  const name = ReportName.safeParse(entry.name)
  const params = ReportParams.safeParse(JSON.parse(entry.params))
  if (!name.success || !params.success) return []
  const { about, filter, location } = JSON.parse(entry.head) as Head // nothing but keepSnapshot writes it
  return [
    {
      id: entry.id,
      name: name.data,
      params: params.data,
      location,
      printedAt: entry.printed_at,
      about,
      filter,
      contentHash: entry.content_hash,
      appVersion: entry.app_version,
      isChanged: entry.content_hash !== hash,
    },
  ]
}

async function nameOfLocation(db: Db, publicId: string | undefined): Promise<string | null> {
  if (publicId === undefined) return null
  const row = await db.selectFrom('location').select('name').where('public_id', '=', publicId).executeTakeFirst()
  return row?.name ?? null
}
