const LONGEST = 120 // characters, well within what any file system takes

/**
 * A name for a file that any file system takes, whatever the title holds, and that none of the others has: capital and small letters
 * count as one.
 *
 * @param taken the names given so far in small letters; the new one is added
 */
export function fileNameOf(title: string, taken: Set<string>, ending: 'pdf' | 'csv' = 'pdf'): string {
  const base = plain(title)
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? base : `${base} (${copy})`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return `${name}.${ending}`
  }
}

/** Letters, digits and harmless signs; without marks of writing direction, and without a dot or blank at either end. */
function plain(title: string): string {
  const kept = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/g, '_')
    .replaceAll(/\s+/g, ' ')
  const short = Array.from(kept)
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  return short === '' ? '_' : short
}
