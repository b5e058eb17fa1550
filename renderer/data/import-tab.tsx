import { useEffect, useRef } from 'react'
import { say, sayFailure } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportResultView } from './import-result-view.tsx'
import { backToFiles, startAgain, useImportStage, type ImportStage } from './import-session.ts'
import { RunningImport } from './running-import.tsx'

/** One import from choosing files to what became of their rows. */
export function ImportTab() {
  const stage = useImportStage()
  const top = useFocusOnStage(stage.at)
  return (
    <div ref={top} tabIndex={-1} className="import-stage">
      <Stage stage={stage} />
    </div>
  )
}

function Stage({ stage }: { readonly stage: ImportStage }) {
  switch (stage.at) {
    case 'choosing':
      return <ChooseFiles />
    case 'preview':
      return <ImportPreview key={stage.paths.join('\n')} stage={stage} />
    case 'running':
      return <RunningImport stage={stage} />
    case 'ended':
      return <ImportResultView progress={stage.progress} act={stage.act} />
    case 'refused':
      return (
        <EmptyState title={say('import.failed')} text={sayFailure(stage.failure)}>
          <Button onClick={() => backToFiles(stage.act)}>{say('import.back-to-files')}</Button>
          <Button look="quiet" onClick={startAgain}>
            {say('import.start-again')}
          </Button>
        </EmptyState>
      )
  }
}

/** The button that led on is gone with its stage; the keyboard goes to the top of the next one. */
function useFocusOnStage(at: ImportStage['at']) {
  const top = useRef<HTMLDivElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    top.current?.focus()
  }, [at])
  return top
}
