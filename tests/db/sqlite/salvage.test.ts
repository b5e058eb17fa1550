import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importOf } from '#db/interaction-ids.ts'
import { problemsIn } from '#db/sqlite/check.ts'
import { salvage } from '#db/sqlite/salvage.ts'
import { random } from '../../main/faults/random.ts'
import { interactionsOf, shownIn, storeToDamage, withdrawnIn } from './pages/store-to-damage.ts'

const CASES = Number(process.env.BRANCHWISE_SALVAGES ?? (process.env.BRANCHWISE_LONG ? 1500 : 40))
const SEED = Number(process.env.BRANCHWISE_SEED ?? 20_261_130)
const PAGE = 8192

const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const original = join(folder, 'original.branchwise')
const damaged = join(folder, 'damaged.branchwise')
const target = join(folder, 'salvaged.branchwise')

let whole: Buffer
let interactions: Map<number, string>
let shown: Set<number>
let withdrawn: Set<number>
let pages: Pages
beforeAll(async () => {
  whole = await storeToDamage(original)
  interactions = interactionsOf(original)
  shown = shownIn(original)
  withdrawn = withdrawnIn(original)
  pages = pagesIn(original)
})

/** The page on which each interaction and each run lies, and those that all of them need, as SQLite tells them. */
interface Pages {
  readonly rows: ReadonlyMap<number, number>
  readonly runs: ReadonlyMap<number, readonly number[]>
  readonly needed: readonly number[]
  readonly used: ReadonlySet<number>
}

function pagesIn(path: string): Pages {
  const raw = new Database(path, { readonly: true })
  const of = (name: string, type = '%') =>
    raw
      .prepare<[string, string], { page: number; cells: number }>(
        'select pageno as page, ncell as cells from dbstat where name = ? and pagetype like ? order by path',
      )
      .all(name, type)
  const leaves = (table: string, key: string) => {
    const ids = raw.prepare<[], number>(`select ${key} from ${table} order by ${key}`).pluck().all()
    let at = 0
    return of(table, 'leaf').flatMap(({ page, cells }) => ids.slice(at, (at += cells)).map(id => [id, page] as const))
  }
  const overflow = of('interaction_run', 'overflow').map(({ page }) => page)
  const runPages = new Map(leaves('interaction_run', 'first_id'))
  const runs = raw
    .prepare<[], { first: number; last: number }>('select first_id as first, last_id as last from interaction_run')
    .all()
  const runsOf = new Map<number, number[]>()
  for (const { first, last } of runs)
    for (let id = first; id <= last; id++)
      runsOf.set(id, last - first > 900 ? [runPages.get(first)!, ...overflow] : [runPages.get(first)!])
  const needed = ['interaction_kind', 'provenance', 'answer', 'scale'].flatMap(name => of(name).map(({ page }) => page))
  const used = new Set(raw.prepare<[], number>('select pageno from dbstat').pluck().all())
  const rows = new Map(leaves('interaction_row', 'id'))
  raw.close()
  return { rows, runs: runsOf, needed, used }
}

/** @returns what the salvage said */
async function salvaged(bytes: Buffer) {
  for (const part of ['', '-wal', '-shm']) rmSync(target + part, { force: true })
  writeFileSync(damaged, bytes)
  return salvage(damaged, target)
}

function expectOnlyTrue(what: string): Map<number, string> {
  const found = interactionsOf(target)
  for (const [id, row] of found) if (!withdrawn.has(id)) expect(row, `${what}: ${id}`).toBe(interactions.get(id))
  const again = [...found.keys()].filter(id => withdrawn.has(id))
  for (const id of shownIn(target)) expect(shown.has(id) || again.includes(id), `${what}: ${id} is shown again`).toBe(true)
  // One that was withdrawn may come back where no list tells that its page is free, but never beside the one that stands over it.
  const keys = [...found].map(([id, row]) => keyIn(id, row))
  for (const id of again)
    expect(
      keys.filter(key => key === keyIn(id, found.get(id)!)),
      `${what}: ${id}`,
    ).toHaveLength(1)
  const raw = new Database(target, { readonly: true })
  expect(problemsIn(raw), what).toEqual([])
  const one = (sql: string) => raw.prepare<[], number>(sql).pluck().get()
  expect(one('select coalesce(sum(n), 0) from cell'), what).toBe(shownIn(target).size)
  expect(one('select count(*) from event where id between 20 and 180'), `${what}: events that were deleted`).toBe(0)
  expect(one('select count(*) from import where active = 1 and id = 4'), `${what}: an import that was undone`).toBe(0)
  raw.close()
  return found
}

/** Of an import's rows the day and the key. */
function keyIn(id: number, row: string): string {
  const [, { local_day: day }, key] = JSON.parse(row) as [unknown, { local_day: number }, number] // as interactionsOf has it
  return [importOf(id), day, key].join()
}

/** Rows whose leaf, run and kinds are on pages that were not damaged. */
function reachable(isLost: (page: number) => boolean): number[] {
  if (pages.needed.some(isLost)) return []
  return [...pages.rows].filter(([id, page]) => !isLost(page) && !pages.runs.get(id)!.some(isLost)).map(([id]) => id)
}

describe('a salvage', () => {
  test('has free pages to leave alone', () => {
    const leaves = Array.from({ length: whole.length / PAGE - 1 }, (_, i) => i + 2).filter(
      page => whole[(page - 1) * PAGE] === 13,
    )
    expect(leaves.filter(page => !pages.used.has(page)).length).toBeGreaterThan(10)
  })

  test('of a sound file is that file', async () => {
    expect(await salvaged(whole)).toMatchObject({
      interactions: shown.size,
      lost: 0,
      imports: 4,
      lacking: [],
      names: 0,
      tables: [],
    })
    expect(expectOnlyTrue('whole')).toEqual(interactions)
    expect(shownIn(target)).toEqual(shown)
  })

  test('of a file whose first page is lost brings everything back', async () => {
    expect(await salvaged(Buffer.from(whole).fill(0, 0, PAGE))).toMatchObject({ interactions: shown.size, lost: 0, names: 0 })
    expect(expectOnlyTrue('first page')).toEqual(interactions)
  })

  test('of a file cut at three fifths brings back every row whose page is there, and says of each import how much', async () => {
    const kept = Math.floor((whole.length / PAGE) * 0.6)
    const { lacking } = await salvaged(whole.subarray(0, kept * PAGE))
    const found = expectOnlyTrue('cut')
    const expected = reachable(page => page > kept)
    for (const id of expected) expect(found.has(id)).toBe(true)
    expect(found.size).toBeGreaterThan(0.25 * interactions.size)
    expect(lacking.length).toBeGreaterThan(0)
    for (const { brought, found: there } of lacking) expect(there).toBeLessThanOrEqual(brought ?? there)
  })

  test('of a file without any inner page brings back every row', async () => {
    const bytes = Buffer.from(whole)
    for (let page = 1; page < bytes.length / PAGE; page++)
      if ([2, 5].includes(bytes[page * PAGE]!)) bytes.fill(0, page * PAGE, (page + 1) * PAGE)
    await salvaged(bytes)
    expect(expectOnlyTrue('inner pages')).toEqual(interactions)
  })

  test(`of ${CASES} files with pages lost holds only what was there, once, and all whose pages are left`, {
    timeout: 14_400_000,
  }, async () => {
    const count = whole.length / PAGE
    for (let i = 0; i < CASES; i++) {
      const draw = random(SEED + i)
      const bytes = Buffer.from(whole)
      const kept = i % 2 === 0 ? count : 1 + draw(count - 1)
      const lost = new Set(Array.from({ length: draw(i % 4 === 0 ? count : 12) }, () => 1 + draw(count)))
      if (i % 3 === 0) lost.add(1)
      for (const page of lost) bytes.fill(draw(3) === 0 ? 0xa5 : 0, (page - 1) * PAGE, page * PAGE)
      const what = `case ${i}`
      await salvaged(bytes.subarray(0, kept * PAGE)).catch((error: unknown) => {
        throw new Error(what, { cause: error })
      })
      const found = expectOnlyTrue(what)
      const missing = reachable(page => page > kept || lost.has(page)).filter(id => !found.has(id))
      expect(missing, what).toEqual([])
    }
  })
})
