import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-url.ts'
import { fileHash, type FileHash } from './file-hash.ts'
import { totalBytesOf } from './total-bytes-of.ts'

/** Smaller files are hashed sooner than a thread is there. */
const LARGE = 16e6

/**
 * As `fileHash`; of a large file in a thread of its own, while this one finds out what the file is.
 *
 * @param entryUrl `import.meta.url` of the entry beside which the hasher lies
 * @throws errors of the disk as they are
 */
export async function hashBeside(path: string, entryUrl: string): Promise<FileHash> {
  if ((await totalBytesOf(path)) < LARGE) return fileHash(path)
  const worker = new Worker(workerUrl(entryUrl, 'hasher'), { workerData: path })
  const [hash] = (await once(worker, 'message')) as [FileHash] // what the hasher tells
  return hash
}
