import { beforeAll, expect, test } from 'vitest'
import { ReportName } from '#contract/reports/report.ts'
import type { Session } from '#main/session.ts'
import { ask, refused, sessionWith } from '../session-fixture.ts'
import { composed } from './composed.ts'

let session: Session
beforeAll(async () => {
  session = await sessionWith(
    ['North', 'South'].flatMap(place =>
      Array.from({ length: 30 }, (_, i) => ({
        place,
        person: `${place} ${i % 3}`,
        date: `2026-01-${String(1 + i).padStart(2, '0')}`,
        csat: 1 + (i % 5),
        wait: 60 * (i % 7),
      })),
    ),
  )
})

test('the list has every report with its title, what it is and what it may be told', async () => {
  const { reports } = await ask(session, 'reports.list', {})
  expect(reports.map(({ name }) => name)).toEqual(ReportName.options)
  for (const { title, description } of reports) expect([title, description]).not.toContain('')
  expect(reports.find(({ name }) => name === 'regional-comparison')).toMatchObject({
    title: 'Regional comparison',
    choices: ['compare'],
  })
})

test.each(ReportName.options)('%s without parameters takes the whole file and an upright A4 sheet', async name => {
  const report = await composed(session, name)
  expect(report).toMatchObject({
    name,
    sheet: { paper: 'A4', orientation: 'portrait', textSize: 'normal', ink: 'grey' },
    people: 'pseudonyms',
    notes: [],
  })
  expect(report.about.interactions).toBeGreaterThan(0)
})

test('sheet, notes and company are carried as they were asked for', async () => {
  const logo = 'data:image/png;base64,iVBORw0KGgo='
  await ask(session, 'settings.set', { company: 'Acme', logo })
  const notes = [{ figure: 'card.csat', text: 'Look here' }]
  const report = await composed(session, 'monday', {
    paper: 'Letter',
    orientation: 'landscape',
    textSize: 'large',
    ink: 'colour',
    notes,
  })
  expect(report).toMatchObject({ company: 'Acme', logo, notes })
  expect(report.sheet).toEqual({ paper: 'Letter', orientation: 'landscape', textSize: 'large', ink: 'colour' })
  await ask(session, 'settings.set', { logo: null })
  expect((await composed(session, 'monday')).logo).toBeNull()
})

test('a logo is a picture and nothing else', async () => {
  for (const logo of ['https://x.example/a.png', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:image/png;base64,<b>'])
    expect(await refused(session, 'settings.set', { logo })).toMatchObject({ code: 'bad-input' })
})

test('a report may hide names that the settings show, and never shows names that they hide', async () => {
  expect((await composed(session, 'monday', { people: 'names' })).people).toBe('pseudonyms')
  await ask(session, 'settings.set', { names: 'names' })
  expect((await composed(session, 'monday')).people).toBe('names')
  expect((await composed(session, 'monday', { people: 'pseudonyms' })).people).toBe('pseudonyms')
})

test('into a folder a report is one file, unless it says otherwise', async () => {
  const params = { from: '2026-01-10' }
  expect(await ask(session, 'reports.files', { name: 'monday', params })).toEqual({
    files: [{ fileName: 'monday.pdf', params }],
  })
  expect(await refused(session, 'reports.files', { name: 'horoscope' })).toMatchObject({
    code: 'unknown-report',
    values: { known: ReportName.options.join(', ') },
  })
})
