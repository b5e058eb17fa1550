import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobProgress } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { followJob } from '../data/follow-job.ts'
import { JobBar } from '../data/job-bar.tsx'
import { call, refreshFile, Refused, sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { go } from '../place.ts'
import { StartCard } from './start-card.tsx'

/** Opens the sample company in a data file of its own and leads to its overview. */
export function SampleCard() {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const open = useMutation({ mutationFn: () => openSample(setProgress) })
  return (
    <StartCard title={say('first-run.sample')} text={say('first-run.sample.about')}>
      {open.isPending ? (
        <JobBar label={say('first-run.sample.opening')} progress={progress} />
      ) : (
        <Button look="primary" onClick={() => open.mutate()}>
          {say('first-run.sample')}
        </Button>
      )}
      {open.isError && <p role="alert">{sayError(open.error)}</p>}
    </StartCard>
  )
}

async function openSample(listener: (progress: JobProgress) => void): Promise<void> {
  const { jobId } = await call('sample.open', {})
  const end = await followJob(jobId, listener)
  if (end.failure) throw new Refused(end.failure)
  await refreshFile()
  go('#/overview')
}
