/** Mean width of a character in ems, for Inter at text sizes; wide scripts count double. */
const EM = 0.56
/** The mark and gap before a name at a plot's side. */
export const NAME_MARK = 34
const WIDE_FROM = 0x2e7f

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** About how wide a text is drawn, in pixels. */
export function textWidth(text: string, fontSize: number): number {
  return signsOf(text).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > WIDE_FROM ? 1 : EM), 0) * fontSize
}

/** Room for names and their marks beside a plot: what they need, at most three tenths of its width. */
export function namesRoom(names: readonly string[], { width, fontSize }: { width: number; fontSize: number }): number {
  return Math.min(Math.ceil(Math.max(...names.map(name => textWidth(name, fontSize)))) + NAME_MARK, width * 0.3)
}

/** The text, cut with an ellipsis to about so many pixels. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const left = signsOf(text)
  while (left.length > 1 && textWidth(`${left.join('')}…`, fontSize) > width) left.pop()
  return `${left.join('').trimEnd()}…`
}

/** The text in one line, or in two where it needs them; the second is cut where it does not fit either. */
export function fitLines(text: string, width: number, fontSize: number): readonly string[] {
  if (textWidth(text, fontSize) <= width) return [text]
  const fits = (end: number) => textWidth(text.slice(0, end), fontSize) <= width
  const spaces = Array.from(text.matchAll(/[\s/–-](?=\S)/g), ({ index }) => index + 1).filter(fits)
  const end = spaces.at(-1) ?? fitText(text, width, fontSize).length - 1
  return [text.slice(0, end).trimEnd(), fitText(text.slice(end), width, fontSize)]
}

function signsOf(text: string): string[] {
  return Array.from(signs.segment(text), each => each.segment)
}
