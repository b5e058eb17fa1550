/** Names that a sentence has room for. */
const NAMED = 3

/** Names in the order given; those beyond the room of a sentence are left to the chart. */
export function namesOf(places: readonly { readonly name: string }[]): string[] {
  const names = places.slice(0, NAMED).map(({ name }) => name)
  return places.length > NAMED ? [...names.slice(0, -1), `${names.at(-1)} …`] : names
}
