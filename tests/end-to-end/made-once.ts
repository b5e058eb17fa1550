import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openStore } from '#db/sqlite/open.ts'
import { root } from '#tools/electron.ts'
import { runFolder } from './run-folder.ts'

const run = promisify(execFile)
const LONGEST = 150_000 // milliseconds

/** The data files that tests copy. Whichever worker asks first makes them, the others wait for it. */
export async function dataOnce(): Promise<{ sample: string; empty: string }> {
  const folder = runFolder()
  const [sample, empty] = ['sample', 'empty'].map(name => join(folder, `${name}.branchwise`)) as [string, string]
  const isFirst = await mkdir(join(folder, 'making')).then(
    () => true,
    () => false,
  )
  if (isFirst) await make(sample, empty)
  else for (const end = Date.now() + LONGEST; !existsSync(sample) && Date.now() < end; ) await wait(100)
  return { sample, empty }
}

/** The sample comes last, under its name only when it is whole. */
async function make(sample: string, empty: string): Promise<void> {
  const store = await openStore(empty, { create: true })
  store.close()
  const unfinished = `${sample}.unfinished`
  await run(process.execPath, ['main/cli.ts', '--data', unfinished, 'call', 'sample.open'], { cwd: root, maxBuffer: 2 ** 26 })
  await rename(unfinished, sample)
}
