import { formatList } from './format.ts'
import { say } from './say.ts'

const kinds = ['groups', 'locations', 'services', 'channels', 'customerTypes'] as const

/** Names of what a filter keeps. */
type FilterNames = { readonly [Kind in (typeof kinds)[number]]: readonly string[] } & {
  readonly handling: 'self-service' | 'assisted' | null
  readonly minimumAnswers: number | null
}

/**
 * Each filter that is set in words; none where nothing is.
 *
 * @param listed how names are listed, given how many kinds of names there are
 */
export function filterParts(
  filter: FilterNames,
  listed = (names: readonly string[], _kinds: number) => formatList(names),
): string[] {
  const used = kinds.filter(kind => filter[kind].length > 0)
  return [
    ...used.map(kind => say(`paper.filter.${kind}`, { names: listed(filter[kind], used.length) })),
    ...(filter.handling ? [say(`paper.filter.${filter.handling}`)] : []),
    ...(filter.minimumAnswers === null ? [] : [say('paper.filter.minimumAnswers', { least: filter.minimumAnswers })]),
  ]
}
