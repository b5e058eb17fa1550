import type { RuleOptions, RuleSet } from '#stats/control-signals.ts'
import type { RuleKey } from '#stats/false-alarm-rate.ts'

/** Rules that look at distances in sigmas; those of run charts look at sides only. */
export type SigmaRules = Exclude<RuleKey, 'anhoej'>

/** What each of them is called with where charts of a stable process are simulated. */
export const ruleSets: Record<SigmaRules, [RuleSet, RuleOptions]> = {
  'making-data-count-7': ['making-data-count', { trend: 7 }],
  'making-data-count-6': ['making-data-count', { trend: 6 }],
  'making-data-count-7-inner': ['making-data-count', { trend: 7, outer: 'leave-out' }],
  'making-data-count-6-inner': ['making-data-count', { trend: 6, outer: 'leave-out' }],
  'western-electric': ['western-electric', {}],
  nelson: ['nelson', {}],
}

export const ruleKeys = Object.keys(ruleSets) as SigmaRules[] // the names of an object literal
