import type { ReadEvent } from './read-files.ts'
import { exportName } from './read/export-name.ts'
import type { ImportProgress } from './run-import.ts'

/** How far a reading is, from what it tells: bytes and rows of the files before, and of the one that is being read. */
export class ReadSoFar {
  private total = 0
  private readonly before = { bytes: 0, rows: 0 }
  private current = { name: '', bytes: 0, done: 0, rows: 0 }

  /** @returns null where the event says nothing new of it */
  see(event: ReadEvent): ImportProgress | null {
    switch (event.kind) {
      case 'files':
        this.total = event.bytes
        return null
      case 'opening':
        this.endFile()
        this.current = { name: exportName(event.path), bytes: 0, done: 0, rows: 0 }
        break
      case 'file':
        if (exportName(event.path) === this.current.name) this.current.bytes = event.preview.bytes
        break
      case 'reading':
        this.current = { ...this.current, done: event.done, rows: event.rows }
        break
      case 'names':
        this.current.rows = Math.max(this.current.rows, event.names.whole.interactions)
        break
      case 'rows':
      case 'end':
      case 'broken':
        return null
    }
    return this.progress()
  }

  private endFile(): void {
    this.before.bytes += Math.max(this.current.bytes, this.current.done)
    this.before.rows += this.current.rows
  }

  private progress(): ImportProgress {
    const { name, done, rows } = this.current
    return { done: Math.min(this.total, this.before.bytes + done), total: this.total, rows: this.before.rows + rows, file: name }
  }
}
