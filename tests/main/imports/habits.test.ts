import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Field, FieldRule, Mapping } from '#contract/mapping.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import type { RowOutcome } from '#main/imports/row-outcome.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/habits')

interface Figures {
  n: number
  wait_n: number
  wait_mean?: number
  wait_median?: number
  serv_n: number
  serv_mean?: number
  serv_median?: number
  rate_n: number
  rate_mean?: number
}
interface Expected {
  imported: number
  skipped?: number
  rejected?: number
  providers: number
  outcomes: Record<string, number>
  per: Record<string, Figures>
  best?: 'low'
  refused?: boolean
  ask?: 'unpivot' | 'day'
  answer?: string
  rules?: Partial<Record<Field, FieldRule>>
}
const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, Expected>
const options = { defaultZone: null, zoneOf: () => null }
const known = Object.entries(expected)

const preview = (name: string, mappings: Mapping[] = []) =>
  previewFile(join(FOLDER, name), { ...options, mappings, remembered: () => null })

/** The mapping that recognition alone gives, with the one answer that the file cannot give. */
async function understood(name: string, { ask, answer, rules }: Expected): Promise<Mapping> {
  const first = await preview(name)
  if (ask === undefined) {
    expect(first).toMatchObject({ state: 'ready', questions: [] })
    return first.mapping!
  }
  expect(first.questions.map(({ property }) => property)).toContain(ask === 'day' ? 'constant' : 'unpivot')
  const { fields, unpivot, ...rest } = first.mapping!
  const arrived = ask === 'day' ? { ...fields.arrived_at!, constant: answer! } : fields.arrived_at!
  const answered = {
    ...rest,
    ...(unpivot && { unpivot: { ...unpivot, field: answer as Field } }),
    fields: { ...fields, ...rules, arrived_at: arrived },
  }
  const second = await preview(name, [answered])
  expect(second).toMatchObject({ state: 'ready', questions: [] })
  return second.mapping!
}

async function outcomesOf(name: string, mapping: Mapping): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = []
  for await (const some of interactionsOf(join(FOLDER, name), mapping, { ...options, onBytes: () => {} })) outcomes.push(...some)
  return outcomes
}

test.each(known.filter(([, { refused }]) => !refused))('%s', async (name, file) => {
  const outcomes = await outcomesOf(name, await understood(name, file))
  const rows = outcomes.flatMap(outcome => (outcome.kind === 'row' ? [outcome.interaction] : []))
  const leftOut = (kind: string) => outcomes.filter(outcome => outcome.kind === kind).length
  expect(rows).toHaveLength(file.imported)
  expect(leftOut('rejected')).toBe(file.rejected ?? 0)
  if (file.skipped !== undefined) expect(leftOut('skipped')).toBe(file.skipped)
  expect(new Set(rows.flatMap(({ person }) => person ?? [])).size).toBe(file.providers)
  for (const [outcome, n] of Object.entries(file.outcomes))
    if (outcome !== 'served') expect(rows.filter(row => row.outcome === outcome)).toHaveLength(n)
  if (file.best) expect(rows.find(({ csat }) => csat !== null)!.csat!.direction).toBe('lower_better')
  const places = Map.groupBy(rows, ({ place }) => place ?? '(unassigned)')
  expect([...places.keys()].sort()).toEqual(Object.keys(file.per).sort())
  for (const [place, figures] of Object.entries(file.per)) expectFigures(places.get(place)!, figures)
})

test.each(known.filter(([, { refused }]) => refused))('%s is refused: it holds sums of interactions', async name => {
  expect(await preview(name)).toMatchObject({ state: 'refused', failure: { code: 'aggregates' } })
})

function expectFigures(rows: readonly NewInteraction[], figures: Figures): void {
  const waits = sorted(rows.map(row => row.waitSeconds))
  const services = sorted(rows.map(row => row.serviceSeconds))
  const ratings = sorted(rows.map(row => row.csat?.value ?? null))
  expect([rows.length, waits.length, services.length, ratings.length]).toEqual([
    figures.n,
    figures.wait_n,
    figures.serv_n,
    figures.rate_n,
  ])
  if (waits.length > 0) expect([mean(waits), median(waits)]).toEqual([near(figures.wait_mean!), near(figures.wait_median!)])
  if (services.length > 0)
    expect([mean(services), median(services)]).toEqual([near(figures.serv_mean!), near(figures.serv_median!)])
  if (ratings.length > 0) expect(mean(ratings)).toEqual(near(figures.rate_mean!))
}

const sorted = (values: readonly (number | null)[]): number[] => values.filter(value => value !== null).sort((a, b) => a - b)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: readonly number[]): number =>
  (values[Math.floor((values.length - 1) / 2)]! + values[Math.floor(values.length / 2)]!) / 2
const near = (value: number): unknown => expect.closeTo(value, 1)
