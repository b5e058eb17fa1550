import { parentPort, workerData } from 'node:worker_threads'
import { refusalOf } from './refusal-of.ts'
import { blocksOf } from './imports/pack-rows.ts'
import { hashBeside } from './imports/hash-beside.ts'
import { readFiles } from './imports/read-files.ts'
import type { ReaderMessage, ReaderTask } from './worker-messages.ts'

/**
 * Worker entry that reads files for the importer, at most so many messages ahead of it: about a megabyte each, and enough to go on
 * reading while the importer copies what it has staged.
 */
const AHEAD = 24

const port = parentPort
if (!port) throw new Error('The reader runs as a worker')
/** Messages that the importer has taken. */
const takenCount = new Int32Array(workerData as SharedArrayBuffer)
let sent = 0

function tell(message: ReaderMessage, blocks: ArrayBuffer[] = []): void {
  for (let seen = Atomics.load(takenCount, 0); sent - seen >= AHEAD; seen = Atomics.load(takenCount, 0))
    Atomics.wait(takenCount, 0, seen)
  sent++
  port!.postMessage(message, blocks)
}

async function run({ files, sampleFolder }: ReaderTask): Promise<void> {
  const events =
    sampleFolder === null
      ? readFiles(files, { hash: path => hashBeside(path, import.meta.url) })
      : (await import('./sample/read-sample.ts')).readSample(files, sampleFolder, import.meta.url)
  for await (const event of events) tell(event, event.kind === 'rows' ? blocksOf(event.rows) : [])
  tell({ kind: 'finished' })
}

port.once('message', (task: ReaderTask) => {
  run(task).catch((error: unknown) => tell({ kind: 'failed', failure: refusalOf(error, null) }))
})
