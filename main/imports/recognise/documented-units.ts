import type { DurationUnit } from '#contract/mapping.ts'
import { normaliseName } from './normalise-name.ts'
import { ownValue } from '../own-value.ts'

/** Names that one vendor's documentation gives a unit, and no other vendor uses. */
const DOCUMENTED: Readonly<Record<string, DurationUnit>> = {
  // Intercom, conversation statistics
  timetoassignment: 'seconds',
  timetoadminreply: 'seconds',
  timetofirstclose: 'seconds',
  timetolastclose: 'seconds',
  mediantimetoreply: 'seconds',
  // Amazon Connect, contact records
  agentinteractionduration: 'seconds',
  aftercontactworkduration: 'seconds',
  customerholdduration: 'seconds',
  // Genesys Cloud, conversation metrics
  twait: 'milliseconds',
  tabandon: 'milliseconds',
  tanswered: 'milliseconds',
  ttalk: 'milliseconds',
  ttalkcomplete: 'milliseconds',
  thandle: 'milliseconds',
  theld: 'milliseconds',
  tacw: 'milliseconds',
}

/** What bare numbers count in a column of this name, where a vendor documents it: "statistics.time_to_admin_reply". */
export function documentedUnit(name: string): DurationUnit | null {
  const last = name.slice(name.lastIndexOf('.') + 1)
  return ownValue(DOCUMENTED, normaliseName(name)) ?? ownValue(DOCUMENTED, normaliseName(last)) ?? null
}
