import { beforeAll, describe, expect, test } from 'vitest'
import type { ReportParams } from '#contract/reports/params.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ask, refused, sessionWith } from '../../session-fixture.ts'
import { dayAt, visitsOf } from './report-visits.ts'
import { composed as composedReport } from '../composed.ts'

const name = 'location-pack'
const composed = (session: Session, params: ReportParams = {}) => composedReport(session, 'location-pack', params)

/** Six places, so that the others of each have a middle half. */
const places = ['Northgate', 'Harbour', 'Old Town', 'Westend', 'Mill Lane', 'Kings Row']
/** The file knows Ben before Ana: numbers run otherwise than names. */
const visits = places.flatMap((place, i) => [
  ...visitsOf(place, `Ben of ${place}`, { count: 40 }),
  ...visitsOf(place, `Ana of ${place}`, { lift: i % 3 === 0 ? 1 : 0, slow: 1 + i / 10 }),
  ...visitsOf(place, `Cora of ${place}`, { count: 3 }),
])

describe('six locations', () => {
  let session: Session
  let ids: Record<string, string>
  beforeAll(async () => {
    session = await sessionWith(visits)
    const { locations } = await ask(session, 'interactions.facets', {})
    ids = Object.fromEntries(locations.map(each => [each.name, each.locationId]))
    await ask(session, 'events.add', { date: dayAt(60), kind: 'training', scope: [ids.Northgate!, ids.Harbour!], note: 'both' })
    await ask(session, 'settings.set', { names: 'names' })
  })

  test('one location is told of itself alone: no row and no name of another, whatever is filtered', async () => {
    const filter = { locations: [ids.Harbour!, ids.Westend!] }
    for (const params of [{ location: ids.Northgate! }, { location: ids.Northgate!, filter }]) {
      const report = await composed(session, params)
      const told = JSON.stringify(report)
      expect(told).toContain('Ana of Northgate')
      for (const place of places.slice(1)) expect(told).not.toContain(place)
      for (const [place, id] of Object.entries(ids)) if (place !== 'Northgate') expect(told).not.toContain(id)
      expect([report.locations, report.about.interactions, report.filter.locations]).toEqual([1, 103, ['Northgate']])
    }
  })

  test('its charts, splits, waits and notes are those of the page of the location', async () => {
    const locationId = ids['Old Town']!
    const [pack] = (await composed(session, { location: locationId, from: '2026-02-01' })).packs
    const detail = await ask(session, 'locations.detail', { locationId, from: '2026-02-01' })
    expect(pack?.cards.map(({ chart }) => chart)).toEqual(
      ['csat', 'wait', 'complaint'].map(metric => detail.charts.find(chart => chart.metric === metric)),
    )
    expect(pack).toMatchObject({ splits: detail.splits, waits: detail.waits, notes: detail.notes })
    const { n, median, p90, bins } = detail.peers
    expect(pack?.peers).toEqual({ n, median, p90, bins })
    const quality = await ask(session, 'quality.detail', { locationId, from: '2026-02-01' })
    expect(pack?.trust).toEqual(quality.quality?.trust)
  })

  test('where it stands is what the list of locations says, beside the middle half of the others', async () => {
    const [pack] = (await composed(session, { location: ids.Harbour! })).packs
    for (const { metric, raw, estimate, n, standing, others } of pack!.standings) {
      const { rows } = await ask(session, 'locations.list', { metric })
      const own = rows.find(row => row.locationId === ids.Harbour)!
      expect([metric, raw, estimate.value, n, standing]).toEqual([metric, own.raw, own.estimate, own.n, own.standing])
      const rest = rows
        .filter(row => row.locationId !== ids.Harbour)
        .flatMap(row => row.estimate ?? [])
        .sort((a, b) => a - b)
      if (metric === 'csat' || metric === 'wait') expect(rest).toHaveLength(5)
      if (rest.length === 5) expect(others).toEqual({ lower: rest[1], upper: rest[3] }) // type-7 quartiles of five values
    }
    expect(pack!.standings.map(({ metric }) => metric)).toContain('csat')
  })

  test('people have the estimates of the list of people, and those with too few values none', async () => {
    const report = await composed(session, { location: ids.Westend! })
    const [pack] = report.packs
    expect(pack?.people.map(({ state, name: who }) => [state, who])).toEqual([
      ['shown', 'Ana of Westend'],
      ['too-few', 'Ben of Westend'], // with the location's figures and Ana's, his would tell Cora's
      ['too-few', 'Cora of Westend'],
    ])
    expect(report.footnotes.map(reading => sayReading(reading))).toEqual([
      'One person has fewer than 5 values here: their figures are held back. Those of one more person are held back too, since with the totals they would give these away.',
    ])
    const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
    const ana = rows.find(row => row.name === 'Ana of Westend')!
    const [first] = pack!.people
    const csat = first?.state === 'shown' ? first.figures.find(({ metric }) => metric === 'csat') : undefined
    expect(csat?.estimate.value).toBe(ana.state === 'shown' ? ana.estimate : null)
  })

  test('each of several packs says of its own people of how many figures are held back', async () => {
    const { packs, footnotes } = await composed(session)
    const values = { minimumGroup: 5, people: 1, further: 1 }
    for (const pack of packs) expect(pack.footnotes).toEqual([{ id: 'footnote.too-few', values }])
    expect(footnotes).toEqual([{ id: 'footnote.too-few', values: { ...values, people: 6, further: 6 } }])
  })

  test('pseudonyms hide every name, and the order tells none', async () => {
    const report = await composed(session, { people: 'pseudonyms' })
    expect(JSON.stringify(report)).not.toMatch(/(Ana|Ben|Cora) of/)
    for (const { people } of report.packs) {
      const numbers = people.map(person => Number(/\d+/.exec(person.name)?.[0]))
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    }
  })

  test('the whole region is one pack per location in order of name, and a file each that is named for it', async () => {
    const { packs } = await composed(session)
    expect(packs.map(pack => pack.name)).toEqual(places.toSorted())
    const { files } = await ask(session, 'reports.files', { name, params: { paper: 'Letter' } })
    expect(files.map(({ fileName }) => fileName)).toEqual(places.toSorted().map(place => `location-pack ${place}.pdf`))
    expect(files[0]?.params).toEqual({ paper: 'Letter', location: ids.Harbour })
    const north = await ask(session, 'reports.files', { name, params: { filter: { locations: [ids.Northgate!] } } })
    expect(north.files).toHaveLength(1)
  })

  test('a location that there is not is refused', async () => {
    expect(await refused(session, 'reports.compose', { name, params: { location: 'x' } })).toMatchObject({
      code: 'unknown-location',
    })
  })
})

test('names that file systems confuse become files of their own', async () => {
  const session = await sessionWith(['A/B', 'A:B', 'a_b', '..'].flatMap(place => visitsOf(place, null, { count: 5 })))
  const { files } = await ask(session, 'reports.files', { name })
  const names = files.map(({ fileName }) => fileName.toLowerCase())
  expect(new Set(names).size).toBe(4)
  for (const fileName of names) expect(fileName).not.toMatch(/[/:\\]/)
})

test('fewer than four others are no band: they would be told apart', async () => {
  const few = await composed(await sessionWith(visits.filter(({ place }) => places.slice(0, 4).includes(place!))))
  for (const { peers, standings, measures, standingReading } of few.packs) {
    expect([peers, standingReading]).toEqual([null, null])
    expect(standings.every(({ others }) => others === null)).toBe(true)
    expect(measures).not.toEqual([])
  }
})

test('a location that is alone, without ratings or without people has its pack', async () => {
  const [alone] = (await composed(await sessionWith(visitsOf('Northgate', null, { own: { csat: null } })))).packs
  expect(alone?.cards.map(({ metric }) => metric)).toEqual(['wait', 'complaint'])
  expect([alone?.people, alone?.peers]).toEqual([[], null])
  const empty = await sessionWith([])
  expect((await composed(empty)).packs).toEqual([])
  expect((await ask(empty, 'reports.files', { name })).files).toEqual([{ fileName: 'location-pack.pdf', params: {} }])
})

test('what has changed leads the things to do', async () => {
  const late = visitsOf('Northgate', 'Ana', { count: 400 }).map((visit, i) => (i < 340 ? visit : { ...visit, wait: 2400 + i }))
  const [pack] = (await composed(await sessionWith([...late, ...visits]), { filter: {} })).packs.filter(
    each => each.name === 'Northgate',
  )
  expect(sayReading(pack!.toDo[0]!)).toMatch(/^Find out what has changed for the worse in waits since \d/)
  expect(pack!.toDo.length).toBeLessThanOrEqual(3)
  expect(sayReading(pack!.reading)).toMatch(/^Lately worse: wait/)
})
