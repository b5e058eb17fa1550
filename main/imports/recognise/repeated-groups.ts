import { fields } from '#contract/mapping.ts'
import type { Column } from './column-score.ts'
import { nameScore } from './name-score.ts'

const FEWEST_IN_GROUP = 2
const FEWEST_GROUPS = 2
const NAMED = 40
const UNNAMED = /^Column \d+$/
const COPY = / \(\d+\)$/

/**
 * The headings of a table in which the same columns come again under each of several: "Wait, Rating" under "North" and under
 * "South". Each of its rows holds several interactions. Null where headings say what a column is, as "Arrival" over "Date, Time" does.
 */
export function repeatedGroups(columns: readonly Column[]): string[] | null {
  const groups = groupsOf(partsOf(columns))
  const last = groups.at(-1)
  if (!last || new Set(last.names).size < Math.max(last.names.length, FEWEST_IN_GROUP)) return null
  const others = groups.findLastIndex(({ names }) => names.join('\n') !== last.names.join('\n'))
  const headings = groups.slice(others + 1).map(({ heading }) => heading)
  const isOfPlaces = new Set(headings).size === headings.length && !headings.some(saysField)
  return headings.length >= FEWEST_GROUPS && isOfPlaces ? headings : null
}

interface Part {
  readonly name: string
  readonly heading: string
}

/** What a column is called below its heading, in whichever of the two rows the names were found. */
function partsOf(columns: readonly Column[]): Part[] {
  let heading = ''
  return columns.map(({ name, alias }) => {
    const own = name.replace(COPY, '')
    if (alias.endsWith(` ${own}`)) return { name: own, heading: alias.slice(0, -own.length - 1) }
    if (alias === '') return { name: own, heading: '' }
    if (!UNNAMED.test(name)) heading = own
    return { name: alias, heading }
  })
}

/** Columns side by side under one heading; those without any are none. */
function groupsOf(parts: readonly Part[]): { heading: string; names: string[] }[] {
  const groups: { heading: string; names: string[] }[] = []
  for (const { name, heading } of parts) {
    const last = groups.at(-1)
    if (last?.heading === heading) last.names.push(name)
    else groups.push({ heading, names: [name] })
  }
  return groups.filter(({ heading }) => heading !== '')
}

function saysField(heading: string): boolean {
  return fields.some(field => field !== 'location' && nameScore(heading, field) >= NAMED)
}
