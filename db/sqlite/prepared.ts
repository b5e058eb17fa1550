import type { Database, Statement } from 'better-sqlite3'

/** Statements of a connection: preparing some takes a millisecond, and a job of many files would do it for each. */
const known = new WeakMap<Database, Map<string, Statement>>()

/** A statement that is prepared once per connection. Whoever shares it must want its rows in the same form. */
export function prepared(raw: Database, sql: string): Statement {
  let statements = known.get(raw)
  if (!statements) known.set(raw, (statements = new Map()))
  let statement = statements.get(sql)
  if (!statement) statements.set(sql, (statement = raw.prepare(sql)))
  return statement
}
