import { expect, test } from 'vitest'
import { cssText } from '#renderer/paper/furniture/css-text.ts'
import { hostileName } from '../../payloads.ts'

test.each([
  'Regional comparison',
  'line one\nline two',
  'ends in a backslash\\',
  '"quoted"; } body { display: none } /*',
  '0a digits 9 after a sign: é1',
  hostileName,
  '日本橋支店 😀',
])('%j stays text in a style sheet', text => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`p { content: ${cssText(text)}; color: red }`)
  const [rule] = [...sheet.cssRules] as CSSStyleRule[]
  expect(sheet.cssRules).toHaveLength(1)
  expect(rule?.style.color).toBe('red')
  expect(unquoted(rule?.style.content ?? '')).toBe(text)
})

/** The text of a CSS string as the browser writes it. */
function unquoted(css: string): string {
  return css
    .slice(1, -1)
    .replaceAll(/\\([0-9a-f]{1,6}) |\\(.)/g, (_, code?: string, sign?: string) =>
      code === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
    )
}
