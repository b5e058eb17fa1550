import type { Selection } from '#contract/vocabulary.ts'
import type { Ground } from './template.ts'

/** The selection at one location, whatever locations or groups it names. */
export function atLocation({ filter, ...selection }: Selection, location: string): Selection {
  const { groups: _groups, ...rest } = filter ?? {}
  return { ...selection, filter: { ...rest, locations: [location] } }
}

/** What a report about one location speaks of where one was asked for; else all of the selection. */
export function scopeOf({ params: { location }, selection }: Ground): Selection {
  return location === undefined ? selection : atLocation(selection, location)
}
