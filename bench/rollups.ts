import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#db/sqlite/open.ts'
import { importSample } from '#main/sample/import-sample.ts'

const RUNS = 9

/** Sums per provider from roll-ups against the same sums from the rows, on the sample company. */
export async function rollupBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-bench-'))
  const store = await openStore(join(folder, 'sample.branchwise'), { create: true })
  try {
    await importSample(store, { isCancelled: () => false, onProgress: () => undefined, now: () => new Date() })
    const cells = store.raw.prepare(
      'select location_id, provider_id, sum(wait_log_n), sum(wait_log_total), sum(wait_log_squares) from cell group by 1, 2',
    )
    const rows = store.raw.prepare(
      'select location_id, provider_id, count(*), sum(ln(wait_s)), sum(ln(wait_s) * ln(wait_s)) from interaction where visible = 1 and wait_s > 0 group by 1, 2',
    )
    const fromCells = median(() => cells.all())
    const fromRows = median(() => rows.all())
    console.log(
      `sums per provider: roll-ups ${fromCells.toFixed(1)} ms, rows ${fromRows.toFixed(1)} ms; ratio ${(fromCells / fromRows).toFixed(2)}`,
    )
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[(RUNS - 1) / 2]!
}
