import type { FilterNames, Furniture } from '#contract/reports/furniture.ts'
import type { ReportParams, Sheet } from '#contract/reports/params.ts'
import type { Settings } from '#contract/data.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import { contentHash } from '#db/queries/status.ts'
import type { Db } from '#db/schema.ts'
import packageJson from '../../package.json' with { type: 'json' }
import type { Once } from '../kept-answers.ts'
import { reportedOf } from '../overview/reported.ts'
import { aboutOf, resolveSelection } from '../selection.ts'
import { readSettings } from '../settings/settings.ts'
import type { Ground } from './template.ts'

/** What every report carries: how it lies on paper, whose it is, what it rests on and what is missing. */
export async function furnitureOf({ db, params }: Ground, scope: Selection, once: Once): Promise<Furniture> {
  const settings = await readSettings(db)
  const reach = () => reachOf(db, scope)
  return {
    sheet: sheetOf(params),
    people: shownAs(params, settings),
    company: settings.company,
    logo: settings.logo,
    printedAt: new Date().toISOString(),
    frozen: null,
    appVersion: packageJson.version,
    contentHash: await contentHash(db),
    ...(await (Object.keys(scope).length === 0 ? once('reach of reports', reach) : reach())),
    filter: await filterNames(db, scope),
    notes: params.notes ?? [],
    footnotes: [],
  }
}

/** A report may hide names that the settings show, never show names that they hide. */
export function shownAs({ people }: ReportParams, { names }: Pick<Settings, 'names'>): Settings['names'] {
  return people === 'pseudonyms' ? 'pseudonyms' : names
}

const USUAL: Sheet = { paper: 'A4', orientation: 'portrait', textSize: 'normal', ink: 'grey' }

/** How the parameters lay a report on paper, and what holds where they say nothing. */
export function sheetOf(params: ReportParams, usual = USUAL): Sheet {
  const { paper = usual.paper, orientation = usual.orientation, textSize = usual.textSize, ink = usual.ink } = params
  return { paper, orientation, textSize, ink }
}

/** What is reported on, how many locations and people there are, and who is missing. */
async function reachOf(db: Db, scope: Selection): Promise<Pick<Furniture, 'about' | 'locations' | 'providers' | 'missing'>> {
  const chosen = await resolveSelection(db, scope)
  const activity = await activityByLocation(db, chosen)
  const reported = await reportedOf(db, chosen, { names: await locationsById(db), activity })
  return {
    about: await aboutOf(db, chosen),
    locations: activity.size,
    providers: Array.from(activity.values(), ({ providers }) => providers).reduce((sum, count) => sum + count, 0),
    missing: reported.filter(({ state }) => state !== 'reported').map(({ name, lastDay }) => ({ name, lastDay })),
  }
}

/** Names of what a filter keeps. */
export async function filterNames(db: Db, { filter = {} }: Selection): Promise<FilterNames> {
  const ids = filter.locations ?? []
  const locations =
    ids.length === 0 ? [] : await db.selectFrom('location').select('name').where('public_id', 'in', ids).orderBy('name').execute()
  const { groups = [], services = [], channels = [], customerTypes = [], handling = null, minimumAnswers = null } = filter
  return { locations: locations.map(({ name }) => name), groups, services, channels, customerTypes, handling, minimumAnswers }
}
