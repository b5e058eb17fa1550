import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'

/** Files with the same columns: one mapping reads them all. */
export interface Layout {
  /** Fingerprint of the columns that the files show by their own signs. */
  readonly key: string
  /** The file shown as the example: one that leaves something to answer, else the first. */
  readonly example: FilePreview
  readonly mapping: Mapping
  readonly files: readonly FilePreview[]
}

/**
 * Files of a preview by their columns, in the order in which they came; files without a mapping have no layout.
 *
 * @param first the same files as they were read before any change: files that the user has read in another way stay together
 */
export function layoutsOf(files: readonly FilePreview[], first: readonly FilePreview[] = []): Layout[] {
  const firstKeys = new Map(first.filter(file => file.mapping !== null).map(file => [file.path, layoutKey(file)]))
  const groups = Map.groupBy(
    files.filter(file => file.mapping !== null),
    file => firstKeys.get(file.path) ?? layoutKey(file),
  )
  return [...groups].map(([key, group]) => {
    const example = group.find(file => file.questions.length > 0) ?? group[0]!
    return { key, example, mapping: example.mapping!, files: group }
  })
}

/** Layouts that left something to answer before any change first: they stay there when it is answered. */
export function askedFirst(layouts: readonly Layout[], first: readonly FilePreview[]): Layout[] {
  const asked = new Set(first.filter(({ questions }) => questions.length > 0).map(({ path }) => path))
  const isAsked = ({ files }: Layout) => Number(files.some(({ path }) => asked.has(path)))
  return layouts.toSorted((a, b) => isAsked(b) - isAsked(a))
}

/** Header fingerprint, or the path for a file that has none. */
function layoutKey(file: FilePreview): string {
  return file.mapping?.fingerprint ?? file.path
}

/** Files that the button imports: those of which nothing is left to answer. */
export function readyPaths(files: readonly FilePreview[]): string[] {
  return files.filter(file => file.state === 'ready').map(file => file.path)
}
