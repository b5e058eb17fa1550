import { parentPort, workerData } from 'node:worker_threads'
import { answer } from './answer.ts'
import { newSession } from './session.ts'
import type { Answered, Asked, EngineData } from './worker-messages.ts'

/** Worker entry that owns the store and answers every operation. */
const port = parentPort
if (!port) throw new Error('The engine runs as a worker')
const session = newSession(workerData as EngineData)

port.on('message', async ({ id, name, input }: Asked) => {
  const answered: Answered = { id, reply: await answer(session, name, input), path: session.path() }
  port.postMessage(answered)
})
