import type { Mapping } from '#contract/imports.ts'
import { RowInterpreter } from './interpret/row-interpreter.ts'
import { rowPlan } from './interpret/row-plan.ts'
import { type OpenedExport, openExport } from './read/open-export.ts'
import { unfoldExport } from './read/unfold-export.ts'
import { placeZones } from './names/place-zones.ts'
import type { LeftOutRow, ReadOptions, RowOutcome } from './row-outcome.ts'

const MOST_FOOTER_ROWS = 50

/**
 * Every record of a file after its header, in the order of the file, as interaction or with the reason why it is none; some
 * thousand at a time, in bounded memory.
 *
 * @param known how the file was opened before; found out anew where that is not given
 * @throws Failure file-missing, file-unreadable, file-empty, file-binary, no-header, mapping-does-not-fit, bad-input (unknown zone)
 */
export async function* interactionsOf(
  path: string,
  mapping: Mapping,
  options: ReadOptions,
  known: OpenedExport | null = null,
): AsyncGenerator<RowOutcome[]> {
  const opened = known ?? unfoldExport(await openExport(path, mapping), mapping)
  const interpreter = new RowInterpreter(rowPlan(mapping, opened), { ...options, zoneOf: placeZones(mapping, options) })
  const footer = new FooterRows()
  let record = -opened.headerRecord
  for await (const { batch, done } of opened.records()) {
    const outcomes: RowOutcome[] = []
    for (let i = 0; i < batch.count; i++) if (++record > 0) footer.take(interpreter.interpret(batch, i, record), outcomes)
    options.onBytes(done)
    if (outcomes.length > 0) yield outcomes
  }
  const rest = footer.rest()
  if (rest.length > 0) yield rest
}

/** Rows that look like a footer are one only when no interaction follows; before one they are broken records. */
class FooterRows {
  private waiting: LeftOutRow[] = []

  take(outcome: RowOutcome, into: RowOutcome[]): void {
    if (outcome.kind === 'skipped' && outcome.reason === 'footer') {
      this.waiting.push(outcome)
      if (this.waiting.length > MOST_FOOTER_ROWS) this.giveUp(into)
      return
    }
    if (outcome.kind === 'skipped' && outcome.reason === 'repeated-header') this.turnPage(into)
    if (outcome.kind === 'row' && this.waiting.length > 0) this.giveUp(into)
    into.push(outcome)
  }

  /** The names come again below them: they are what stands at the foot of a page. */
  private turnPage(into: RowOutcome[]): void {
    into.push(...this.waiting)
    this.waiting = []
  }

  private giveUp(into: RowOutcome[]): void {
    for (const row of this.waiting) into.push({ ...row, kind: 'rejected', reason: 'wrong-number-of-cells' })
    this.waiting = []
  }

  rest(): LeftOutRow[] {
    return this.waiting
  }
}
