import { useSyncExternalStore } from 'react'
import type { Reply } from '#contract/failure.ts'
import type { ReportRequest } from '#contract/host.ts'
import { Refused } from '../host.ts'

export type Paper = 'A4' | 'Letter'
const KEY = 'paper'
const listeners = new Set<() => void>()

/** The paper that reports are for, as chosen on this computer. */
export function usePaper(): readonly [Paper, (paper: Paper) => void] {
  return [useSyncExternalStore(onChange, paperChosen), choosePaper]
}

export function paperChosen(): Paper {
  return localStorage.getItem(KEY) === 'Letter' ? 'Letter' : 'A4'
}

function choosePaper(paper: Paper): void {
  localStorage.setItem(KEY, paper)
  for (const listener of listeners) listener()
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Where the file went; null when the dialog was cancelled.
 *
 * @throws Refused
 */
export async function saveReport(request: ReportRequest): Promise<string | null> {
  return pathOf(await window.branchwise.savePdf(request))
}

/** @throws Refused */
export async function printReport(request: ReportRequest): Promise<string | null> {
  return pathOf(await window.branchwise.print(request))
}

function pathOf(reply: Reply<{ path: string | null }>): string | null {
  if (!reply.ok) throw new Refused(reply.failure)
  return reply.value.path
}
