/** Names that a sentence has room for. */
const NAMED = 3
const listed = new Intl.ListFormat('en-GB')

/** Names in the order given; those beyond the room of a sentence are left to the chart. */
export function namesOf(places: readonly { readonly name: string }[]): string {
  return listed.format(places.slice(0, NAMED).map(({ name }) => name)) + (places.length > NAMED ? ' …' : '')
}
