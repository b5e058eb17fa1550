import { Worker } from 'node:worker_threads'
import type { Reply } from '#contract/failure.ts'
import { buildId } from './build-id.ts'
import { Failure } from './failure.ts'
import { log, logFault } from './log.ts'
import type { Asked, EngineData, EngineMessage, EngineState } from './worker-messages.ts'
import { workerUrl } from './worker-url.ts'

export interface Engine {
  /** Answers one operation; never rejects. */
  call(name: string, input: unknown): Promise<Reply>
  /** Milliseconds since it answered last; 0 while it has something to answer, and once it is closed. */
  idleMs(): number
  /** Questions that it was asked so far. */
  asked(): number
  /** Whether a job was running when it answered last, or what puts another data file in the place of the open one is. */
  isWorking(): boolean
  /** A text that was the same, when it answered last, as long as every answer is; null where that is not known. */
  state(): string | null
  close(): Promise<void>
}

/** One engine worker, with what it said of itself when it answered last. */
export interface EngineWorker extends Engine {
  /** Questions that it has not answered yet. */
  waiting(): number
  /** Null before its first answer. */
  told(): EngineState | null
}

export interface EngineOptions {
  readonly data?: string
  readonly userData: string
  readonly onlyReads?: boolean
  /** Called when the engine found damage in its data file while nobody asked for anything. */
  readonly onDamage?: (() => void) | undefined
}

/**
 * The engine worker, seen from the thread that starts it. It is started at the first call, and again after a crash with
 * the data file that was in use, so a fault of one operation costs that answer and no more.
 *
 * @param entryUrl `import.meta.url` of the entry, beside which the worker's own entry lies
 */
export function startEngine(entryUrl: string, options: EngineOptions): EngineWorker {
  const named = options.data ?? null
  const waiting = new Map<number, (reply: Reply) => void>()
  let worker: Worker | null = null
  let lastId = 0
  let isClosed = false
  let answeredAt = performance.now()
  let told: EngineState | null = null

  function lose(reason: string): void {
    worker = null
    for (const settle of waiting.values()) settle(lost(reason))
    waiting.clear()
  }

  function start(): Worker {
    const { userData, onlyReads = false } = options
    const data: EngineData = { data: named, reopen: told?.path ?? null, userData, entryUrl, build: buildId, onlyReads }
    const started = new Worker(workerUrl(entryUrl, 'engine'), { workerData: data })
    started.on('message', (message: EngineMessage) => {
      if (message === 'damaged') return options.onDamage?.()
      const { id, reply, ...state } = message
      told = state
      waiting.get(id)?.(reply)
      waiting.delete(id)
      answeredAt = performance.now()
    })
    started.on('error', error => {
      log('The engine was lost')
      logFault(error)
      lose(String(error))
    })
    started.on('exit', code => {
      if (worker !== started) return
      log(`The engine ended with exit code ${code}`)
      lose(`exit code ${code}`)
    })
    return started
  }

  return {
    call: (name, input) =>
      new Promise(settle => {
        if (isClosed) return settle(lost('closed'))
        const asked: Asked = { id: ++lastId, name, input }
        try {
          worker ??= start()
          worker.postMessage(asked)
          waiting.set(asked.id, settle)
        } catch {
          settle(unsendable)
        }
      }),
    idleMs: () => (waiting.size > 0 || isClosed ? 0 : performance.now() - answeredAt),
    asked: () => lastId,
    state: () => told?.state ?? null,
    isWorking: () => told?.isWorking ?? false,
    waiting: () => waiting.size,
    told: () => told,
    close: async () => {
      isClosed = true
      const closing = worker
      lose('closed')
      await closing?.terminate()
    },
  }
}

/** Of what no message between threads can carry: a function, or what is nested too deep. */
const unsendable: Reply = { ok: false, failure: new Failure('bad-input', { detail: 'it cannot be sent' }).toRefusal() }

function lost(detail: string): Reply {
  return { ok: false, failure: new Failure('engine-lost', { detail }).toRefusal() }
}
