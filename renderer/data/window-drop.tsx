import { useEffect, useState } from 'react'
import { say } from '#words/say.ts'
import { showImport } from './choose-exports.ts'

/** Takes files and folders dropped anywhere on the window to the import screen, and says so while they hover. */
export function WindowDrop() {
  const [over, setOver] = useState(false)
  useEffect(() => listenForDrops(setOver), [])
  if (!over) return null
  return (
    <div className="drop-over" role="status">
      <p>{say('import.drop.over')}</p>
    </div>
  )
}

function listenForDrops(setOver: (over: boolean) => void): () => void {
  const stop = new AbortController()
  const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
    window.addEventListener(type, listener, { signal: stop.signal })
  on('dragover', event => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  })
  // Leaving one element for another carries the element entered; leaving the window carries none.
  on('dragleave', event => event.relatedTarget === null && setOver(false))
  on('drop', event => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(false)
    showImport(window.branchwise.pathsOf([...(event.dataTransfer?.files ?? [])]))
  })
  return () => stop.abort()
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
