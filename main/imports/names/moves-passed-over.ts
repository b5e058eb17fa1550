import type { ImportedFile } from '#contract/imports.ts'
import type { Mapping } from '#contract/mapping.ts'
import type { RowWarning } from '#contract/row-reasons.ts'
import type { SaidMove } from '#db/sqlite/give-moves.ts'

/** Moves that mappings say and that no file of a run could record: one mapping goes with many files, and a later one may have the rows. */
export class MovesPassedOver {
  private readonly recorded = new Set<string>()
  private readonly open = new Map<string, SaidMove>()

  see({ moves = [] }: Mapping, passedOver: readonly SaidMove[]): void {
    const over = new Set(passedOver.map(keyOf))
    for (const move of moves) if (!over.has(keyOf(move))) this.recorded.add(keyOf(move))
    for (const move of passedOver) this.open.set(keyOf(move), move)
  }

  /** The files, with a warning for each such move in the last one whose mapping says it. */
  warnIn(files: readonly ImportedFile[]): ImportedFile[] {
    const warned = [...files]
    for (const [key, move] of this.open) {
      if (this.recorded.has(key)) continue
      const at = warned.findLastIndex(
        ({ state, mapping }) => state === 'imported' && mapping?.moves?.some(one => keyOf(one) === key),
      )
      if (at >= 0) warned[at] = withWarning(warned[at]!, move)
    }
    return warned
  }
}

function withWarning(file: ImportedFile, { person, from, as, to, date }: SaidMove): ImportedFile {
  const detail = `${person}, ${from} -> ${as === undefined ? to : `${as}, ${to}`}, ${date}`
  const warning: RowWarning = { record: 0, line: 0, warning: 'unknown-move', field: 'provider', detail }
  const before = file.warningCounts['unknown-move'] ?? 0
  return { ...file, warnings: [warning, ...file.warnings], warningCounts: { ...file.warningCounts, 'unknown-move': before + 1 } }
}

function keyOf({ person, from, as, to, date }: SaidMove): string {
  return JSON.stringify([person, from, as ?? null, to, date])
}
