import { keepPreviousData, QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Refusal } from '#contract/failure.ts'
import type { Host } from '#contract/host.ts'
import type { Input, Operation, Output } from '#contract/operations.ts'
import { sayFailure } from '#words/say.ts'

declare global {
  interface Window {
    readonly branchwise: Host
  }
}

/** What the engine refused, as an error that queries can carry; its message is the sentence for people. */
export class Refused extends Error {
  readonly failure: Refusal

  constructor(failure: Refusal) {
    super(sayFailure(failure))
    this.name = 'Refused'
    this.failure = failure
  }
}

/** Answers by operation and input. They stay until `refresh`, since nothing but this window's own acts changes the data. */
export const answers = new QueryClient({
  defaultOptions: {
    // The engine is on this computer: without a network it is asked as ever.
    queries: { staleTime: Infinity, gcTime: 10 * 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/**
 * Asks the engine.
 *
 * @throws Refused when the engine says no
 */
export async function call<Name extends Operation>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await window.branchwise.call(name, input)
  if (!reply.ok && reply.failure.code === 'damaged-data-file') askStatusAgain()
  if (!reply.ok) throw new Refused(reply.failure)
  // The engine checked the value against the output schema of this name before sending it.
  return reply.value as Output<Name>
}

/** The answer to a question, asked again when the input changes or after `refresh`; the former answer stays up meanwhile. */
export function useAnswer<Name extends Operation>(name: Name, input: Input<Name>, options: { readonly enabled?: boolean } = {}) {
  return useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  })
}

/** What was answered, unless it was refused when it was asked again: then it is of other data. */
export function answerOf<Value>({
  data,
  isError,
}: {
  readonly data: Value | undefined
  readonly isError: boolean
}): Value | undefined {
  return isError ? undefined : data
}

/** An operation that changes the data: every answer is asked for again once it has succeeded. */
export function useAct<Name extends Operation>(name: Name) {
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationFn: input => call(name, input),
    onSuccess: () => refresh(),
  })
}

let changes = 0
const watching = new Set<() => void>()

/** Asks again for everything on screen, after an import, an undo or a setting. What is not on screen is forgotten. */
export function refresh(): Promise<void> {
  forgetWhatIsNotShown()
  return answers.invalidateQueries()
}

/** The same after another data file, or another state of it, was put in the place of what was open: done as soon as it is known which it is. */
export function refreshFile(): Promise<void> {
  forgetWhatIsNotShown()
  void answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'data.status' })
  return answers.invalidateQueries({ queryKey: ['data.status'] })
}

function forgetWhatIsNotShown(): void {
  changes++
  for (const tell of watching) tell()
  answers.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[0] !== 'imports.preview' })
}

/** How often this window has changed the data, or how they are shown. */
export function useChanges(): number {
  return useSyncExternalStore(watch, () => changes)
}

function watch(tell: () => void): () => void {
  watching.add(tell)
  return () => watching.delete(tell)
}

/** Asks again what there is to say of the data file itself: damage found in it leads to the ways on. */
export function askStatusAgain(): void {
  void answers.invalidateQueries({ queryKey: ['data.status'] })
}

/** Asks again for what was asked and not answered: one cause may have failed all of it. */
export function askFailedAgain(): Promise<void> {
  return answers.refetchQueries({ type: 'active', predicate: query => query.state.status === 'error' })
}

/** What was refused, or a fault of ours, which nobody has told. */
export function failureOf(error: unknown): Pick<Refusal, 'code' | 'values'> {
  if (error instanceof Refused) return error.failure
  return { code: 'internal', values: { detail: error instanceof Error ? error.message : String(error) } }
}

/** The sentence for people of anything that was thrown. */
export function sayError(error: unknown): string {
  return sayFailure(failureOf(error))
}
