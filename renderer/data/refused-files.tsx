import type { ReactNode } from 'react'
import type { ImportedFile } from '#contract/imports.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { Name } from '../parts/name.tsx'
import { sayRefusal } from './say-refusal.ts'

/** Files of which nothing was imported, each with what happened and what to do. */
export function RefusedFiles({ files, children }: { readonly files: readonly ImportedFile[]; readonly children: ReactNode }) {
  const refused = files.filter(file => file.state !== 'imported')
  if (refused.length === 0) return null
  return (
    <Card title={say('import.result.refused')} aside={children}>
      <ul className="refused-files">
        {refused.map(file => (
          <li key={file.path}>
            <strong>
              <Name>{file.name}</Name>
            </strong>
            <span>{file.failure && sayRefusal(file.failure)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
