import { DataStatus } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { type Ended, misuse, refused } from './ended.ts'
import { jsonOf } from './json.ts'
import { previewFollowed, waitForJob, withEngine } from './with-engine.ts'

/** `call NAME [JSON]`: one operation; an answer that is a job is waited for, and a long preview is followed like one. A window is told of a file that cannot be opened what can be done; a script is refused. */
export async function callCommand(
  entryUrl: string,
  { data, name, json = '{}' }: { data: string; name: string | undefined; json: string | undefined },
): Promise<Ended> {
  if (name === undefined) return misuse(say('terminal.missing-argument', { name: 'NAME' }))
  const input = jsonOf('JSON', json)
  if (!input.ok) return misuse(input.message)
  return withEngine(entryUrl, data, async engine => {
    const reply = await (name === 'imports.preview' ? previewFollowed(engine, input.value) : engine.call(name, input.value))
    const ended = reply.ok && isJobStarted(reply.value) ? await waitForJob(engine, reply.value.jobId) : reply
    if (!ended.ok) return refused(ended.failure)
    const broken = name === 'data.status' ? DataStatus.parse(ended.value).broken : null
    return broken === null ? { exitCode: 0, output: ended.value } : refused(broken.failure)
  })
}

/** Only the answers that start a job consist of a job id alone. */
function isJobStarted(value: unknown): value is { jobId: string } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'jobId'
}
