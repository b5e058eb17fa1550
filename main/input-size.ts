/** Names of a list: there are not as many locations or people. */
const MOST_IN_LIST = 10_000
/** Values of an input, such as the mappings of two thousand files, and characters of all its texts. */
const MOST_VALUES = 2_000_000
const MOST_CHARACTERS = 10_000_000
const DEEPEST = 50

/** Why an input is larger than any that means something, before anything goes through it; null = it is not. */
export function tooLarge(input: unknown): string | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  let [values, characters] = [0, 0]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (++values > MOST_VALUES) return `more than ${MOST_VALUES} values`
    if (depth > DEEPEST) return `more than ${DEEPEST} levels`
    if (typeof value === 'string') characters += value.length
    if (characters > MOST_CHARACTERS) return `more than ${MOST_CHARACTERS} characters`
    if (Array.isArray(value) && value.length > MOST_IN_LIST) return `a list of more than ${MOST_IN_LIST}`
    if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) waiting.push({ value: each, depth: depth + 1 })
  }
  return null
}
