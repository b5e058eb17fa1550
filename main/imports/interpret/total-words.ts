const TOTAL =
  /^(grand |daily |day |weekly |monthly |page |report |overall |running |sub[ -]?|sous[ -])?(totals?|sum|summe|\p{L}{3,16}summe|tagesergebnis|gesamt(summe|ergebnis)?|zwischensumme|average|avg|mean|median|durchschnitt|mittelwert|mittel|moyenne|total général|promedio|suma|minimum|maximum|count|anzahl|[ø⌀∑])(?!\p{L})[\s:(=]*/iu

/** "Leeds Total" and "Leeds Ergebnis", as spreadsheets write them below the rows of a group. */
const OF_GROUP = /[\s–:-](totals?|subtotal|sum|summe|ergebnis|average|mittelwert|count|anzahl|moyenne|promedio)$/iu

/** Whether a cell ends in total or the like, behind the name of a group; on a line that has no time. */
export function isTotalOfGroup(cell: string): boolean {
  return OF_GROUP.test(cell)
}

/** Whether a cell begins with total, sum, average or the like, as the first cell of a line that is no interaction does. */
export function isTotalWord(cell: string): boolean {
  return TOTAL.test(cell)
}

/** Whether a cell says total or the like and nothing else. */
export function isOnlyTotalWord(cell: string): boolean {
  return TOTAL.exec(cell)?.[0].length === cell.length
}
