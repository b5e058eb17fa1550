import type { SalvagedFile } from '#contract/backups.ts'
import { say } from '#words/say.ts'
import { refreshFile, useAnswer } from '../host.ts'
import { apart } from '../parts/describe.ts'

/** So many imports are named; of the others it is said how many there are. */
const NAMED = 12

/** Of the last salvage: the screen that it was asked on is no longer there once the new file is open. */
let said: SalvagedFile | null = null

export async function keepSaid(salvaged: SalvagedFile): Promise<void> {
  said = salvaged
  await refreshFile()
}

/** What the salvage of the open file came to. */
export function LastSalvage() {
  const { path } = useAnswer('data.status', {}).data ?? {}
  if (said === null || said.path !== path) return null
  const { interactions, lost, imports, names, tables } = said
  return (
    <div role="status" className="notice missing-file">
      <p>{say('recovery.salvaged', { interactions, lost, imports, names, path: apart(said.path) })}</p>
      <Lacking imports={said.lacking} />
      {tables.includes('import') && <p>{say('recovery.salvaged.ledger')}</p>}
    </div>
  )
}

/** How much of each import came back, those of which most is lost first. */
function Lacking({ imports }: { readonly imports: SalvagedFile['lacking'] }) {
  if (imports.length === 0) return null
  const lost = ({ brought, found }: SalvagedFile['lacking'][number]) => (brought === null ? Infinity : brought - found)
  const named = imports.toSorted((a, b) => lost(b) - lost(a)).slice(0, NAMED)
  const others = imports.length - named.length
  return (
    <>
      <p>{say('recovery.salvaged.imports')}</p>
      <ul className="salvaged-imports">
        {named.map(({ importId, fileName, found, brought }) => (
          <li key={importId}>
            {brought === null
              ? say('recovery.salvaged.unknown', { found, number: importId })
              : say('recovery.salvaged.import', { file: apart(fileName), found, brought })}
          </li>
        ))}
        {others > 0 && <li>{say('recovery.salvaged.others', { others })}</li>}
      </ul>
    </>
  )
}
