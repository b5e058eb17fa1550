import { fUpper } from './distributions/f-upper.ts'
import { explainedSquares } from './explained-squares.ts'
import type { Sufficient } from './sufficient.ts'

/** Rows of one group that share a level of either factor; all three by number. */
export interface FactorCell extends Sufficient {
  readonly group: number
  readonly first: number
  readonly second: number
}

export type FTest = { f: number; df1: number; df2: number; p: number }

/**
 * F tests of two factors and their interaction with groups (locations) as further terms: each factor against the model without it,
 * the interaction against the model without it. Null where a test has nothing to test, no rows to spare, or no variation left.
 * Equals R's `anova` of `lm(y ~ a + b + group)` against the model without one term, and of `lm(y ~ a * b + group)`. Takes rows as
 * independent within groups.
 *
 * @example momentTests([0, 2].map(hour => ({ group: 1, first: 1, second: hour, n: 2, mean: hour, ss: 2 }))).factors[1]?.f // 2
 */
export function momentTests(cells: readonly FactorCell[]): { factors: (FTest | null)[]; interaction: FTest | null } {
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

function tableOf(cells: readonly FactorCell[]): Table & { levels: [number, number]; moments: number } {
  const groups = numbered(cells.map(({ group }) => group))
  const [firsts, seconds] = [numbered(cells.map(({ first }) => first)), numbered(cells.map(({ second }) => second))]
  const [a, b] = [firsts.count, seconds.count]
  const moments = numbered(cells.map((_, i) => firsts.numbers[i]! * b + seconds.numbers[i]!))
  const columns = cells.map((_, i) => [firsts.numbers[i]!, a + seconds.numbers[i]!, a + b + moments.numbers[i]!] as const)
  const size = a + b + moments.count
  const { counts, means } = meansOf(cells, groups)
  const withValues = new Float64Array(size)
  let total = 0
  for (const [i, { n, mean, ss }] of cells.entries()) {
    const apart = mean - means[groups.numbers[i]!]!
    for (const column of columns[i]!) withValues[column]! += n * apart
    total += ss + n * apart * apart
  }
  const products = productsOf(cells, { groups, counts, columns, size })
  const rows = counts.reduce((sum, n) => sum + n, 0)
  return { size, products, withValues, groups: groups.count, rows, total, levels: [a, b], moments: moments.count }
}

interface Numbered {
  readonly numbers: Int32Array
  readonly count: number
}

/** Numbers in the order in which they appear. */
function numbered(values: readonly number[]): Numbered {
  const known = new Map<number, number>()
  const numbers = new Int32Array(values.length)
  for (const [i, value] of values.entries()) {
    const found = known.get(value) ?? known.size
    if (found === known.size) known.set(value, found)
    numbers[i] = found
  }
  return { numbers, count: known.size }
}

function meansOf(cells: readonly FactorCell[], { numbers, count }: Numbered): { counts: Float64Array; means: Float64Array } {
  const [counts, totals] = [new Float64Array(count), new Float64Array(count)]
  for (const [i, { n, mean }] of cells.entries()) {
    counts[numbers[i]!]! += n
    totals[numbers[i]!]! += n * mean
  }
  return { counts, means: totals.map((total, group) => total / counts[group]!) }
}

interface Placing {
  readonly groups: Numbered
  readonly counts: Float64Array
  /** Of each cell, in order. */
  readonly columns: readonly (readonly [first: number, second: number, moment: number])[]
  readonly size: number
}

/** Rows that a column shares with each after it and with itself, less what they would share if rows of a group were the same in all. */
function productsOf(cells: readonly FactorCell[], { groups, counts, columns, size }: Placing): Float64Array {
  const products = new Float64Array(size * size)
  const rows = new Float64Array(groups.count * size)
  for (const [i, { n }] of cells.entries()) {
    const own = columns[i]!
    for (let j = 0; j < own.length; j++) {
      rows[groups.numbers[i]! * size + own[j]!]! += n
      for (let k = j; k < own.length; k++) products[own[j]! * size + own[k]!]! += n
    }
  }
  for (const [group, count] of counts.entries()) lessMeans(products, rows.subarray(group * size, (group + 1) * size), count)
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
