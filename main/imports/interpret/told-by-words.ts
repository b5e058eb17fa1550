import { AT } from './row-plan.ts'

/** Fields whose words always had meanings: nothing new is told of one that means nothing. */
export const TOLD_BY_WORDS: ReadonlySet<number> = new Set([AT.outcome, AT.csat, AT.nps, AT.ces])
