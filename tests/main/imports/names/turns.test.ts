import { expect, test } from 'vitest'
import type { CountedNames } from '#main/imports/names/count-names.ts'
import { foundNames } from '#main/imports/names/found-names.ts'
import { knownNames } from '#main/imports/names/known-names.ts'
import { Turns } from '#main/imports/names/turns.ts'

const mapping = { source: 'test', fields: {} }
const namesOf = (places: number): CountedNames => ({
  places: Array.from({ length: places }, (_, i) => ({ spelled: `Branch of ${(i * 7919).toString(36)} street`, rows: 1 })),
  people: [],
  morePlaces: 0,
  morePeople: 0,
  isLeast: false,
  noticed: [],
  whole: { interactions: places, skippedCounts: {}, rejectedCounts: {}, below: [] },
})

test('comparing thousands of names ends once it is no longer wanted', async () => {
  const known = await knownNames(null)
  const asked = foundNames([{ mapping, names: namesOf(6000) }], known, { readable: 1, turns: new Turns(() => true) })
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
})

test('others are heard meanwhile', async () => {
  let heard = 0
  const listening = setInterval(() => heard++, 1)
  const found = await foundNames([{ mapping, names: namesOf(1500) }], await knownNames(null), { readable: 1 })
  clearInterval(listening)
  expect(found.places).toHaveLength(1500)
  expect(heard).toBeGreaterThan(0)
})
