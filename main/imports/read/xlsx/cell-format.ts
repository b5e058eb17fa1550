/** How a number of a sheet is to be read by the format of its cell. */
export interface CellFormat {
  /** `elapsed` = hours that may exceed a day; `time` = a time of day without a date. */
  readonly kind: 'number' | 'date' | 'time' | 'elapsed'
  readonly showsTime: boolean
  readonly showsSeconds: boolean
  /** Parts of a second are shown. */
  readonly showsFraction: boolean
}

export const PLAIN_NUMBER: CellFormat = { kind: 'number', showsTime: false, showsSeconds: false, showsFraction: false }

/** Formats that a workbook uses by number without writing them down (ECMA-376, 18.8.30); 27 to 58 are dates of East Asia. */
const BUILT_IN: Record<number, string> = {
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm am/pm',
  19: 'h:mm:ss am/pm',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  32: 'h:mm',
  33: 'h:mm:ss',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
}

/** @param code as written in the workbook; null = the format that is known by its number */
export function cellFormat(id: number, code: string | null): CellFormat {
  const known = code ?? BUILT_IN[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy/m/d' : null)
  return known === null ? PLAIN_NUMBER : formatOf(known)
}

/** The part for positive numbers decides; texts in quotes, colours and fillers say nothing. */
function formatOf(code: string): CellFormat {
  const bare = code
    .replaceAll(/"[^"]*"|[\\_*]./g, '')
    .toLowerCase()
    .split(';')[0]!
  const isElapsed = /\[(?:h+|m+|s+)\]/.test(bare)
  const letters = bare.replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '').replaceAll(/[[\]]/g, '')
  const showsFraction = /s\.0+/.test(letters)
  const rest = letters.replace(/s\.0+/, 's').replace(/am\/pm|a\/p/, 'h')
  if (rest.includes('general') || /[0#?]/.test(rest)) return PLAIN_NUMBER
  const withoutMinutes = rest.replaceAll(/(h[^a-z]*)m{1,2}(?!m)/g, '$1').replaceAll(/m{1,2}([^a-z]*s)/g, '$1')
  const showsTime = /[hs]/.test(withoutMinutes)
  const showsDate = /[ymdgeb]/.test(withoutMinutes)
  if (!showsDate && !showsTime && !isElapsed) return PLAIN_NUMBER
  const kind = isElapsed ? 'elapsed' : showsDate ? 'date' : 'time'
  return { kind, showsTime, showsSeconds: rest.includes('s'), showsFraction }
}
