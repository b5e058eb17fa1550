import { createContext, use } from 'react'
import type { Note } from '#contract/reports/params.ts'
import { roomOf } from './page-room.ts'
import type { AnyReport } from './page-style.ts'

/** The report that is being drawn, for what stands beside every figure of it. */
export const ReportContext = createContext<AnyReport | null>(null)

/** By how much larger than usual the report is drawn. */
export function useScale(): number {
  const report = use(ReportContext)
  return report === null ? 1 : roomOf(report.sheet).scale
}

/** What was written on this figure. */
export function useNotes(figure: string): readonly Note[] {
  return use(ReportContext)?.notes.filter(note => note.figure === figure) ?? []
}
