import type { Worker } from 'node:worker_threads'
import type { ReaderMessage, ReaderTask } from '../worker-messages.ts'
import { Failure } from '../failure.ts'
import { refusedPreview } from './preview-file.ts'
import type { FilesToRead, ReadEvent } from './read-files.ts'
import { exportName } from './read/export-name.ts'
import { type ReaderThread, startReader } from './reader-thread.ts'

export interface ReaderPlace {
  /** `import.meta.url` of the entry beside which the reader lies. */
  readonly entryUrl: string
  /** Where the sample company's exports are to be written first; null = read what is there. */
  readonly sampleFolder?: string | null
  /** Asked now and then while the thread is silent: understanding a large file takes a while. */
  readonly isCancelled?: () => boolean
  /** A thread that was started before and has not been sent anything. */
  readonly started?: ReaderThread
  /** For tests. */
  readonly memoryMb?: number
}

/**
 * Reads files in a thread of their own, a few batches ahead of whoever takes them: reading and writing then share the work.
 * Where the thread dies of a file, that file is refused and another thread reads the others.
 *
 * @throws Failure as readFiles; cancelled; reader-lost where it dies before it knows the files, or of the sample
 */
export async function* readInThread(files: FilesToRead, place: ReaderPlace): AsyncGenerator<ReadEvent> {
  const progress = new ReadingProgress()
  let { started } = place
  for (let left: FilesToRead | null = files; left !== null; started = undefined) {
    try {
      for await (const event of eventsOf(left, place, started ?? newReader(place))) if (progress.see(event)) yield event
      return
    } catch (error) {
      if (!(error instanceof LostReader)) throw error
      if (progress.paths === null || (place.sampleFolder ?? null) !== null) throw progress.lostAt(files.paths[0] ?? '')
      yield progress.refusal()
      left = progress.rest(files)
    }
  }
}

/** The thread is gone before it had told its end. */
class LostReader extends Error {}

/** How far a reading came: what is refused when its thread dies, and what another thread still has to read. */
class ReadingProgress {
  paths: readonly string[] | null = null
  private current: string | null = null
  private isInRows = false

  /** Whether the event is news: all files are told once. */
  see(event: ReadEvent): boolean {
    if (event.kind === 'files') {
      const isFirst = this.paths === null
      this.paths ??= event.paths
      return isFirst
    }
    if (event.kind === 'opening') [this.current, this.isInRows] = [event.path, false]
    if (event.kind === 'file') this.isInRows = event.preview.state === 'ready'
    if (event.kind === 'end' || event.kind === 'broken') this.isInRows = false
    return true
  }

  refusal(): ReadEvent {
    const path = this.current ?? this.paths![0]!
    this.current = path
    const failure = this.lostAt(path)
    if (this.isInRows) {
      this.isInRows = false
      return { kind: 'broken', failure: failure.toRefusal() }
    }
    return { kind: 'file', path, preview: refusedPreview(path, failure), hash: '', bytes: 0 }
  }

  /** @param first where no file was being read yet */
  lostAt(first: string): Failure {
    const path = this.current ?? first
    return new Failure('reader-lost', { name: exportName(path), path })
  }

  rest(files: FilesToRead): FilesToRead | null {
    const paths = this.paths!.slice(this.paths!.indexOf(this.current!) + 1)
    return paths.length === 0 ? null : { ...files, paths }
  }
}

function newReader({ entryUrl, memoryMb }: ReaderPlace): ReaderThread {
  return startReader(entryUrl, memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb })
}

async function* eventsOf(
  files: FilesToRead,
  { sampleFolder = null, isCancelled }: ReaderPlace,
  { worker, taken }: ReaderThread,
): AsyncGenerator<ReadEvent> {
  const takenCount = new Int32Array(taken)
  worker.postMessage({ files, sampleFolder } satisfies ReaderTask)
  try {
    for await (const message of messagesOf(worker, isCancelled)) {
      Atomics.add(takenCount, 0, 1)
      Atomics.notify(takenCount, 0)
      if (message.kind === 'failed') throw new Failure(message.failure.code, message.failure.values)
      if (message.kind === 'finished') return
      yield message
    }
  } finally {
    await worker.terminate()
  }
}

const ASK_MS = 100
/** What a thread that has ended is numbered. */
const ENDED = -1

async function* messagesOf(worker: Worker, isCancelled = () => false): AsyncGenerator<ReaderMessage> {
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
  worker.on('error', error => lose(new LostReader(String(error), { cause: error })))
  worker.on('exit', code => lose(new LostReader(`the reader stopped with code ${code}`)))
  if (worker.threadId === ENDED) lose(new LostReader('the reader stopped before it was asked'))
  const clock = setInterval(() => wake(), ASK_MS)
  try {
    for (;;) {
      const next = waiting.shift()
      if (next) yield next
      else if (lost) throw lost
      else if (isCancelled()) throw new Failure('cancelled')
      else await new Promise<void>(resolve => (wake = resolve))
    }
  } finally {
    clearInterval(clock)
  }
}
