import type { FilePreview } from '#contract/imports.ts'
import type { Output } from '#contract/operations.ts'
import { say } from '#words/say.ts'
import { answers, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { changeEdits, type Edits, type Replaced } from './import-session.ts'
import { editedMapping, withEdit } from './edit-layouts.ts'
import { LayoutCard } from './layout-card.tsx'
import { layoutsOf } from './layouts.ts'
import { PreviewFiles } from './preview-files.tsx'
import { PreviewHead } from './preview-head.tsx'
import { useSettled } from './use-settled.ts'

const QUIET_MS = 350

interface ImportPreviewProps {
  readonly paths: readonly string[]
  readonly edits: Edits
  readonly replaces: Replaced | null
}

/** How the chosen files would be read; a change of a mapping reads their beginnings again. */
export function ImportPreview({ paths, edits, replaces }: ImportPreviewProps) {
  const settled = useSettled(edits, QUIET_MS)
  const preview = useAnswer('imports.preview', { paths: [...paths], mappings: Object.values(settled), names: false })
  const checking = settled !== edits || preview.isFetching
  return (
    <Answered query={preview} loading={<PreviewSkeleton paths={paths.length} />}>
      {({ files }) => <PreviewedFiles paths={paths} files={files} edits={edits} replaces={replaces} checking={checking} />}
    </Answered>
  )
}

interface PreviewedFilesProps {
  readonly paths: readonly string[]
  readonly files: readonly FilePreview[]
  readonly edits: Edits
  readonly replaces: Replaced | null
  readonly checking: boolean
}

function PreviewedFiles({ paths, files, edits, replaces, checking }: PreviewedFilesProps) {
  const layouts = layoutsOf(files, firstPreview(paths))
  return (
    <div className="import-preview" aria-busy={checking}>
      <PreviewHead files={files} edits={edits} replaces={replaces} checking={checking} />
      {layouts.map(layout => (
        <LayoutCard
          key={layout.key}
          layout={layout}
          mapping={editedMapping(edits, layout)}
          onChange={mapping => changeEdits(withEdit(edits, layouts, layout.key, mapping))}
        />
      ))}
      <PreviewFiles files={files} />
    </div>
  )
}

/** The files as they were read before any change. */
function firstPreview(paths: readonly string[]): readonly FilePreview[] {
  const key = ['imports.preview', { paths: [...paths], mappings: [], names: false }]
  return answers.getQueryData<Output<'imports.preview'>>(key)?.files ?? []
}

function PreviewSkeleton({ paths }: { readonly paths: number }) {
  return (
    <div className="import-preview" role="status">
      <p>{say('import.reading', { files: paths })}</p>
      <Skeleton height={64} />
      <Skeleton height={320} />
    </div>
  )
}
