/** Text as a CSS string: whatever a name holds, it stays text. */
export function cssText(text: string): string {
  const escaped = Array.from(text, sign => (/[\w ,.·()–-]/.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `))
  return `"${escaped.join('')}"`
}
