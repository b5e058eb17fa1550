import Database from 'better-sqlite3'

type Method = (...args: unknown[]) => unknown

const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1')) as Record<string, Method>
const database = Database.prototype as unknown as Record<string, Method>

/**
 * Runs something while it is told of each statement that a connection to one file is about to run, in their order. What it is told with may
 * throw: then the statement does not run, as on a disk that fails.
 *
 * @param before is given the number of the statement, from 0
 * @returns how many there were
 */
export async function atEachStatement(
  path: string,
  before: (count: number) => void,
  act: () => Promise<unknown>,
): Promise<number> {
  let count = 0
  const told = (connection: Database.Database) => {
    if (connection.name === path) before(count++)
  }
  const kept: [Record<string, Method>, string, Method][] = []
  const watch = (owner: Record<string, Method>, name: string, connectionOf: (of: unknown) => Database.Database) => {
    const original = owner[name]!
    kept.push([owner, name, original])
    owner[name] = function (this: unknown, ...args: unknown[]) {
      told(connectionOf(this))
      return original.apply(this, args)
    }
  }
  for (const name of ['run', 'get', 'all', 'iterate']) watch(statement, name, of => (of as Database.Statement).database)
  watch(database, 'exec', of => of as Database.Database)
  try {
    await act()
    return count
  } finally {
    for (const [owner, name, original] of kept) owner[name] = original
  }
}
