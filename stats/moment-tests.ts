import { fUpper } from './distributions/f-upper.ts'
import { explainedSquares } from './explained-squares.ts'
import type { MomentCell } from './moment-design.ts'

export type FTest = { f: number; df1: number; df2: number; p: number }

/**
 * F tests of two factors and their interaction with groups (locations) as further terms: each factor against the model without it,
 * the interaction against the model without it. Null where a test has nothing to test, no rows to spare, or no variation left.
 * Equals R's `anova` of `lm(y ~ a + b + group)` against the model without one term, and of `lm(y ~ a * b + group)`. Takes rows as
 * independent within groups.
 *
 * @param cells by group with two factors
 */
export function momentTests(cells: readonly MomentCell[]): { factors: (FTest | null)[]; interaction: FTest | null } {
  const { levels, moments, ...table } = tableOf(cells.filter(({ n }) => n > 0))
  const [first, second] = [places(0, levels[0]), places(levels[0], levels[0] + levels[1])]
  const additive = modelOf(table, [...first, ...second])
  const both = modelOf(table, places(levels[0] + levels[1], levels[0] + levels[1] + moments))
  const test = (smaller: Model, larger: Model) => fTest(smaller, larger, table.total)
  return {
    factors: [test(modelOf(table, second), additive), test(modelOf(table, first), additive)],
    interaction: test(additive, both),
  }
}

function places(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, i) => from + i)
}

/** One column per level of the first factor, of the second, and per moment (a level of each), all around the means of groups. */
interface Table {
  readonly size: number
  /** Of each column and those after it the sum of products; of each column that with the values. */
  readonly products: Float64Array
  readonly withValues: Float64Array
  readonly groups: number
  readonly rows: number
  /** Squares of values within groups. */
  readonly total: number
}

/** A cell with its group and its columns by number. */
interface Placed {
  readonly n: number
  readonly mean: number
  readonly group: number
  readonly columns: readonly [first: number, second: number, moment: number]
}

function tableOf(cells: readonly MomentCell[]): Table & { levels: [number, number]; moments: number } {
  const [groups, firsts, seconds, moments] = [numbers(), numbers(), numbers(), numbers()]
  const named = cells.map(({ path, factors: [first, second] }) => ({
    group: groups.of(JSON.stringify(path)),
    levels: [firsts.of(first!), seconds.of(second!)] as const,
    moment: moments.of(`${first}/${second}`),
  }))
  const [a, b] = [firsts.count(), seconds.count()]
  const placed = named.map(({ group, levels: [first, second], moment }, i): Placed => {
    const { n, mean } = cells[i]!
    return { n, mean, group, columns: [first, a + second, a + b + moment] }
  })
  const size = a + b + moments.count()
  const { counts, means } = meansOf(placed, groups.count())
  const products = productsOf(placed, counts, size)
  const withValues = new Float64Array(size)
  for (const { n, mean, group, columns } of placed)
    for (const column of columns) withValues[column]! += n * (mean - means[group]!)
  const apart = placed.reduce((sum, { n, mean, group }) => sum + n * (mean - means[group]!) ** 2, 0)
  const total = cells.reduce((sum, { ss }) => sum + ss, apart)
  const rows = counts.reduce((sum, n) => sum + n, 0)
  return { size, products, withValues, groups: counts.length, rows, total, levels: [a, b], moments: moments.count() }
}

/** Numbers for names, in the order in which they appear. */
function numbers(): { of(name: string): number; count(): number } {
  const known = new Map<string, number>()
  return {
    of(name) {
      const found = known.get(name) ?? known.size
      if (found === known.size) known.set(name, found)
      return found
    },
    count: () => known.size,
  }
}

function meansOf(cells: readonly Placed[], groups: number): { counts: Float64Array; means: Float64Array } {
  const [counts, totals] = [new Float64Array(groups), new Float64Array(groups)]
  for (const { n, mean, group } of cells) {
    counts[group]! += n
    totals[group]! += n * mean
  }
  return { counts, means: totals.map((total, group) => total / counts[group]!) }
}

/** Rows that a column shares with each after it and with itself, less what they would share if rows of a group were the same in all. */
function productsOf(cells: readonly Placed[], counts: Float64Array, size: number): Float64Array {
  const products = new Float64Array(size * size)
  const byGroup = Map.groupBy(cells, ({ group }) => group)
  for (const [group, own] of byGroup) {
    const rows = new Float64Array(size)
    for (const { n, columns } of own)
      for (let i = 0; i < columns.length; i++) {
        rows[columns[i]!]! += n
        for (let j = i; j < columns.length; j++) products[columns[i]! * size + columns[j]!]! += n
      }
    lessMeans(products, rows, counts[group]!)
  }
  return products
}

function lessMeans(products: Float64Array, rows: Float64Array, count: number): void {
  for (let column = 0; column < rows.length; column++) {
    const share = rows[column]! / count
    if (share === 0) continue
    const first = column * rows.length
    for (let other = column; other < rows.length; other++) products[first + other]! -= share * rows[other]!
  }
}

type Model = { rest: number; spare: number }

/** @param columns in order */
function modelOf({ size, products, withValues, groups, rows, total }: Table, columns: readonly number[]): Model {
  const own = new Float64Array(columns.length ** 2)
  for (const [i, a] of columns.entries())
    for (let j = i; j < columns.length; j++) own[i * columns.length + j] = products[a * size + columns[j]!]!
  const { rank, explained } = explainedSquares(
    own,
    Float64Array.from(columns, a => withValues[a]!),
  )
  return { rest: total - explained, spare: rows - groups - rank }
}

/** A rest below this share of the total is rounding. */
const NO_REST = 1e-12

function fTest(smaller: Model, larger: Model, total: number): FTest | null {
  const [df1, df2] = [smaller.spare - larger.spare, larger.spare]
  if (df1 < 1 || df2 < 1 || larger.rest <= NO_REST * total) return null
  const f = Math.max(0, smaller.rest - larger.rest) / df1 / (larger.rest / df2)
  return { f, df1, df2, p: fUpper(f, df1, df2) }
}
