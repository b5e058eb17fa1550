import type { FilePreview } from '#contract/imports.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { editMapping, type Edits } from './import-session.ts'
import { LayoutCard } from './layout-card.tsx'
import { layoutsOf } from './layouts.ts'
import { PreviewFiles } from './preview-files.tsx'
import { PreviewHead } from './preview-head.tsx'
import { useSettled } from './use-settled.ts'

const QUIET_MS = 350

interface ImportPreviewProps {
  readonly paths: readonly string[]
  readonly edits: Edits
}

/** How the chosen files would be read; a change of a mapping reads their beginnings again. */
export function ImportPreview({ paths, edits }: ImportPreviewProps) {
  const settled = useSettled(edits, QUIET_MS)
  const preview = useAnswer('imports.preview', { paths: [...paths], mappings: Object.values(settled) })
  const checking = settled !== edits || preview.isFetching
  return (
    <Answered query={preview} loading={<PreviewSkeleton paths={paths.length} />}>
      {({ files }) => <PreviewedFiles files={files} edits={edits} checking={checking} />}
    </Answered>
  )
}

interface PreviewedFilesProps {
  readonly files: readonly FilePreview[]
  readonly edits: Edits
  readonly checking: boolean
}

function PreviewedFiles({ files, edits, checking }: PreviewedFilesProps) {
  const layouts = layoutsOf(files)
  const keys = layouts.map(layout => layout.key)
  return (
    <div className="import-preview" aria-busy={checking}>
      <PreviewHead files={files} edits={edits} checking={checking} />
      {layouts.map(layout => (
        <LayoutCard
          key={layout.key}
          layout={layout}
          mapping={edits[layout.key] ?? layout.mapping}
          onChange={mapping => editMapping(layout.key, mapping, keys)}
        />
      ))}
      <PreviewFiles files={files} />
    </div>
  )
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
