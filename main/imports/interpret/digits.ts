const ZERO = 48

/** Where the digits that begin at a place end. */
export function digitsEnd(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

/** The number that digits between two places stand for. */
export function digitsValue(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - ZERO
  return value
}

/** The number of the two digits at a place; -1 where they are none. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at)
  const ones = text.charCodeAt(at + 1)
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + ones - ZERO : -1
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57
}
