import { useMutation } from '@tanstack/react-query'
import type { Input, Output } from '#contract/operations.ts'
import { answers, call } from '../host.ts'

/** Which list each act answers with. */
const lists = {
  'reports.save': 'reports.saved',
  'reports.forget': 'reports.saved',
  'reports.unfreeze': 'reports.snapshots',
} as const
type Act = keyof typeof lists

/** Keeps or removes a report: no figure changes by it, so nothing but its list is told anew. */
export function useKeptAct<Name extends Act>(name: Name) {
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationFn: input => call(name, input),
    onSuccess: list => void answers.setQueryData([lists[name], {}], list),
  })
}
