import Database from 'better-sqlite3'
import type { Damaged } from './open-damaged.ts'

type Value = string | number | bigint | null | Uint8Array

interface Wanted {
  readonly table: string
  readonly columns: readonly string[]
}

/** Keys tried after one that cannot be read are first so many further on, then more and more. */
const FIRST_STEP = 16n
const LARGEST = 2n ** 62n

/**
 * The rows of a table in the order of their key, past whatever cannot be read, which is told as `unread` each time. Where reading breaks off, the
 * next key that can be sought is looked for: in growing steps forward, then halving them back.
 */
export function* pastDamage({ raw }: Damaged, { table, columns }: Wanted): Generator<Value[] | 'unread'> {
  const key = keyOf(raw, table)
  if (key === null) return yield 'unread'
  const names = columns.map(column => `"${column}"`).join()
  const rows = raw
    .prepare<[bigint], Value[]>(`select ${key}, ${names} from "${table}" where ${key} >= ? order by ${key}`)
    .safeIntegers()
    .raw()
  const first = raw
    .prepare<[bigint], bigint>(`select ${key} from "${table}" where ${key} >= ? order by ${key} limit 1`)
    .safeIntegers()
    .pluck()
  for (let from: bigint | null = -LARGEST; from !== null; ) {
    let last: bigint = from - 1n
    try {
      for (const [at, ...values] of rows.iterate(from)) {
        if (typeof at !== 'bigint' || at < last || (at === last && key === 'rowid')) throw new OutOfOrder()
        last = at
        yield values
      }
      return
    } catch (error) {
      if (!isDamage(error)) throw error
      yield 'unread'
      from = nextReadable(first, last < from ? from + 1n : last + 1n)
    }
  }
}

class OutOfOrder extends Error {}

const isDamage = (error: unknown) =>
  error instanceof OutOfOrder || (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(error.code))

/** The lowest key from which on reading goes on, as far as halving steps finds it; null = none. */
function nextReadable(first: Database.Statement<[bigint], bigint>, from: bigint): bigint | null {
  const found = (at: bigint): bigint | 'end' | 'unread' => {
    try {
      const key = first.get(at)
      return key === undefined ? 'end' : key >= at ? key : 'unread'
    } catch (error) {
      if (isDamage(error)) return 'unread'
      throw error
    }
  }
  let failing = from - 1n
  let low = from
  let high = found(low)
  for (let step = FIRST_STEP; high === 'unread'; step += step / 2n) {
    failing = low
    low += step
    if (low > LARGEST) return null
    high = found(low)
  }
  if (high === 'end') return null
  for (let good = low; good - failing > 1n; ) {
    const middle = (good + failing) / 2n
    const key = found(middle)
    if (typeof key === 'bigint') [good, high] = [middle, key]
    else failing = middle
  }
  return high
}

/** What rows are ordered and sought by: the row's number, or the first column of the key of a table without such. */
function keyOf(raw: Database.Database, table: string): string | null {
  try {
    raw.prepare(`select rowid from "${table}" limit 0`).all()
    return 'rowid'
  } catch {
    const columns = raw.prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?)').all(table)
    const key = columns.find(({ pk }) => pk === 1)
    return key === undefined ? null : `"${key.name}"`
  }
}
