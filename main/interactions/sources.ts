import type { Input, Output } from '#contract/operations.ts'
import { interactionsByImport } from '#db/queries/interactions.ts'
import type { Db } from '#db/schema.ts'
import { resolveSelection } from '../selection.ts'

/** From which files the interactions of a selection came, by the import that first brought each; the most first. */
export async function sourcesOf(db: Db, selection: Input<'interactions.sources'>): Promise<Output<'interactions.sources'>> {
  return { files: await interactionsByImport(db, await resolveSelection(db, selection)) }
}
