import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field, FieldRule, Mapping } from '#contract/mapping.ts'
import type { PackedRows } from '#main/imports/pack-rows.ts'
import { asMapped } from '#main/imports/read/as-mapped.ts'
import { type OpenedExport, openExport } from '#main/imports/read/open-export.ts'
import type { RecordBatch } from '#main/imports/read/record-batch.ts'
import { packedInteractionsOf } from '#main/imports/read-interactions.ts'
import type { RowOutcome } from '#main/imports/row-outcome.ts'
import { unpackRows } from '#main/imports/unpack-rows.ts'
import { temporaryFile } from '../temporary-file.ts'

/** Mostly one of a few, as in a file of a branch; now and then something else. */
const mostly = (usual: readonly string[], odd: readonly string[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom('', 'n/a', '#REF!', ...odd) },
  )
const LONG = 'a name that is longer than what is told by numbers alone, and longer than any word that is kept'
const DAYS = ['2024-03-04', '2024-03-05', '2024-03-30', '2024-10-27']
const CLOCKS = ['09:05:10', '9:05', '00:00:00', '23:59', '02:30:00']
const times = DAYS.flatMap(day => CLOCKS.map(clock => `${day} ${clock}`))
const later = ['2024-10-28 09:30:00', '2024-10-28 10:15']
const zoned = ['2024-03-04T09:05:10Z', '2024-03-04T09:05:10.25+02:00', '2024-03-04 09:05 +01', '2024-03-04T09:05:10.1234567Z']
const halves = [
  '04/03/2024 12:30:10 PM',
  '4/3/2024 12:05 a.m.',
  '4/3/2024 9:05pm',
  '04.03.2024 1:05:10 AM',
  '4/3/2024 13:05 PM',
  '4/3/2024 0:05 am',
]
const oddTimes = [
  ...halves,
  '04.03.2024 10:00',
  '3/4/2024 9:05 am',
  '1709543100',
  '2024-02-31 10:00',
  '2024-03-04 24:00',
  '2024-03-04 9:5',
  '2024-03-04',
  '45355.5',
  '1900-01-01 00:00:00',
  'Mon, 4 Mar 2024 10:00',
  'x',
  '2024-03',
  ' 2024-03-04 10:00 ',
  '2024-03-04-10:00',
]

const cells: Readonly<Record<Field, fc.Arbitrary<string>>> = {
  location: mostly(['Northgate', 'Köln', 'A', 'München Süd'], ['-', ' Northgate ', LONG, '"Q"', 'gone']),
  provider: mostly(['Ann', 'Ben', 'Zoë', '𝒜da', 'Smith, John'], ['Ann; Ben', 'Ann;Ann', 'Ann & Ben', 'unknown agent']),
  customer: mostly(['c1', 'c2', 'Ç3'], ['"c""4"', 'none']),
  customer_type: mostly(['new', 'known'], ['gone']),
  provider_since: mostly(['2020-01-01', '2021-05-31'], ['soon', '01/02/2020']),
  channel: mostly(['Phone', 'Desk'], ['gone', '"De""sk"', ' Desk']),
  service_type: mostly(['Loan', 'Cash'], ['(blank)', LONG]),
  arrived_at: mostly([...times, ...zoned], oddTimes),
  called_at: mostly(later, [...zoned, ...oddTimes]),
  finished_at: mostly(later, [...zoned, ...oddTimes]),
  updated_at: mostly(times, oddTimes),
  wait_s: mostly(
    ['0', '12', '300', '5000'],
    ['999', '99', '99.0', '-5', '5 min', '0:05:00', '2.5', '1e9', '86401', '999999999', '0012', '12 '],
  ),
  quoted_wait_s: mostly(['60', '600'], ['9999', '1:30']),
  service_s: mostly(['0', '45', '610'], ['99999', '0:00', 'PT5M', '-1']),
  resolution_s: mostly(['3600', '90000'], ['2 days', '']),
  outcome: mostly(['Served', 'served', 'No show', 'Left'], ['preview', 'seen it', 'gone', 'Escalated']),
  solved_first_time: mostly(['yes', 'no'], ['perhaps', 'gone']),
  reopened: mostly(['0', '1', '2'], ['yes', '-1', 'often']),
  csat: mostly(['1', '5', '4 - Good', '★★★', '😀'], ['9', 'Offered', 'gone', 'bad', '4,5']),
  nps: mostly(['0', '10', '7'], ['11', 'gone']),
  ces: mostly(['1', '7'], ['8', 'so so']),
  rating_offered: mostly(['yes', 'no'], ['maybe']),
  complaint: mostly(['yes', 'no'], ['x', 'perhaps']),
  complaint_category: mostly(['Price', 'Ärger'], ['gone']),
  comment: mostly(['fine', 'nicht gut', 'très bien', 'a, b'], [LONG, '"say ""no"""', 'one\ntwo']),
  language: mostly(['de', 'fr'], ['und']),
  external_id: fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max: 9999 }).map(id => `id-${id}`) },
    { weight: 1, arbitrary: fc.constantFrom('', 'n/a', '1E+15', 'é1', ' 7', 'NA', 'NA7', 'none', '#N/A', 'a+b') },
  ),
}
const names = Object.keys(cells) as Field[]

const GONE = { gone: 'missing' }
const unit = fc.constantFrom('seconds' as const, 'seconds' as const, 'minutes' as const, 'clock' as const)
const words = fc.constantFrom({}, GONE)
const order = fc.constantFrom('ymd' as const, 'dmy' as const)
const rules: Readonly<Partial<Record<Field, fc.Arbitrary<Omit<FieldRule, 'column'>>>>> = {
  location: fc.record({ words }),
  channel: fc.record({ words }),
  customer_type: fc.record({ words }),
  arrived_at: fc.record({ order }),
  called_at: fc.record({ order }),
  provider_since: fc.record({ order }),
  wait_s: fc.record({
    unit,
    words: fc.constantFrom({}, { 999: 'missing' }, { 12: 'missing', '2.5': 'missing' }, { 999: 'value' }),
  }),
  quoted_wait_s: fc.record({ unit }),
  service_s: fc.record({ unit }),
  resolution_s: fc.record({ unit }),
  outcome: fc.record({ words: fc.constantFrom({}, { gone: 'missing', left: 'abandoned' }) }),
  csat: fc.record({
    minimum: fc.constant(1),
    maximum: fc.constant(5),
    best: fc.constantFrom('high' as const, 'low' as const),
    words: fc.constantFrom({}, GONE, { offered: 'offered', bad: '1' }),
    decimal: fc.constantFrom('.' as const, ',' as const),
  }),
  nps: fc.record({ words }),
  ces: fc.record({ minimum: fc.constant(1), maximum: fc.constant(7) }),
  complaint: fc.record({ words: fc.constantFrom({}, { perhaps: 'no' }) }),
}
const mapping = fc
  .record({
    zone: fc.constantFrom(null, 'Europe/Berlin'),
    waitKind: fc.constantFrom(undefined, 'first_reply' as const, 'lead_time' as const),
    clock: fc.constantFrom(undefined, 'business_hours' as const),
    mapped: fc.subarray(names.filter(name => !['arrived_at', 'location'].includes(name))),
    place: fc.constantFrom('column', 'column', 'constant', 'none'),
    /** The time of the arrival, and of the call under its date, in a column beside. */
    isApart: fc.boolean(),
    rules: fc.record(rules),
  })
  .map(({ mapped, place, isApart, rules: said, zone, ...rest }): Mapping => {
    const rule = (name: Field): FieldRule => ({ column: name, ...said[name] })
    const apart = (name: Field): FieldRule => ({ ...rule(name), column: 'day', timeColumn: `${name} clock` })
    const fields = Object.fromEntries([...mapped, 'arrived_at' as const].map(name => [name, rule(name)]))
    if (place === 'column') fields.location = rule('location')
    if (place === 'constant') fields.location = { constant: ' Northgate ' }
    if (isApart) for (const name of ['arrived_at', 'called_at'] as const) if (fields[name]) fields[name] = apart(name)
    const kinds = Object.fromEntries(Object.entries(rest).filter(([, kind]) => kind !== undefined))
    return { source: 'test', zone, ...kinds, fields }
  })

const clock = mostly([...CLOCKS, '9:05 am', '12:05:10 PM'], ['25:00', '9h05', '12', '09:05:10 Z'])
const HEADER = [...names, 'day', 'arrived_at clock', 'called_at clock']
const row = fc.tuple(...names.map(name => cells[name]), mostly([...DAYS, '04.03.2024'], ['4 March 2024', 'x']), clock, clock)
const record = fc.oneof(
  { weight: 20, arbitrary: row.map(all => all.map(quoted)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom([''], ['Total', '7'], HEADER, ['Generated on 4 March'], ['a', 'b', '2024-03-04 10:00']),
  },
)
/** Bytes are read otherwise than wider characters. */
const BEYOND_ASCII = /[^ -~\r\n]/gu
const content = fc.record({
  isAscii: fc.boolean(),
  records: fc.array(record, { maxLength: 40 }),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
})

test('rows read from characters are those that the interpreter reads', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(mapping, content, async (used, { records, end, mark, isAscii }) => {
      const text = [HEADER, ...records].map(all => all.join(',')).join(end) + end
      const path = temporaryFile(mark + (isAscii ? text.replace(BEYOND_ASCII, 'u') : text))
      const opened = asMapped(await openExport(path, used), used)
      expect(await outcomesOf(path, used, opened)).toEqual(await outcomesOf(path, used, interpreted(opened)))
    }),
    { numRuns: process.env.BRANCHWISE_LONG ? 5000 : 100 },
  )
})

async function outcomesOf(path: string, used: Mapping, opened: OpenedExport): Promise<unknown> {
  const options = { defaultZone: null, zoneOf: (place: string) => (place === 'A' ? 'Asia/Tokyo' : null), onBytes: () => {} }
  const all: PackedRows[] = []
  for await (const rows of packedInteractionsOf(path, used, options, opened)) all.push(rows)
  return { rows: all.flatMap(unpackRows).map(plainly), seemsNone: all.flatMap(({ seemsNone = [] }) => seemsNone) }
}

/** The same records in batches of another kind, which only the interpreter reads. */
function interpreted(opened: OpenedExport): OpenedExport {
  return {
    ...opened,
    records: async function* () {
      for await (const { batch, done } of opened.records()) yield { batch: forwarded(batch), done }
    },
  }
}

function forwarded(batch: RecordBatch): RecordBatch {
  return {
    count: batch.count,
    line: record => batch.line(record),
    width: record => batch.width(record),
    flaw: record => batch.flaw(record),
    cell: (record, column) => batch.cell(record, column),
    trimmed: (record, column) => batch.trimmed(record, column),
    word: (record, column) => batch.word(record, column),
    cells: record => batch.cells(record),
    isBlankFrom: (record, column) => batch.isBlankFrom(record, column),
  }
}

/** An unpacked row has its values behind accessors. */
function plainly(outcome: RowOutcome): unknown {
  if (outcome.kind !== 'row') return outcome
  const { interaction } = outcome
  const names = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(interaction)))
    .filter(([, accessor]) => accessor.get !== undefined)
    .map(([name]) => name as keyof typeof interaction)
  return { ...outcome, interaction: Object.fromEntries(names.map(name => [name, interaction[name]])) }
}

function quoted(text: string): string {
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) return text
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
