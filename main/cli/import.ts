import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { JobProgress, JobStarted } from '#contract/data.ts'
import type { ImportResult } from '#contract/imports.ts'
import type { Question } from '#contract/previews.ts'
import { say, sayFailure } from '#words/say.ts'
import { type Ended, type Message, misuse, refused } from './ended.ts'
import { jsonOf } from './json.ts'
import { waitForJob, withEngine } from './with-engine.ts'

/** `import PATH... [--mapping FILE] [--dry-run]`: what happened to each row, or would happen, as JSON. Files that were not imported give exit code 1. */
export async function importCommand(
  entryUrl: string,
  { data, paths, mapping, isDryRun }: { data: string; paths: string[]; mapping: string | undefined; isDryRun: boolean },
): Promise<Ended> {
  if (paths.length === 0) return misuse(say('terminal.missing-argument', { name: 'PATH' }))
  const mappings = mapping === undefined ? { ok: true as const, value: [] } : await mappingsIn(mapping)
  if (!mappings.ok) return misuse(mappings.message)
  return withEngine(entryUrl, data, async engine => {
    const started = await engine.call(isDryRun ? 'imports.dry-run' : 'imports.run', {
      paths: paths.map(path => resolve(path)),
      mappings: mappings.value,
    })
    if (!started.ok) return refused(started.failure)
    const ended = await waitForJob(engine, JobStarted.parse(started.value).jobId)
    if (!ended.ok) return refused(ended.failure)
    const { result } = JobProgress.parse(ended.value)
    return result ? endedWith(result) : { exitCode: 0 }
  })
}

/** What is asked of a column, in the language spoken here; the data has it in English. */
function sayQuestion({ property, column, samples }: Question): string {
  return say(`question.${property}`, { column, sample: samples[0] ?? '' })
}

/** A mapping file holds one mapping, a list of them, or what an import printed about a file. */
async function mappingsIn(path: string): Promise<{ ok: true; value: unknown[] } | { ok: false; message: Message }> {
  const text = await readFile(path, 'utf8').catch((error: Error) => error)
  if (typeof text !== 'string')
    return { ok: false, message: sayFailure({ code: 'file-unreadable', values: { name: path, detail: text.message } }) }
  const json = jsonOf('--mapping', text)
  return json.ok ? { ok: true, value: mappingList(json.value) } : json
}

function mappingList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(mappingList)
  if (typeof value !== 'object' || value === null) return [value]
  if ('files' in value) return mappingList(value.files)
  if ('mapping' in value) return value.mapping === null ? [] : [value.mapping]
  return [value]
}

/** One file that leaves something open puts its questions and mapping at the top, ready to be completed. */
function endedWith(result: ImportResult): Ended {
  const open = result.files.filter(file => file.state === 'needs-answer')
  const failed = result.files.filter(file => file.state !== 'imported')
  const first = open[0]
  const output = first ? { ...result, questions: first.questions, mapping: first.mapping } : result
  const messages = [
    ...failed.flatMap(file => (file.failure ? [sayFailure(file.failure)] : [])),
    ...open.flatMap(file =>
      file.questions.map(question => say('terminal.question', { name: file.name, message: sayQuestion(question) })),
    ),
    ...(first ? [say('terminal.answer-how')] : []),
  ]
  return { exitCode: failed.length === 0 ? 0 : 1, output, messages }
}
