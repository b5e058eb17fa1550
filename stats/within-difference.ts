import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'

/** Values of one group in one cluster that are of the one kind or of the other: how many, and their sum. */
export interface KindSums {
  readonly group: string | number
  readonly cluster: string | number
  readonly isOne: boolean
  readonly n: number
  readonly total: number
}

export interface WithinDifference {
  readonly difference: number
  readonly standardError: number
  readonly df: number
  readonly lower: number
  readonly upper: number
  readonly p: number
  /** Values of the one kind, and of the other, in groups that have both. */
  readonly ones: number
  readonly others: number
}

interface Group {
  ones: number
  onesTotal: number
  others: number
  othersTotal: number
}

/**
 * Difference between two kinds of values with everything that groups have in common taken out, and an error that allows for values
 * of one cluster (a day) having much in common. Least squares on the kind and one dummy per group; CR1 errors by cluster,
 * Student's t with (clusters - 1). Groups of one kind alone say nothing and are left out. Null where no group has both kinds, or
 * there are fewer than two clusters. Cameron and Miller, Journal of Human Resources 50:317 (2015).
 *
 * @example withinDifference([
 *   { group: 'a', cluster: '1', isOne: true, n: 1, total: 5 }, { group: 'a', cluster: '1', isOne: false, n: 1, total: 3 },
 *   { group: 'a', cluster: '2', isOne: true, n: 1, total: 6 }, { group: 'a', cluster: '2', isOne: false, n: 1, total: 3 },
 * ])?.difference // 2.5
 */
export function withinDifference(sums: readonly KindSums[], confidence = 0.95): WithinDifference | null {
  const groups = groupsOf(sums)
  const used = sums.filter(({ group }) => isMixed(groups.get(group)!))
  const mixed = [...groups.values()].filter(isMixed)
  const weight = total(mixed, weightOf)
  const clusters = new Set(used.map(({ cluster }) => cluster)).size
  if (weight === 0 || clusters < 2) return null
  const difference = total(mixed, group => weightOf(group) * gapOf(group)) / weight
  const scores = new Map<string | number, number>()
  for (const { group, cluster, isOne, n, total: sum } of used) {
    const { ones, others, onesTotal, othersTotal } = groups.get(group)!
    const size = ones + others
    const kind = isOne ? others / size : -ones / size
    const rest = sum - n * ((onesTotal + othersTotal) / size + difference * kind)
    scores.set(cluster, (scores.get(cluster) ?? 0) + kind * rest)
  }
  const values = total(mixed, ({ ones, others }) => ones + others)
  const spare = values - mixed.length - 1
  const small = (clusters / (clusters - 1)) * (spare > 0 ? (values - 1) / spare : 1)
  const standardError = Math.sqrt(small * total([...scores.values()], score => score ** 2)) / weight
  const df = clusters - 1
  const reach = studentTQuantile((1 + confidence) / 2, df) * standardError
  return {
    difference,
    standardError,
    df,
    lower: difference - reach,
    upper: difference + reach,
    p: standardError === 0 ? (difference === 0 ? 1 : 0) : 2 * studentTCdf(-Math.abs(difference / standardError), df),
    ones: total(mixed, ({ ones }) => ones),
    others: total(mixed, ({ others }) => others),
  }
}

function groupsOf(sums: readonly KindSums[]): Map<string | number, Group> {
  const groups = new Map<string | number, Group>()
  for (const { group: name, isOne, n, total: sum } of sums) {
    let group = groups.get(name)
    if (!group) groups.set(name, (group = { ones: 0, onesTotal: 0, others: 0, othersTotal: 0 }))
    if (isOne) {
      group.ones += n
      group.onesTotal += sum
    } else {
      group.others += n
      group.othersTotal += sum
    }
  }
  return groups
}

function isMixed({ ones, others }: Group): boolean {
  return ones > 0 && others > 0
}

function weightOf({ ones, others }: Group): number {
  return (ones * others) / (ones + others)
}

function gapOf({ ones, onesTotal, others, othersTotal }: Group): number {
  return onesTotal / ones - othersTotal / others
}

function total<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0)
}
