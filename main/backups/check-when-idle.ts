import type { Store } from '#db/sqlite/open.ts'
import type { Session } from '../session.ts'
import { checkData } from './rescue.ts'
import { logFault } from '../log.ts'

/** Nobody has asked for anything for so long. */
const IDLE_MS = 15_000

/**
 * Looks for damage in each file that is opened, once, when nobody asks for anything.
 *
 * @param onFound called where it finds any: nobody has asked
 * @returns to be called whenever something is asked
 */
export function checkWhenIdle(session: Session, onFound: () => void, idleMs = IDLE_MS): () => void {
  const checked = new WeakSet<Store>()
  let timer: NodeJS.Timeout | undefined

  async function check(): Promise<void> {
    const store = await session.storeUnlessBroken()
    if (store === null || checked.has(store) || session.jobs.isRunning()) return
    checked.add(store)
    const { problems } = await checkData(session)
    if (problems.length > 0) onFound()
  }

  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void check().catch(logFault), idleMs)
    timer.unref()
  }
}
