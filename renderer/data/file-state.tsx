import type { FilePreview } from '#contract/previews.ts'
import { say } from '#words/say.ts'

const shapes = { ready: '●', 'needs-answer': '◆', refused: '✕' } as const

/** State of a file as shape and words. */
export function FileState({ state }: { readonly state: FilePreview['state'] }) {
  return (
    <span className={`file-state file-state-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span> {say(`import.state.${state}`)}
    </span>
  )
}
