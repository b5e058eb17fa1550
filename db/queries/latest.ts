/**
 * Keeps what was made last under names, as long as what it was made of is held; what was not asked for longest goes first.
 *
 * @param sizeOf what one of them counts for
 * @param most that all together may count for; the last is kept in any case
 */
export function latest<Made>(sizeOf: (made: Made) => number, most: number): (of: object, name: string, make: () => Made) => Made {
  const known = new WeakMap<object, Map<string, Made>>()
  return (of, name, make) => {
    const own = known.get(of) ?? new Map<string, Made>()
    known.set(of, own)
    const found = own.get(name) ?? make()
    own.delete(name)
    own.set(name, found)
    let size = [...own.values()].reduce((sum, made) => sum + sizeOf(made), 0)
    for (const [oldest, made] of own) {
      if (size <= most || oldest === name) break
      own.delete(oldest)
      size -= sizeOf(made)
    }
    return found
  }
}
