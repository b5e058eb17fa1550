import { basename } from 'node:path'
import { Failure } from '../../failure.ts'

/** The refusal that an error of disk or gzip comes to; any other error is returned as it is. */
export function unreadable(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string' || error instanceof Failure) return error
  if (code === 'ENOENT') return new Failure('file-missing', { path })
  return new Failure('file-unreadable', { name: basename(path), path, detail: (error as Error).message })
}
