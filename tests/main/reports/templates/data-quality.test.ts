import { describe, expect, test } from 'vitest'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ask, locationIds, temporarySession } from '../../session-fixture.ts'
import { addImport, storeWith, type Visit } from '../../store-fixture.ts'
import { composed } from '../composed.ts'

const SECRET = 'my card number is 4711'

/** Forty weekdays from 6 October on, three customers each, but not those days that are left out. */
function visits(place: string, { without = [], ...change }: Partial<Visit> & { without?: readonly number[] } = {}): Visit[] {
  const days = Array.from({ length: 40 }, (_, d) => d).filter(d => !without.includes(d))
  return days.flatMap(d =>
    [9, 12, 15].map(
      (hour, i): Visit => ({
        place,
        person: 'Ana',
        date: new Date(Date.UTC(2025, 9, 6 + Math.floor(d / 5) * 7 + (d % 5))).toISOString().slice(0, 10),
        time: `${String(hour).padStart(2, '0')}:${String((d * 7 + i * 11) % 60).padStart(2, '0')}`,
        wait: 300 + ((d * 37 + i * 101) % 400),
        csat: 1 + ((d + i) % 5),
        service: 'Loans',
        channel: 'Counter',
        outcome: 'served',
        externalId: `${place} ${d} ${i}`,
        ...change,
      }),
    ),
  )
}

/** Good and Poor in files of their own, Shared beside Other in one. In Poor's three rows were rejected, and a week is missing. */
async function threeFiles(): Promise<Session> {
  const store = await storeWith(visits('Good'))
  await addImport(store, 2, visits('Poor', { without: [10, 11, 12, 13, 14] }))
  await addImport(store, 3, [...visits('Shared'), ...visits('Other')])
  const reject = { record: 1, line: 2, reason: 'wrong-number-of-cells', detail: SECRET, cells: JSON.stringify([SECRET]) }
  await store.db
    .insertInto('reject')
    .values([
      { ...reject, import_id: 2 },
      { ...reject, import_id: 2, record: 5, line: 9 },
      { ...reject, import_id: 2, record: 7, line: 30, reason: 'time-impossible' },
      { ...reject, import_id: 3 },
    ])
    .execute()
  store.close()
  return temporarySession({ data: store.path })
}

describe('letters about data', () => {
  test('go to the branch that has something to mend, with what the operations answer', async () => {
    const session = await threeFiles()
    const { letters } = await composed(session, 'data-quality')
    expect(letters.map(({ name }) => name)).toEqual(['Poor'])
    const [poor] = letters
    const detail = await ask(session, 'quality.detail', { locationId: poor!.locationId })
    expect(poor).toMatchObject({
      n: 105,
      trust: detail.quality!.trust,
      gaps: detail.quality!.reporting.gaps,
      months: detail.months,
      response: detail.quality!.response,
      unsent: [],
      unfilled: [],
    })
    expect(poor!.gaps).toMatchObject([{ from: '2025-10-20', to: '2025-10-24', openDays: 5, atEnd: false }])
  })

  test('name the lines of rejected rows, and never what stands in them', async () => {
    const report = await composed(await threeFiles(), 'data-quality')
    expect(report.letters[0]!.rejected).toMatchObject({
      n: 3,
      reasons: [
        { reason: 'wrong-number-of-cells', n: 2, lines: [{ line: 2 }, { line: 9 }] },
        { reason: 'time-impossible', n: 1, lines: [{ line: 30 }] },
      ],
    })
    expect(JSON.stringify(report)).not.toContain(SECRET)
  })

  test('say in steps how to mend it', async () => {
    const { letters } = await composed(await threeFiles(), 'data-quality')
    expect(letters[0]!.steps.map(({ id }) => id)).toEqual([
      'mend.days',
      'mend.wrong-number-of-cells',
      'mend.time-impossible',
      'mend.again',
    ])
    expect(sayReading(letters[0]!.steps[0]!)).toContain('the days from 20 Oct 2025 to 24 Oct 2025')
  })

  test('of one branch hold nothing of another, and thank where nothing is to be mended', async () => {
    const session = await threeFiles()
    const idOf = await locationIds(session)
    const good = await composed(session, 'data-quality', { location: idOf('Good') })
    expect(good.letters).toMatchObject([{ name: 'Good', steps: [] }])
    const shared = await composed(session, 'data-quality', { location: idOf('Shared'), filter: { locations: [idOf('Poor')] } })
    expect(shared.letters[0]!.rejected).toMatchObject({ n: 0, rows: 0 })
    for (const report of [good, shared]) expect(JSON.stringify(report)).not.toMatch(/Poor|Other|Ana/)
    expect(shared).toMatchObject({ locations: 1, filter: { locations: ['Shared'] } })
  })

  test('are a file each in a folder, and one that says so where nobody has anything to mend', async () => {
    const { files } = await ask(await threeFiles(), 'reports.files', { name: 'data-quality', params: { paper: 'Letter' } })
    expect(files.map(({ fileName, params }) => [fileName, params.paper])).toEqual([['data-quality Poor.pdf', 'Letter']])
    const store = await storeWith(visits('Good'))
    store.close()
    const quiet = temporarySession({ data: store.path })
    expect((await composed(quiet, 'data-quality')).letters).toEqual([])
    expect((await ask(quiet, 'reports.files', { name: 'data-quality' })).files).toEqual([
      { fileName: 'data-quality.pdf', params: {} },
    ])
  })

  test('ask for columns that are missing or often empty', async () => {
    const store = await storeWith(visits('Bare', { csat: null, service: null, channel: null }))
    await addImport(store, 2, visits('Bare', { csat: null, service: null, channel: null, wait: null, externalId: 'again' }))
    store.close()
    const { letters } = await composed(temporarySession({ data: store.path }), 'data-quality')
    expect(letters[0]!.unsent).toEqual(['service_type', 'channel', 'csat'])
    expect(letters[0]!.unfilled).toMatchObject([{ field: 'wait_s', share: 0.5 }])
    expect(letters[0]!.steps.map(({ id }) => id)).toEqual(['mend.unfilled', 'mend.unsent', 'mend.again'])
  })

  test('are not written for a column alone that a system does not record, unless it says who served', async () => {
    const store = await storeWith(visits('Bare', { channel: null }))
    await addImport(store, 2, visits('Nameless', { person: null }))
    store.close()
    const { letters } = await composed(temporarySession({ data: store.path }), 'data-quality')
    expect(letters.map(({ name, unsent }) => [name, unsent])).toEqual([['Nameless', ['provider']]])
  })

  test('of no data at all are none', async () => {
    const store = await storeWith([])
    store.close()
    expect((await composed(temporarySession({ data: store.path }), 'data-quality')).letters).toEqual([])
  })
})
