/** Mean width of a character in ems, for Inter at text sizes; wide scripts count double. */
const EM = 0.56

/** About how wide a text is drawn, in pixels. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : EM), 0) * fontSize
}

/** The text, cut with an ellipsis to about so many pixels. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, fontSize) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
