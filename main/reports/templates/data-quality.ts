import type { Letter } from '#contract/reports/data-quality.ts'
import { locationsById } from '#db/queries/places.ts'
import { qualityGround } from '../../quality/detail.ts'
import { worstFirst } from '../../quality/list.ts'
import { locationIdOf, resolveSelection } from '../../selection.ts'
import { atLocation, scopeOf } from '../at-location.ts'
import { letterTo } from '../letter.ts'
import type { Ground, Template } from '../template.ts'

/** A letter to each branch that has something to mend, the worst first; or to the one that was asked for, whatever is found. */
export const dataQuality: Template<'data-quality'> = {
  choices: ['location'],
  scope: async ground => scopeOf(ground),
  compose: async ground => ({ letters: await lettersOf(ground) }),
  async files(ground) {
    const letters = await lettersOf(ground)
    if (letters.length === 0) return [{ title: '', params: ground.params }]
    return letters.map(({ name, locationId }) => ({ title: name, params: { ...ground.params, location: locationId } }))
  },
}

async function lettersOf({ db, params: { location }, selection }: Ground): Promise<Letter[]> {
  const { against: _against, ...days } = selection
  if (location !== undefined) {
    const id = await locationIdOf(db, location)
    const letter = await letterTo(db, id, await qualityGround(db, await resolveSelection(db, atLocation(days, location))))
    return letter === null ? [] : [letter]
  }
  const ground = await qualityGround(db, await resolveSelection(db, days))
  const ids = new Map(Array.from(await locationsById(db), ([id, { publicId }]) => [publicId, id]))
  const letters: Letter[] = []
  for (const { locationId } of worstFirst(ground.rows.values())) {
    const letter = await letterTo(db, ids.get(locationId)!, ground)
    if (letter !== null && isWorthALetter(letter)) letters.push(letter)
  }
  return letters
}

/** A column that a system does not record is no reason by itself, unless nothing can be compared without it. */
function isWorthALetter({ steps, unsent }: Letter): boolean {
  const needed = unsent.some(field => field === 'provider' || field === 'arrived_at')
  return needed || steps.some(({ id }) => id !== 'mend.unsent' && id !== 'mend.again')
}
