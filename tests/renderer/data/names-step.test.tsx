import { useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import type { FoundNames, FoundPerson, FoundPlace } from '#contract/import-names.ts'
import { NamesStep } from '#renderer/data/names-step.tsx'
import { type NamesSaid, sayMove, sayPerson, sayPlace, saysNothing, sayZone } from '#renderer/data/names-said.ts'
import { say } from '#words/say.ts'
import { typeDay } from '../type-day.ts'

function place(part: Partial<FoundPlace>): FoundPlace {
  const spelled = part.spelled ?? 'Leeds'
  return {
    spelled,
    rows: 10,
    files: 1,
    state: 'new',
    isSaid: false,
    locationId: null,
    name: spelled,
    zone: 'UTC',
    zoneFrom: 'assumed',
    earlierRows: 0,
    proposal: null,
    ...part,
  }
}

function person(part: Partial<FoundPerson>): FoundPerson {
  const spelled = part.spelled ?? 'Ana Pohl'
  return {
    spelled,
    locationId: 'loc-1',
    locationName: 'Bath',
    rows: 5,
    firstDay: '2026-01-01',
    lastDay: '2026-01-31',
    state: 'new',
    isSaid: false,
    becomes: spelled,
    proposal: null,
    elsewhere: [],
    isMove: false,
    movedFrom: null,
    ...part,
  }
}

const found: FoundNames = {
  places: [
    place({ spelled: 'Bath - Milsom St', proposal: { name: 'Bath', locationId: 'loc-1', likeness: 'shortened' } }),
    place({ spelled: 'Bath', state: 'known', locationId: 'loc-1' }),
    place({ spelled: 'Leeds' }),
    place({ spelled: null, name: '(unassigned)' }),
  ],
  people: [
    person({ spelled: 'Pohl, Ana', proposal: { name: 'Ana Pohl', likeness: 'word-order' } }),
    person({
      spelled: 'Ben',
      elsewhere: [{ locationId: 'loc-2', locationName: 'Truro', firstDay: '2025-01-01', lastDay: '2025-06-30' }],
      isMove: true,
    }),
    person({ spelled: 'B. O.', state: 'known', becomes: null }),
  ],
  morePlaces: 0,
  morePeople: 7,
  isLeast: false,
  locations: [{ locationId: 'loc-1', name: 'Bath', people: ['Ana Pohl'] }],
  unknownMoves: [{ person: 'Nobody', from: 'Leeds', to: 'Bath', date: '2026-01-02' }],
}

/** The step with what is said so far; the last is told. */
function Held({ onSaid, names = found }: { readonly onSaid: (said: NamesSaid) => void; readonly names?: FoundNames | null }) {
  const [said, setSaid] = useState<NamesSaid>({})
  const change = (next: NamesSaid) => {
    setSaid(next)
    onSaid(next)
  }
  return <NamesStep found={names} isReading={names === null} names={said} onNames={change} />
}

async function shown() {
  let said: NamesSaid = {}
  const screen = await render(<Held onSaid={next => (said = next)} />)
  return { screen, said: () => said }
}

test('a proposal is followed or refused by a button each; nothing is said before', async () => {
  const { screen, said } = await shown()
  expect(saysNothing(said())).toBe(true)
  await screen
    .getByRole('button', { name: say('import.names.together-of', { spelled: 'Bath - Milsom St', name: 'Bath' }) })
    .click()
  expect(said().places).toEqual({ 'Bath - Milsom St': 'loc-1' })
  await screen.getByRole('button', { name: say('import.names.apart-of', { spelled: 'Pohl, Ana', name: 'Ana Pohl' }) }).click()
  expect(said().people).toEqual({ 'loc-1': { 'Pohl, Ana': 'Pohl, Ana' } })
})

test('a place is given to another location, to a new one, or back, and its zone is said', async () => {
  const { screen, said } = await shown()
  const change = screen.getByRole('button', { name: say('import.names.change-of', { name: 'Leeds' }) })
  const dialog = screen.getByRole('dialog')
  const done = dialog.getByRole('button', { name: say('import.words.done') })
  await change.click()
  await dialog.getByRole('radio', { name: say('import.places.ask.new') }).click()
  await dialog.getByLabelText(say('import.places.ask.name')).fill('Leeds Briggate')
  await done.click()
  expect(said()).toEqual({ places: { Leeds: 'Leeds Briggate' }, zones: {} })
  await change.click()
  await dialog.getByRole('radio', { name: say('import.places.ask.known') }).click()
  await dialog.getByRole('combobox', { name: say('import.places.ask.location') }).fill('Bath')
  await screen.getByRole('option', { name: 'Bath', exact: true }).click()
  await done.click()
  expect(said().places).toEqual({ Leeds: 'loc-1' })
  await change.click()
  await dialog.getByRole('radio', { name: say('import.places.ask.as-found') }).click()
  await done.click()
  expect(said().places).toEqual({})
})

test('rows without a place, a move, somebody known under pseudonyms and what is not listed are told', async () => {
  const { screen } = await shown()
  await expect.element(screen.getByText(say('import.places.unassigned'))).toBeVisible()
  await expect.element(screen.getByText(say('import.people.moved'), { exact: false })).toBeVisible()
  await expect.element(screen.getByText(say('import.people.hidden'))).toBeVisible()
  await expect.element(screen.getByText(say('import.names.more', { places: 0, people: 7, least: 'no' }))).toBeVisible()
  await expect.element(screen.getByText('Nobody', { exact: false })).toBeVisible()
})

test('somebody moved here: said by one button with the first day here, changed and taken back in the dialog', async () => {
  const { screen, said } = await shown()
  const button = say('import.people.move-of', { name: 'Ben', place: 'Truro', onDate: '2026-01-01' })
  await screen.getByRole('button', { name: button }).click()
  expect(said().moves).toEqual([{ person: 'Ben', from: 'loc-2', to: 'loc-1', date: '2026-01-01' }])
  await screen.getByRole('button', { name: say('import.people.change-of', { name: 'Ben', place: 'Bath' }) }).click()
  const dialog = screen.getByRole('dialog')
  await typeDay(dialog.getByRole('group', { name: say('names.move.date') }), '2026-01-05')
  await dialog.getByRole('button', { name: say('import.words.done') }).click()
  expect(said().moves).toEqual([{ person: 'Ben', from: 'loc-2', to: 'loc-1', date: '2026-01-05' }])
  const ben = found.people[1]!
  expect(saysNothing(sayMove(sayPerson(said(), ben, null), ben, null))).toBe(false)
  expect(sayMove(said(), ben, null).moves).toEqual([])
  expect(sayMove({}, ben, { place: 'Truro', person: 'B. Okoro', date: '2026-01-05' }).moves).toEqual([
    { person: 'B. Okoro', from: 'Truro', as: 'Ben', to: 'loc-1', date: '2026-01-05' },
  ])
})

test('while the files are read it says so', async () => {
  const screen = await render(<Held names={null} onSaid={() => undefined} />)
  await expect.element(screen.getByRole('status')).toHaveTextContent(say('import.names.reading'))
})

test('what is said can be taken back; any text is a name', () => {
  const proto = place({ spelled: '__proto__' })
  const said = sayPlace({}, proto, 'Bath')
  expect(Object.entries(said.places!)).toEqual([['__proto__', 'Bath']])
  expect(saysNothing(sayPlace(said, proto, null))).toBe(true)
  expect(sayZone({}, place({}), 'Europe/London').zones).toEqual({ Leeds: 'Europe/London' })
  expect(sayPlace({}, place({ spelled: null }), 'Bath')).toEqual({})
  const fresh = person({ locationId: null, locationName: 'Truro' })
  expect(sayPerson(sayPerson({}, person({}), 'A'), fresh, 'B').people).toEqual({
    'loc-1': { 'Ana Pohl': 'A' },
    Truro: { 'Ana Pohl': 'B' },
  })
})
