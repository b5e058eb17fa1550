import { parentPort, workerData } from 'node:worker_threads'
import { fileHash } from './imports/file-hash.ts'

/** Worker entry that tells the hash of one file, by its path. */
parentPort?.postMessage(await fileHash(workerData as string)) // what the hasher is started with
