import type { FreePages } from './free-pages.ts'
import { isInner, isOfKeys } from './page.ts'
import { isInTreeOf, type Shape } from './shapes.ts'
import type { Survey } from './survey.ts'
import type { Trees } from './trees.ts'

/** A page that no tree leads to any more, and the table whose rows it holds. */
interface Orphan {
  readonly shape: Shape
  readonly number: number
  /** Number of its first row; not-a-number in a tree of keys. */
  readonly first: number
  /** An inner page leads to it, if no root does. */
  readonly isChild: boolean
}

/**
 * Adds pages that nothing leads to any more to the tables of which they hold rows: those whose rows only one of the tables that miss some can
 * have, and misses. What is free was given up by its table, and stays out.
 *
 * @param lasting tables of which nobody deletes rows: only of these are pages taken that may be free, where not all are known that are
 */
export function addOrphans(
  trees: Trees,
  { types, parents, free, areAll }: Survey & FreePages,
  lasting: ReadonlySet<string>,
): void {
  const missing = trees.shapes.filter(shape => trees.isBroken(shape) && !shape.isAnything)
  if (missing.length === 0) return
  const orphans: Orphan[] = []
  for (let number = 2; number < types.length; number++) {
    const type = types[number]!
    if (type === 0 || trees.isTaken(number) || free[number] === 1 || (isInner(type) && !isOfKeys(type))) continue
    const page = trees.read(number)
    if (page === null || page.cells === 0) continue
    const [first, last] = trees.ends(page)
    const possible = missing.filter(shape => isInTreeOf(shape, page) && trees.isMissing(shape, first, last))
    const [shape, another] = trees.holds(page, possible)
    if (shape === undefined || another !== undefined) continue
    const parent = parents[number]!
    const isChild = parent > 0 && free[parent] === 0
    if (areAll || isChild || lasting.has(shape.name)) orphans.push({ shape, number, first, isChild })
  }
  orphans.sort((a, b) => Number(b.isChild) - Number(a.isChild) || (a.first || 0) - (b.first || 0))
  for (const { shape, number } of orphans) trees.add(shape, number)
}
