import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { cancelImport, type ImportStage } from './import-session.ts'
import { JobBar } from './job-bar.tsx'

/** An import under way, and the button that stops it. */
export function RunningImport({ stage }: { readonly stage: Extract<ImportStage, { at: 'running' }> }) {
  return (
    <Card
      title={say(stage.act.isDryRun ? 'import.trying' : 'import.running', { files: stage.act.paths.length })}
      className="running-import"
    >
      <JobBar
        label={say(stage.progress?.stage === 'backup' ? 'import.backing-up' : 'import.running.bar')}
        progress={stage.progress}
      />
      <div className="acts">
        <Button busy={stage.cancelling || stage.jobId === null} onClick={() => void cancelImport()}>
          {say(stage.cancelling ? 'import.cancelling' : 'import.cancel')}
        </Button>
        <span className="muted">{say('import.cancel.note')}</span>
      </div>
      <p className="muted">{say('import.busy-elsewhere')}</p>
    </Card>
  )
}
