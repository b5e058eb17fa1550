/** Cells of one column merged downwards: what the first row says is said of all. Rows from 1, columns from 0. */
export interface Merge {
  readonly column: number
  readonly firstRow: number
  readonly lastRow: number
}

const MOST_MERGES = 100_000
/** Longer than any tag of a merge or a row. */
const LONGEST_TAG = 2000
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})["']/g
const ROW = /^.row\s[^>]*?\br=["'](\d{1,7})["']/

/** Finds the merged cells of a sheet in its XML, piece by piece; they are written behind the rows. */
export class MergeFinder {
  private readonly found: Merge[] = []
  private lastRow = 0
  private carry = ''

  push(piece: string): void {
    const text = this.carry + piece
    if (text.includes('mergeCell')) this.take(text)
    const row = Math.max(text.lastIndexOf('<row '), text.lastIndexOf(':row '))
    if (row >= 0) this.lastRow = Number(ROW.exec(text.slice(row, row + LONGEST_TAG))?.[1] ?? this.lastRow)
    const tag = text.lastIndexOf('<')
    this.carry = tag >= 0 && !text.includes('>', tag) ? text.slice(tag, tag + LONGEST_TAG) : ''
  }

  private take(text: string): void {
    for (const [, letters, first, last] of text.matchAll(MERGE)) {
      const merge = { column: columnOf(letters!), firstRow: Number(first), lastRow: Number(last) }
      if (merge.lastRow > merge.firstRow && this.found.length < MOST_MERGES) this.found.push(merge)
    }
  }

  /** In order of rows; none reaches beyond the last row whose number is written. */
  merges(): Merge[] {
    return this.found
      .map(merge => ({ ...merge, lastRow: this.lastRow > 0 ? Math.min(merge.lastRow, this.lastRow) : merge.lastRow }))
      .filter(({ firstRow, lastRow }) => lastRow > firstRow)
      .sort((a, b) => a.firstRow - b.firstRow)
  }
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
