import type { ReportParams } from '#contract/reports/params.ts'
import type { ReportName } from '#contract/reports/report.ts'
import type { Place } from '../place.ts'
import type { Chosen } from './chosen.ts'
import { optionsChosen } from './report-options.ts'

interface About {
  readonly name: ReportName
  readonly chosen?: Chosen
}

/** The report of what is on the screen, under its filters and with what is chosen for all reports. */
export function reportHere(place: Place): { name: ReportName; params: ReportParams } {
  const { name, chosen } = aboutOf(place)
  return { name, params: { ...place.selection, ...optionsChosen(), ...chosen } }
}

/** Which report says on paper what a screen shows. */
export function aboutOf({ path: [screen, ...below], params }: Pick<Place, 'path' | 'params'>): About {
  const [one, other] = below
  const [at, who] = [params.get('at'), params.get('who')]
  switch (screen) {
    case 'overview':
      return { name: 'monday' }
    case 'locations':
      return one === 'compare' ? pairOf(params) : one === undefined ? REGION : ofLocation(one)
    case 'providers':
      return one === undefined ? REGION : { name: 'coaching', chosen: { provider: one } }
    case 'moments':
      return { name: 'moments', ...(at !== null && { chosen: { location: at } }) }
    case 'interactions':
      return who !== null ? { name: 'coaching', chosen: { provider: who } } : at !== null ? ofLocation(at) : REGION
    case 'data':
      return one === 'quality' ? { name: 'data-quality', ...(other !== undefined && { chosen: { location: other } }) } : REGION
    case undefined:
    default:
      return REGION
  }
}

const REGION: About = { name: 'regional-comparison' }

function ofLocation(location: string): About {
  return { name: 'location-pack', chosen: { location } }
}

/** A location against all others has no report of its own. */
function pairOf(params: URLSearchParams): About {
  const [a, b] = [params.get('a'), params.get('b')]
  return a === null || b === null || b === 'peers' ? REGION : { name: 'compare-two', chosen: { compare: [a, b] } }
}
