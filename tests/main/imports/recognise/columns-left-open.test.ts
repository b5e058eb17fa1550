import { expect, it } from 'vitest'
import { previewFile } from '#main/imports/preview-file.ts'
import { temporaryFile } from '../temporary-file.ts'

const preview = (content: string, name = 'export.csv') =>
  previewFile(temporaryFile(content, name), { defaultZone: null, zoneOf: () => null, mappings: [], remembered: () => null })
const table = (head: string, row: (i: number) => string): string =>
  [head, ...Array.from({ length: 30 }, (_, i) => row(i))].join('\n')
const two = (n: number): string => String(n).padStart(2, '0')

it('a column with the very name of a field fills what a system’s own columns leave', async () => {
  const { state, mapping } = await preview(
    table(
      'Queue Name,Started At,Ended At,Agent Name,Agent ID,Lang,Queue Time (s),Call Duration (s)',
      i => `North,2024-04-02T10:06:${two(i)}Z,2024-04-02T10:19:${two(i)}Z,Ben,65,en,45,16${i}`,
    ),
  )
  expect(state).toBe('ready')
  expect(mapping).toMatchObject({
    source: 'ccai:startedat',
    fields: { wait_s: { column: 'Queue Time (s)' }, service_s: { column: 'Call Duration (s)', unit: 'seconds' } },
  })
  expect(mapping!.fields.finished_at).toBeUndefined()
})

it('but never one of the system’s columns that says something else', async () => {
  const { mapping } = await preview(
    table(
      'Id,Assignee,Group stations,Assignee stations,Created at,Requester wait time in minutes,Resolution time',
      i => `${i},Ben,1,1,2024-04-02 10:${two(i)},${i * 7},${i}`,
    ),
  )
  expect(mapping!.source).toContain('zendesk')
  expect(Object.keys(mapping!.fields)).not.toContain('wait_s')
  expect(Object.keys(mapping!.fields)).not.toContain('resolution_s')
})

it('durations whose unit a vendor documents need no answer', async () => {
  const visits = Array.from({ length: 30 }, (_, i) => ({
    id: String(i),
    created_at: 1_712_056_730 + i * 1000,
    state: 'closed',
    team: { name: 'Team A' },
    teammate: { name: 'Jo' },
    statistics: { time_to_admin_reply: 180 + i, time_to_last_close: 6355 + i },
  }))
  const { state, mapping } = await preview(JSON.stringify({ conversations: visits }), 'page.json')
  expect(state).toBe('ready')
  expect(mapping!.fields).toMatchObject({
    provider: { column: 'teammate.name' },
    wait_s: { unit: 'seconds' },
    resolution_s: { unit: 'seconds' },
  })
})

it('times of day between arrival and end are the call, whatever their name is', async () => {
  const { state, mapping } = await preview(
    table(
      'Branch,Staff,Date,Arrival,Service,Departure',
      i => `Hove,Cy,02/0${1 + (i % 3)}/2024,09:${two(i)},10:${two(i + 7)},10:${two(i + 20)}`,
    ).replace('02/01', '22/01'),
  )
  expect(state).toBe('ready')
  expect(mapping!.fields.called_at).toMatchObject({ timeColumn: 'Service' })
  expect(mapping!.fields.service_s).toBeUndefined()
})

it('spans instead of waits are told', async () => {
  const spans = ['Less than 5 minutes', '5-10 minutes', 'More than 10 minutes']
  const { state, mapping, noticed } = await preview(
    table(
      'Visit date,Branch,How long did you wait?,Rating (1-5)',
      i => `2024-04-${two(i + 1)},Kent,${spans[i % 3]},${1 + (i % 5)}`,
    ),
  )
  expect(state).toBe('ready')
  expect(mapping!.fields.wait_s).toBeUndefined()
  expect(noticed).toEqual([{ kind: 'ranges', field: 'wait_s', column: 'How long did you wait?', text: '5-10 minutes' }])
})

it('the one column of times after the calls is the end, whatever its name is', async () => {
  const { mapping } = await preview(
    table('Ward,Nurse,Arrived,Seen,Released', i => {
      const at = (minutes: number): string => `2026-03-04 10:${two(Math.floor(i / 2) + minutes)}:00`
      return `A,Jo,${at(0)},${at(9)},${at(21)}`
    }),
  )
  expect(mapping!.fields).toMatchObject({ called_at: { column: 'Seen' }, finished_at: { column: 'Released' } })
})

it('a log of what happened to each ticket is refused', async () => {
  const words = ['arrived', 'called', 'served']
  const events = (i: number, word: string): string =>
    `{"event":"${word}","timestamp":"2026-03-04T10:${two(i)}:00","ticket":"T${Math.floor(i / 3)}","branch":"Lille"}`
  const log = await preview(Array.from({ length: 30 }, (_, i) => events(i, words[i % 3]!)).join('\n'), 'log.jsonl')
  expect(log).toMatchObject({ state: 'refused', failure: { code: 'event-log', values: { column: 'event' } } })
  const tickets = await preview(
    table(
      'ticket,status,timestamp,branch',
      i => `T${i},${['arrived', 'called', 'served'][i % 3]},2026-03-04 10:${two(i)}:00,Lille`,
    ),
  )
  expect(tickets.state).toBe('ready')
})

it('serial days with a decimal comma and days of weeks by number are times', async () => {
  const serials = await preview(table('Filiale;Beginn', i => `Ulm;${46_084 + i},58681`))
  expect(serials).toMatchObject({ state: 'ready', mapping: { fields: { arrived_at: { column: 'Beginn' } } } })
  expect(serials.samples[0]!.values.arrived_at).toContain('2026-03-03 14:05')
  const weeks = await preview(table('Branch,Date,Time', i => `Oslo,2026-W10-${1 + (i % 5)},09:${two(i)}`))
  expect(weeks).toMatchObject({ state: 'ready', mapping: { fields: { arrived_at: { column: 'Date', timeColumn: 'Time' } } } })
  expect(weeks.samples[0]!.values.arrived_at).toContain('2026-03-02 09:00')
})

it('stars in words are ratings where the name says so, and nowhere else', async () => {
  const words = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE']
  const of = (name: string) => preview(table(`branch,created,${name}`, i => `A,2026-03-04 10:${two(i)},${words[i % 5]}`))
  expect((await of('starRating')).mapping!.fields.csat).toMatchObject({ minimum: 1, maximum: 5, words: { four: '4' } })
  expect((await of('counter')).mapping!.fields.csat).toBeUndefined()
})

it('a terminal is the location where nothing else is', async () => {
  const terminal = await preview(table('Terminal,Local timestamp,Button', i => `${'NS'[i % 2]},2026-03-04 10:${two(i)},${i % 4}`))
  expect(terminal.mapping!.fields.location).toMatchObject({ column: 'Terminal' })
  const branch = await preview(table('Terminal,Branch,Created', i => `${'NS'[i % 2]},Ulm,2026-03-04 10:${two(i)}`))
  expect(branch.mapping!.fields.location).toMatchObject({ column: 'Branch' })
})

it('what is missed beside columns of chats or calls was abandoned', async () => {
  const of = (name: string) =>
    preview(table(`${name},group,created,status`, i => `${i},A,2026-03-04 10:${two(i)},${i % 3 ? 'closed' : 'missed'}`))
  expect((await of('chatId')).mapping!.fields.outcome!.words).toMatchObject({ missed: 'abandoned', closed: 'served' })
  expect((await of('visitId')).mapping!.fields.outcome!.words).toMatchObject({ missed: 'no_show' })
})

it('a question for a mark names nobody, though it ends with one', async () => {
  const question = 'How likely is it that you would recommend us to a friend or colleague?'
  const { mapping } = await preview(
    table(
      `No.,Date of response,${question},Which branch?,Who helped you?`,
      i => `${i},2026-03-04 10:${two(i)},${i % 11},Bath,${'KT'[i % 2]}im`,
    ),
  )
  expect(mapping!.fields).toMatchObject({ nps: { column: question }, provider: { column: 'Who helped you?' } })
})
