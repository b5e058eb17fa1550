import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import type { LeftOutRow, ReadRow, RowOutcome } from '#main/imports/row-outcome.ts'
import { totalBytesOf } from '#main/imports/total-bytes-of.ts'
import { temporaryFile } from './temporary-file.ts'

const HEADER = 'id,branch,agent,arrived,wait,csat,comment'
const mapping: Mapping = {
  source: 'test',
  zone: 'Europe/London',
  fields: {
    external_id: { column: 'id' },
    location: { column: 'branch' },
    provider: { column: 'agent' },
    arrived_at: { column: 'arrived', order: 'ymd' },
    wait_s: { column: 'wait', unit: 'minutes' },
    csat: { column: 'csat', minimum: 1, maximum: 5, best: 'high' },
    comment: { column: 'comment' },
  },
}

async function outcomesOf(
  content: string | Uint8Array,
  used: Mapping = mapping,
  zoneOf: (place: string) => string | null = () => null,
): Promise<RowOutcome[]> {
  const all: RowOutcome[] = []
  for await (const some of interactionsOf(temporaryFile(content), used, { defaultZone: null, zoneOf, onBytes: () => {} }))
    all.push(...some)
  return all
}

const table = (...rows: string[]): string => [HEADER, ...rows].join('\n')
const rowOf = (outcome: RowOutcome | undefined): NewInteraction => (outcome as ReadRow).interaction
const leftOut = (outcome: RowOutcome | undefined): LeftOutRow => outcome as LeftOutRow
const warningsOf = (outcome: RowOutcome | undefined): string[] => (outcome as ReadRow).warnings.map(({ warning }) => warning)
const without = (field: keyof Mapping['fields'], used = mapping): Mapping => ({
  ...used,
  fields: Object.fromEntries(Object.entries(used.fields).filter(([name]) => name !== field)),
})

describe('a row', () => {
  it('becomes an interaction in the fields of the store', async () => {
    const [outcome] = await outcomesOf(table('7,Northgate,Ann,2024-07-01 09:05:10,2.5,4,"fine, thanks"'))
    expect(rowOf(outcome)).toMatchObject({
      record: 1,
      line: 2,
      place: 'Northgate',
      person: 'Ann',
      arrivedAt: Date.UTC(2024, 6, 1, 8, 5, 10),
      localDay: 19_905,
      localMinute: 545,
      zone: 'Europe/London',
      certainty: 'exact',
      waitSeconds: 150,
      waitKind: 'queue',
      serviceSeconds: null,
      outcome: null,
      csat: { raw: '4', value: 4, minimum: 1, maximum: 5, direction: 'higher_better' },
      comment: 'fine, thanks',
      externalId: '7',
      occurrence: 0,
      filled: 7,
      customer: null,
      ratingOffered: null,
    })
  })

  it('never turns an empty cell into zero', async () => {
    const [outcome] = await outcomesOf(table('7,Northgate,-,2024-07-01 09:05,,N/A,'))
    expect(rowOf(outcome)).toMatchObject({
      waitSeconds: null,
      csat: null,
      person: null,
      comment: null,
      certainty: 'minute',
      filled: 3,
    })
    expect(warningsOf(outcome)).toEqual([])
  })

  it('is kept without the values that cannot be, and says which', async () => {
    const outcomes = await outcomesOf(
      table('1,A,x,2024-07-01 09:05,ten,9,', '2,,x,2024-07-01 09:06,-3,great,', '1.03E+13,A,x,2024-07-01 09:07,4000,3,'),
    )
    expect(outcomes.map(warningsOf)).toEqual([
      ['duration-unreadable', 'rating-out-of-scale'],
      ['duration-negative', 'rating-unreadable', 'location-missing'],
      ['duration-implausible', 'id-scientific'],
    ])
    expect(outcomes.map(outcome => rowOf(outcome).waitSeconds)).toEqual([null, null, 240_000])
  })

  it('of several people belongs to the first, and was passed on', async () => {
    const [outcome] = await outcomesOf(table('1,A,"Ann; Ben",2024-07-01 09:05,1,3,'))
    expect(rowOf(outcome)).toMatchObject({ person: 'Ann', outcome: 'transferred' })
  })

  it('never holds the customer in clear', async () => {
    const used: Mapping = { ...mapping, fields: { ...mapping.fields, customer: { column: 'comment' } } }
    const [first, second] = await outcomesOf(
      table('1,A,x,2024-07-01 09:05,1,3,Jane Roe', '2,A,x,2024-07-01 09:06,1,3,jane roe'),
      used,
    )
    expect(rowOf(first).customer).toBe(rowOf(second).customer)
    expect(rowOf(first).customer).not.toContain('Jane')
  })
})

describe('what is left out', () => {
  it.each(['Tagessumme', 'Daily total', 'Leeds Total', 'Leeds Ergebnis', 'Sous-total', 'Zwischensumme Nord'])(
    '"%s" without a time sums up rows',
    async word => expect((await outcomesOf(table(`${word},,,,1.5,3,`)))[0]).toMatchObject({ kind: 'skipped', reason: 'total' }),
  )
  it.each(['Monika', 'Rate desk'])('"%s" without a time is a row that lacks it', async word =>
    expect((await outcomesOf(table(`${word},,,,1.5,3,`)))[0]).toMatchObject({ kind: 'rejected', reason: 'time-missing' }),
  )
  it('is skipped or rejected for a reason, with line and cells', async () => {
    const outcomes = await outcomesOf(
      table(
        '',
        '1,A,x,2024-07-01 09:05,1,3,',
        '2,A,x',
        '3,A,x,2024-02-31 09:05,1,3,',
        '4,A,x,soon,1,3,',
        '5,A,x,,1,3,',
        '6,A,x,2024-07-01 09:05,1,3,a,b',
        HEADER,
        ',,,,,,',
        'Total,,,,1.5,3,',
        'Made on 2 July by the system',
      ),
    )
    expect(
      outcomes.map(outcome =>
        outcome.kind === 'row' ? 'row' : `${outcome.record}/${outcome.line} ${outcome.kind} ${outcome.reason}`,
      ),
    ).toEqual([
      '1/2 skipped blank',
      'row',
      '3/4 rejected wrong-number-of-cells',
      '4/5 rejected time-impossible',
      '5/6 rejected time-unreadable',
      '6/7 rejected time-missing',
      '7/8 rejected wrong-number-of-cells',
      '8/9 skipped repeated-header',
      '9/10 skipped blank',
      '10/11 skipped total',
      '11/12 skipped footer',
    ])
    expect(leftOut(outcomes[2])).toMatchObject({ detail: '3/7', cells: ['2', 'A', 'x'] })
  })

  it('is a broken record, not a footer, when interactions follow', async () => {
    const outcomes = await outcomesOf(table('1,A,x,2024-07-01 09:05,1,3,', 'rest of a comment', '2,A,x,2024-07-01 09:06,1,3,'))
    expect(outcomes.map(outcome => outcome.kind)).toEqual(['row', 'rejected', 'row'])
    expect(leftOut(outcomes[1])).toMatchObject({ record: 2, line: 3, reason: 'wrong-number-of-cells' })
  })

  it('is one line when a quote does not close', async () => {
    const outcomes = await outcomesOf(
      table('1,A,x,2024-07-01 09:05,1,3,"never ends', '2,A,x,2024-07-01 09:06,1,3,', '3,A,x,2024-07-01 09:07,1,3,'),
    )
    expect(outcomes.map(outcome => (outcome.kind === 'row' ? outcome.interaction.line : outcome.reason))).toEqual([
      'quote-not-closed',
      3,
      4,
    ])
  })

  it('is not a record that lacks only empty cells at its end, where the exporter drops them', async () => {
    const rows = [
      '1,A,x,2024-07-01 09:05,1,3,fine',
      '2,A,x,2024-07-01 09:06,1',
      '3,A,x,2024-07-01 09:06,1',
      '4,A,x,2024-07-01 09:06,1,2',
    ]
    expect((await outcomesOf(table(...rows))).map(outcome => outcome.kind)).toEqual(['row', 'row', 'row', 'row'])
    expect((await outcomesOf(table(...rows, '5,A,x,2024-07-01 09:07,1,3,'))).map(outcome => outcome.kind)).toEqual([
      'row',
      'rejected',
      'rejected',
      'row',
      'row',
    ])
  })

  it('is an unanswered request only in a file that holds answers and nothing else', async () => {
    const survey: Mapping = {
      source: 's',
      fields: {
        external_id: { column: 'response id' },
        arrived_at: { column: 'arrived', order: 'ymd' },
        csat: { column: 'csat', minimum: 1, maximum: 5, best: 'high' },
      },
    }
    const content = 'response id,arrived,csat\n1,2024-07-01 09:05,4\n2,,\n3,2024-07-01 09:05,\n'
    expect((await outcomesOf(content, survey)).map(outcome => (outcome.kind === 'row' ? 'row' : outcome.reason))).toEqual([
      'row',
      'unanswered-request',
      'unanswered-request',
    ])
    expect((await outcomesOf(table('1,A,x,2024-07-01 09:05,1,,'))).map(outcome => outcome.kind)).toEqual(['row'])
  })
})

describe('zones', () => {
  const unzoned = { ...mapping, zone: null }

  it('are the location’s where the mapping names none, else assumed, which is said once', async () => {
    const outcomes = await outcomesOf(
      table('1,A,x,2024-07-01 09:05:00,1,3,', '2,B,x,2024-07-01 09:05:00,1,3,', '3,B,x,2024-07-01 09:06:00,1,3,'),
      unzoned,
      place => (place === 'A' ? 'Asia/Kolkata' : null),
    )
    expect(outcomes.map(outcome => rowOf(outcome))).toMatchObject([
      { zone: 'Asia/Kolkata', certainty: 'exact', arrivedAt: Date.UTC(2024, 6, 1, 3, 35), localMinute: 545 },
      { zone: 'UTC', certainty: 'assumed_zone', localMinute: 545 },
      { zone: 'UTC', certainty: 'assumed_zone' },
    ])
    expect(outcomes.map(warningsOf)).toEqual([[], ['zone-assumed'], []])
  })

  it('written with the time give the instant; the local day is the location’s', async () => {
    const [outcome] = await outcomesOf(table('1,A,x,2024-07-01T22:30:00Z,1,3,'), unzoned, () => 'Europe/Berlin')
    expect(rowOf(outcome)).toMatchObject({
      arrivedAt: Date.UTC(2024, 6, 1, 22, 30),
      localDay: 19_906,
      localMinute: 30,
      certainty: 'exact',
    })
  })

  it('matter not for a date without time of day', async () => {
    const [outcome] = await outcomesOf(table('1,A,x,2024-07-01,1,3,'))
    expect(rowOf(outcome)).toMatchObject({ localDay: 19_905, localMinute: null, certainty: 'day' })
  })
})

it('takes a constant date and place, and marks the date as assumed', async () => {
  const used: Mapping = {
    source: 's',
    zone: 'UTC',
    fields: { arrived_at: { constant: '2024-07-01' }, location: { constant: 'Northgate' }, provider: { column: 'agent' } },
  }
  const outcomes = await outcomesOf(table('1,,Ann,,,,', 'Total,,,,,,', '2,,Ben,,,,'), used)
  expect(outcomes.map(outcome => outcome.kind)).toEqual(['row', 'skipped', 'row'])
  expect(rowOf(outcomes[0])).toMatchObject({ place: 'Northgate', certainty: 'assumed', localDay: 19_905 })
  expect(outcomes.filter(outcome => outcome.kind === 'row').map(warningsOf)).toEqual([['date-assumed'], []])
})

it('lets a visit under one date run past midnight', async () => {
  const used: Mapping = {
    source: 's',
    zone: 'UTC',
    fields: {
      arrived_at: { column: 'day', timeColumn: 'in', order: 'dmy' },
      called_at: { column: 'day', timeColumn: 'called', order: 'dmy' },
      finished_at: { column: 'day', timeColumn: 'out', order: 'dmy' },
    },
  }
  const [outcome, wrong] = await outcomesOf('day,in,called,out\n04.03.2024,23:50,00:10,00:20\n04.03.2024,13:50,11:10,\n', used)
  expect(rowOf(outcome)).toMatchObject({ waitSeconds: 1200, serviceSeconds: 600 })
  expect(rowOf(wrong).waitSeconds).toBeNull()
  expect(warningsOf(wrong)).toContain('duration-negative')
})

describe('keys', () => {
  const key = (row: string, used = mapping) => outcomesOf(table(row), used).then(([outcome]) => rowOf(outcome))

  it('of rows with an id follow source, id, arrival and place, not the other values', async () => {
    const one = await key('7,A,x,2024-07-01 09:05,1,3,')
    const later = await key('7,A,y,2024-07-01 09:05,2,4,changed')
    expect(later).toMatchObject({ keyHash: one.keyHash, occurrence: 0 })
    expect(later.rowHash).not.toBe(one.rowHash)
    const others = await Promise.all([
      key('7,A,x,2024-07-02 09:05,1,3,'),
      key('7,B,x,2024-07-01 09:05,1,3,'),
      key('8,A,x,2024-07-01 09:05,1,3,'),
      key('7,A,x,2024-07-01 09:05,1,3,', { ...mapping, source: 'other' }),
    ])
    expect(new Set([one, ...others].map(({ keyHash }) => keyHash)).size).toBe(5)
  })

  it('do not follow the place where the source says when it changed a row', async () => {
    const used: Mapping = { ...mapping, fields: { ...mapping.fields, updated_at: { column: 'comment', order: 'ymd' } } }
    const one = await key('7,A,x,2024-07-01 09:05,1,3,2024-07-01 10:00', used)
    const moved = await key('7,B,x,2024-07-01 09:05,1,3,2024-07-02 10:00', used)
    expect(moved.keyHash).toBe(one.keyHash)
  })

  it('of rows without an id are their text as written', async () => {
    const used = without('external_id')
    const one = await key('7,A,x,2024-07-01 09:05,1,3,', used)
    expect(one.occurrence).toBe(1)
    expect((await key('8, A ,x,2024-07-01 09:05,1,3,', used)).keyHash).toBe(one.keyHash)
    expect((await key('7,A,x,2024-07-01 09:05,1.0,3,', used)).keyHash).not.toBe(one.keyHash)
    expect((await key('7,A,x,2024-07-01 09:05,3,1,', used)).keyHash).not.toBe(one.keyHash)
  })

  it('and row hashes do not know line or file', async () => {
    const row = '7,A,x,2024-07-01 09:05,1,3,fine'
    const [alone] = await outcomesOf(table(row))
    const [, second] = await outcomesOf(gzipSync(table('6,A,x,2024-07-01 09:00,1,3,', row)))
    expect(rowOf(second)).toMatchObject({ rowHash: rowOf(alone).rowHash, keyHash: rowOf(alone).keyHash })
  })
})

it('gives every record of any damaged file exactly one outcome', async () => {
  const good = table(
    '1,A,x,2024-07-01 09:05,1,3,"a ""b"", c"',
    '2,B,y,2024-07-01 09:06,2,4,"two\nlines"',
    'Total,,,,1,3,',
    '',
    '3,A,x,2024-07-02 09:05,1,3,',
  )
  const damage = fc.array(
    fc.record({ at: fc.nat(good.length), text: fc.constantFrom('"', ',', '\n', '\r', '', '\0', 'é', '""'), drop: fc.nat(3) }),
    { maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(damage, async damages => {
      const start = HEADER.length + 1
      let text = good
      for (const { at, text: put, drop } of damages) {
        const from = start + (at % (good.length - start))
        text = text.slice(0, from) + put + text.slice(from + drop)
      }
      const outcomes = await outcomesOf(text)
      const records = outcomes
        .map(outcome => (outcome.kind === 'row' ? outcome.interaction.record : outcome.record))
        .sort((a, b) => a - b)
      expect(records).toEqual(records.map((_, i) => i + 1))
    }),
  )
})

it('refuses a mapping that names a column the file does not have', async () => {
  await expect(outcomesOf('branch,arrived\nA,2024-07-01 09:05\n')).rejects.toMatchObject({
    code: 'mapping-does-not-fit',
    values: { column: 'agent' },
  })
})

it('tells how many bytes it has read', async () => {
  const path = temporaryFile(table(...Array.from({ length: 20_000 }, (_, i) => `${i},A,x,2024-07-01 09:05,1,3,`)))
  const told: number[] = []
  for await (const some of interactionsOf(path, mapping, {
    defaultZone: null,
    zoneOf: () => null,
    onBytes: done => told.push(done),
  }))
    expect(some.length).toBeGreaterThan(0)
  expect(told.length).toBeGreaterThan(1)
  expect(told.at(-1)).toBe(await totalBytesOf(path))
})

describe('what is not let through', () => {
  it('a first row that is cut short is rejected, not taken for a second row of names', async () => {
    const [first] = await outcomesOf(table('A,Northgate', '7,Northgate,Ann,2024-07-01 09:05:10,2.5,4,'))
    expect(leftOut(first)).toMatchObject({ kind: 'rejected', reason: 'wrong-number-of-cells' })
  })

  it('a wait of centuries is dropped, since it would be the mean of all', async () => {
    const [first] = await outcomesOf(table('7,Northgate,Ann,2024-07-01 09:05:10,99999999999,4,'))
    expect(rowOf(first).waitSeconds).toBeNull()
    expect(warningsOf(first)).toContain('duration-implausible')
  })
})
