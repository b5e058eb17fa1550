/** Puts the keyboard at the top of the screen, where it stays. */
export function focusContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true })
}
