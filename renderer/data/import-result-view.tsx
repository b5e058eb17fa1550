import type { JobProgress } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { usePlace } from '../place.ts'
import { previewPaths, startAgain, type Edits } from './import-session.ts'
import { RefusedFiles } from './refused-files.tsx'
import { ResultTable } from './result-table.tsx'
import { ResultWarnings } from './result-warnings.tsx'
import { sayRefusal } from './say-refusal.ts'

/** What an import came to: every row accounted for, and what to do next. */
export function ImportResultView({ progress, edits }: { readonly progress: JobProgress; readonly edits: Edits }) {
  const { result, failure } = progress
  if (result === null) {
    return (
      <EmptyState
        title={say(progress.state === 'cancelled' ? 'import.cancelled' : 'import.failed')}
        text={failure ? sayRefusal(failure) : say('import.cancel.note')}
      >
        <NextActs />
      </EmptyState>
    )
  }
  const imported = result.files.filter(file => file.state === 'imported')
  const asking = result.files.filter(file => file.state === 'needs-answer').map(file => file.path)
  return (
    <div className="import-result">
      <section className="card preview-head" aria-labelledby="result-title">
        <div role="status">
          <h2 id="result-title">
            {imported.length === 0
              ? say('import.done.none')
              : say('import.done', { imported: imported.length, added: result.totals.new })}
          </h2>
          {failure && <p>{sayRefusal(failure)}</p>}
          {imported.length > 0 && <p className="muted">{say('import.result.sum')}</p>}
        </div>
        <NextActs />
      </section>
      <RefusedFiles files={result.files}>
        {asking.length > 0 && (
          <Button look="primary" onClick={() => previewPaths(asking, edits)}>
            {say('import.result.answer')}
          </Button>
        )}
      </RefusedFiles>
      {imported.length > 0 && <ResultTable files={imported} totals={result.totals} />}
      {imported.length > 0 && <ResultWarnings files={imported} />}
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
