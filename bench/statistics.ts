import { type Leaf, nestedReml } from '#stats/nested-reml.ts'
import { sufficientOf } from '#stats/sufficient.ts'

const RUNS = 7
const WARM_UP = 3

interface Row {
  readonly path: readonly string[]
  readonly value: number
}

interface Case {
  readonly name: string
  readonly rows: readonly Row[]
  readonly limitMs: number
}

/** Where variation comes from, on cells, against the same figures from rows that are grouped first. */
export function statisticsBench(): void {
  for (const { name, rows, limitMs } of [providersCase(), weeksCase()]) {
    const leaves = leavesOf(rows)
    const cells = median(() => nestedReml(leaves))
    const naive = median(() => nestedReml(leavesOf(rows)))
    console.log(
      `${name} (${rows.length} rows, ${leaves.length} cells): ${cells.toFixed(1)} ms on cells (limit ${limitMs} ms, ratio ${(cells / limitMs).toFixed(2)}); from rows ${naive.toFixed(1)} ms; ratio ${(cells / naive).toFixed(2)}`,
    )
  }
}

function providersCase(): Case {
  const random = seeded(1)
  const rows = Array.from({ length: 1100 }, (_, provider): Row[] => {
    const own = 0.3 * normal(random) + 0.3 * normal(seeded(provider % 100))
    const path = [String(provider % 100), String(provider)]
    return Array.from({ length: 66 + (provider % 2) }, () => ({ path, value: rating(own + normal(random)) }))
  }).flat()
  return { name: '1,100 providers', rows, limitMs: 50 }
}

function weeksCase(): Case {
  const random = seeded(2)
  const rows = Array.from({ length: 12_000 }, (_, cell): Row[] => {
    const provider = Math.floor(cell / 15)
    const own = 0.3 * normal(seeded(provider)) + 0.15 * normal(random)
    const path = [String(provider % 80), String(provider), String(cell % 15)]
    return Array.from({ length: 1 + (cell % 12) }, () => ({ path, value: rating(own + normal(random)) }))
  }).flat()
  return { name: '12,000 provider-weeks at four levels', rows, limitMs: 300 }
}

function leavesOf(rows: readonly Row[]): Leaf[] {
  const groups = Map.groupBy(rows, ({ path }) => path.join('/'))
  return Array.from(groups.values(), group => ({ path: group[0]!.path, ...sufficientOf(group.map(({ value }) => value)) }))
}

function rating(value: number): number {
  return Math.min(5, Math.max(1, Math.round(4 + value)))
}

/** Numbers between 0 and 1 that are the same in every run (Lehmer's generator). */
function seeded(seed: number): () => number {
  let state = seed + 12_345
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
}

/** Of the runs after a first few, which the compiler still learns from. */
function median(run: () => unknown): number {
  for (let i = 0; i < WARM_UP; i++) run()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[(RUNS - 1) / 2]!
}
