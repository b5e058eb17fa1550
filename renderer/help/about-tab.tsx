import { useQuery } from '@tanstack/react-query'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DiagnosticsButton } from './diagnostics-button.tsx'
import { LicencesCard } from './licences-card.tsx'

/** Which program this is, what can be given to whoever helps, and what others have written of it. */
export function AboutTab() {
  const host = useQuery({ queryKey: ['about'], queryFn: () => window.branchwise.diagnostics() }).data
  return (
    <div className="screen">
      <Card title={say('shell.app')} className="form-card">
        <p className="number">{host ? say('about.version', { version: host.version, build: host.build ?? 'none' }) : '\u00a0'}</p>
        <p className="muted measure">{say('about.text')}</p>
        <div className="acts">
          <DiagnosticsButton look="plain" />
        </div>
      </Card>
      <LicencesCard />
    </div>
  )
}
