import type { JobProgress } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'

interface LongActProps {
  readonly label: string
  readonly progress: JobProgress | null
  readonly onCancel: () => void
}

/** How far something is that takes long, and the way to end it; nothing while it has only begun. */
export function LongAct({ label, progress, onCancel }: LongActProps) {
  if (progress === null) return null
  return (
    <div className="job-bar" role="status">
      <p className="job-label">{label}</p>
      <ProgressBar label={label} done={progress.done} total={progress.total} />
      <div className="acts">
        <Button onClick={onCancel}>{say('backups.cancel')}</Button>
      </div>
    </div>
  )
}
