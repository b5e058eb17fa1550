import type { IntlMessageFormat } from 'intl-messageformat'

/** Texts as they stand, and names of values between them. */
export type PlainMessage = readonly ({ readonly text: string } | { readonly value: string })[]

/** Kinds of parts of a message as they are parsed. */
const [LITERAL, ARGUMENT] = [0, 1] as const

/** A message without plurals and choices, which needs no rules of a language to be filled; null for any other. */
export function plainMessage(parts: ReturnType<IntlMessageFormat['getAst']>): PlainMessage | null {
  const found = parts.map(part => {
    if (!('value' in part)) return null
    const kind: number = part.type
    if (kind === LITERAL) return { text: part.value }
    return kind === ARGUMENT ? { value: part.value } : null
  })
  return found.every(part => part !== null) ? found : null
}

/** The message filled; null where a value is lacking. */
export function saidPlainly(message: PlainMessage, values: Record<string, string | number>): string | null {
  let said = ''
  for (const part of message) {
    const next = 'text' in part ? part.text : values[part.value]
    if (next === undefined) return null
    said += next
  }
  return said
}
