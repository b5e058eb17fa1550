import type { FilePreview } from '#contract/previews.ts'
import { withoutNames } from '../layout.ts'
import type { CountedNames } from './count-names.ts'

/** Spellings kept from one preview to the next, and in all, some 100 bytes each. */
const KEPT = 200_000
const MOST = 1_000_000

type Read = Pick<FilePreview, 'path' | 'mapping'> & { readonly hash: string }

/** Names of files as they were counted last, as long as neither their bytes nor the way in which they are read change. */
export class CountedFiles {
  private readonly kept = new Map<string, CountedNames>()
  private readonly paths = new Set<string>()
  private size = 0

  /** Whether any of these files or folders lies among what is kept: then only what has changed need be read. */
  hasAny(paths: readonly string[]): boolean {
    const kept = [...this.paths]
    return paths.some(path => kept.some(file => file.startsWith(path)))
  }

  of(file: Read): CountedNames | undefined {
    return this.kept.get(keyOf(file))
  }

  keep(file: Read, names: CountedNames): void {
    const size = names.places.length + names.people.length
    if (this.size + size > MOST) return
    this.size += size
    this.paths.add(file.path)
    this.kept.set(keyOf(file), names)
  }

  /** To be called before files are read anew. */
  makeRoom(): void {
    if (this.size <= KEPT) return
    this.kept.clear()
    this.paths.clear()
    this.size = 0
  }
}

function keyOf({ path, hash, mapping }: Read): string {
  return JSON.stringify([path, hash, mapping && withoutNames(mapping)])
}
