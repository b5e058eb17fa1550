import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, Operation, Output } from '#contract/operations.ts'
import { answer } from '#main/answer.ts'
import { newSession } from '#main/session.ts'
import { storeWith } from '../main/store-fixture.ts'
import type { Company } from './company.ts'

/** A question to the program; refused questions are faults here. */
export type Ask = <Name extends Operation>(name: Name, input: Input<Name>) => Promise<Output<Name>>

/** Brings a company into a real data file by the import's own writer and lets the program be asked about it; nobody is hidden. */
export async function askingCompany<Found>({ visits }: Company, questions: (ask: Ask) => Promise<Found>): Promise<Found> {
  const store = await storeWith(visits, { minimumGroup: '1', names: 'names' })
  store.close()
  const entryUrl = new URL('../../main/cli.ts', import.meta.url).href
  const session = newSession({ data: store.path, userData: join(store.path, '..'), entryUrl, build: null })
  try {
    return await questions(async (name, input) => {
      const reply = await answer(session, name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
      return reply.value as Output<typeof name> // answer has checked it against the schema of this name
    })
  } finally {
    session.close()
    rmSync(store.path, { force: true })
  }
}
