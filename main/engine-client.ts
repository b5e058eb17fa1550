import { Worker } from 'node:worker_threads'
import type { Reply } from '#contract/failure.ts'
import { buildId } from './build-id.ts'
import type { Answered, Asked, EngineData } from './worker-messages.ts'
import { workerUrl } from './worker-url.ts'

export interface Engine {
  /** Answers one operation; never rejects. */
  call(name: string, input: unknown): Promise<Reply>
  /** Milliseconds since it answered last; 0 while it has something to answer, and once it is closed. */
  idleMs(): number
  close(): Promise<void>
}

/**
 * The engine worker, seen from the thread that starts it. It is started at the first call, and again after a crash, so a
 * fault of one operation costs that answer and no more.
 *
 * @param entryUrl `import.meta.url` of the entry, beside which the worker's own entry lies
 */
export function startEngine(entryUrl: string, options: { data?: string; userData: string }): Engine {
  const data: EngineData = { data: options.data ?? null, userData: options.userData, entryUrl, build: buildId }
  const waiting = new Map<number, (reply: Reply) => void>()
  let worker: Worker | null = null
  let lastId = 0
  let isClosed = false
  let answeredAt = performance.now()

  function lose(reason: string): void {
    worker = null
    for (const settle of waiting.values()) settle(lost(reason))
    waiting.clear()
  }

  function start(): Worker {
    const started = new Worker(workerUrl(entryUrl, 'engine'), { workerData: data })
    started.on('message', ({ id, reply }: Answered) => {
      waiting.get(id)?.(reply)
      waiting.delete(id)
      answeredAt = performance.now()
    })
    started.on('error', error => lose(String(error)))
    started.on('exit', code => worker === started && lose(`the engine stopped with code ${code}`))
    return started
  }

  return {
    call: (name, input) =>
      new Promise(settle => {
        worker ??= start()
        const asked: Asked = { id: ++lastId, name, input }
        waiting.set(asked.id, settle)
        worker.postMessage(asked)
      }),
    idleMs: () => (waiting.size > 0 || isClosed ? 0 : performance.now() - answeredAt),
    close: async () => {
      isClosed = true
      const closing = worker
      lose('it was closed')
      await closing?.terminate()
    },
  }
}

function lost(detail: string): Reply {
  return {
    ok: false,
    failure: { code: 'internal', values: { detail }, message: `Something went wrong inside Branchwise (${detail}).` },
  }
}
