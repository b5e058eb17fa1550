const DOT_DECIMAL = /^[-+−]?(\d+|\d{1,3}(?:[, ’'  ]\d{3})+)?(\.\d+)?$/
const COMMA_DECIMAL = /^[-+−]?(\d+|\d{1,3}(?:[. ’'  ]\d{3})+)?(,\d+)?$/
const GROUPING = /[ ’'  ]/g

/**
 * A number as written, with thousands signs, or NaN. Strict: an empty text is not zero.
 *
 * @param decimal the decimal sign; the other one then only groups thousands
 */
export function readNumber(text: string, decimal: '.' | ','): number {
  const whole = wholeNumber(text)
  if (whole >= 0) return whole
  const found = (decimal === '.' ? DOT_DECIMAL : COMMA_DECIMAL).exec(text)
  if (!found || (found[1] === undefined && found[2] === undefined)) return Number.NaN
  const plain = text.replace('−', '-').replace(GROUPING, '')
  return Number(decimal === '.' ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.'))
}

const MOST_DIGITS = 9

/** The value of a few digits, -1 for any other text: nearly every number is one of these. */
function wholeNumber(text: string): number {
  const { length } = text
  if (length === 0 || length > MOST_DIGITS) return -1
  let value = 0
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
