import { say } from '#words/say.ts'
import { type Ended, misuse, refused } from './ended.ts'
import { jsonOf } from './json.ts'
import { previewFollowed, waitForJob, withEngine } from './with-engine.ts'

/** `call NAME [JSON]`: one operation; an answer that is a job is waited for, and a long preview is followed like one. */
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
    return ended.ok ? { exitCode: 0, output: ended.value } : refused(ended.failure)
  })
}

/** Only the answers that start a job consist of a job id alone. */
function isJobStarted(value: unknown): value is { jobId: string } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'jobId'
}
