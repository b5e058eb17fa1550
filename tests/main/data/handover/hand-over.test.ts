import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Input, Operation } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import { openStore } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import type { Session } from '#main/session.ts'
import { csvOf, exportRows } from '../../../branch-export.ts'
import { ask, imported, locationIds, refused, temporaryFolder, temporarySession } from '../../session-fixture.ts'
import { region, sessionOn, staff } from './region.ts'

type Options = Omit<Input<'data.handover'>, 'path' | 'locations'>

/** Hands places over. @returns the new file, open in a session of its own */
async function handedOver(session: Session, places: readonly string[], options: Options = {}) {
  const idOf = await locationIds(session)
  const locations = places.map(idOf)
  const path = join(temporaryFolder(), 'handed', 'over.branchwise')
  const told = await ask(session, 'data.handover', { path, locations, ...options })
  return { path, locations, told, other: temporarySession({ data: path }) }
}

/** Whether the bytes of a file have a text anywhere, in one of the encodings of SQLite. */
function holds(path: string, text: string): boolean {
  const bytes = readFileSync(path)
  return ['utf8', 'utf16le'].some(encoding => bytes.includes(Buffer.from(text, encoding as BufferEncoding)))
}

const period = { from: '2026-01-12', to: '2026-02-01' }
const ofMetric = ['locations.list', 'variability.split', 'moments.control', 'moments.grid'] as const
const questions = [
  ...[{}, period].flatMap(when =>
    (['overview.summary', 'moments.waits', 'moments.load'] as const).map((name): [Operation, object] => [name, when]),
  ),
  ...metrics.flatMap(metric => ofMetric.map((name): [Operation, object] => [name, { metric }])),
  ['providers.list', { metric: 'csat', ...period }],
  ['distributions.waits', { promiseSeconds: 300 }],
] satisfies [Operation, object][]

describe('figures of a file that was handed over', () => {
  test.each([
    [1, ['Northgate']],
    [2, ['Old Town', 'Zoë’s Corner']],
    [3, Object.keys(staff)],
  ])('equal those of the whole file under a filter of its locations (seed %i, %j)', async (seed, places) => {
    const session = sessionOn(await region(seed, { names: 'names' }))
    const { other, locations, told } = await handedOver(session, places)
    expect(told).toMatchObject({ locations: places.length, interactions: 80 * places.length })
    const filter = { locations }
    const where = locations.length === 1 ? { filter } : {} // sentences name the only place that is asked for
    for (const [name, input] of questions) {
      const whole = await ask(session, name, { ...input, filter })
      expect([name, input, await ask(other, name, { ...input, ...where })]).toEqual([name, input, whole])
    }
    for (const locationId of locations)
      expect(await ask(other, 'locations.detail', { locationId })).toEqual(
        await ask(session, 'locations.detail', { locationId, filter }),
      )
  })

  test('of some days they equal those of the days', async () => {
    const session = sessionOn(await region(4, { names: 'names' }))
    const { other, locations } = await handedOver(session, ['Northgate'], period)
    expect(await ask(other, 'data.status', {})).toMatchObject({ interactions: 42, firstDay: period.from, lastDay: period.to })
    for (const metric of ['csat', 'wait', 'complaint'] as const) {
      const whole = await ask(session, 'locations.list', { metric, ...period, filter: { locations } })
      const found = await ask(other, 'locations.list', { metric, ...period })
      expect(found).toEqual(whole)
    }
  })

  test('roll-ups are what the rows say', async () => {
    const { path, other } = await handedOver(sessionOn(await region(5)), ['Northgate', 'Harbour Quay'], { people: 'names' })
    other.close()
    const store = await openStore(path)
    const rollups = () =>
      ['cell', 'rating_cell', 'visit_block'].map(table =>
        store.raw.prepare(`select * from ${table} order by location_id, day, 3`).raw().all().join('\n'),
      )
    const written = rollups()
    store.raw.pragma('query_only = OFF')
    rebuildRollups(store.raw)
    expect(rollups()).toEqual(written)
    store.close()
  })
})

describe('what a file that was handed over holds', () => {
  const everybody = Object.entries(staff)
  const own = ['Northgate', ...staff.Northgate]
  const others = everybody.flatMap(([place, people]) => [place, ...people]).filter(name => !own.includes(name))

  test('no name of another location or person, in comments neither', async () => {
    const session = sessionOn(await region(6))
    const { path } = await handedOver(session, ['Northgate'], { people: 'names' })
    expect(others.filter(name => holds(path, name))).toEqual([])
    expect(own.filter(name => !holds(path, name))).toEqual([])
    expect(holds(path, 'customer-code')).toBe(false)
  })

  test('under pseudonyms no name of its own people either, and the pseudonyms of the whole file', async () => {
    const session = sessionOn(await region(6))
    const { path, other, locations } = await handedOver(session, ['Northgate'])
    expect([...others, ...staff.Northgate, 'Pohl', 'Okoro'].filter(name => holds(path, name))).toEqual([])
    const named = async (of: Session) =>
      (await ask(of, 'providers.list', { metric: 'csat', filter: { locations } })).rows.map(({ name }) => name).sort()
    expect(await named(other)).toEqual(await named(session))
    expect(await ask(other, 'data.status', {})).toMatchObject({ handover: { people: 'pseudonyms', locations: ['Northgate'] } })
    const wholeIds = (await ask(session, 'people.names', {})).people.map(({ providerId }) => providerId)
    for (const { providerId } of (await ask(other, 'people.names', {})).people) expect(wholeIds).not.toContain(providerId)
  })

  test('without comments none', async () => {
    const { other } = await handedOver(sessionOn(await region(7)), ['Northgate'], { comments: false })
    const { rows } = await ask(other, 'interactions.list', { limit: 200 })
    expect(rows.filter(({ comment }) => comment !== null)).toEqual([])
  })

  test('what was said of its locations and of all, not what was said of others', async () => {
    const session = sessionOn(await region(8, { names: 'names', purpose: 'Ask Hana Sato' }))
    const idOf = await locationIds(session)
    const [north, old] = [idOf('Northgate'), idOf('Old Town')]
    await ask(session, 'places.set', { locationId: north, timeZone: 'Europe/London', group: 'City' })
    await ask(session, 'channels.set', { name: 'Kiosk', selfService: true })
    await ask(session, 'events.add', { date: '2026-01-20', kind: 'training', scope: [north, old], note: 'With Old Town' })
    await ask(session, 'events.add', { date: '2026-01-21', kind: 'training', scope: [old], note: 'Only there' })
    await ask(session, 'events.add', { date: '2026-01-22', kind: 'system', scope: 'all', note: 'New till' })
    const target = { metric: 'wait', withinSeconds: 600, value: 0.8, from: '2026-01-05', note: '' } as const
    await ask(session, 'targets.set', { ...target, scope: 'all' })
    await ask(session, 'targets.set', { ...target, value: 0.7, scope: [old], note: 'theirs' })
    await ask(session, 'targets.set', { ...target, value: 0.9, scope: [north] })
    const reason = { metric: 'wait', from: '2026-01-05', to: '2026-02-01', reason: 'Before the change' } as const
    await ask(session, 'baselines.set', { ...reason, locationId: north })
    await ask(session, 'baselines.set', { ...reason, locationId: old, reason: 'of theirs' })
    await ask(session, 'baselines.set', reason)
    await ask(session, 'reports.save', { title: 'Mondays', name: 'regional-comparison', params: {}, follows: true })
    const { path, other } = await handedOver(session, ['Northgate'])
    const { events } = await ask(other, 'events.list', {})
    expect(events.map(({ note, locations }) => [note, locations?.map(({ name }) => name) ?? 'all'])).toEqual([
      ['New till', 'all'],
      ['With …', ['Northgate']],
    ])
    const { targets } = await ask(other, 'targets.list', {})
    expect(targets.map(({ value, location }) => [value, location?.name ?? 'all'])).toEqual([
      [0.8, 'all'],
      [0.9, 'Northgate'],
    ])
    expect((await ask(other, 'baselines.list', {})).baselines.map(each => each.locationId)).toEqual([north, null])
    expect((await ask(other, 'channels.list', {})).channels).toContainEqual(
      expect.objectContaining({ name: 'Kiosk', selfService: true }),
    )
    expect((await ask(other, 'places.list', {})).places).toMatchObject([
      { locationId: north, name: 'Northgate', timeZone: 'Europe/London', group: 'City' },
    ])
    expect(await ask(other, 'settings.get', {})).toMatchObject({
      company: 'Riverside Bank',
      minimumGroup: 3,
      names: 'names',
      purpose: 'Ask …',
    })
    expect((await ask(other, 'reports.saved', {})).saved).toEqual([])
    expect(['Only there', 'theirs', 'Mondays', 'Old Town'].filter(text => holds(path, text))).toEqual([])
  })

  test('somebody who moved between its locations, and nobody who moved to another', async () => {
    const session = sessionOn(await region(9, { names: 'names' }))
    const { people } = await ask(session, 'people.names', {})
    const at = (name: string, place: string) =>
      people.find(person => person.name === name && person.locationName === place)!.providerId
    const date = '2026-02-01'
    await ask(session, 'people.move', { from: at('Ben Okoro', 'Northgate'), into: at('Gus Verne', 'Old Town'), date })
    await ask(session, 'people.move', { from: at('Cora Lindt', 'Northgate'), into: at('Elif Kaya', 'Harbour Quay'), date })
    const { other } = await handedOver(session, ['Northgate', 'Old Town'])
    const { moved } = await ask(other, 'people.list', {})
    expect(moved.map(({ posts, moves }) => [posts.map(({ name }) => name).sort(), moves.map(move => move.date)])).toEqual([
      [['Ben Okoro', 'Gus Verne'], [date]],
    ])
  })
})

describe('imports of a file that was handed over', () => {
  const header = (rows: string[][]) => csvOf(rows)
  const fileWith = (name: string, rows: string[][]) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, header(rows))
    return path
  }

  test('count only its rows, also of files that hold a row twice, of undone and of replaced ones', async () => {
    const rows = exportRows({ days: 12, branches: { Northgate: ['Ana Pohl', 'Ben Okoro'], Harbour: ['Dai Evans'] } })
    const refusedRow = ['T1', 'Northgate', 'Ana Pohl', 'no time', ...Array.from({ length: 8 }, () => '')]
    const session = temporarySession({ data: join(temporaryFolder(), 'region.branchwise') })
    await imported(session, [fileWith('harbour and northgate.csv', [...rows.slice(0, 24), refusedRow])])
    await imported(session, [fileWith('northgate-late.csv', rows.slice(12))])
    await imported(session, [
      fileWith(
        'harbour only.csv',
        rows.filter(([, place]) => place === 'Harbour'),
      ),
    ])
    await ask(session, 'settings.set', { names: 'names' })
    const { path, other } = await handedOver(session, ['Northgate'])
    const ledger = async (of: Session) =>
      (await ask(of, 'imports.list', {})).imports.map(({ fileName, counts }) => [
        fileName,
        counts.rows,
        counts.new,
        counts.same,
        counts.rejected,
      ])
    expect(await ledger(other)).toEqual([
      ['northgate-late.csv', 16, 8, 8, 0],
      ['… and northgate.csv', 16, 16, 0, 0],
    ])
    expect(['Harbour', 'harbour', 'Dai Evans', 'no time'].filter(text => holds(path, text))).toEqual([])
    await ask(session, 'imports.undo', { importId: 1 })
    const later = await handedOver(session, ['Northgate'])
    expect(later.told.interactions).toBe(16)
    expect(await ledger(later.other)).toEqual([['northgate-late.csv', 16, 16, 0, 0]])
  })
})

describe('writing it', () => {
  test('never goes over a file, and leaves nothing behind where it fails', async () => {
    const session = sessionOn(await region(10, {}, { days: 4 }))
    const idOf = await locationIds(session)
    const [folder, locations] = [temporaryFolder(), [idOf('Northgate')]]
    const inFolder = (name: string) => join(folder, name)
    writeFileSync(inFolder('letter.txt'), 'Dear branch')
    mkdirSync(inFolder('taken'))
    for (const path of [inFolder('letter.txt'), inFolder('taken'), session.path()!, join(inFolder('letter.txt'), 'x.branchwise')])
      expect(await refused(session, 'data.handover', { path, locations })).toMatchObject({ code: 'cannot-write' })
    const path = inFolder('new.branchwise')
    const bad = [
      [{ locations: ['loc-none'] }, 'unknown-location'],
      [{ locations: [] }, 'bad-input'],
      [{ locations, from: '2026-02-01', to: '2026-01-01' }, 'bad-input'],
      [{ locations, people: 'initials' }, 'bad-input'],
    ] as const
    for (const [input, code] of bad) expect(await refused(session, 'data.handover', { path, ...input })).toMatchObject({ code })
    expect(readdirSync(folder).sort()).toEqual(['letter.txt', 'taken'])
    expect(readFileSync(inFolder('letter.txt'), 'utf8')).toBe('Dear branch')
  })

  test('makes one file, and tells its size', async () => {
    const { path, told } = await handedOver(sessionOn(await region(11, {}, { days: 4 })), ['Old Town'])
    expect(readdirSync(join(path, '..'))).toEqual(['over.branchwise'])
    expect(told).toEqual({ path, bytes: statSync(path).size, interactions: 8, locations: 1 })
  })

  test('without a data file there is nothing to hand over', async () => {
    const path = join(temporaryFolder(), 'new.branchwise')
    expect(await refused(temporarySession(), 'data.handover', { path, locations: ['loc-1'] })).toMatchObject({
      code: 'no-data-file',
    })
    expect(existsSync(path)).toBe(false)
  })

  test('of days without interactions it is empty, and opens', async () => {
    const before = { from: '2020-01-01', to: '2020-01-31' }
    const { other, told } = await handedOver(sessionOn(await region(12, {}, { days: 4 })), ['Old Town'], before)
    expect(told.interactions).toBe(0)
    expect(await ask(other, 'overview.summary', {})).toMatchObject({ about: { interactions: 0 } })
  })
})
