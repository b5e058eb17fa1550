import type { JobProgress } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { plainText } from './plain-text.ts'

const CLEAR_LINE = '\r\u001b[2K'

export interface ProgressLine {
  show(progress: JobProgress): void
  /** Leaves the line as it stands; what is written next begins a new one. */
  end(): void
}

/** Shows how far a job is: on a terminal in one line that is written anew, elsewhere in one line per file. */
export function progressLine(out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): ProgressLine {
  let line = ''
  let current: string | null = null
  return {
    show: ({ done, total, rows, file }) => {
      if (file === null) return
      const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
      const next = say('terminal.progress', { percent, rows, file: plainText(file) })
      if (out.isTTY && next !== line) out.write(`${CLEAR_LINE}${next}`)
      if (!out.isTTY && file !== current) out.write(`${next}\n`)
      line = next
      current = file
    },
    end: () => void (out.isTTY && line !== '' && out.write('\n')),
  }
}
