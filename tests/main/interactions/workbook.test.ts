import { join } from 'node:path'
import { expect, test } from 'vitest'
import { say } from '#words/say.ts'
import { readWorkbook } from '#tests/read-workbook.ts'
import { ask, refused, sessionWith, temporaryFolder } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

const deutsch = { language: 'de', locale: 'de-DE' } as const

const visits: Visit[] = Array.from({ length: 2500 }, (_, i) => ({
  place: i % 2 === 0 ? '=HYPERLINK("http://x.example";"y")' : '-South',
  person: i % 700 === 0 ? 'Rare Ray' : `Person ${'ABC'[i % 3]}`,
  date: new Date(Date.UTC(2026, 0, 5 + Math.floor(i / 20))).toISOString().slice(0, 10),
  time: '09:30',
  csat: 1 + (i % 5),
  wait: i,
  comment: i % 3 === 0 ? '+1 for Ana' : null,
}))

test('the rows of a list are the same in the workbook as in the CSV, people as on screen, dates and numbers typed', async () => {
  const session = await sessionWith(visits)
  const path = join(temporaryFolder(), 'rows', 'list.xlsx')
  const asked = { sort: 'wait', newestFirst: false } as const
  expect(await ask(session, 'interactions.workbook', { ...asked, path })).toEqual({ path, rows: 2500, leftOut: 0 })
  const [sheet] = await readWorkbook(path)
  const { csv, rows } = await ask(session, 'interactions.csv', asked)
  expect([rows, sheet!.rows.length]).toEqual([2500, 2501])
  const at = (head: string) => sheet!.rows[0]!.indexOf(head)
  expect(sheet!.rows[0]).toEqual(csv.split('\r\n')[0]!.split(','))
  expect(sheet!.rows[1]![at('Date')]).toEqual({ number: 46_027, form: 'yyyy-mm-dd' })
  expect(sheet!.rows.slice(1).map(row => row[at('Wait in seconds')])).toEqual(visits.map((_, i) => ({ number: i, form: '' })))
  expect(new Set(sheet!.rows.slice(1).map(row => row[at('Location')]))).toEqual(new Set([visits[0]!.place, '-South']))
  const people = sheet!.rows.slice(1).map(row => row[at('Person')] ?? null)
  expect(people.every(name => name === null || /^Person \d+$/.test(name as string))).toBe(true)
  expect(people.filter(name => name === null)).toHaveLength(4) // of Ray, who has too few
  expect(JSON.stringify(sheet)).not.toContain('Ray')
  const german = join(temporaryFolder(), 'liste.xlsx')
  await ask(session, 'interactions.workbook', { ...asked, language: 'de', path: german })
  const [inGerman] = await readWorkbook(german)
  expect(inGerman).toMatchObject({ name: say('interactions.title', {}, deutsch) })
  expect(inGerman!.rows[0]!.slice(0, 4)).toEqual(['Datum', 'Uhrzeit', 'Filiale', 'Person'])
  expect(inGerman!.rows.slice(1)).toEqual(sheet!.rows.slice(1))
  const { csv: inGermanToo } = await ask(session, 'interactions.csv', { ...asked, language: 'de' })
  expect(inGermanToo.split('\r\n')[0]!.split(',')).toEqual(inGerman!.rows[0])
  expect(await refused(session, 'interactions.workbook', { path })).toMatchObject({ code: 'cannot-write' })
})
