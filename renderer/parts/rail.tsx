import { CalendarClock, Database, FileText, LayoutDashboard, Store, Users, type LucideIcon } from 'lucide-react'
import { say, type MessageId } from '#words/say.ts'
import { PinsTray } from '../pins/pins-tray.tsx'
import { usePlace } from '../place.ts'
import { ReportActs } from './report-acts.tsx'

const places: readonly (readonly [string, MessageId, LucideIcon])[] = [
  ['overview', 'shell.overview', LayoutDashboard],
  ['locations', 'shell.locations', Store],
  ['providers', 'shell.providers', Users],
  ['moments', 'shell.moments', CalendarClock],
  ['reports', 'shell.reports', FileText],
  ['data', 'shell.data', Database],
]

/** The places of the app and the report of the screen. */
export function Rail() {
  const { path } = usePlace()
  return (
    <div className="rail">
      <Places />
      <div className="rail-foot">
        <PinsTray />
        {path[0] !== 'reports' && <ReportActs />}
      </div>
    </div>
  )
}

/** The places of the app. Links keep the filters. */
export function Places() {
  const { path, link } = usePlace()
  return (
    <nav aria-label={say('shell.places')}>
      <p className="rail-app">{say('shell.app')}</p>
      <ul>
        {places.map(([name, word, Icon]) => (
          <li key={name}>
            <a className="rail-place" href={link([name])} aria-current={path[0] === name ? 'page' : undefined} title={say(word)}>
              <Icon size={16} aria-hidden="true" />
              <span>{say(word)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
