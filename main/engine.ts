import { statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { answer } from './answer.ts'
import { checkWhenIdle } from './backups/check-when-idle.ts'
import { newSession } from './session.ts'
import type { Asked, EngineData, EngineMessage } from './worker-messages.ts'

/** Worker entry that owns the store and answers every operation. */
const port = parentPort
if (!port) throw new Error('The engine runs as a worker')
const tell = (message: EngineMessage) => port.postMessage(message)
const session = newSession(workerData as EngineData)
const asked = checkWhenIdle(session, () => tell('damaged'))

port.on('message', async ({ id, name, input }: Asked) => {
  asked()
  const reply = await answer(session, name, input)
  const path = session.path()
  const bytes = path === null || session.reading() !== null ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  tell({ id, reply, path, bytes, isWorking: session.jobs.isRunning(), state: session.state() })
})
