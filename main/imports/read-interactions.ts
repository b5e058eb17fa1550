import type { Mapping } from '#contract/mapping.ts'
import { RowInterpreter } from './interpret/row-interpreter.ts'
import { rowPlan } from './interpret/row-plan.ts'
import { asMapped } from './read/as-mapped.ts'
import { type OpenedExport, openExport } from './read/open-export.ts'
import { QuickRows } from './quick/quick-rows.ts'
import { placeZones } from './names/place-zones.ts'
import { type PackedRows, RowPacker } from './pack-rows.ts'
import type { LeftOutRow, ReadOptions, RowOutcome } from './row-outcome.ts'
import { unpackRows } from './unpack-rows.ts'

const MOST_FOOTER_ROWS = 50

/**
 * Every record of a file after its header, in the order of the file, as interaction or with the reason why it is none; some
 * thousand at a time, in bounded memory.
 *
 * @param known how the file was opened before; found out anew where that is not given
 * @throws Failure file-missing, file-unreadable, file-empty, file-binary, no-header, mapping-does-not-fit, bad-input (unknown zone)
 */
export async function* packedInteractionsOf(
  path: string,
  mapping: Mapping,
  options: ReadOptions,
  known: OpenedExport | null = null,
): AsyncGenerator<PackedRows> {
  const opened = known ?? asMapped(await openExport(path, mapping), mapping)
  const interpreter = new RowInterpreter(rowPlan(mapping, opened), { ...options, zoneOf: placeZones(mapping, options) })
  const packer = new RowPacker()
  const quick = new QuickRows(interpreter, packer)
  const footer = new FooterRows(packer)
  let record = -opened.headerRecord
  for await (const { batch, done } of opened.records()) {
    for (let i = 0; i < batch.count; i++) {
      if (++record > 0 && (footer.isWaiting || !quick.take(batch, i, record)))
        footer.take(interpreter.interpret(batch, i, record))
      if (packer.isFull) yield packer.take()
    }
    options.onBytes(done)
  }
  footer.end()
  const seemsNone = interpreter.seemsNone()
  if (!packer.isEmpty || seemsNone.length > 0) yield { ...packer.take(), seemsNone }
}

/** The same as objects. */
export async function* interactionsOf(...of: Parameters<typeof packedInteractionsOf>): AsyncGenerator<RowOutcome[]> {
  for await (const rows of packedInteractionsOf(...of)) yield unpackRows(rows)
}

/** Rows that look like a footer are one only when no interaction follows; before one they are broken records. */
class FooterRows {
  private waiting: LeftOutRow[] = []
  private readonly into: RowPacker

  constructor(into: RowPacker) {
    this.into = into
  }

  /** Whether it is open what some rows are. */
  get isWaiting(): boolean {
    return this.waiting.length > 0
  }

  take(outcome: RowOutcome): void {
    if (outcome.kind === 'row') {
      if (this.isWaiting) this.giveUp()
      this.into.add(outcome.interaction, outcome.warnings)
    } else if (outcome.kind === 'skipped' && outcome.reason === 'footer') {
      this.waiting.push(outcome)
      if (this.waiting.length > MOST_FOOTER_ROWS) this.giveUp()
    } else {
      // The names come again below them: they are what stands at the foot of a page.
      if (outcome.reason === 'repeated-header') this.end()
      this.into.leaveOut(outcome)
    }
  }

  private giveUp(): void {
    for (const row of this.waiting) this.into.leaveOut({ ...row, kind: 'rejected', reason: 'wrong-number-of-cells' })
    this.waiting = []
  }

  end(): void {
    for (const row of this.waiting) this.into.leaveOut(row)
    this.waiting = []
  }
}
