const SCALE = /^\(?\d{1,2}\s*(?:-|–|to|bis|à|a|\.\.)\s*\d{1,3}\)?$/

/** "1-5" or "(0 to 10)", as a row of names has it below the name of a rating. */
export function isScaleName(cell: string): boolean {
  return SCALE.test(cell)
}
