import type { Input, Operation, Output } from '#contract/operations.ts'
import type { About, Selection } from '#contract/vocabulary.ts'
import { useAnswer } from './host.ts'

/** Operations that are about a selection, and say what they rest on. */
type AboutSelection = {
  [Name in Operation]: Output<Name> extends { about: About } ? (Input<Name> extends Selection ? Name : never) : never
}[Operation]

/**
 * The same question about the days with which an answer is compared; without data where no comparison was asked for or the period
 * has no beginning.
 */
export function useCompared<Name extends AboutSelection>(name: Name, input: Input<Name>, about: About | undefined) {
  const compared = about?.compared
  const { against: _, ...same }: Selection = input
  const before = { ...same, ...(compared && { from: compared.from, to: compared.to }) } as Input<Name> // the rest is the input's own
  const asked = useAnswer(name, before, { enabled: Boolean(compared) })
  return compared ? asked : { ...asked, data: undefined }
}
