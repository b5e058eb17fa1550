import type Database from 'better-sqlite3'
import { idsPerImport } from '../interaction-ids.ts'
import type { Salvaged, SalvagedImport } from './salvaged.ts'

/**
 * How much of what each import brought is there: rows of its own, and those of others that it claims.
 *
 * @param entered imports whose entries are lost: how much they brought nobody knows any more
 */
export function countSalvaged(
  raw: Database.Database,
  entered: ReadonlySet<number>,
): Pick<Salvaged, 'interactions' | 'lost' | 'imports' | 'lacking'> {
  const interactions = raw.prepare<[], number>('select count(*) from interaction_row where visible = 1').pluck().get()!
  const imports = raw
    .prepare<[], SalvagedImport & { brought: number }>(
      `select import.id as importId, file_name as fileName, new_count + same_count + changed_count as brought,
        (select count(*) from interaction_row where id between import.id * ${idsPerImport} and (import.id + 1) * ${idsPerImport} - 1)
        + (select count(*) from claim where import_id = import.id) as found
      from import order by import.id`,
    )
    .all()
    .map(one => ({ ...one, brought: entered.has(one.importId) ? null : one.brought }))
  const lacking = imports.filter(({ brought, found }) => brought === null || brought > found)
  const lost = lacking.reduce((sum, { brought, found }) => sum + (brought ?? found) - found, 0)
  return { interactions, lost, imports: imports.length, lacking }
}
