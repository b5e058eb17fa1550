import { say } from '#words/say.ts'
import { sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { JobBar } from './job-bar.tsx'
import type { Reading } from './use-reading.ts'

/** Larger files are not read to their end before somebody looks for what that finds. */
export const LARGE_BYTES = 50_000_000

interface WholeReadingProps {
  readonly reading: Reading
  /** Of all files. */
  readonly bytes: number
}

/** Reading files to their end: how far it is and how to stop it, that it was stopped, or why it failed; nothing once all is read. */
export function WholeReading({ reading, bytes }: WholeReadingProps) {
  const { query, isStopped, begin } = reading
  if (isStopped) return <Unread title={say('import.reading.stopped')} text={say('import.reading.stopped.about')} onRead={begin} />
  if (query.isError) return <Unread title={say('import.reading.failed')} text={sayError(query.error)} onRead={begin} />
  return query.isFetching && bytes > LARGE_BYTES ? <Underway {...reading} bytes={bytes} /> : null
}

function Underway({ progress, stop, bytes }: Reading & Pick<WholeReadingProps, 'bytes'>) {
  return (
    <Card title={say('import.names.reading')} className="running-import">
      <JobBar label={say('import.reading.bar')} progress={progress} />
      <div className="acts">
        <Button onClick={stop}>{say('import.reading.stop')}</Button>
      </div>
      <p className="muted">{say('import.names.reading.large', { megabytes: Math.round(bytes / 1e6) })}</p>
    </Card>
  )
}

function Unread({ title, text, onRead }: { readonly title: string; readonly text: string; readonly onRead: () => void }) {
  return (
    <Card title={title} className="running-import">
      <p role="status">{text}</p>
      <div className="acts">
        <Button onClick={onRead}>{say('import.reading.begin')}</Button>
      </div>
    </Card>
  )
}
