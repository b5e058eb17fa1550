const FORM = /\d([./-])\d/
const HALF = /\d\s*[ap]\.?\s?m\b/i

/** How a date with day and month in numbers is written, as far as it can tell their order: its sign, and "p" with am or pm. */
export function orderForm(text: string): string {
  return `${FORM.exec(text)?.[1] ?? ''}${HALF.test(text) ? 'p' : ''}`
}
