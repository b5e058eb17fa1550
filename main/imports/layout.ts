import type { Mapping } from '#contract/mapping.ts'

/** What a mapping can say of how a file is opened, before its columns are looked at. */
const LAYOUT = ['encoding', 'delimiter', 'unwrap', 'sheet', 'hiddenRows', 'headerRecord'] as const
export type Layout = Partial<Pick<Mapping, (typeof LAYOUT)[number] | keyof NamesSaid>>
type NamesSaid = Pick<Mapping, 'places' | 'people' | 'moves' | 'zones'>

export function layoutOf(mapping: Mapping): Layout {
  return Object.fromEntries(LAYOUT.flatMap(name => (mapping[name] == null ? [] : [[name, mapping[name]]])))
}

export function saysLayout(mapping: Mapping): boolean {
  return LAYOUT.some(name => mapping[name] != null)
}

/** The mapping for files that hold the same columns and are written in another way. */
export function withoutLayout(mapping: Mapping): Mapping {
  const rest = { ...mapping }
  for (const name of LAYOUT) delete rest[name]
  return rest
}

/** What a mapping says of places and people. */
export function namesSaid({ places, people, moves, zones }: Mapping): NamesSaid {
  return { ...(places && { places }), ...(people && { people }), ...(moves && { moves }), ...(zones && { zones }) }
}

/** The mapping as it is remembered: what spellings stand for is kept with the names themselves, where it can be changed. */
export function withoutNames(mapping: Mapping): Mapping {
  const { places: _places, people: _people, moves: _moves, zones: _zones, ...rest } = mapping
  return rest
}
