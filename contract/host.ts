import { z } from 'zod'
import type { Reply } from './failure.ts'
import type { PreferencesChange, Ways } from './preferences.ts'
import { ReportParams } from './reports/params.ts'
import { WorkbookSheet } from './workbook.ts'

/** What only a host with a window can do, beside the operations. The page meets it as `window.branchwise`. */
export interface Host {
  /** Answers one operation; never rejects for what the operation refuses. */
  call(name: string, input: unknown): Promise<Reply>
  /** Absolute paths that the user picked; none when the dialog was cancelled. */
  pickFiles(request: PickRequest): Promise<string[]>
  /** Absolute paths of files and folders dropped on the window. */
  pathsOf(files: File[]): string[]
  /** Asks where to and writes the report there, as a file or as files into a folder; `path` is null when the dialog was cancelled. */
  savePdf(request: PaperRequest): Promise<Reply<{ path: string | null }>>
  /** Asks where to and writes the report's tables there, as a workbook or as CSV files into a folder; `path` is null when cancelled. */
  saveTables(request: SaveTablesRequest): Promise<Reply<{ path: string | null }>>
  /** Opens the system's print dialog for the report; `path` is always null. */
  print(request: PaperRequest): Promise<Reply<{ path: string | null }>>
  /** The report as it would be printed, and the figures that notes can be written on. */
  preview(request: PaperRequest): Promise<Reply<Preview>>
  /** Ends the making of a report; what was asked for is then refused as cancelled. */
  cancelPaper(request: CancelPaper): Promise<void>
  /** Tells the listener how far reports are, until the returned function is called. */
  onPaper(listener: (progress: PaperProgress) => void): () => void
  /** Asks where to and writes the text there as UTF-8; null when the dialog was cancelled. */
  saveText(request: SaveTextRequest): Promise<{ path: string } | null>
  /** Asks where to and writes the picture there; null when the dialog was cancelled. */
  savePicture(request: SavePictureRequest): Promise<{ path: string } | null>
  /** Asks where to and writes the tables there as a workbook; null when the dialog was cancelled. */
  saveWorkbook(request: SaveWorkbookRequest): Promise<{ path: string } | null>
  /** Puts a text or a picture on the clipboard. */
  copy(request: CopyRequest): Promise<void>
  /** Calls the listener when damage was found in the data file while nobody asked for anything, until the returned function is called. */
  onDamage(listener: () => void): () => void
  /** Hears of data files that the system is asked to open. @returns ends it */
  onOpen(listener: (path: string) => void): () => void
  /** What the host knows of program and computer, for whoever has to find out what went wrong. */
  diagnostics(): Promise<HostDiagnostics>
  /** Tells the listener what was chosen in the application's menu, until the returned function is called. */
  onMenu(listener: (command: MenuCommand) => void): () => void
  /** How this user works: language, formats, theme, density, zoom. */
  ways(): Promise<Ways>
  /** Chooses some of it anew. */
  prefer(change: PreferencesChange): Promise<Ways>
  /** Tells the listener whenever it was chosen anew, here or in the menu, until the returned function is called. */
  onWays(listener: (ways: Ways) => void): () => void
}

export const CallRequest = z.strictObject({ name: z.string().max(100), input: z.unknown() })

export const PickRequest = z.strictObject({ kind: z.enum(['files', 'folder', 'data-file']) })
export type PickRequest = z.infer<typeof PickRequest>

export const ReportRequest = z.strictObject({ name: z.string().max(100), params: ReportParams.optional() })
export type ReportRequest = z.infer<typeof ReportRequest>

/** A report that is made for the window: under a name it can be followed and cancelled. */
export const PaperRequest = ReportRequest.extend({
  jobId: z.string().max(100).optional(),
  /** One file, or into a folder as many as the report is. */
  into: z.enum(['file', 'folder']).optional(),
})
export type PaperRequest = z.infer<typeof PaperRequest>

export const SaveTablesRequest = ReportRequest.extend({ form: z.enum(['workbook', 'csv']) })
export type SaveTablesRequest = z.infer<typeof SaveTablesRequest>

export const CancelPaper = z.strictObject({ jobId: z.string().max(100) })
export type CancelPaper = z.infer<typeof CancelPaper>

export interface Preview {
  readonly pdf: Uint8Array
  readonly figures: readonly PaperFigureName[]
}

/** A figure of a drawn report: notes are kept by its name; its title is what it says. */
export interface PaperFigureName {
  readonly figure: string
  readonly title: string
}

/** How far a report is: which of its files, and what is done to it. */
export interface PaperProgress {
  readonly jobId: string
  readonly file: number
  readonly files: number
  readonly stage: 'drawing' | 'printing'
}

export const SaveTextRequest = z.strictObject({ suggestedName: z.string().min(1).max(255), text: z.string() })
export type SaveTextRequest = z.infer<typeof SaveTextRequest>

export const SaveWorkbookRequest = z.strictObject({
  suggestedName: z.string().min(1).max(255),
  sheets: z.array(WorkbookSheet).min(1).max(100),
})
export type SaveWorkbookRequest = z.infer<typeof SaveWorkbookRequest>

/** A PNG file as base64. */
const Picture = z.base64().max(64_000_000)
export const SavePictureRequest = z.strictObject({ suggestedName: z.string().min(1).max(255), png: Picture })
export type SavePictureRequest = z.infer<typeof SavePictureRequest>

export const CopyRequest = z.union([z.strictObject({ text: z.string() }), z.strictObject({ png: Picture })])
export type CopyRequest = z.infer<typeof CopyRequest>

/** Of program and computer; `data.diagnostics` tells of the data file. It names no person, place, file or folder. */
export interface HostDiagnostics {
  readonly version: string
  /** Which build of it; null where it runs from its sources. */
  readonly build: string | null
  readonly electron: string | null
  readonly chromium: string | null
  readonly node: string
  readonly system: {
    readonly platform: string
    readonly release: string
    readonly arch: string
    readonly memoryBytes: number
  }
  /** When dumps of crashed processes were written, the latest first. */
  readonly crashes: readonly { readonly at: string; readonly bytes: number }[]
  /** Its last lines. */
  readonly log: readonly string[]
}

export const MenuCommand = z.enum(['import-files', 'import-folder', 'open-data-file', 'save-report', 'print-report'])
export type MenuCommand = z.infer<typeof MenuCommand>
