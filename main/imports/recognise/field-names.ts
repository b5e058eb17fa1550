import { type Field, fields } from '#contract/mapping.ts'
import { dutchNames } from './names/dutch.ts'
import { englishNames } from './names/english.ts'
import { frenchNames } from './names/french.ts'
import { germanNames } from './names/german.ts'
import { italianNames } from './names/italian.ts'
import { japaneseNames } from './names/japanese.ts'
import { polishNames } from './names/polish.ts'
import { portugueseNames } from './names/portuguese.ts'
import { normaliseName } from './normalise-name.ts'
import { spanishNames } from './names/spanish.ts'

/** How sure the names of a field are: place in the list of its language, the surest first, and whether it stands behind |. */
export interface NameRank {
  readonly rank: number
  readonly isWeak: boolean
}

/**
 * What exports call each field, normalised, by language and the surest first. Units, scales and words such as "time" or
 * "date" beside a name are taken off before comparing where the field has them. What stands behind | means the field only
 * where nothing surer does.
 */
const languages: readonly Partial<Readonly<Record<Field, string>>>[] = [
  englishNames,
  germanNames,
  frenchNames,
  spanishNames,
  italianNames,
  dutchNames,
  portugueseNames,
  polishNames,
  japaneseNames,
]

export const fieldNames: ReadonlyMap<Field, ReadonlyMap<string, NameRank>> = new Map(
  fields.map(field => [field, ranksOf(languages.map(names => names[field] ?? ''))]),
)

/** A name of several languages has its best place. */
function ranksOf(lists: readonly string[]): Map<string, NameRank> {
  const ranks = new Map<string, NameRank>()
  for (const [strong, weak] of lists.map(list => list.split('|')))
    for (const [names, isWeak] of [
      [strong, false],
      [weak, true],
    ] as const)
      for (const [rank, name] of (names ?? '').split(/\s+/).map(normaliseName).filter(Boolean).entries()) {
        const known = ranks.get(name)
        if (!known || (known.isWeak && !isWeak) || (known.isWeak === isWeak && known.rank > rank))
          ranks.set(name, { rank, isWeak })
      }
  return ranks
}
