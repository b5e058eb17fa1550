import { createContext, use } from 'react'
import type { Note } from '#contract/reports/params.ts'
import type { AnyReport } from './page-style.ts'

/** The report that is being drawn, for what stands beside every figure of it. */
export const ReportContext = createContext<AnyReport | null>(null)

/** What was written on this figure. */
export function useNotes(figure: string): readonly Note[] {
  return use(ReportContext)?.notes.filter(note => note.figure === figure) ?? []
}
