import { Handover } from '#contract/handover.ts'
import { handoverKey } from '#db/sqlite/open.ts'

/** What the settings of a data file say of its being handed over; null where it was not. */
export function handoverIn(settings: ReadonlyMap<string, string>): Handover | null {
  const mark = settings.get(handoverKey)
  return mark === undefined ? null : Handover.parse(JSON.parse(mark))
}
