import type { FilePreview } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { changePreview, type Previewing, runImport, startAgain } from './import-session.ts'
import { apart } from '../parts/describe.ts'
import { readyPaths } from './layouts.ts'
import { firstAsked, type Open, type Step } from './steps.ts'

interface PreviewHeadProps {
  readonly files: readonly FilePreview[]
  readonly stage: Previewing
  readonly open: Record<Step, Open>
  readonly checking: boolean
}

/** How many files were found and in which state, and the one button that imports those that are ready. */
export function PreviewHead({ files, stage, open, checking }: PreviewHeadProps) {
  const { edits, names, replaces, step } = stage
  const ready = readyPaths(files)
  // An import is replaced by one file.
  const canRun = ready.length > 0 && (!replaces || ready.length === 1)
  const act = (isDryRun: boolean) => void runImport({ paths: ready, edits, names, replaces, isDryRun })
  const count = (state: FilePreview['state']) => files.filter(file => file.state === state).length
  const [answers, refused] = [count('needs-answer'), count('refused')]
  return (
    <section className="card preview-head" aria-label={say('import.summary', { files: files.length })}>
      <div>
        <h2>{say('import.summary', { files: files.length })}</h2>
        {replaces && <p>{say('import.replaces', { name: apart(replaces.name) })}</p>}
        <p role="status">
          {checking && say('import.checking')}
          {!checking && ready.length > 0 && <span>{say('import.summary.ready', { ready: ready.length })}</span>}
          {!checking && answers > 0 && <strong>{say('import.summary.answers', { files: answers })}</strong>}
          {!checking && refused > 0 && <span>{say('import.summary.refused', { files: refused })}</span>}
        </p>
      </div>
      <div className="acts">
        <Button onClick={startAgain}>{say('import.start-again')}</Button>
        {step === 'files' && <LookCloser asked={firstAsked(open)} isNext={ready.length === 0} />}
        <Button disabled={!canRun} busy={checking} onClick={() => act(true)}>
          {say('import.try')}
        </Button>
        <Button look="primary" disabled={!canRun} busy={checking} onClick={() => act(false)}>
          {ready.length === 0 ? say('import.run.none') : say(replaces ? 'import.replace' : 'import.run', { files: ready.length })}
        </Button>
      </div>
    </section>
  )
}

/** To the question that must be answered, else to the first of the steps that may be gone through. */
function LookCloser({ asked, isNext }: { readonly asked: Step | null; readonly isNext: boolean }) {
  if (asked === null) return <Button onClick={() => changePreview({ step: 'lines' })}>{say('import.look-closer')}</Button>
  return (
    <Button look={isNext ? 'primary' : 'plain'} onClick={() => changePreview({ step: asked })}>
      {say('import.result.answer')}
    </Button>
  )
}
