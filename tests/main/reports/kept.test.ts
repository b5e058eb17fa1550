import { expect, test } from 'vitest'
import type { Input, Output } from '#contract/operations.ts'
import { Report } from '#contract/reports/report.ts'
import type { Db } from '#db/schema.ts'
import { ask, refused, sessionWith } from '../session-fixture.ts'
import { addImport, storeWith, type Visit } from '../store-fixture.ts'
import { beginReport, composeReport, keepReport } from '#main/reports/compose.ts'
import { thawReport } from '#main/reports/snapshots.ts'

const visits: Visit[] = Array.from({ length: 120 }, (_, i) => ({
  place: i % 2 === 0 ? 'Northgate' : 'Harbour',
  person: i % 4 < 2 ? 'Ana Pohl' : 'Ben Okoro',
  date: new Date(Date.UTC(2026, 0, 1 + (i % 60))).toISOString().slice(0, 10),
  csat: 2 + ((i * 7) % 4),
  wait: 60 + 13 * (i % 9),
}))
const later: Visit[] = visits.map(visit => ({ ...visit, date: '2026-03-31', csat: 1 }))
const name = 'regional-comparison'

/** What a report draws, without when it was made. */
function figures(report: unknown): object {
  const { printedAt: _printedAt, frozen: _frozen, contentHash: _contentHash, sheet: _sheet, ...rest } = Report.parse(report)
  return rest
}

async function printed(db: Db, input: Input<'reports.begin'>): Promise<Output<'reports.keep'>> {
  const { ticket } = await beginReport(db, input)
  return keepReport(db, { ticket: ticket! })
}

test('nothing is kept of a report that was composed and never printed, and of one that was it is kept once', async () => {
  const session = await sessionWith(visits)
  const { report, ticket } = await ask(session, 'reports.begin', { name })
  expect(figures(report)).toEqual(figures(await ask(session, 'reports.compose', { name })))
  expect((await ask(session, 'reports.snapshots', {})).snapshots).toEqual([])
  await ask(session, 'reports.keep', { ticket: ticket! })
  expect((await ask(session, 'reports.snapshots', {})).snapshots).toMatchObject([{ printedAt: report.printedAt }])
  expect((await refused(session, 'reports.keep', { ticket: ticket! })).code).toBe('unknown-snapshot')
})

test('people are told of a report that is about to be printed as they are of any other', async () => {
  const session = await sessionWith(visits)
  const { report } = await ask(session, 'reports.begin', { name: 'coaching' })
  expect(JSON.stringify(report)).not.toMatch(/Ana Pohl|Ben Okoro/)
})

test('a report that was printed is printed again with the same figures, and says whether the data have changed', async () => {
  const store = await storeWith(visits)
  try {
    const asked = { name, params: { against: 'previous', from: '2026-02-01', to: '2026-02-28' } } as const
    const { params } = await printed(store.db, asked)
    const first = await composeReport(store.db, { name, params })
    expect(first.frozen).toBeNull()
    expect(figures(first)).toEqual(figures(await composeReport(store.db, { name, params: { ...params, frozen: undefined } })))

    const nextYear = () => new Date('2027-02-01T08:00:00Z')
    const again = { id: params.frozen!, name, params: { ...params, paper: 'Letter' } } as const
    const same = await thawReport(store.db, again, nextYear)
    expect(same).toEqual({
      ...first,
      sheet: { ...first.sheet, paper: 'Letter' },
      frozen: { againAt: '2027-02-01T08:00:00.000Z', isChanged: false },
    })
    await addImport(store, 2, later)
    const changed = await thawReport(store.db, again, nextYear)
    expect(changed).toEqual({ ...same, frozen: { ...same.frozen, isChanged: true } })
    const fresh = await composeReport(store.db, { name, params: {} })
    expect(fresh.about.interactions).toBe(240)
    expect(changed.about.interactions).toBeLessThan(120)
    // Printing again what was kept keeps nothing more.
    expect(await beginReport(store.db, { name, params })).toMatchObject({ ticket: null, params })
  } finally {
    store.close()
  }
})

test('kept reports are listed and dropped, and show people as the settings say when they are printed', async () => {
  const session = await sessionWith(visits)
  await ask(session, 'settings.set', { names: 'names' })
  const begun = await ask(session, 'reports.begin', { name })
  expect(begun.report.people).toBe('names')
  const { id, params } = await ask(session, 'reports.keep', { ticket: begun.ticket! })
  await ask(session, 'settings.set', { names: 'pseudonyms' })
  const report = await ask(session, 'reports.compose', { name, params })
  expect(report.people).toBe('pseudonyms')
  expect(JSON.stringify(report)).not.toContain('Ana Pohl')
  const { snapshots } = await ask(session, 'reports.snapshots', {})
  expect(snapshots).toMatchObject([{ id, name, isChanged: false, printedAt: report.printedAt, about: report.about }])
  expect((await refused(session, 'reports.compose', { name, params: { frozen: 99 } })).code).toBe('unknown-snapshot')
  expect((await ask(session, 'reports.unfreeze', { id })).snapshots).toEqual([])
  expect((await refused(session, 'reports.unfreeze', { id })).code).toBe('unknown-snapshot')
})

test('a report of a version whose reports are not known any more is refused in words', async () => {
  const store = await storeWith(visits)
  try {
    const { params } = await printed(store.db, { name })
    const body = Buffer.from('H4sIAAAAAAAAE6uuBQBDv6ajAgAAAA==', 'base64') // {} packed by gzip
    await store.db.updateTable('report_snapshot').set({ body, app_version: '0.0.1' }).execute()
    await expect(composeReport(store.db, { name, params })).rejects.toMatchObject({
      code: 'snapshot-too-old',
      values: { version: '0.0.1' },
    })
  } finally {
    store.close()
  }
})

test('a saved report is run again under its title for the next period', async () => {
  const session = await sessionWith(visits)
  const params = { from: '2026-01-01', to: '2026-01-31', filter: { minimumAnswers: 2 }, paper: 'Letter' as const }
  await ask(session, 'reports.save', { title: 'Every month', name, params, follows: true })
  const { saved } = await ask(session, 'reports.save', { title: 'January', name, params, follows: false })
  expect(saved.map(({ title, follows }) => [title, follows])).toEqual([
    ['Every month', true],
    ['January', false],
  ])
  const period = async (own: object) => {
    const { about, sheet } = await ask(session, 'reports.compose', { name, params: own })
    return [about.from, about.to, sheet.paper]
  }
  expect(await period({ saved: 'January' })).toEqual(['2026-01-01', '2026-01-31', 'Letter'])
  expect(await period({ saved: 'Every month' })).toEqual(['2026-02-01', '2026-02-28', 'Letter'])
  expect(await period({ saved: 'Every month', paper: 'A4', to: '2026-02-15' })).toEqual(['2026-02-01', '2026-02-15', 'A4'])
  expect((await ask(session, 'reports.forget', { title: 'January' })).saved).toHaveLength(1)
  expect((await refused(session, 'reports.compose', { name, params: { saved: 'January' } })).code).toBe('unknown-saved-report')
})
