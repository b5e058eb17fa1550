import { exportName } from './export-name.ts'
import { Failure } from '../../failure.ts'

/** The refusal that an error of disk or gzip comes to; any other error is returned as it is. */
export function unreadable(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string' || error instanceof Failure) return error
  if (code.startsWith('Z_')) return new Failure('archive-unsafe', { name: exportName(path), path, reason: 'damaged' })
  if (code === 'ENOENT') return new Failure('file-missing', { path })
  return new Failure('file-unreadable', { name: exportName(path), path, detail: (error as Error).message })
}
