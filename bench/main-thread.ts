import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { JobProgress, JobStarted } from '#contract/data.ts'
import { type Engine, startEngine } from '#main/engine-client.ts'

const LIMIT_MS = 50
const entryUrl = new URL('../main/index.ts', import.meta.url).href

/** Longest block of the thread that relays (the engine's client, without Electron's own messages and printing), in milliseconds, while the sample is imported and the largest answers go through. */
export async function mainThreadBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-bench-'))
  const engine = startEngine(entryUrl, { data: join(folder, 'sample.branchwise'), userData: folder })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  try {
    const importSeconds = await seconds(() => openSample(engine))
    console.log(`sample company imported in ${importSeconds.toFixed(2)} s`)
    for (const [name, input] of answers)
      console.log(`${name}: ${((await seconds(() => asked(engine, name, input))) * 1000).toFixed(0)} ms`)
    const longest = delay.max / 1e6
    console.log(
      `longest block of the main thread: ${longest.toFixed(1)} ms (limit ${LIMIT_MS} ms, ratio ${(longest / LIMIT_MS).toFixed(2)})`,
    )
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true })
  }
}

const answers: [string, unknown][] = [
  ['overview.summary', {}],
  ['locations.list', { metric: 'wait' }],
  ['providers.list', { metric: 'csat' }],
  ['variability.split', { metric: 'csat', levels: ['location', 'provider', 'week'] }],
  ['interactions.list', { limit: 1000 }],
  ['reports.compose', { name: 'regional-comparison' }],
]

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

async function asked(engine: Engine, name: string, input: unknown): Promise<unknown> {
  const reply = await engine.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value
}

async function openSample(engine: Engine): Promise<void> {
  const { jobId } = JobStarted.parse(await asked(engine, 'sample.open', {}))
  for (;;) {
    const { state, failure } = JobProgress.parse(await asked(engine, 'jobs.progress', { jobId }))
    if (failure) throw new Error(failure.message)
    if (state === 'done') return
    await wait(20)
  }
}
