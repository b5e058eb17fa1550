import { expect, test } from 'vitest'
import { isTyping } from '#renderer/keys/is-typing.ts'

function made(html: string): Element {
  document.body.innerHTML = html
  return document.body.firstElementChild!
}

test.each([
  '<input type="text">',
  '<input type="date">',
  '<textarea></textarea>',
  '<select></select>',
  '<div contenteditable></div>',
  '<div role="listbox"></div>',
])('keys pressed in %s are typed', html => {
  expect(isTyping(made(html), 'p')).toBe(true)
})

test.each(['<button>Save</button>', '<a href="#">there</a>', '<input type="checkbox">', '<main tabindex="-1"></main>'])(
  'keys pressed on %s are free',
  html => {
    expect(isTyping(made(html), 'p')).toBe(false)
  },
)

test('keys pressed on an option of a list choose from it', () => {
  expect(isTyping(made('<div role="listbox"><div role="option"></div></div>').firstElementChild, 'p')).toBe(true)
})

test('the button of a list takes letters, which choose from it, but no signs', () => {
  const button = made('<button aria-haspopup="listbox">All</button>')
  expect([isTyping(button, 'p'), isTyping(button, '['), isTyping(null, 'p')]).toEqual([true, false, false])
})
