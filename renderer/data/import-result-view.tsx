import type { JobProgress } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { usePlace } from '../place.ts'
import { type Act, backToFiles, previewPaths, runImport, startAgain } from './import-session.ts'
import { DryRunEffect } from './dry-run-effect.tsx'
import { FirstRows } from './first-rows.tsx'
import { RefusedFiles } from './refused-files.tsx'
import { ResultTable } from './result-table.tsx'
import { ResultWarnings } from './result-warnings.tsx'
import { sayRefusal } from './say-refusal.ts'
import { StepsNav } from './steps-nav.tsx'

/** What an import came to: every row accounted for, and what to do next. */
export function ImportResultView({ progress, act }: { readonly progress: JobProgress; readonly act: Act }) {
  const { result, failure } = progress
  if (result === null) {
    return (
      <EmptyState
        title={say(progress.state === 'cancelled' ? 'import.cancelled' : 'import.failed')}
        text={failure ? sayRefusal(failure) : say('import.cancel.note')}
      >
        <Button onClick={() => backToFiles(act)}>{say('import.back-to-files')}</Button>
        <NextActs />
      </EmptyState>
    )
  }
  const imported = result.files.filter(file => file.state === 'imported')
  const asking = result.files.filter(file => file.state === 'needs-answer').map(file => file.path)
  return (
    <div className="import-result">
      {result.dryRun && <StepsNav current="try" open={null} onStep={step => step !== 'try' && backToFiles(act, step)} />}
      <section className="card preview-head" aria-labelledby="result-title">
        <div role="status">
          <h2 id="result-title">
            {imported.length === 0
              ? say('import.done.none')
              : say(result.dryRun ? 'import.tried' : 'import.done', { imported: imported.length, added: result.totals.new })}
          </h2>
          {failure && <p>{sayRefusal(failure)}</p>}
          {imported.length > 0 && <p className="muted">{say('import.result.sum')}</p>}
        </div>
        {result.dryRun ? <AfterTrying act={act} /> : <NextActs />}
      </section>
      <RefusedFiles files={result.files}>
        {asking.length > 0 && (
          <Button look="primary" onClick={() => previewPaths(asking, { edits: act.edits, names: act.names })}>
            {say('import.result.answer')}
          </Button>
        )}
      </RefusedFiles>
      {imported.length > 0 && <ResultTable files={imported} totals={result.totals} />}
      {result.dryRun && <DryRunEffect dryRun={result.dryRun} />}
      {result.dryRun && <FirstRows files={imported} />}
      {imported.length > 0 && <ResultWarnings files={imported} />}
    </div>
  )
}

/** Nothing has been written: import the files as they were tried, or go back to how they are read. */
function AfterTrying({ act }: { readonly act: Act }) {
  return (
    <div className="acts">
      <Button onClick={() => backToFiles(act, 'names')}>{say('import.back')}</Button>
      <Button look="primary" onClick={() => void runImport({ ...act, isDryRun: false })}>
        {act.replaces ? say('import.replace') : say('import.run', { files: act.paths.length })}
      </Button>
    </div>
  )
}

function NextActs() {
  const { link } = usePlace()
  return (
    <div className="acts">
      <Button onClick={startAgain}>{say('import.result.more')}</Button>
      <a className="button button-plain" href={link(['data', 'files'])}>
        {say('import.result.ledger')}
      </a>
      <a className="button button-primary" href="#/overview">
        {say('import.result.overview')}
      </a>
    </div>
  )
}
