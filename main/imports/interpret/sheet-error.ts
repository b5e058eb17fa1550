const SHEET_ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i
const HASH = 35

/** Whether a cell has what a spreadsheet writes where a formula fails: no value, but somebody meant there to be one. */
export function isSheetError(text: string): boolean {
  return text.charCodeAt(0) === HASH && SHEET_ERROR.test(text)
}
