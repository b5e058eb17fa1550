const DIGITS_ONLY = /^\d{1,15}$/
const DOT_DECIMAL = /^[-+−]?(\d+|\d{1,3}(?:[, ’'  ]\d{3})+)?(\.\d+)?$/
const COMMA_DECIMAL = /^[-+−]?(\d+|\d{1,3}(?:[. ’'  ]\d{3})+)?(,\d+)?$/
const GROUPING = /[ ’'  ]/g

/**
 * A number as written, with thousands signs, or NaN. Strict: an empty text is not zero.
 *
 * @param decimal the decimal sign; the other one then only groups thousands
 */
export function readNumber(text: string, decimal: '.' | ','): number {
  if (DIGITS_ONLY.test(text)) return Number(text)
  const found = (decimal === '.' ? DOT_DECIMAL : COMMA_DECIMAL).exec(text)
  if (!found || (found[1] === undefined && found[2] === undefined)) return Number.NaN
  const plain = text.replace('−', '-').replace(GROUPING, '')
  return Number(decimal === '.' ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.'))
}
