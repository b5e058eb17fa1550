const TOTAL =
  /^(grand |sub)?(totals?|sum|summe|gesamt(summe|ergebnis)?|zwischensumme|average|avg|mean|median|durchschnitt|mittelwert|mittel|moyenne|total général|promedio|suma|minimum|maximum|count|anzahl|[ø⌀∑])(?!\p{L})[\s:(=]*/iu

/** Whether a cell begins with total, sum, average or the like, as the first cell of a line that is no interaction does. */
export function isTotalWord(cell: string): boolean {
  return TOTAL.test(cell)
}

/** Whether a cell says total or the like and nothing else. */
export function isOnlyTotalWord(cell: string): boolean {
  return TOTAL.exec(cell)?.[0].length === cell.length
}
