import { Worker } from 'node:worker_threads'
import type { ImporterData, ImporterMessage } from '#main/worker-messages.ts'
import { workerLimits } from '#main/worker-limits.ts'

/**
 * Imports one file into a data file by the built app's importer, in a process that does nothing else, and tells the seconds and
 * the peak of resident memory in megabytes, as JSON.
 */
const [importer, dataPath, path] = process.argv.slice(2) as [string, string, string]
const data: ImporterData = { task: { kind: 'import', dataPath, paths: [path], mappings: [] }, cancel: new SharedArrayBuffer(4) }
const start = performance.now()
const worker = new Worker(importer, { workerData: data, resourceLimits: workerLimits })
const exit = new Promise(resolve => worker.once('exit', resolve))
const totals = await new Promise<{ rows: number; new: number }>((resolve, reject) => {
  worker.on('error', reject)
  worker.on('message', (message: ImporterMessage) => {
    if (message.kind === 'failed') reject(new Error(message.failure.message))
    if (message.kind === 'done') resolve(message.result.totals)
  })
})
await exit
const seconds = (performance.now() - start) / 1000
if (totals.new !== totals.rows || totals.rows === 0) throw new Error(`Not all rows were new: ${JSON.stringify(totals)}`)
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS / 1000 }))
