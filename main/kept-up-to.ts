/** A function of a key whose last results are kept, so many of them: what is asked again and again is made once. */
export function keptUpTo<Key, Value extends {}>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
