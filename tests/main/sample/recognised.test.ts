import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilePreview } from '#contract/previews.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import type { RowOutcome } from '#main/imports/row-outcome.ts'
import type { SampleLocation } from '#main/sample/truth-shape.ts'
import { truth } from '#main/sample/truth.ts'
import type { SampleVisit } from '#main/sample/visit.ts'
import { writeSampleExports } from '#main/sample/write-exports.ts'
import { at } from './measures.ts'

const folder = mkdtempSync(join(tmpdir(), 'branchwise-recognised-'))
let files: string[] = []

beforeAll(async () => {
  files = (await writeSampleExports(folder)).files
})
afterAll(() => rmSync(folder, { recursive: true }))

const zoneOf = (place: string) => truth.locations.find(({ name }) => name === place)?.zone ?? null
const knowledge = { defaultZone: null, remembered: () => null, zoneOf, mappings: [] }

async function read(path: string): Promise<{ preview: Omit<FilePreview, 'importedAs'>; outcomes: RowOutcome[] }> {
  const preview = await previewFile(path, knowledge)
  const outcomes: RowOutcome[] = []
  for await (const batch of interactionsOf(path, preview.mapping!, { ...knowledge, onBytes: () => undefined }))
    outcomes.push(...batch)
  return { preview, outcomes }
}

describe('every export is read as the branch meant it, without a question', () => {
  test.each(truth.locations.map((place, index) => [place.name, index] as const))('%s', async (name, index) => {
    const place = truth.locations[index]!
    const { preview, outcomes } = await read(files[index]!)
    expect({ name: basename(files[index]!), state: preview.state, questions: preview.questions }).toEqual({
      name: basename(files[index]!),
      state: 'ready',
      questions: [],
    })
    const rows = outcomes.flatMap(outcome => (outcome.kind === 'row' ? [outcome.interaction] : []))
    expect(rows.map(row => written(row.externalId, row))).toEqual(at(name).map(visit => meant(visit, place)))
    expect(outcomes.flatMap(outcome => (outcome.kind === 'row' ? outcome.warnings : []))).toEqual([])
    expect(outcomes.filter(({ kind }) => kind === 'rejected').length).toBe(name === truth.flaws.location ? 3 : 0)
    expect(outcomes.filter(({ kind }) => kind === 'skipped').length).toBe(skipped(place))
  })
})

type Read = Extract<RowOutcome, { kind: 'row' }>['interaction']

/** Some layouts write whole minutes or tenths of a minute. */
const tenths = (seconds: number | null) => (seconds === null ? null : Math.round(seconds / 6))

function written(id: string | null, row: Read) {
  return {
    id,
    place: row.place,
    person: row.person,
    channel: row.channel,
    service: row.service,
    day: row.localDay,
    minute: row.localMinute,
    outcome: row.outcome,
    wait: tenths(row.waitSeconds),
    serviceTime: tenths(row.serviceSeconds),
    csat: row.csat?.value ?? null,
    csatScale: row.csat ? [row.csat.minimum, row.csat.maximum, row.csat.direction] : null,
    nps: row.nps?.value ?? null,
    complaint: row.complaint,
    comment: row.comment,
    zone: row.zone,
  }
}

function meant(visit: SampleVisit, { zone }: SampleLocation): ReturnType<typeof written> {
  return {
    id: visit.ticket,
    place: visit.location,
    person: visit.provider,
    channel: visit.channel,
    service: visit.service,
    day: visit.day,
    minute: Math.floor(visit.second / 60),
    outcome: visit.outcome,
    wait: tenths(visit.waitSeconds),
    serviceTime: tenths(visit.serviceSeconds),
    csat: visit.csat,
    csatScale: visit.csat === null ? null : [1, 5, 'higher_better'],
    nps: visit.nps,
    complaint: visit.complaint,
    comment: visit.comment,
    zone,
  }
}

const skipped = ({ name, layout }: SampleLocation) =>
  (name === truth.flaws.location ? truth.flaws.blankLines : 0) + (layout === 'continental' || layout === 'clock' ? 1 : 0)
