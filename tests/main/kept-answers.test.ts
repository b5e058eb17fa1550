import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import type { ReportParams } from '#contract/reports/params.ts'
import { openStore } from '#db/sqlite/open.ts'
import { answeredBefore, answeredOnce } from '#main/kept-answers.ts'
import type { Session } from '#main/session.ts'
import { ask, locationIds, sessionWith, temporarySession } from './session-fixture.ts'
import { addImport, type Visit } from './store-fixture.ts'

const visits: Visit[] = Array.from({ length: 120 }, (_, i) => ({
  date: `2026-01-${String(5 + (i % 20)).padStart(2, '0')}`,
  place: i % 2 === 0 ? 'Harbour' : 'Market',
  person: `P${i % 6}`,
  csat: 1 + (i % 5),
  wait: (i * 37) % 600,
}))

/** A question that takes long enough to be kept, and how often it was worked out. */
function slowQuestion() {
  const service = vi.fn(async () => {
    await wait(70)
    return { figure: service.mock.calls.length }
  })
  const asked = (session: Session) => answeredOnce(session, { name: 'overview.summary', input: { metric: 'csat' }, service })
  return { service, asked }
}

const again = (session: Session, build = 'one') => temporarySession({ data: session.path(), build })

async function startedWith(asked: (session: Session) => Promise<unknown>): Promise<Session> {
  const path = (await sessionWith(visits)).path()
  const session = temporarySession({ data: path, build: 'one' })
  expect(await asked(session)).toEqual({ figure: 1 })
  await wait(10) // it is written down once it was told
  return session
}

test('an answer about the whole file is given once, also by the next start of the same program', async () => {
  const { service, asked } = slowQuestion()
  const session = await startedWith(asked)
  expect(await asked(session)).toEqual({ figure: 1 })
  session.close()
  expect(await asked(again(session))).toEqual({ figure: 1 })
  expect(service).toHaveBeenCalledTimes(1)
  expect(await asked(again(session, 'two'))).toEqual({ figure: 2 })
})

test('a program that runs from its sources neither uses nor keeps any', async () => {
  const { asked } = slowQuestion()
  const session = await startedWith(asked)
  const ofSources = temporarySession({ data: session.path() })
  expect(await asked(ofSources)).toEqual({ figure: 2 })
  expect(await asked(again(session))).toEqual({ figure: 1 })
})

test('an answer about one choice is kept too, and an engine that only reads finds it but keeps none', async () => {
  const { service } = slowQuestion()
  const loans = { filter: { services: ['Loans'] } }
  const cash = { filter: { services: ['Cash'] } }
  const asked = (session: Session, input: object) => answeredBefore(session, { name: 'overview.summary', input, service })
  const session = await startedWith(each => asked(each, loans))
  const reading = () => temporarySession({ data: session.path(), build: 'one', onlyReads: true })
  expect(await asked(reading(), loans)).toEqual({ figure: 1 })
  expect(await asked(reading(), cash)).toEqual({ figure: 2 })
  await wait(10)
  expect(await asked(again(session), cash)).toEqual({ figure: 3 })
  await wait(10)
  expect(await asked(reading(), cash)).toEqual({ figure: 3 })
})

test('the last answers about single choices are held until the data change', async () => {
  const service = vi.fn(async () => ({ figure: service.mock.calls.length }))
  const session = await sessionWith(visits)
  const asked = (day: string) => answeredBefore(session, { name: 'overview.summary', input: { from: day }, service })
  expect([await asked('2026-01-05'), await asked('2026-01-05')]).toEqual([{ figure: 1 }, { figure: 1 }])
  for (let i = 0; i < 64; i++) await asked(`2026-02-${i}`)
  expect(await asked('2026-01-05')).toEqual({ figure: 66 })
  await ask(session, 'settings.set', { names: 'names' })
  await ask(session, 'imports.undo', { importId: 1 })
  expect(await asked('2026-01-05')).toEqual({ figure: 67 })
})

const changes: [string, (session: Session) => Promise<unknown>][] = [
  ['a target', session => ask(session, 'targets.set', { metric: 'csat', scope: 'all', from: '2026-01-05', value: 4 })],
  ['a setting', session => ask(session, 'settings.set', { names: 'names' })],
  [
    'another name of a place',
    async session => ask(session, 'places.set', { locationId: (await locationIds(session))('Market'), name: 'Old Market' }),
  ],
  ['an import', async session => addImport(await session.store(), 2, [{ date: '2026-02-01', place: 'Harbour', csat: 5 }])],
  ['an undone import', session => ask(session, 'imports.undo', { importId: 1 })],
]

for (const [what, change] of changes)
  test(`${what} makes answers new, at once and at the next start`, async () => {
    const { asked } = slowQuestion()
    const session = await startedWith(asked)
    await change(session)
    expect(await asked(session)).toEqual({ figure: 2 })
    await wait(10)
    expect(await asked(again(session))).toEqual({ figure: 2 })
    const { raw } = await session.store()
    expect(raw.prepare('select count(*) from kept_answer').pluck().get()).toBe(1)
  })

test('what another program changes makes answers new', async () => {
  const { asked } = slowQuestion()
  const session = await startedWith(asked)
  const other = await openStore(session.path()!)
  await addImport(other, 2, [{ date: '2026-02-01', place: 'Harbour', csat: 5 }])
  other.close()
  expect(await asked(session)).toEqual({ figure: 2 })
})

test('pins and kept paper leave them, and what is held in memory', async () => {
  const { service, asked } = slowQuestion()
  const session = await startedWith(asked)
  await ask(session, 'pins.set', { pins: [] })
  await ask(session, 'reports.save', { title: 'Monday', name: 'monday', params: {}, follows: true })
  expect(await asked(session)).toEqual({ figure: 1 })
  expect(await asked(again(session))).toEqual({ figure: 1 })
  expect(service).toHaveBeenCalledTimes(1)
})

test('while somebody else writes, an answer is told and not waited with', async () => {
  const { asked } = slowQuestion()
  const path = (await sessionWith(visits)).path()!
  const session = temporarySession({ data: path, build: 'one' })
  await session.store()
  const other = new Database(path)
  other.exec('begin immediate')
  expect(await asked(session)).toEqual({ figure: 1 })
  await wait(10)
  expect(other.prepare('select count(*) from kept_answer').pluck().get()).toBe(0)
  other.exec('rollback')
  other.close()
})

test('the real answers of the screens are the same when they were kept', async () => {
  const path = (await sessionWith(visits)).path()
  const [plain, first] = [temporarySession({ data: path }), temporarySession({ data: path, build: 'one' })]
  const questions = [
    ['overview.summary', {}],
    ['locations.list', { metric: 'csat' }],
    ['moments.grid', { metric: 'wait' }],
    ['quality.list', {}],
  ] as const
  for (const [name, input] of questions) {
    const expected = await ask(plain, name, input)
    expect(await ask(first, name, input)).toEqual(expected)
    await wait(10)
    expect(await ask(again(first), name, input)).toEqual(expected)
  }
})

test('reports on the whole file are made once, whatever they lie on, and new ones once the data are others', async () => {
  const path = (await sessionWith(visits)).path()
  const [plain, first] = [temporarySession({ data: path }), temporarySession({ data: path, build: 'one' })]
  const composed = async (session: Session, params: ReportParams = {}) => {
    const { printedAt: _printedAt, sheet: _sheet, ...report } = await ask(session, 'reports.compose', { name: 'monday', params })
    return report
  }
  const expected = await composed(plain)
  expect(await composed(first)).toEqual(expected)
  await wait(10)
  const later = again(first)
  expect(await composed(later, { paper: 'Letter', textSize: 'large' })).toEqual(expected)
  expect((await composed(later, { from: '2026-01-10', to: '2026-01-20' })).about.from).toBe('2026-01-10')
  await addImport(await later.store(), 2, [{ date: '2026-02-01', place: 'Harbour', csat: 5 }])
  expect((await composed(later)).about.interactions).toBe(expected.about.interactions + 1)
})
