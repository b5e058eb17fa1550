import { hash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '#contract/operations.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { answer } from '#main/answer.ts'
import { backUpBeforeMigration } from '#main/backups/before-migration.ts'
import { backupsOf } from '#main/backups/folder.ts'
import type { Session } from '#main/session.ts'
import { atEachStatement } from '../faults/statements.ts'
import { digestOf, soundHash } from '../faults/whole.ts'
import { questions } from '../questions.ts'
import { ask, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { bytesOfLayout, exportsOfLayouts, fileOfLayout } from './layouts.ts'

const LONG = process.env.BRANCHWISE_LONG !== undefined
/** Of the statements that bring the first layout to the newest, so many are those at which it breaks off; of each other layout fewer. */
const MOST_OF_FIRST = LONG ? Infinity : 12
const MOST_OF_OTHERS = LONG ? Infinity : 1
const layouts = migrations.map((_, i) => i + 1)

/** What a user says of a data file: the first of it with every layout, each other thing since the next one. */
const said: readonly ((session: Session) => Promise<unknown>)[] = [
  session => ask(session, 'settings.set', { names: 'names', company: 'Acme', purpose: 'Coaching' }),
  session => ask(session, 'baselines.set', { metric: 'wait', from: '2026-01-05', to: '2026-01-18', reason: 'As usual' }),
  session => ask(session, 'events.add', { date: '2026-01-12', kind: 'training', scope: 'all', note: 'Course' }),
  moveOfAna,
  session => ask(session, 'targets.set', { metric: 'csat', scope: 'all', from: '2026-01-01', value: 4 }),
]

async function moveOfAna(session: Session): Promise<void> {
  const { rows } = await ask(session, 'providers.list', { metric: 'wait' })
  const at = (place: string) => rows.find(({ name, locationName }) => name === 'Ana' && locationName === place)!.providerId
  await ask(session, 'people.move', { from: at('Northgate'), into: at('Harbour'), date: '2026-01-15' })
}

let fresh: readonly string[][] = []

/** What is answered by a new data file into which the same was brought by the program as it is, after each thing that is said. */
beforeAll(async () => {
  const session = temporarySession({ data: join(temporaryFolder(), 'region.branchwise') })
  await imported(session, exportsOfLayouts)
  const answers: string[][] = []
  for (const say of said) {
    await say(session)
    answers.push(await answersOf(session))
  }
  fresh = answers
}, 3_600_000)

/** One question of a kind is enough where there is little time. */
async function answersOf(session: Session): Promise<string[]> {
  const all = await questions(session)
  const names = new Set<Operation>()
  const asked = all.filter(([name]) => LONG || (!names.has(name) && names.add(name)))
  const answers: string[] = []
  for (const [name, input] of asked)
    answers.push(`${name} ${JSON.stringify(input)} ${timeless(await answer(session, name, input))}`)
  return answers
}

/** Where two answers part, and what stands there. */
function differenceOf(one: string, other: string): string[] {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return [one.slice(0, 60), one.slice(Math.max(0, at - 40), at + 60), other.slice(Math.max(0, at - 40), at + 60)]
}

/** As text, without what tells when something was written down, how late that was, and where the file lies. */
function timeless(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'lateness' && inner !== null) return { ...(inner as object), days: null, usualDays: null }
    return ['recordedAt', 'importedAt', 'printedAt', 'lateDays', 'path'].includes(key) ? null : inner
  })
}

describe.each(layouts)('a data file of layout %i', layout => {
  test('answers as one into which the same was imported now, after a backup of it as it was', async () => {
    const path = fileOfLayout(layout)
    const before = contentOf(path)
    const session = temporarySession({ data: path })
    const expected = fresh[Math.min(layout, said.length) - 1]!
    const answers = await answersOf(session)
    expect(answers.length).toBe(expected.length)
    expect(answers.flatMap((one, i) => (one === expected[i] ? [] : [differenceOf(one, expected[i]!)]))).toEqual([])
    session.close()
    await withFacts(path)
    await soundHash(path)
    const backups = await backupsOf(path)
    expect(backups.map(({ reason, state }) => [reason, state])).toEqual(
      layout < migrations.length ? [['migration', 'proven']] : [],
    )
    for (const backup of backups) expect(contentOf(backup.path)).toEqual(before)
  })
})

/** Packed visits of before tell less of each: made anew they tell all, and no sum is another. */
async function withFacts(path: string): Promise<void> {
  const store = await openStore(path)
  const sums = () => digestOf(store, ['cell', 'rating_cell'])
  const before = sums()
  store.raw.transaction(() => rebuildRollups(store.raw))()
  expect(sums()).toBe(before)
  store.close()
}

const brought = (path: string) => openStore(path, { beforeMigration: () => backUpBeforeMigration(path) })

/** What is in a file as it lies there, and which layout it has; it is not brought to another. */
function contentOf(path: string): { layout: number; digest: string } {
  const raw = new Database(path)
  try {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    return { layout: Number(raw.pragma('user_version', { simple: true })), digest: digestOf({ raw }) }
  } finally {
    raw.close()
  }
}

/** Some of many, evenly, the first and the last among them. */
function spread(count: number, most: number): number[] {
  if (most === 1) return [Math.floor(count / 2)]
  if (count <= most) return Array.from({ length: count }, (_, i) => i)
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)))
}

describe.each(layouts.slice(0, -1))('the change of layout %i to the newest breaks off', { timeout: 14_400_000 }, layout => {
  let old: ReturnType<typeof contentOf>
  let newest: ReturnType<typeof contentOf>
  let statements: number
  beforeAll(async () => {
    old = contentOf(fileOfLayout(layout))
    const path = fileOfLayout(layout)
    statements = await atEachStatement(
      path,
      () => undefined,
      async () => (await brought(path)).close(),
    )
    newest = contentOf(path)
    expect(newest.layout).toBe(migrations.length)
  })

  const chosen = () => spread(statements, layout === 1 ? MOST_OF_FIRST : MOST_OF_OTHERS)

  async function expectOldOrNew(path: string, what: string): Promise<void> {
    const left = contentOf(path)
    expect([old, newest], what).toContainEqual(left)
    if (left.layout < migrations.length) await expectBackup(path)
    ;(await brought(path)).close()
    expect(contentOf(path), what).toEqual(newest)
  }

  /** Of one that broke off before it was backed up there is none, and nothing was changed. */
  async function expectBackup(path: string): Promise<void> {
    for (const backup of await backupsOf(path)) if (backup.state === 'proven') expect(contentOf(backup.path)).toEqual(old)
  }

  test('by a statement that fails: it is the old file or the new one, and the next opening completes it', async () => {
    for (const failing of chosen()) {
      const path = fileOfLayout(layout)
      const opening = atEachStatement(
        path,
        count => {
          if (count === failing) throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR')
        },
        async () => (await brought(path)).close(),
      )
      await expect(opening).rejects.toThrow()
      await expectOldOrNew(path, `statement ${failing} of ${statements}`)
    }
  })

  test.skipIf(!LONG && layout % 5 !== 1)(
    'by its end before any statement: what lies on the disk then is the old file or the new one',
    async () => {
      const path = fileOfLayout(layout)
      const seen = new Map<string, { file: Buffer; log: Buffer | null }>()
      const look = () => {
        const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : null
        const file = readFileSync(path)
        const state = hash('sha1', Buffer.concat([file, log ?? Buffer.alloc(0)]))
        if (!seen.has(state)) seen.set(state, { file, log })
      }
      await atEachStatement(path, look, async () => {
        const store = await brought(path)
        look()
        store.close()
      })
      expect(seen.size).toBeGreaterThan(1)
      for (const { file, log } of seen.values()) {
        const left = join(temporaryFolder(), 'region.branchwise')
        writeFileSync(left, file)
        if (log !== null) writeFileSync(`${left}-wal`, log)
        await expectOldOrNew(left, 'as it lay on the disk')
      }
    },
  )
})

test('files of all layouts are different, and each is of its own', () => {
  expect(layouts.map(layout => contentOf(fileOfLayout(layout)).layout)).toEqual(layouts)
  expect(new Set(layouts.map(layout => bytesOfLayout(layout).toString('latin1'))).size).toBe(layouts.length)
})
