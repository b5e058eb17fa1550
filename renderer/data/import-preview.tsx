import { useEffect, useRef } from 'react'
import type { FilePreview, Previews } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { editedMapping, withEdit } from './edit-layouts.ts'
import { changePreview, mappingsOf, type Previewing, runImport, startAgain } from './import-session.ts'
import { JobBar } from './job-bar.tsx'
import { askedFirst, type Layout, layoutsOf, readyPaths } from './layouts.ts'
import { PreviewHead } from './preview-head.tsx'
import { StepFoot } from './step-foot.tsx'
import { StepPage } from './step-page.tsx'
import { openAt, type Step } from './steps.ts'
import { StepsNav } from './steps-nav.tsx'
import { type Reading, useReading } from './use-reading.ts'
import { useSettled } from './use-settled.ts'
import { LARGE_BYTES } from './whole-reading.tsx'

const QUIET_MS = 350
const READS_TO_END: readonly Step[] = ['lines', 'names']

/** How the chosen files would be read, step by step; a change of a mapping reads them again. */
export function ImportPreview({ stage }: { readonly stage: Previewing }) {
  const { paths, edits } = stage
  const settled = useSettled(edits, QUIET_MS)
  const reading = useReading({ paths: [...paths], mappings: Object.values(settled), names: false })
  const checking = settled !== edits || reading.query.isFetching
  const first = useFirstPreview(paths, Object.keys(edits).length > 0)
  const loading = <PreviewSkeleton paths={paths.length} reading={reading} />
  return (
    <Answered query={reading.query} loading={loading}>
      {({ files }) =>
        first === null ? loading : <PreviewedFiles stage={stage} first={first} files={files} checking={checking} />
      }
    </Answered>
  )
}

interface PreviewedFilesProps {
  readonly stage: Previewing
  /** The files as they were read before any change. */
  readonly first: readonly FilePreview[]
  readonly files: readonly FilePreview[]
  readonly checking: boolean
}

function PreviewedFiles({ stage, first, files: firstRead, checking }: PreviewedFilesProps) {
  const { edits, names, replaces, step } = stage
  const reading = useWhole(stage, firstRead)
  const whole = reading.query.data ?? null
  const files = checking ? firstRead : noticedInWhole(firstRead, whole)
  const layouts = askedFirst(layoutsOf(files, first), first)
  const open = openAt(
    layouts.map(({ example }) => example),
    whole?.names ?? null,
  )
  const page = useFocusOnStep(step)
  const ready = readyPaths(files)
  // An import is replaced by one file.
  const canTry = ready.length > 0 && (!replaces || ready.length === 1)
  const tryIt = () => void runImport({ paths: ready, edits, names, replaces, isDryRun: true })
  return (
    <div className="import-preview" aria-busy={checking}>
      <PreviewHead files={files} stage={stage} open={open} checking={checking} />
      <StepsNav
        current={step}
        open={open}
        onStep={next => (next === 'try' && canTry ? tryIt() : changePreview({ step: next }))}
      />
      <div ref={page} tabIndex={-1} className="step-page">
        <h2 className="visually-hidden">{say(`import.step.${step}`)}</h2>
        <StepPage
          step={step}
          files={files}
          layouts={layouts}
          whole={whole}
          reading={reading}
          open={open}
          names={names}
          mappingOf={layout => editedMapping(edits, layout)}
          onMapping={(layout, mapping) => changePreview({ edits: withEdit(edits, layouts, layout.key, mapping) })}
          onNames={said => changePreview({ names: said, edits: withAll(edits, layouts) })}
        />
      </div>
      <StepFoot step={step} onTry={canTry ? tryIt : null} />
    </div>
  )
}

/** Names are sent with the mappings, so each layout needs one. */
function withAll(edits: Previewing['edits'], layouts: readonly Layout[]): Previewing['edits'] {
  const [first] = layouts
  return first ? withEdit(edits, layouts, first.key, editedMapping(edits, first)) : edits
}

/** Files with what only reading them to their end shows to stand out. */
function noticedInWhole(files: readonly FilePreview[], whole: Previews | null): readonly FilePreview[] {
  if (whole === null) return files
  const noticed = new Map(whole.files.map(file => [file.path, file.noticed]))
  return files.map(file => ({ ...file, noticed: noticed.get(file.path) ?? file.noticed }))
}

/** What reading the files to their end finds. */
function useWhole({ paths, edits, names, step }: Previewing, files: readonly FilePreview[]): Reading {
  const asked = useSettled(mappingKey(edits, names), QUIET_MS)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const enabled = bytes <= LARGE_BYTES || READS_TO_END.includes(step)
  return useReading({ paths: [...paths], mappings: JSON.parse(asked) as never }, enabled)
}

/** As text, so that equal mappings are one question. */
function mappingKey(edits: Previewing['edits'], names: Previewing['names']): string {
  return JSON.stringify(mappingsOf(edits, names))
}

/** The files as they were read before any change: read again where the page was loaded anew since. Null until then. */
function useFirstPreview(paths: readonly string[], isChanged: boolean): readonly FilePreview[] | null {
  const input = { paths: [...paths], mappings: [], names: false }
  const { data, isPending, isError } = useAnswer('imports.preview', input, { enabled: isChanged })
  return isChanged && isPending && !isError ? null : (data?.files ?? [])
}

/** The button that led to a step may be gone with the one before; the keyboard goes to the top of the new one. */
function useFocusOnStep(step: Step) {
  const page = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    page.current?.focus({ preventScroll: true })
    page.current?.closest('.import-preview')?.scrollIntoView({ block: 'start' })
  }, [step])
  return page
}

/** Before anything is known of the files; what takes long tells how far it is. */
function PreviewSkeleton({ paths, reading }: { readonly paths: number; readonly reading: Reading }) {
  return (
    <div className="import-preview">
      <p role="status">{say('import.reading', { files: paths })}</p>
      {reading.progress === null ? (
        <Skeleton height={64} />
      ) : (
        <JobBar label={say('import.reading.bar')} progress={reading.progress} />
      )}
      <div className="acts">
        <Button onClick={startAgain}>{say('import.reading.stop')}</Button>
      </div>
      <Skeleton height={320} />
    </div>
  )
}
