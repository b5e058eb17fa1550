import { activityByLocation, locationsById } from '#db/queries/places.ts'
import { locationIdOf, resolveSelection } from '../../selection.ts'
import { scopeOf } from '../at-location.ts'
import { packGround } from '../pack/pack-ground.ts'
import { packOf } from '../pack/pack-of.ts'
import type { Ground, Template } from '../template.ts'

/** A pack for each location: a file each, or one after the other. That of one location holds no row and no name of another. */
export const locationPack: Template<'location-pack'> = {
  choices: ['location'],
  scope: async ground => scopeOf(ground),
  async compose(ground) {
    const { db, selection } = ground
    const ids = await idsOf(ground)
    const packs = []
    const order = ground.params.people === 'pseudonyms' ? 'numbers' : 'names'
    const found = await packGround(db, selection, ids)
    for (const id of ids) packs.push(await packOf(found, id, order))
    return { packs }
  },
  async files(ground) {
    const names = await locationsById(ground.db)
    const ids = await idsOf(ground)
    if (ids.length === 0) return [{ title: '', params: ground.params }] // one page that says that there is nothing
    return ids.map(id => {
      const { publicId: location, name } = names.get(id)!
      return { title: name, params: { ...ground.params, location } }
    })
  },
}

/** The location asked for, else all with interactions, in order of name. */
async function idsOf({ db, params: { location }, selection }: Ground): Promise<number[]> {
  if (location !== undefined) return [await locationIdOf(db, location)]
  const activity = await activityByLocation(db, await resolveSelection(db, selection))
  return [...(await locationsById(db)).keys()].filter(id => activity.has(id))
}
