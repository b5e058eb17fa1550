import type { Likeness } from '#contract/places.ts'

/** So many letters allow one slip, and so many two. */
const ONE_SLIP = 5
const TWO_SLIPS = 10

/**
 * Whether two names may be spellings of one: equal but for case, accents, punctuation and spaces; the same words in another order; up
 * to two letters apart (one in short names); or word for word the same, some shortened ("Bath Milsom St"). Names whose numbers
 * differ never are: "Branch 1" and "Branch 2" are two branches.
 */
export function likenessOf(a: string, b: string): Likeness | null {
  return likenessOfForms(nameForm(a), nameForm(b))
}

/** What of a name is compared, so that many names are taken apart once each. */
export interface NameForm {
  readonly words: readonly string[]
  readonly joined: string
  readonly sorted: string
  readonly numbers: string
  /** One bit for each letter that occurs. */
  readonly letters: number
}

export function nameForm(name: string): NameForm {
  const words = wordsOf(name)
  const joined = words.join('')
  return { words, joined, sorted: sorted(words), numbers: numbersOf(words), letters: lettersOf(joined) }
}

/** As likenessOf. */
export function likenessOfForms(a: NameForm, b: NameForm): Likeness | null {
  if (a.words.length === 0 || b.words.length === 0) return null
  if (a.numbers !== b.numbers) return null
  if (a.joined === b.joined) return 'spelling'
  if (a.sorted === b.sorted) return 'word-order'
  if (isShortened(a.words, b.words) || isShortened(b.words, a.words)) return 'shortened'
  const shortest = Math.min(a.sorted.length, b.sorted.length)
  const slips = shortest >= TWO_SLIPS ? 2 : shortest >= ONE_SLIP ? 1 : 0
  if (slips === 0 || bitsOf(a.letters ^ b.letters) > 2 * slips) return null // a slip exchanges one letter at most
  return isWithin(a.sorted, b.sorted, slips) || isWithin(a.joined, b.joined, slips) ? 'typing' : null
}

function lettersOf(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31)
  return letters
}

function bitsOf(letters: number): number {
  let count = 0
  for (let left = letters; left !== 0; left &= left - 1) count++
  return count
}

/** Every two of some that may be one, in their order. */
export function pairsAlike<Named extends { readonly name: string }>(
  named: readonly Named[],
): { likeness: Likeness; pair: [Named, Named] }[] {
  const forms = named.map(({ name }) => nameForm(name))
  const pairs: { likeness: Likeness; pair: [Named, Named] }[] = []
  for (let i = 0; i < named.length; i++)
    for (let j = i + 1; j < named.length; j++) {
      const likeness = likenessOfForms(forms[i]!, forms[j]!)
      if (likeness !== null) pairs.push({ likeness, pair: [named[i]!, named[j]!] })
    }
  return pairs
}

/** Words without case, accents and punctuation; ß is ss, ø and the like stand for their letter. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function numbersOf(words: readonly string[]): string {
  return words
    .flatMap(word => word.match(/\d+/g) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join(' ')
}

function sorted(words: readonly string[]): string {
  return words.toSorted().join(' ')
}

/** Word for word a beginning of the other's ("j" of "john"), or its first and last letter ("rd" of "road"); one at least is the same. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length || short.length < 2) return false
  const isFormOf = (word: string, whole: string) =>
    word.length < whole.length &&
    (whole.startsWith(word) || (word.length === 2 && word[0] === whole[0] && word[1] === whole.at(-1)))
  return short.every((word, i) => word === long[i] || isFormOf(word, long[i]!)) && short.some((word, i) => word === long[i])
}

/** Whether a number of slips (a letter more, less, other, or two changed round) leads from one text to the other (Damerau 1964). */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let [beforeLast, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, beforeLast[j - 2]! + 1)
      row.push(slips)
    }
    ;[beforeLast, last] = [last, row]
  }
  return last[b.length]! <= most
}
