import { describe, expect, it } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { type PreviewOptions, previewFile } from '#main/imports/preview-file.ts'
import { fingerprintOf } from '#main/imports/recognise/fingerprint.ts'
import { temporaryFile } from './temporary-file.ts'

type Preview = Omit<FilePreview, 'importedAs'>

function preview(content: string | Uint8Array, options: Partial<PreviewOptions> = {}): Promise<Preview> {
  return previewFile(temporaryFile(content), {
    mappings: [],
    remembered: () => null,
    defaultZone: null,
    zoneOf: () => null,
    ...options,
  })
}

/** A file of 30 rows, its cells made from the row's number. */
function table(header: string, row: (i: number) => string): string {
  return [header, ...Array.from({ length: 30 }, (_, i) => row(i))].join('\n')
}

const day = (i: number): string => String(1 + (i % 28)).padStart(2, '0')
const columnsOf = ({ mapping }: Preview): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(mapping!.fields).map(([field, rule]) => [field, rule.column]))

describe('columns are recognised', () => {
  it('in a generic visit log', async () => {
    const found = await preview(
      table(
        'interaction_id,branch,region,provider_id,service,channel,started_at,wait_min,service_min,csat,nps,ces,complaint',
        i =>
          `T${i},Dunmore,West,E${i % 3},Loans,Counter,2024-07-${day(i)} 09:03,8.6,17.9,${1 + (i % 5)},${i % 11},${1 + (i % 7)},${i % 2}`,
      ),
    )
    expect(found).toMatchObject({ state: 'ready', failure: null, delimiter: ',', headerLine: 1, remembered: false })
    expect(columnsOf(found)).toEqual({
      external_id: 'interaction_id',
      location: 'branch',
      provider: 'provider_id',
      service_type: 'service',
      channel: 'channel',
      arrived_at: 'started_at',
      wait_s: 'wait_min',
      service_s: 'service_min',
      csat: 'csat',
      nps: 'nps',
      ces: 'ces',
      complaint: 'complaint',
    })
    expect(found.mapping).toMatchObject({
      source: 'interactionid+startedat',
      waitKind: 'queue',
      fields: {
        arrived_at: { order: 'ymd' },
        wait_s: { unit: 'minutes' },
        csat: { minimum: 1, maximum: 5, best: 'high' },
        nps: { minimum: 0, maximum: 10 },
        ces: { minimum: 1, maximum: 7 },
      },
    })
    expect(found.samples[0]!.values).toMatchObject({
      arrived_at: '2024-07-01 09:03 (UTC)',
      wait_s: '8 min 36 s',
      csat: '1 (1–5)',
      complaint: 'no',
    })
    expect(found.columns.find(({ column }) => column === 'region')).toMatchObject({ field: null, filled: 30, samples: ['West'] })
  })

  it('in German, with date and time apart and a decimal comma', async () => {
    const found = await preview(
      table(
        'Filiale;Mitarbeiter;Ticket-Nr.;Datum;Uhrzeit;Wartezeit (Min.);Bearbeitungszeit (Min.);Zufriedenheit (1-5);Beschwerde;Anliegen',
        i =>
          `Köln;Müller, Anna;${1000 + i};${day(i)}.03.2024;09:${day(i)};8,5;${i},5;${1 + (i % 5)};${i % 3 ? 'nein' : 'ja'};Konto`,
      ),
    )
    expect(found.state).toBe('ready')
    expect(columnsOf(found)).toEqual({
      location: 'Filiale',
      provider: 'Mitarbeiter',
      external_id: 'Ticket-Nr.',
      arrived_at: 'Datum',
      wait_s: 'Wartezeit (Min.)',
      service_s: 'Bearbeitungszeit (Min.)',
      csat: 'Zufriedenheit (1-5)',
      complaint: 'Beschwerde',
      service_type: 'Anliegen',
    })
    expect(found.mapping!.fields).toMatchObject({
      arrived_at: { timeColumn: 'Uhrzeit', order: 'dmy' },
      wait_s: { decimal: ',', unit: 'minutes' },
    })
    expect(found.proof).toContain('Köln')
  })

  it('whatever the spelling and the order of the columns', async () => {
    const one = await preview(table('Branch,Agent,Arrived at,Wait (s)', i => `A,B${i % 2},2024-03-${day(i)} 09:00,${i}`))
    const other = await preview(table('WAIT_S,arrivedAt,agent,BRANCH', i => `${i},2024-03-${day(i)} 09:00,B${i % 2},A`))
    expect(other.mapping!.source).toBe(one.mapping!.source)
    expect(Object.keys(columnsOf(other)).sort()).toEqual(Object.keys(columnsOf(one)).sort())
    expect(fingerprintOf(['A b', 'C'])).toBe(fingerprintOf(['c', 'a_B']))
  })

  it('never twice: each column holds one field', async () => {
    const found = await preview(
      table(
        'branch,branch name,agent,date,time,time,score,rating',
        i => `A,A,B,2024-03-${day(i)},09:0${i % 9},10:00,3,${1 + (i % 5)}`,
      ),
    )
    const used = Object.values(found.mapping!.fields).map(rule => rule.timeColumn ?? rule.column)
    expect(new Set(used).size).toBe(used.length)
  })
})

describe('what the values prove', () => {
  const dates = (write: (i: number) => string) => preview(table('branch,created', i => `A,${write(i)} 10:00`))

  it('day first, by one value among all', async () => {
    expect((await dates(i => (i === 29 ? '13/01/2024' : `0${1 + (i % 9)}/01/2024`))).mapping!.fields.arrived_at).toMatchObject({
      order: 'dmy',
    })
  })

  it('month first, by a value far below the first thousands', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => `A,0${1 + (i % 9)}/${i === 8990 ? 28 : '01'}/2024 10:00`)
    expect((await preview(['branch,created', ...rows].join('\n'))).mapping!.fields.arrived_at).toMatchObject({ order: 'mdy' })
  })

  it('nothing: then the first column is asked, and its answer decides the others', async () => {
    const content = table(
      'branch,created,closed',
      i => `A,0${1 + (i % 3)}/0${4 + (i % 3)}/2024 10:00,0${1 + (i % 3)}/0${4 + (i % 3)}/2024 11:00`,
    )
    const open = await preview(content)
    expect(open).toMatchObject({ state: 'needs-answer', failure: { code: 'needs-answer' } })
    expect(open.questions).toMatchObject([
      { id: 'arrived_at.order', property: 'order', options: ['dmy', 'mdy'], column: 'created' },
    ])
    expect(open.questions[0]!.message).toContain('“created”')
    const answered: Mapping = {
      ...open.mapping!,
      fields: { ...open.mapping!.fields, arrived_at: { ...open.mapping!.fields.arrived_at, order: 'mdy' } },
    }
    expect(await preview(content, { mappings: [answered] })).toMatchObject({
      state: 'ready',
      mapping: { fields: { finished_at: { order: 'mdy' } } },
    })
  })

  it('minutes and seconds, by header, by a first part no clock shows, or by the times of the row', async () => {
    const unit = async (header: string, value: (i: number) => string) =>
      (
        await preview(
          table(
            `branch,arrived,called,${header}`,
            i => `A,2024-03-${day(i)} 10:00:00,2024-03-${day(i)} 10:${10 + i}:00,${value(i)}`,
          ),
        )
      ).mapping!.fields.wait_s!.unit
    expect(await unit('wait (mm:ss)', () => '05:10')).toBe('mm:ss')
    expect(await unit('wait', i => (i === 7 ? '35:10' : '05:10'))).toBe('mm:ss')
    expect(await unit('wait', i => `${10 + i}:00`)).toBe('mm:ss')
    expect(await unit('wait', i => `0:${10 + i}`)).toBe('h:mm')
    expect(await unit('wait', i => `${10 + i}`)).toBe('minutes')
    expect(await unit('wait', i => `${600 + 60 * i}`)).toBe('seconds')
    expect(await unit('wait (in hrs)', i => `0:${10 + i}:00`)).toBe('clock')
    expect(await unit('wait', i => `${600_000 + 60_000 * i}`)).toBe('milliseconds')
  })

  it('no unit: then it is asked', async () => {
    const found = await preview(
      table('branch,arrived,wait,service time', i => `A,2024-03-${day(i)} 10:00:00,${i % 9},05:1${i % 9}`),
    )
    expect(found.questions.map(({ id, options }) => [id, options])).toEqual([
      ['wait_s.unit', ['seconds', 'minutes', 'hours']],
      ['service_s.unit', ['mm:ss', 'h:mm']],
    ])
  })

  it('a rating scale only when an end shows, and asks which end of grades is good', async () => {
    const scale = async (header: string, value: (i: number) => string | number, rows = 30) => {
      const content = table(`branch,arrived,${header}`, i => (i < rows ? `A,2024-03-${day(i)} 10:00:00,${value(i)}` : ''))
      const { mapping, questions } = await preview(content)
      const { minimum, maximum, best } = mapping!.fields.csat!
      return [minimum, maximum, best, questions.length]
    }
    expect(await scale('rating', i => 1 + (i % 5))).toEqual([1, 5, 'high', 0])
    expect(await scale('rating', i => 2 + (i % 3), 12)).toEqual([null, null, 'high', 2])
    expect(await scale('rating (0-10)', i => 3 + (i % 3), 12)).toEqual([0, 10, 'high', 0])
    expect(await scale('rating', i => i % 11)).toEqual([0, 10, 'high', 0])
    expect(await scale('rating', i => i * 3)).toEqual([0, 100, 'high', 0])
    expect(await scale('rating', i => (i % 2 ? 'Good' : 'Bad'))).toEqual([0, 1, 'high', 0])
    expect(await scale('rating', i => (i % 2 ? 'very satisfied' : 'neutral'))).toEqual([1, 5, 'high', 0])
    expect(await scale('Note (1-6)', i => 1 + (i % 6))).toEqual([1, 6, null, 1])
  })
})

describe('a mapping', () => {
  const content = table('branch,agent,seen,wait', i => `A,B,2024-03-${day(i)} 10:00,${i}`)
  const own: Mapping = {
    source: 'own',
    fields: {
      location: { column: 'branch' },
      arrived_at: { column: 'seen', order: null },
      wait_s: { column: 'wait', unit: 'seconds' },
    },
  }

  it('that is given goes first, and is completed', async () => {
    const found = await preview(content, { mappings: [{ source: 'x', fields: { location: { column: 'no such column' } } }, own] })
    expect(found).toMatchObject({
      state: 'ready',
      remembered: false,
      mapping: { source: 'own', fields: { arrived_at: { column: 'seen', order: 'ymd' } } },
    })
  })

  it('that is remembered for these columns goes before recognition, and the file’s own proof before it', async () => {
    const dated = table('branch,created', i => `A,${day(i)}/03/2024 10:00`)
    const known: Mapping = { source: 'known', fields: { arrived_at: { column: 'created', order: 'mdy' } } }
    const fingerprint = fingerprintOf(['created', 'BRANCH'])
    const found = await preview(dated, { remembered: asked => (asked === fingerprint ? known : null) })
    expect(found).toMatchObject({
      state: 'ready',
      remembered: true,
      mapping: { source: 'known', fingerprint, fields: { arrived_at: { order: 'dmy' } } },
    })
  })

  it('says nothing of values that stand for none in a later file: they are proposed and read as values until it does', async () => {
    const header = 'Branch,Date,Arrived,Called,Wait (min),Score (1-5)'
    const row = (i: number, last: boolean) =>
      `Bath,2024-03-${day(i)},09:${10 + i}:07,${last && i % 9 === 0 ? '0:00:00' : `09:${12 + i}:11`},${last && i % 7 === 0 ? 999 : 2},${1 + (i % 5)}`
    const first = await preview(table(header, i => row(i, false)))
    expect(first.noticed).toEqual([])
    const later = table(header, i => row(i, true))
    const known = await preview(later, { remembered: () => first.mapping })
    expect(known.noticed).toEqual([
      { kind: 'stands-for-none', field: 'called_at', column: 'Date', text: '0:00:00', state: 'proposed' },
      { kind: 'stands-for-none', field: 'wait_s', column: 'Wait (min)', text: '999', state: 'proposed' },
    ])
    expect(known.samples[0]!.values).toHaveProperty('wait_s')
    const { wait_s, called_at, ...fields } = first.mapping!.fields
    const answered = {
      ...first.mapping!,
      fields: {
        ...fields,
        wait_s: { ...wait_s, words: { '999': 'missing' } },
        called_at: { ...called_at, words: { '0:00:00': 'value' } },
      },
    }
    const decided = await preview(later, { mappings: [answered] })
    expect(decided).toMatchObject({ state: 'ready', noticed: [] })
    expect(decided.samples[0]!.values).not.toHaveProperty('wait_s')
    const anew = await preview(later)
    expect(anew.noticed).toMatchObject([
      { text: '0:00:00', state: 'read' },
      { text: '999', state: 'read' },
    ])
  })

  it('keeps what stands for none when all of the file is read for something else', async () => {
    const lines = Array.from(
      { length: 1100 },
      (_, i) => `Bath,2024-03-${day(i)} 09:10,${i % 50 === 0 ? 999 : `${1 + (i % 30)}.5`},${i % 3 === 0 ? '' : 1 + (i % 5)}`,
    )
    const { mapping } = await preview(['Branch,Arrived,Wait (min),Score', ...lines].join('\n'))
    expect(mapping!.fields.wait_s!.words).toEqual({ '999': 'missing' })
  })

  it('may say where the header is and how the text is encoded', async () => {
    const said: Mapping = {
      source: 's',
      headerRecord: 2,
      encoding: 'windows-1252',
      delimiter: ';',
      fields: { arrived_at: { column: '2', order: 'ymd' } },
    }
    const found = await preview('x;y\n1;2\nA;2024-03-04 10:00\n', { mappings: [said] })
    expect(found).toMatchObject({ state: 'ready', headerRecord: 2, headerLine: 2, delimiter: ';', encoding: 'windows-1252' })
  })
})

describe('a file that cannot be imported', () => {
  it('without times is refused with everything needed to correct the mapping', async () => {
    const found = await preview(table('branch,agent,wait_min', i => `A,B${i % 2},${i}`))
    expect(found).toMatchObject({
      state: 'refused',
      failure: { code: 'no-time-column' },
      mapping: { fields: { wait_s: { unit: 'minutes' } } },
    })
    expect(found.columns).toHaveLength(3)
    expect(found.samples[2]!.values).toEqual({ location: 'A', provider: 'B0', wait_s: '2 min' })
    const dated: Mapping = { ...found.mapping!, fields: { ...found.mapping!.fields, arrived_at: { constant: '2024-03-04' } } }
    expect(
      await preview(
        table('branch,agent,wait_min', i => `A,B${i % 2},${i}`),
        { mappings: [dated] },
      ),
    ).toMatchObject({ state: 'ready' })
  })

  it('with a time of day but no day asks for the day, which then holds for every time', async () => {
    const text = table('branch,agent,time,called', i => `A,B,09:${day(i)},10:${day(i)}`)
    const asked = await preview(`Day sheet of 4 March 2024,,,\n${text}`)
    expect(asked).toMatchObject({ state: 'needs-answer', questions: [{ id: 'arrived_at.constant', options: ['2024-03-04'] }] })
    const arrived_at = { ...asked.mapping!.fields.arrived_at, constant: '2024-03-04' }
    const answered = await preview(text, { mappings: [{ ...asked.mapping!, fields: { ...asked.mapping!.fields, arrived_at } }] })
    expect(answered).toMatchObject({ state: 'ready', questions: [] })
    expect(answered.samples[0]!.values).toMatchObject({ arrived_at: '2024-03-04 09:01 (UTC)', called_at: '2024-03-04 10:01' })
  })

  it.each([
    ['', 'file-empty'],
    [Buffer.from('504b0304140006000800', 'hex'), 'archive-unsafe'],
    ['A,1,2024-03-04\nB,2,2024-03-05\n', 'no-header'],
  ])('%j', async (content, code) => {
    expect(await preview(content)).toMatchObject({ state: 'refused', failure: { code }, mapping: null })
  })
})
