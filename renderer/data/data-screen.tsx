import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { AboutTab } from '../help/about-tab.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { go, usePlace } from '../place.ts'
import { BackupsTab } from './backups-tab.tsx'
import { DefinitionsTab } from './definitions-tab.tsx'
import { ImportTab } from './import-tab.tsx'
import { LedgerTab } from './ledger-tab.tsx'
import { NamesTab } from '../quality/names-tab.tsx'
import { QualityTab } from '../quality/quality-tab.tsx'
import { SettingsTab } from './settings-tab.tsx'

/** Everything about the data itself; the part that is open stands in the address, as #/data/files. */
export function DataScreen() {
  const { path, link } = usePlace()
  const status = useAnswer('data.status', {})
  const first = (status.data?.imports ?? 0) > 0 ? 'files' : 'import'
  const tabs = [
    { id: 'import', name: say('data.tab.import'), content: <ImportTab /> },
    { id: 'files', name: say('data.tab.files'), content: <LedgerTab /> },
    { id: 'quality', name: say('data.tab.quality'), content: <QualityTab /> },
    { id: 'names', name: say('data.tab.names'), content: <NamesTab /> },
    { id: 'definitions', name: say('data.tab.definitions'), content: <DefinitionsTab /> },
    { id: 'backups', name: say('data.tab.backups'), content: <BackupsTab /> },
    { id: 'settings', name: say('data.tab.settings'), content: <SettingsTab /> },
    { id: 'about', name: say('data.tab.about'), content: <AboutTab /> },
  ]
  const chosen = tabs.some(tab => tab.id === path[1]) ? path[1]! : first
  return (
    <div className="screen">
      <ScreenHead title={say('data.title')} />
      <Tabs label={say('data.tabs')} tabs={tabs} chosen={chosen} onChange={id => go(link(['data', id]))} />
    </div>
  )
}
