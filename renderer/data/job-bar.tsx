import type { JobProgress } from '#contract/data.ts'
import { formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Name } from '../parts/name.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'

/** How far a job is: bytes as a bar, rows and the file in words. Its height does not change while it runs. */
export function JobBar({ label, progress }: { readonly label: string; readonly progress: JobProgress | null }) {
  const { done, total, rows, file, stage } = progress ?? { done: 0, total: 0, rows: 0, file: null, stage: 'work' }
  return (
    <div className="job-bar">
      <p className="job-label">{label}</p>
      <ProgressBar label={label} done={done} total={total} />
      <p className="muted number">{total > 0 ? said(stage, { rows, share: formatShare(done / total) }) : '\u00a0'}</p>
      <p className="muted">
        <Name>{file === null ? '\u00a0' : say('import.running.file', { name: file })}</Name>
      </p>
    </div>
  )
}

function said(stage: JobProgress['stage'], { rows, share }: { readonly rows: number; readonly share: string }): string {
  return stage === 'backup' ? say('import.backing-up.share', { share }) : say('import.running.rows', { rows, share })
}
