import type { Refusal } from '#contract/failure.ts'
import { root } from '#tools/electron.ts'

/** What tells of the program's inside: where it lies, where it was, what it asks the store. */
const INSIDE: readonly RegExp[] = [
  /\n\s*at .+/,
  /\bat \S+ \(.*:\d+:\d+\)/,
  new RegExp(root.replaceAll(/[.+]/g, String.raw`\$&`)),
  /node_modules|node:internal|app\.asar/,
  /\b(?:main|db|contract|stats|words|out)\/[\w/.-]+\.[jt]s\b/,
  /\b(?:select\b.+\bfrom|insert (?:or \w+ )?into|update\b.+\bset|delete from|create (?:temp )?table|pragma)\b/i,
  /\b(?:SQL variables|no such (?:table|column)|constraint failed|datatype mismatch)\b/i,
]

/** What a refusal tells of the program's inside. What the asker sent may come back: the store is asked nothing by it. */
export function leaksOf({ message, values }: Refusal, input: unknown): string[] {
  const told = [message, ...Object.values(values).map(String)]
  if (told.flatMap(insideOf).length === 0) return []
  const sent = textsIn(input).filter(text => text.length > 1)
  return told.map(text => sent.reduce((rest, own) => rest.replaceAll(own, ''), text)).flatMap(insideOf)
}

function insideOf(text: string): string[] {
  return INSIDE.flatMap(inside => inside.exec(text)?.[0] ?? [])
}

/** Every text of an input, the longest first; of what leads round once. */
function textsIn(input: unknown): string[] {
  const seen = new Set<object>()
  const texts = new Set<string>()
  const waiting = [input]
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value === 'string') texts.add(value)
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const [key, each] of Object.entries(value)) waiting.push(key, each)
  }
  return [...texts].sort((a, b) => b.length - a.length)
}
