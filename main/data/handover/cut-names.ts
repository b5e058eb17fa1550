/** What stands where the name of somebody else stood. */
const GONE = '…'
/** Letters from which on a name is found inside words too. */
const LONG = 4
const WORDS = /[\p{L}\p{M}\p{N}]+/gu
const LETTER = /[\p{L}\p{M}\p{N}]/u

/** A name, and what it becomes in a text: null = it stays, and what is part of it with it. */
export interface NameToCut {
  readonly name: string
  readonly becomes: string | null
}

export const gone = (name: string): NameToCut => ({ name, becomes: GONE })

interface Known {
  readonly words: readonly string[]
  /** Its words as they are written. */
  readonly written: string
  readonly becomes: string | null
}

/**
 * Takes names out of texts: names of several words however they are written, names of one word as they are written (in any case where
 * that is asked for), and names of four letters and more, or in a script without spaces, inside longer words too.
 */
export function nameCutter(names: readonly NameToCut[]): (text: string, options?: { anyCase?: boolean }) => string {
  const byFirst = Map.groupBy(names.flatMap(knownOf), ({ words }) => words[0]!)
  for (const known of byFirst.values()) known.sort((a, b) => b.words.length - a.words.length || Number(b.becomes === null) - 1)
  const inside = insideWords(names)
  return (text, { anyCase = false } = {}) => inside(byWords(text, byFirst, anyCase))
}

function knownOf({ name, becomes }: NameToCut): Known[] {
  const words = name.match(WORDS)
  return words === null ? [] : [{ words: words.map(folded), written: words.join(' '), becomes }]
}

function byWords(text: string, byFirst: ReadonlyMap<string, readonly Known[]>, anyCase: boolean): string {
  const found = [...text.matchAll(WORDS)]
  const words = found.map(([word]) => folded(word))
  let cut = ''
  let done = 0
  for (let i = 0; i < found.length; ) {
    const known = byFirst.get(words[i]!)?.find(each => isAt(each, i))
    if (known && known.becomes !== null) {
      cut += text.slice(done, found[i]!.index) + known.becomes
      done = endOf(found[i + known.words.length - 1]!)
    }
    i += known?.words.length ?? 1
  }
  return cut + text.slice(done)

  function isAt(known: Known, i: number): boolean {
    if (!known.words.every((word, at) => word === words[i + at])) return false
    return anyCase || known.words.length > 1 || found[i]![0].normalize('NFC') === known.written.normalize('NFC')
  }
}

const endOf = (found: RegExpExecArray): number => found.index + found[0].length

/** Finds names that stand inside longer words, as "Westgates" or in a script without spaces. */
function insideWords(names: readonly NameToCut[]): (text: string) => string {
  const long = names
    .filter(({ name }) => LETTER.test(name))
    .filter(({ name }) => name.length >= LONG || /^\P{Script=Latin}+$/u.test(name))
  if (!long.some(({ becomes }) => becomes !== null)) return text => text
  const become = new Map(long.map(({ name, becomes }) => [name, becomes]))
  for (const { name, becomes } of long) if (becomes === null) become.set(name, null)
  const pattern = new RegExp(
    [...become.keys()]
      .sort((a, b) => b.length - a.length)
      .map(name => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
      .join('|'),
    'gu',
  )
  return text => text.replace(pattern, name => become.get(name) ?? name)
}

function folded(word: string): string {
  return word.normalize('NFC').toLocaleLowerCase('en')
}
