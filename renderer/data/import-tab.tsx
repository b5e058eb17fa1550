import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportResultView } from './import-result-view.tsx'
import { startAgain, useImportStage } from './import-session.ts'
import { RunningImport } from './running-import.tsx'

/** One import from choosing files to what became of their rows. */
export function ImportTab() {
  const stage = useImportStage()
  switch (stage.at) {
    case 'choosing':
      return <ChooseFiles />
    case 'preview':
      return <ImportPreview paths={stage.paths} edits={stage.edits} />
    case 'running':
      return <RunningImport stage={stage} />
    case 'ended':
      return <ImportResultView progress={stage.progress} edits={stage.edits} />
    case 'refused':
      return (
        <EmptyState title={say('import.failed')} text={stage.text}>
          <Button onClick={startAgain}>{say('import.start-again')}</Button>
        </EmptyState>
      )
  }
}
