import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewInteraction } from '#db/new-interaction.ts'
import { type PackedRows, RowPacker } from '#main/imports/pack-rows.ts'
import type { RowOutcome } from '#main/imports/row-outcome.ts'
import { unpackRows } from '#main/imports/unpack-rows.ts'
import { newInteraction } from '../../db/sqlite/new-interaction.ts'

const text = fc.option(fc.string(), { freq: 2 })
const number = fc.option(fc.double({ noNaN: true }), { freq: 2 })
const rating = fc.option(
  fc.record({
    raw: fc.string(),
    value: fc.integer(),
    minimum: fc.constant(1),
    maximum: fc.constant(5),
    direction: fc.constant('higher_better' as const),
  }),
)
const row = fc
  .record({
    place: text,
    comment: fc.option(fc.string({ minLength: 1 }), { freq: 2 }), // no text of a file is empty
    waitSeconds: number,
    localMinute: number,
    complaint: fc.option(fc.boolean()),
    csat: rating,
    nps: rating,
  })
  .chain(known =>
    fc.record({ known: fc.constant(known), keyHash: fc.maxSafeNat(), rowHash: fc.maxSafeNat(), warned: fc.boolean() }),
  )
  .map(
    ({ known, keyHash, rowHash, warned }): RowOutcome => ({
      kind: 'row',
      interaction: newInteraction({ ...known, keyHash, rowHash }) satisfies NewInteraction,
      warnings: warned ? [{ warning: 'location-missing', field: 'location', detail: '' }] : [],
    }),
  )
const leftOut = fc.record({
  kind: fc.constantFrom('skipped' as const, 'rejected' as const),
  record: fc.nat(),
  line: fc.nat(),
  reason: fc.constantFrom('blank' as const, 'time-missing' as const),
  detail: fc.string(),
  cells: fc.array(fc.string()),
})

test('rows come back from columns as they went in, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(row, leftOut)), fc.integer({ min: 1, max: 6 }), (outcomes, room) => {
      const unpacked = packed(outcomes, room).flatMap(rows => unpackRows(structuredClone(rows)))
      expect(unpacked.map(plainly)).toEqual(outcomes)
    }),
  )
})

test('long texts travel in small parts', () => {
  const long = newInteraction({ keyHash: 1, rowHash: 1, comment: 'x'.repeat(2 ** 20) })
  const rows = packed(
    [long, long, long].map(interaction => ({ kind: 'row', interaction, warnings: [] })),
    100,
  )
  expect(rows.length).toBeGreaterThan(1)
})

function packed(outcomes: readonly RowOutcome[], room: number): PackedRows[] {
  const packer = new RowPacker(room)
  const all: PackedRows[] = []
  for (const outcome of outcomes) {
    if (outcome.kind === 'row') packer.add(outcome.interaction, outcome.warnings)
    else packer.leaveOut(outcome)
    if (packer.isFull) all.push(packer.take())
  }
  if (!packer.isEmpty) all.push(packer.take())
  return all
}

/** An unpacked row has its values behind accessors. */
function plainly(outcome: RowOutcome): RowOutcome {
  if (outcome.kind !== 'row') return outcome
  const names = Object.keys(newInteraction({ keyHash: 0, rowHash: 0 })) as (keyof NewInteraction)[]
  const interaction = Object.fromEntries(names.map(name => [name, outcome.interaction[name]])) as unknown as NewInteraction
  return { ...outcome, interaction }
}
