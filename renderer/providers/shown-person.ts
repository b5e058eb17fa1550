import type { ProviderRow } from '#contract/providers.ts'

export type ShownPerson = Extract<ProviderRow, { state: 'shown' }>
export type TooFewPerson = Extract<ProviderRow, { state: 'too-few' }>
