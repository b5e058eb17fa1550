import type { MomentSums } from './moment-sums.ts'

/** What the visits of a day share. */
export type Outer = Omit<MomentSums, 'provider' | 'hour' | 'n' | 'total' | 'squares' | 'loadTotal' | 'loadSquares' | 'loadValues'>

type Mutable = { -readonly [Key in keyof MomentSums]: number }

/** Sums by group; the visits of a day share its outer part, so only provider and hour are looked up for each. */
export class MomentGroups {
  private readonly outer = new Map<string, Map<number, Mutable>>()
  private inner = new Map<number, Mutable>()
  private current: Outer = { location: 0, week: 0, day: 0, weekday: 0 }

  begin(outer: Outer): void {
    const name = `${outer.location} ${outer.week} ${outer.day} ${outer.weekday}`
    const known = this.outer.get(name)
    this.inner = known ?? new Map()
    if (!known) this.outer.set(name, this.inner)
    this.current = outer
  }

  add(provider: number, hour: number, { value, load }: { readonly value: number; readonly load: number }): void {
    const id = provider * 24 + hour
    let group = this.inner.get(id)
    if (!group) this.inner.set(id, (group = { ...this.current, provider, hour, ...nothing }))
    group.n++
    group.total += value
    group.squares += value * value
    group.loadTotal += load
    group.loadSquares += load * load
    group.loadValues += load * value
  }

  inOrder(): MomentSums[] {
    return [...this.outer.values()].flatMap(inner => [...inner.values()]).sort(inOrderOfKeys)
  }
}

const nothing = { n: 0, total: 0, squares: 0, loadTotal: 0, loadSquares: 0, loadValues: 0 }

function inOrderOfKeys(a: MomentSums, b: MomentSums): number {
  return (
    a.location - b.location ||
    a.provider - b.provider ||
    a.week - b.week ||
    a.day - b.day ||
    a.weekday - b.weekday ||
    a.hour - b.hour
  )
}
