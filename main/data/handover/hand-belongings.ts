import type { Handover } from '#contract/handover.ts'
import { addBaseline, baselines } from '#db/queries/baselines.ts'
import { addEvent, events } from '#db/queries/events.ts'
import { movesAsSaid } from '#db/queries/moves.ts'
import { setSetting, settings } from '#db/queries/settings.ts'
import { takeOverChannels, takeOverMove } from '#db/queries/take-over.ts'
import { addTargets, targets } from '#db/queries/targets.ts'
import type { Db } from '#db/schema.ts'
import type { HandedNames } from './handed-names.ts'

/** Settings that say how figures are shown, and of whom they are. */
const SHOWN = ['minimumGroup', 'company', 'logo', 'sample']

/** What belongs to the locations besides their interactions: what was said of them, or of all. */
export async function handBelongings(
  from: Db,
  into: Db,
  { names, people }: { names: HandedNames; people: Handover['people'] },
): Promise<void> {
  await handSettings(from, into, { names, people })
  await takeOverChannels(from, into)
  await handEvents(from, into, names)
  await handTargets(from, into, names)
  await handBaselines(from, into, names)
  await handMoves(from, into, names)
}

async function handSettings(
  from: Db,
  into: Db,
  { names, people }: { names: HandedNames; people: Handover['people'] },
): Promise<void> {
  const said = await settings(from)
  for (const key of SHOWN) if (said.has(key)) await setSetting(into, key, said.get(key)!)
  if (said.has('purpose')) await setSetting(into, 'purpose', names.cut(said.get('purpose')!))
  await setSetting(into, 'names', people)
}

async function handEvents(from: Db, into: Db, { places, cut }: HandedNames): Promise<void> {
  for (const { id: _, locations, note, ...event } of (await events(from)).toReversed()) {
    const here = locations.filter(({ id }) => places.has(id)).map(({ id }) => id)
    if (locations.length === 0 || here.length > 0) await addEvent(into, { ...event, note: cut(note) }, here)
  }
}

/** Those that were taken back are history, and not the locations' own. */
async function handTargets(from: Db, into: Db, { places, cut }: HandedNames): Promise<void> {
  for (const { id: _, locationPublicId: _id, locationName: _name, note, ...target } of await targets(from)) {
    const isTheirs = target.location_id === null || places.has(target.location_id)
    if (isTheirs && target.withdrawn_at === null) await addTargets(into, [{ ...target, note: cut(note) }])
  }
}

async function handBaselines(from: Db, into: Db, { places, people, cut }: HandedNames): Promise<void> {
  for (const { id: _, locationPublicId: _id, providerPublicId: _of, reason, ...baseline } of await baselines(from)) {
    const isTheirs =
      (baseline.provider_id === null || people.has(baseline.provider_id)) &&
      (baseline.location_id === null || places.has(baseline.location_id))
    if (isTheirs) await addBaseline(into, { ...baseline, reason: cut(reason) })
  }
}

/** Of people who moved between two of the locations. */
async function handMoves(from: Db, into: Db, { people }: HandedNames): Promise<void> {
  for (const { fromId, intoId, day, recordedAt } of await movesAsSaid(from)) {
    const [old, next] = [people.get(fromId), people.get(intoId)]
    if (!old || !next) continue
    await takeOverMove(into, {
      from_place_id: old.provider.location_id,
      from_spelled_id: old.spelled.id,
      to_place_id: next.provider.location_id,
      to_spelled_id: next.spelled.id,
      day,
      recorded_at: recordedAt,
    })
  }
}
