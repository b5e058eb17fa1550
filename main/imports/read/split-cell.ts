import type { Split } from '#contract/mapping.ts'

/** What stands between the parts, by sign: dashes of any length, and words for "at". */
const BETWEEN: Readonly<Record<Exclude<Split['by'], '('>, RegExp>> = {
  '-': /\s+[-–—]\s+|\s*[–—]\s*/g,
  '/': /\s*\/\s*/g,
  '|': /\s*\|\s*/g,
  ':': /\s*:\s+/g,
  '@': /\s*@\s*|\s+(?:at|bei|chez)\s+/gi,
  ',': /\s*,\s*/g,
}
const IN_BRACKETS = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]$/

/**
 * The two parts of a cell as they stand, null where it has no two. A person before the place ends at the first sign, and one
 * behind it begins at the last: places have signs in their names more often.
 *
 * @example partsOf('Anna Smith – Bath – South', { by: '-', first: 'person' }) // ['Anna Smith', 'Bath – South']
 */
export function partsOf(text: string, { by, first }: Pick<Split, 'by' | 'first'>): readonly [string, string] | null {
  if (by === '(') {
    const found = IN_BRACKETS.exec(text)
    return found ? [found[1]!.trim(), found[2]!.trim()] : null
  }
  const signs = [...text.matchAll(BETWEEN[by])]
  const sign = first === 'place' ? signs.at(-1) : signs[0]
  if (!sign) return null
  const parts = [text.slice(0, sign.index).trim(), text.slice(sign.index + sign[0].length).trim()] as const
  return parts[0] === '' || parts[1] === '' ? null : parts
}
