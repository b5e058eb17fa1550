import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { runImport } from '#main/imports/run-import.ts'
import { switchImport } from '#main/imports/ledger.ts'
import { temporaryFolder } from '../session-fixture.ts'
import { writeExports } from './exports.ts'
import { FRAME_HEAD, type Frame, framesOf } from './log-frames.ts'
import { random } from './random.ts'
import { digestOf, soundHash } from './whole.ts'

const LONG = process.env.BRANCHWISE_LONG !== undefined
/** Random bytes at which the log of each act is cut, and ways in which its end is spoilt. */
const CUTS = Number(process.env.BRANCHWISE_POWER_CUTS ?? (LONG ? 1000 : 10))
const SPOILT = Number(process.env.BRANCHWISE_SPOILT_LOGS ?? (LONG ? 400 : 4))
/** At most so many boundaries of pages are tried, spread over all of them. */
const MOST_BOUNDARIES = LONG ? Infinity : 8
/** A disk writes so many bytes at once. */
const SECTOR = 512
const SEED = 20_261_130

/** A data file as it lies on the disk, with all that was written since its last checkpoint in the log beside it. */
interface OnDisk {
  readonly file: Buffer
  readonly log: Buffer
  readonly frames: readonly Frame[]
  /** What it holds before the transaction before the last one, before the last one and after it. */
  readonly earlier: string
  readonly before: string
  readonly after: string
}

/** What is cut off in the middle: each ends with one transaction. */
const acts: Record<string, (store: Store, paths: readonly string[]) => Promise<unknown>> = {
  'an import': (store, paths) => importOf(store, paths[4]!),
  'an undo': store => switchImport(store, 1, false),
  'roll-ups made anew': store => {
    store.raw.exec('begin immediate')
    rebuildRollups(store.raw)
    store.raw.exec('commit')
    return Promise.resolve()
  },
}

const found: Record<string, OnDisk> = {}
beforeAll(async () => {
  for (const [name, act] of Object.entries(acts)) found[name] = await written(act)
})

const importOf = (store: Store, path: string) =>
  runImport(store, { paths: [path] }, { isCancelled: () => false, onProgress: () => undefined, now: () => new Date(0) })

/** Whoever reads keeps what is written since in the log. */
async function written(act: (typeof acts)[string]): Promise<OnDisk> {
  const path = join(temporaryFolder(), 'region.branchwise')
  const paths = writeExports(join(temporaryFolder(), 'exports'), { days: 8, perDay: 5 })
  const store = await openStore(path, { create: true })
  await importOf(store, paths[0]!)
  const reader = new Database(path, { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from import').get()
  for (const one of paths.slice(1, 3)) await importOf(store, one)
  const earlier = digestOf(store)
  await importOf(store, paths[3]!)
  const before = digestOf(store)
  await act(store, paths)
  const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
  const after = digestOf(store)
  reader.close()
  store.close()
  return { file, log, frames: framesOf(log), earlier, before, after }
}

/** Frames of the last transaction. */
function lastOf(frames: readonly Frame[]): Frame[] {
  const ends = frames.flatMap(({ commits }, i) => (commits ? [i] : []))
  expect(ends.length).toBeGreaterThan(3)
  expect(ends.at(-1)).toBe(frames.length - 1)
  return frames.slice(ends.at(-2)! + 1)
}

/** The file is put beside a log that is as a power cut left it, and opened. @returns what it holds */
async function heldAfter(file: Buffer, log: Buffer): Promise<string> {
  const folder = mkdtempSync(join(temporaryFolder(), 'cut-'))
  const path = join(folder, 'region.branchwise')
  writeFileSync(path, file)
  writeFileSync(`${path}-wal`, log)
  await soundHash(path)
  const store = await openStore(path)
  try {
    return digestOf(store)
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Some of many, evenly, the first and the last among them. */
function spread<One>(all: readonly One[], most: number): One[] {
  if (all.length <= most) return [...all]
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!)
}

describe.each(Object.keys(acts))('the power is cut while %s is written', { timeout: 14_400_000 }, name => {
  test('the log ends at a page of the last transaction: what was before is there in whole', async () => {
    const { file, log, frames, before, after } = found[name]!
    const boundaries = lastOf(frames).flatMap(({ from, to }) => [
      from,
      from + FRAME_HEAD,
      from + FRAME_HEAD + SECTOR,
      to - SECTOR,
    ])
    for (const at of spread(boundaries, MOST_BOUNDARIES)) expect(await heldAfter(file, log.subarray(0, at)), `${at}`).toBe(before)
    expect(await heldAfter(file, log)).toBe(after)
    expect(before === after).toBe(name === 'roll-ups made anew')
  })

  test(`the log ends at any of ${CUTS} bytes of the last transaction`, async () => {
    const { file, log, frames, before } = found[name]!
    const draw = random(SEED)
    const [first] = lastOf(frames)
    for (let i = 0; i < CUTS; i++) {
      const at = first!.from + draw(frames.at(-1)!.to - first!.from)
      expect(await heldAfter(file, log.subarray(0, at)), `cut at ${at}`).toBe(before)
    }
  })

  test(`parts of the last transaction did not reach the disk, in ${SPOILT} ways`, async () => {
    const { file, log, frames, before, earlier } = found[name]!
    const draw = random(SEED + 1)
    const last = lastOf(frames)
    const [first, end] = [last[0]!.from, last.at(-1)!.to]
    // SQLite relies on a disk that leaves alone what shares a sector with what is written: one that does not takes a whole import more.
    const whole = (spoilt: Buffer) => (spoilt.subarray(0, first).equals(log.subarray(0, first)) ? [before] : [before, earlier])
    for (let i = 0; i < SPOILT; i++) {
      const [way, spoil] = ways[i % ways.length]!
      const spoilt = Buffer.from(log)
      spoil(spoilt, first + draw(end - first), { end, draw })
      if (spoilt.equals(log)) continue // what was zero already
      expect(whole(spoilt), `${way} (${i})`).toContain(await heldAfter(file, spoilt))
    }
  })

  test('pages were being brought from the log into the file: the log has them all', async () => {
    const { file, log, frames, after } = found[name]!
    const draw = random(SEED + 2)
    for (let i = 0; i < SPOILT; i++) {
      const pages = frames.filter(() => draw(2) === 1)
      const bytes = log.readUInt32BE(8)
      const torn = Buffer.concat([
        file,
        Buffer.alloc(Math.max(0, Math.max(...frames.map(({ page }) => page)) * bytes - file.length)),
      ])
      for (const { from, page } of pages) {
        const written = draw(bytes / SECTOR + 1) * SECTOR
        log.copy(torn, (page - 1) * bytes, from + FRAME_HEAD, from + FRAME_HEAD + written)
      }
      expect(await heldAfter(torn, log), `torn checkpoint ${i}`).toBe(after)
    }
  })
})

/** What a disk may leave of what it was given: nothing in the place of a sector, of all that follows, of what lay there before, or a bit turned. */
const ways: readonly (readonly [
  string,
  (log: Buffer, at: number, about: { end: number; draw: (below: number) => number }) => void,
])[] = [
  ['a sector of zeros', (log, at) => log.fill(0, at - (at % SECTOR), at - (at % SECTOR) + SECTOR)],
  ['zeros to the end', (log, at, { end }) => log.fill(0, at, end)],
  ['a bit turned', (log, at, { draw }) => (log[at]! ^= 1 << draw(8))],
  [
    'noise to the end',
    (log, at, { end, draw }) =>
      log.set(
        Array.from({ length: end - at }, () => draw(256)),
        at,
      ),
  ],
]
