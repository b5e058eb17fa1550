import { Worker } from 'node:worker_threads'
import type { ReaderData, ReaderMessage } from '../worker-messages.ts'
import { workerUrl } from '../worker-url.ts'
import { Failure } from '../failure.ts'
import { unpackRows } from './pack-rows.ts'
import type { FilesToRead, ReadEvent } from './read-files.ts'

/**
 * Reads files in a thread of their own, a few batches ahead of whoever takes them: reading and writing then share the work.
 *
 * @param entryUrl `import.meta.url` of the entry beside which the reader lies
 * @param sampleFolder where the sample company's exports are to be written first; null = read what is there
 * @throws Failure as readFiles
 */
export async function* readInThread(
  entryUrl: string,
  files: FilesToRead,
  sampleFolder: string | null,
): AsyncGenerator<ReadEvent> {
  const taken = new SharedArrayBuffer(4)
  const data: ReaderData = { files, sampleFolder, taken }
  const worker = new Worker(workerUrl(entryUrl, 'reader'), { workerData: data })
  try {
    for await (const message of messagesOf(worker)) {
      Atomics.add(new Int32Array(taken), 0, 1)
      Atomics.notify(new Int32Array(taken), 0)
      if (message.kind === 'failed') throw new Failure(message.failure.code, message.failure.values)
      if (message.kind === 'finished') return
      yield message.kind === 'packed' ? { kind: 'rows', outcomes: unpackRows(message.rows), done: message.done } : message
    }
  } finally {
    await worker.terminate()
  }
}

async function* messagesOf(worker: Worker): AsyncGenerator<ReaderMessage> {
  const waiting: ReaderMessage[] = []
  let wake: () => void = () => undefined
  let lost: Error | null = null
  const lose = (error: Error) => {
    lost ??= error
    wake()
  }
  worker.on('message', (message: ReaderMessage) => {
    waiting.push(message)
    wake()
  })
  worker.on('error', lose)
  worker.on('exit', code => lose(new Error(`the reader stopped with code ${code}`)))
  for (;;) {
    const next = waiting.shift()
    if (next) yield next
    else if (lost) throw lost
    else await new Promise<void>(resolve => (wake = resolve))
  }
}
