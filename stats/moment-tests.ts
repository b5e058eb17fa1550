import { fUpper } from './distributions/f-upper.ts'
import { type MomentCell, momentDesign } from './moment-design.ts'
import { leastSquares } from './reml/least-squares.ts'

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
  const both = cells.map(cell => ({ ...cell, factors: [...cell.factors, cell.factors.join('/')] }))
  const { leaves, names, within, withValues } = momentDesign(both, 3)
  const rows = leaves.reduce((sum, { n }) => sum + n, 0)
  const total = leaves.reduce((sum, { ss }) => sum + ss, 0)
  const modelOf = (factors: readonly number[]) => {
    const own = names.flatMap(({ factor }, a) => (factors.includes(factor) ? [a] : []))
    const found = leastSquares(
      own.map(a => own.map(b => within[a]![b]!)),
      own.map(a => withValues[a]!),
    )
    return { rest: total - found.explained, spare: rows - leaves.length - found.rank }
  }
  const additive = modelOf([0, 1])
  const test = (smaller: Model, larger: Model) => fTest(smaller, larger, total)
  return {
    factors: [test(modelOf([1]), additive), test(modelOf([0]), additive)],
    interaction: test(additive, modelOf([0, 1, 2])),
  }
}

type Model = { rest: number; spare: number }

/** A rest below this share of the total is rounding. */
const NO_REST = 1e-12

function fTest(smaller: Model, larger: Model, total: number): FTest | null {
  const [df1, df2] = [smaller.spare - larger.spare, larger.spare]
  if (df1 < 1 || df2 < 1 || larger.rest <= NO_REST * total) return null
  const f = Math.max(0, smaller.rest - larger.rest) / df1 / (larger.rest / df2)
  return { f, df1, df2, p: fUpper(f, df1, df2) }
}
