import type { LocationRow } from '#contract/locations.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'

/** How many values a location needs, in the words of a table cell. */
export function neededWords(needed: LocationRow['needed']): string {
  if (needed === null) return say('shell.nothing')
  const { state, values, people } = needed
  switch (state) {
    case 'enough':
      return values === null ? say('locations.needed.met') : say('locations.needed.enough', { values: formatNumber(values) })
    case 'more':
      return values === null ? say('shell.nothing') : say('locations.needed.more', { values: formatNumber(values) })
    case 'more-people':
      return say('locations.needed.people', { people: people ?? 0 })
    case 'no-spread':
      return say('locations.needed.no-spread')
    case 'unknown':
      return say('shell.nothing')
  }
}
