import type { NewInteraction } from '#db/new-interaction.ts'
import { emptyRow } from '#main/imports/interpret/empty-row.ts'

/** An interaction with nothing known but what is given. */
export function newInteraction(known: Partial<NewInteraction> & Pick<NewInteraction, 'keyHash' | 'rowHash'>): NewInteraction {
  return { ...emptyRow(), record: 1, line: 2, certainty: 'minute', ...known }
}
