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
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  if (wordsA.length === 0 || wordsB.length === 0) return null
  if (numbersOf(wordsA) !== numbersOf(wordsB)) return null
  if (wordsA.join('') === wordsB.join('')) return 'spelling'
  if (sorted(wordsA) === sorted(wordsB)) return 'word-order'
  if (isShortened(wordsA, wordsB) || isShortened(wordsB, wordsA)) return 'shortened'
  const [textA, textB] = [sorted(wordsA), sorted(wordsB)]
  const shortest = Math.min(textA.length, textB.length)
  const slips = shortest >= TWO_SLIPS ? 2 : shortest >= ONE_SLIP ? 1 : 0
  return slips > 0 && (isWithin(textA, textB, slips) || isWithin(wordsA.join(''), wordsB.join(''), slips)) ? 'typing' : null
}

/** Every two of some that may be one, in their order. */
export function pairsAlike<Named extends { readonly name: string }>(
  named: readonly Named[],
): { likeness: Likeness; pair: [Named, Named] }[] {
  return named.flatMap((a, i) =>
    named.slice(i + 1).flatMap((b): { likeness: Likeness; pair: [Named, Named] }[] => {
      const likeness = likenessOf(a.name, b.name)
      return likeness === null ? [] : [{ likeness, pair: [a, b] }]
    }),
  )
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
