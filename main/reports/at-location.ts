import type { Selection } from '#contract/vocabulary.ts'

/** The selection at one location, whatever locations or groups it names. */
export function atLocation({ filter, ...selection }: Selection, location: string): Selection {
  const { groups: _groups, ...rest } = filter ?? {}
  return { ...selection, filter: { ...rest, locations: [location] } }
}
