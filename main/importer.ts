import { workerData } from 'node:worker_threads'
import { startReader } from './imports/reader-thread.ts'
import type { ImporterData } from './worker-messages.ts'

/** Worker entry for one import. The reader's thread starts while this one still loads the rest. */
const reader = startReader(import.meta.url)
const { runImporter } = await import('./run-importer.ts')
await runImporter(workerData as ImporterData, import.meta.url, reader) // what the importer is started with
