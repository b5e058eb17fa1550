/** Whether a key that is pressed there goes into a text, or chooses from a list by its first letters. */
export function isTyping(target: EventTarget | null, key = ''): boolean {
  if (!(target instanceof Element)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  if (target instanceof HTMLElement && target.isContentEditable) return true
  if (target.closest('[role=listbox], [role=menu], [role=combobox], [role=textbox], [role=grid]')) return true
  return /^\p{L}$/u.test(key) && target.closest('[aria-haspopup=listbox]') !== null
}

/** Whether a dialog, a menu or a list of choices is open over the screen, which is not to change behind it. */
export function isOverScreen(): boolean {
  return document.querySelector('.overlay, .popover') !== null
}
