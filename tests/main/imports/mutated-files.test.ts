import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { openStore } from '#db/sqlite/open.ts'
import { understandFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { runImport } from '#main/imports/run-import.ts'
import { processorMs } from './processor-ms.ts'
import { temporaryFolder } from './temporary-file.ts'

const FIXTURES = ['layouts', 'habits'].map(name => join(import.meta.dirname, '../../fixtures', name))
const CASES = process.env.BRANCHWISE_LONG ? 200_000 : Number(process.env.BRANCHWISE_DAMAGED_FILES ?? 60)
/** A long run that was ended goes on where it was. */
const FIRST = Number(process.env.BRANCHWISE_DAMAGED_FROM ?? 0)
const AT_ONCE = 60
const SEED = 20_260_331
/** 10 s for every 10 MB; these files are small. Of the processor's time: a busy machine is no hang. */
const LONGEST_MS = 10_000
const TELLING = [0, 10, 13, 34, 44, 59, 9, 45, 58, 46, 49, 57, 0xff, 0xc3, 0xef]

const originals = FIXTURES.flatMap(folder =>
  readdirSync(folder)
    .filter(name => /\.(csv|txt)$/.test(name))
    .map(name => readFileSync(join(folder, name))),
)

/** Numerical Recipes' quick generator: the same files in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A fixture with bytes changed, put in, taken out, moved or cut off. */
function mutated(seed: number): Uint8Array {
  const draw = random(seed)
  let bytes: Uint8Array = Buffer.from(originals[draw(originals.length)]!)
  for (let change = draw(12); change >= 0; change--) bytes = changed(bytes, draw)
  return bytes
}

function changed(bytes: Uint8Array, draw: (below: number) => number): Uint8Array {
  const at = draw(bytes.length + 1)
  const size = draw(40)
  const byte = draw(2) ? draw(256) : TELLING[draw(TELLING.length)]!
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  const other = draw(Math.max(1, bytes.length - size))
  switch (draw(6)) {
    case 0:
      return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)])
    case 1:
      return Buffer.concat([before, Buffer.alloc(1 + draw(3), byte), after])
    case 2:
      return Buffer.concat([before, after.subarray(size)])
    case 3:
      return Buffer.concat([before, bytes.subarray(other, other + size), after])
    case 4:
      return bytes.subarray(0, Math.max(1, bytes.length - draw(Math.ceil(bytes.length / 4))))
    default:
      return bytes.map(old => (draw(400) === 0 ? byte : old))
  }
}

test(`${CASES} damaged files: none crashes the import or holds it up, and every row has one fate`, {
  timeout: 86_400_000,
}, async () => {
  for (let from = FIRST; from < CASES; from += AT_ONCE) await importDamaged(from)
})

/** Records that reading gives an outcome, each exactly one; the file is opened as the import opened it. */
async function recordsRead(path: string, mapping: Mapping): Promise<number> {
  const options = { defaultZone: null, zoneOf: () => null, onBytes: () => {} }
  const { preview, opened } = await understandFile(path, { ...options, mappings: [], remembered: () => mapping })
  const records: number[] = []
  for await (const outcomes of interactionsOf(path, preview.mapping!, options, opened))
    for (const outcome of outcomes) records.push(outcome.kind === 'row' ? outcome.interaction.record : outcome.record)
  expect(records.sort((a, b) => a - b)).toEqual(records.map((_, i) => i + 1))
  return records.length
}

async function importDamaged(from: number): Promise<void> {
  const folder = temporaryFolder()
  const files = join(folder, 'files')
  mkdirSync(files)
  const count = Math.min(AT_ONCE, CASES - from)
  for (let i = 0; i < count; i++) writeFileSync(join(files, `${from + i}.csv`), mutated(SEED + from + i))
  const store = await openStore(join(folder, 'x.branchwise'), { create: true })
  store.raw.pragma('synchronous = OFF')
  let last = processorMs()
  const onProgress = (): void => {
    expect(processorMs() - last).toBeLessThan(LONGEST_MS)
    last = processorMs()
  }
  const options = { isCancelled: () => false, onProgress, now: () => new Date('2026-02-01T00:00:00Z') }
  try {
    const result = await runImport(store, { paths: [files] }, options)
    expect(result.files).toHaveLength(count)
    for (const { name, path, state, counts, failure, mapping } of result.files) {
      const said = { name, isSaid: state === 'imported' ? counts !== null : failure !== null && failure.code !== 'internal' }
      expect(said).toEqual({ name, isSaid: true })
      if (counts)
        expect({ name, rows: counts.new + counts.same + counts.changed + counts.skipped + counts.rejected }).toEqual({
          name,
          rows: await recordsRead(path, mapping!),
        })
    }
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}
