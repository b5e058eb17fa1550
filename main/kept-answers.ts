import { setTimeout as wait } from 'node:timers/promises'
import type { Operation } from '#contract/operations.ts'
import { held } from '#db/held.ts'
import { heldBlocks } from '#db/queries/held-blocks.ts'
import { dataState } from '#db/sqlite/data-state.ts'
import { keepAnswer, keptAnswer } from '#db/sqlite/kept-answers.ts'
import type { Store } from '#db/sqlite/open.ts'
import type { Db } from '#db/schema.ts'
import type { Session } from './session.ts'

/** An answer that takes less is not written down: giving it again is as quick. */
const LEAST_MS = 50
/** After a kept answer the visits are read into memory, since the next question may be about some of them; the window comes first. */
const READ_AFTER_MS = 1500

/** Gives an answer about the whole file that has no operation of its own, under a name, or finds it. */
export type Once = <Answer>(question: string, make: () => Promise<Answer>) => Promise<Answer>

/** Each is made whenever it is asked for. */
export const everyTime: Once = (_question, make) => make()

/**
 * Answers about the whole file are given once as long as nothing they rest on changes, also by another start of the app.
 * Between starts they are kept in the data file, under the state of the data and of the program that gave them
 * (docs/decisions/0023-kept-answers.md).
 */
export function onceFor(session: Session): Once {
  return async (question, make) => {
    const store = await session.store()
    return held(store.db, `answer to ${question}`, () =>
      session.build === null ? make() : foundOrMade(session, store, { question, make }),
    )
  }
}

/** The answer to a question about the whole file, given once. */
export async function answeredOnce<Input extends object, Answer>(
  session: Session,
  { name, input, service }: { name: Operation; input: Input; service: (db: Db, input: Input) => Promise<Answer> },
): Promise<Answer> {
  const db = await session.db()
  return onceFor(session)(`${name} ${JSON.stringify(input)}`, () => service(db, input))
}

/** So many answers about single choices are held in memory, the last that were asked for. */
const MOST_HELD = 64

/** The same for a question about a selection that is likely to be asked again: found where it was kept, and held for a while. */
export async function answeredBefore<Input extends object, Answer>(
  session: Session,
  { name, input, service }: { name: Operation; input: Input; service: (db: Db, input: Input) => Promise<Answer> },
): Promise<Answer> {
  const store = await session.store()
  const last = await held(store.db, 'answers about single choices', async () => new Map<string, Promise<Answer>>())
  const question = `${name} ${JSON.stringify(input)}`
  const make = () => service(store.db, input)
  const found = last.get(question) ?? (session.build === null ? make() : foundOrMade(session, store, { question, make }))
  last.delete(question)
  last.set(question, found)
  found.catch(() => last.delete(question))
  if (last.size > MOST_HELD) last.delete(last.keys().next().value!)
  return found
}

async function foundOrMade<Answer>(
  { build, onlyReads }: Pick<Session, 'build' | 'onlyReads'>,
  store: Store,
  { question, make }: { question: string; make: () => Promise<Answer> },
): Promise<Answer> {
  const data = await held(store.db, 'state of the data', async () => dataState(store.raw))
  const asked = { question, state: { data, program: String(build) } }
  const found = keptAnswer(store, asked)
  if (found !== undefined) {
    void readLater(store)
    return found as Answer // kept under this question by the same program
  }
  const began = performance.now()
  const answer = await make()
  if (!onlyReads && performance.now() - began >= LEAST_MS) setImmediate(() => keepAnswer(store, { ...asked, answer }))
  return answer
}

const reading = new WeakSet<Store>()

async function readLater(store: Store): Promise<void> {
  if (reading.has(store)) return
  reading.add(store)
  await wait(READ_AFTER_MS, undefined, { ref: false })
  if (!store.raw.open) return
  // Whoever asks next reads them again and is told why it fails.
  await heldBlocks(store.db).catch(() => undefined)
}
