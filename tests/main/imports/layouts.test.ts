import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Field, FieldRule, Mapping } from '#contract/mapping.ts'
import { nameKey } from '#db/name-key.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import type { LeftOutRow, ReadRow, RowOutcome } from '#main/imports/row-outcome.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/layouts')

interface Figures {
  interactions: number
  wait_n?: number
  wait_mean_s?: number
  wait_median_s?: number
  service_n?: number
  service_mean_s?: number
  rating_n?: number
  rating_mean?: number
  nps_n?: number
}
interface Expected {
  encoding: string | null
  data_rows: number
  imported: number
  rejected: { row: number; reason: string }[]
  warnings?: { row: number; reason: string }[]
  per_location: Record<string, Figures>
  providers: number
  abandoned?: number
  no_show?: number
  transferred?: number
}
const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, Expected>

/** What a user adds to the recognised mapping, where the file alone cannot say it. */
const said: Record<string, { zone?: string; fields?: Partial<Record<Field, FieldRule>> }> = {
  'local_times_dst.csv': { zone: 'Europe/London' },
  'duplicate_headers_ragged.csv': { fields: { wait_s: { column: 'Time' }, service_s: { column: 'Time (2)' } } },
}
/** Fields that hold what expected.json calls service. */
const serviceIs: Record<string, 'serviceSeconds' | 'resolutionSeconds'> = {
  'zendesk_tickets.csv': 'resolutionSeconds',
  'freshdesk_tickets.csv': 'resolutionSeconds',
}
/** A row that expected.json remarks on and that is read without doubt (README of the fixtures). */
const surelyRead: Record<string, number> = { 'local_times_dst.csv': 7 }

const options = { defaultZone: null, zoneOf: () => null }

async function read(name: string): Promise<{ mapping: Mapping; outcomes: RowOutcome[] }> {
  const path = join(FOLDER, name)
  const first = await previewFile(path, { ...options, mappings: [], remembered: () => null })
  const { zone, fields } = said[name] ?? {}
  const wished = { ...first.mapping!, zone: zone ?? first.mapping!.zone ?? null, fields: { ...first.mapping!.fields, ...fields } }
  const preview = await previewFile(path, { ...options, mappings: [wished], remembered: () => null })
  expect(preview).toMatchObject({ state: 'ready', questions: [], encoding: expected[name]!.encoding })
  const outcomes: RowOutcome[] = []
  for await (const some of interactionsOf(path, preview.mapping!, { ...options, onBytes: () => {} })) outcomes.push(...some)
  return { mapping: preview.mapping!, outcomes }
}

const rowsOf = (outcomes: readonly RowOutcome[]): ReadRow[] => outcomes.filter(outcome => outcome.kind === 'row')
const leftOut = (outcomes: readonly RowOutcome[], kind: 'skipped' | 'rejected'): LeftOutRow[] =>
  outcomes.filter((outcome): outcome is LeftOutRow => outcome.kind === kind)

/** One row per key, as the writer keeps them; rows without an id are all kept. */
function distinct(rows: readonly ReadRow[]): NewInteraction[] {
  const keyed = rows.map(
    ({ interaction }, i) => [interaction.occurrence === 0 ? interaction.keyHash : `row ${i}`, interaction] as const,
  )
  return [...new Map(keyed).values()]
}

/** Numbers as expected.json gives them: without blank lines and further rows of names. */
function numbersInExpected(outcomes: readonly RowOutcome[]): Map<number, number> {
  const counted = outcomes
    .map(outcome => ({
      record: recordOf(outcome),
      isCounted: outcome.kind !== 'skipped' || !['blank', 'repeated-header'].includes(outcome.reason),
    }))
    .filter(({ isCounted }) => isCounted)
    .sort((a, b) => a.record - b.record)
  return new Map(counted.map(({ record }, i) => [record, i + 1]))
}

function recordOf(outcome: RowOutcome): number {
  return outcome.kind === 'row' ? outcome.interaction.record : outcome.record
}

describe.each(Object.keys(expected))('%s', name => {
  const known = expected[name]!

  it('gives every record one outcome', async () => {
    const { outcomes } = await read(name)
    expect(distinct(rowsOf(outcomes))).toHaveLength(known.imported)
    const records = outcomes.map(recordOf).sort((a, b) => a - b)
    expect(records).toEqual(records.map((_, i) => i + 1))
  })

  it('rejects and doubts the records that it should', async () => {
    const { outcomes } = await read(name)
    const numbers = numbersInExpected(outcomes)
    expect(leftOut(outcomes, 'rejected').map(row => numbers.get(row.record))).toEqual(known.rejected.map(({ row }) => row))
    const doubted = rowsOf(outcomes).filter(({ warnings }) => warnings.some(({ warning }) => warning !== 'zone-assumed'))
    const expectedRows = (known.warnings ?? []).map(({ row }) => row).filter(row => row !== surelyRead[name])
    expect(doubted.map(({ interaction }) => numbers.get(interaction.record))).toEqual(expectedRows)
  })

  it('has the figures of every location', async () => {
    const { outcomes } = await read(name)
    const rows = distinct(rowsOf(outcomes))
    const places = known.per_location
    const found = Map.groupBy(rows, row => nameKey(row.place ?? '(unassigned)'))
    for (const [place, figures] of Object.entries(places))
      compare(found.get(nameKey(place)) ?? [], figures, serviceIs[name] ?? 'serviceSeconds')
    expect(found.size).toBe(Object.keys(places).length)
    expect(new Set(rows.map(row => row.person).filter(person => person !== null)).size).toBe(known.providers)
  })

  it.runIf(known.abandoned ?? known.no_show ?? known.transferred)('counts outcomes', async () => {
    const { outcomes } = await read(name)
    const count = (outcome: string) => distinct(rowsOf(outcomes)).filter(row => row.outcome === outcome).length
    expect([count('abandoned'), count('no_show'), count('transferred')]).toEqual([
      known.abandoned ?? 0,
      known.no_show ?? 0,
      known.transferred ?? 0,
    ])
  })
})

function compare(rows: readonly NewInteraction[], figures: Figures, service: 'serviceSeconds' | 'resolutionSeconds'): void {
  expect(rows).toHaveLength(figures.interactions)
  const waits = numbers(rows.map(row => row.waitSeconds))
  const services = numbers(rows.map(row => row[service]))
  const ratings = numbers(rows.map(row => row.csat?.value ?? null))
  expect(waits).toHaveLength(figures.wait_n ?? waits.length)
  expect(services).toHaveLength(figures.service_n ?? 0)
  expect(ratings).toHaveLength(figures.rating_n ?? 0)
  expect(rows.filter(row => row.nps !== null)).toHaveLength(figures.nps_n ?? 0)
  if (figures.wait_n) expect(mean(waits)).toBeCloseTo(figures.wait_mean_s!, 1)
  if (figures.wait_n) expect(median(waits)).toBeCloseTo(figures.wait_median_s!, 3)
  if (figures.service_n) expect(mean(services)).toBeCloseTo(figures.service_mean_s!, 1)
  if (figures.rating_n) expect(mean(ratings)).toBeCloseTo(figures.rating_mean!, 3)
}

const numbers = (values: readonly (number | null)[]): number[] => values.filter(value => value !== null).sort((a, b) => a - b)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const median = (sorted: readonly number[]): number =>
  (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2
