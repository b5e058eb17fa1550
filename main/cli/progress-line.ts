import type { JobProgress } from '#contract/data.ts'
import type { PaperProgress } from '#contract/host.ts'
import { say } from '#words/say.ts'
import { plainText } from './plain-text.ts'

const CLEAR_LINE = '\r\u001b[2K'

type Out = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

interface StatusLine<Progress> {
  readonly show: (progress: Progress) => void
  /** Leaves the line as it stands; what is written next begins a new one. */
  end(): void
}

export type ProgressLine = StatusLine<JobProgress>

/** Shows how far a job is: on a terminal in one line that is written anew, elsewhere in one line per file. */
export function progressLine(out: Out): ProgressLine {
  return statusLine(out, ({ done, total, rows, file, stage }) => {
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
    if (stage === 'backup') return { about: stage, words: say('terminal.backing-up', { percent }) }
    if (file === null) return null
    return { about: file, words: say('terminal.progress', { percent, rows, file: plainText(file) }) }
  })
}

/** The same of a report; elsewhere than on a terminal one that is a single file needs no line. */
export function paperLine(out: Out): StatusLine<Omit<PaperProgress, 'jobId'>> {
  return statusLine(out, ({ stage, file, files }) =>
    files === 1 && !out.isTTY ? null : { about: file, words: say(`reports.making.${stage}`, { file, files }) },
  )
}

function statusLine<Progress>(
  out: Out,
  said: (progress: Progress) => { readonly about: string | number; readonly words: string } | null,
): StatusLine<Progress> {
  let line = ''
  let current: string | number | null = null
  return {
    show: progress => {
      const next = said(progress)
      if (next === null) return
      if (out.isTTY && next.words !== line) out.write(`${CLEAR_LINE}${next.words}`)
      if (!out.isTTY && next.about !== current) out.write(`${next.words}\n`)
      line = next.words
      current = next.about
    },
    end: () => void (out.isTTY && line !== '' && out.write('\n')),
  }
}
