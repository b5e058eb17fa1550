import { useSyncExternalStore } from 'react'
import type { FailureCode, Refusal } from '#contract/failure.ts'
import { call, failureOf, refreshFile } from '../host.ts'
import { go } from '../place.ts'

/** A data file that somebody wanted to open and that could not be, while another one may be open. */
export interface RefusedFile {
  readonly path: string
  readonly failure: Pick<Refusal, 'code' | 'values'>
}

/** It stands nowhere else: an address may be copied. */
let refused: RefusedFile | null = null
const listeners = new Set<() => void>()

/** The file that could not be opened last; null = none in this window. */
export function useRefusedFile(): RefusedFile | null {
  return useSyncExternalStore(listen, () => refused)
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

/** What is said of a file that has ways on, which the screen for that offers. */
const recoverable: ReadonlySet<FailureCode> = new Set([
  'not-a-data-file',
  'newer-data-file',
  'altered-data-file',
  'damaged-data-file',
  'data-file-locked',
  'data-file-on-network',
  'data-file-synchronised',
  'file-unreadable',
  'cannot-write',
  'disk-full',
  'disk-refused',
])

/**
 * Opens a data file, to work with or for reading only. One that cannot be opened leads to the screen that says why and what can be done.
 *
 * @returns whether it is open
 * @throws Refused where there is nothing to be done about the file
 */
export async function openOrRecover(path: string, { readOnly = false } = {}): Promise<boolean> {
  try {
    await call('data.open', { path, ...(readOnly && { readOnly }) })
    await refreshFile()
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (!recoverable.has(failure.code)) throw error
    refused = { path, failure }
    for (const listener of listeners) listener()
    go('#/recovery')
    return false
  }
}
