import { say } from '#words/say.ts'
import { ChooseButtons } from '../data/choose-buttons.tsx'
import { useAnswer } from '../host.ts'
import { Recovery } from '../recovery/recovery.tsx'
import { OpenFileCard } from './open-file-card.tsx'
import { SampleCard } from './sample-card.tsx'
import { MissingFile } from './missing-file.tsx'
import { StartCard } from './start-card.tsx'

/** What Branchwise is for, and the three ways to begin. */
export function FirstRunScreen() {
  const broken = useAnswer('data.status', {}).data?.broken ?? null
  return (
    <div className="first-run">
      <header className="first-run-head">
        <p className="first-run-app">{say('shell.app')}</p>
        <h1>{say('first-run.title')}</h1>
        <p>{say('first-run.purpose')}</p>
      </header>
      <MissingFile />
      {broken && <Recovery file={broken} />}
      {broken && <h2>{say('recovery.other')}</h2>}
      <div className="columns-3">
        <SampleCard />
        <StartCard title={say('first-run.import')} text={say('first-run.import.about')}>
          <ChooseButtons primary={false} />
        </StartCard>
        <OpenFileCard />
      </div>
      <p className="muted">{say('first-run.local')}</p>
    </div>
  )
}
