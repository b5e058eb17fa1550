import { TimeReader } from '../../interpret/time-reader.ts'
import type { ColumnTree } from './column-tree.ts'

/** So many objects lie in each on average; a visit has fewer services. */
const FEWEST_ON_A_PAGE = 5

/**
 * Whether the objects of a list are pages of an answer, or places with their visits, and not records: each holds a list of objects that
 * say more than what stands around it, where no time stands.
 */
export function arePages({
  count,
  isLists,
  tree,
  head,
}: {
  readonly count: number
  readonly isLists: boolean
  readonly tree: ColumnTree
  readonly head: readonly (readonly string[])[]
}): boolean {
  const inner = tree.root.mostListed
  if (isLists || inner.name === '' || inner.listed < count * FEWEST_ON_A_PAGE) return false
  const around = tree.names.flatMap((name, i) => (name.startsWith(`${inner.name}.`) ? [] : [i]))
  return around.length < tree.names.length - around.length && !around.some(i => head.some(cells => isTime(cells[i] ?? '')))
}

function isTime(text: string): boolean {
  const reader = new TimeReader()
  return reader.read(text, 'dmy') === 'read' || reader.read(text, 'mdy') === 'read'
}
