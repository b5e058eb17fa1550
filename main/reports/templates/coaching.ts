import type { CoachedPerson } from '#contract/reports/coaching.ts'
import type { ProvidersList } from '#contract/providers.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { listInteractions } from '../../interactions/list.ts'
import { remarksOf } from '../../interactions/remarks.ts'
import { momentGrid } from '../../moments/grid.ts'
import { namesSomebody } from '../../people/names-somebody.ts'
import { providerDetail } from '../../providers/detail.ts'
import { listProviders } from '../../providers/list.ts'
import { interactionsByProvider } from '../../providers/provider-figures.ts'
import { providerIdOf, resolveSelection } from '../../selection.ts'
import { readSettings, smallestGroup } from '../../settings/settings.ts'
import { atLocation } from '../at-location.ts'
import { shownAs } from '../furniture.ts'
import { oncePer } from '../once-per.ts'
import { paceOf } from '../pace.ts'
import type { Ground, Template } from '../template.ts'

type Report = ReportOf<'coaching'>
type Shown = Extract<CoachedPerson, { state: 'shown' }>
type Detail = Awaited<ReturnType<typeof providerDetail>>

/** Services that are read to see whether their length matters. */
const SERVICES = 20_000

/** One person's page to hand over: by default that of whoever has served most. */
export const coaching: Template<'coaching'> = {
  choices: ['provider'],
  async scope(ground) {
    const { detail } = await subjectOf(ground)
    if (detail === null) return ground.selection
    if (!(await hasEnoughOf(ground, detail))) return atLocation(ground.selection, detail.locationId)
    return ofPerson(ground.selection, detail)
  },
  async compose(ground) {
    const { detail, why } = await subjectOf(ground)
    return { person: detail && (await personOf(ground, detail)), why }
  },
}

/** The person alone: whoever works at two places is two providers. */
function ofPerson(selection: Selection, { locationId, providerId }: Detail): Selection {
  const { filter, ...rest } = atLocation(selection, locationId)
  return { ...rest, filter: { ...filter, providers: [providerId] } }
}

interface Subject {
  readonly detail: Detail | null
  readonly why: Report['why']
}

const subjectOf = oncePer(async ({ db, params: { provider }, selection }: Ground): Promise<Subject> => {
  const found = provider === undefined ? await whoServedMost(db, selection) : { providerId: provider, why: null }
  const { providerId, why } = found
  return { detail: providerId === null ? null : await providerDetail(db, { ...selection, providerId }), why }
})

/** Among those with enough ratings, or enough waits where nobody has, the person with most interactions. */
async function whoServedMost(db: Db, selection: Selection): Promise<{ providerId: string | null; why: Report['why'] }> {
  const served = await interactionsByProvider(db, await resolveSelection(db, selection))
  const publicIds = new Map(Array.from(await providersById(db), ([id, { publicId }]) => [publicId, id]))
  const countOf = (providerId: string) => served.get(publicIds.get(providerId)!) ?? 0
  for (const metric of ['csat', 'wait'] as const) {
    const known = enoughOf(await listProviders(db, { ...selection, metric }))
    const [most] = known.toSorted((a, b) => countOf(b) - countOf(a))
    if (most === undefined) continue
    return { providerId: most, why: { id: 'coaching.most', values: { interactions: countOf(most), people: known.length } } }
  }
  return { providerId: null, why: { id: 'coaching.none', values: { people: served.size } } }
}

function enoughOf({ rows, minimumGroup }: ProvidersList): string[] {
  return rows.flatMap(row => (row.state === 'shown' && row.n >= minimumGroup ? [row.providerId] : []))
}

/** Whether the privacy rule will show the person, so that header and footer may count what is theirs. */
async function hasEnoughOf({ db, selection }: Ground, detail: Detail): Promise<boolean> {
  return detail.state === 'shown' && detail.n >= smallestGroup(await readSettings(db), selection.filter ?? {})
}

async function personOf(ground: Ground, detail: Detail): Promise<CoachedPerson> {
  if (detail.state !== 'shown') return detail
  return {
    ...detail,
    grid: await gridOf(ground, detail),
    pace: await paceIn(ground, detail),
    ...(await remarksOn(ground, detail)),
  }
}

async function gridOf({ db, selection }: Ground, { figures, providerId }: Extract<Detail, { state: 'shown' }>) {
  const metric = (['csat', 'wait'] as const).find(each => figures.some(figure => figure.metric === each && figure.n > 0))
  if (metric === undefined) return null
  return momentGrid(db, { ...wherever(selection), providerId, metric })
}

/** Own services whose length and rating are both known, the newest of very many. */
async function paceIn({ db, selection }: Ground, { providerId }: Detail): Promise<Shown['pace']> {
  const asked = { ...wherever(selection), providerId, limit: SERVICES }
  const { rows } = await listInteractions(db, asked)
  return paceOf(rows, smallestGroup(await readSettings(db), selection.filter ?? {}))
}

/** A person's page is about all they did in the period, wherever. */
function wherever({ filter, ...selection }: Selection): Selection {
  const { groups: _groups, locations: _locations, ...rest } = filter ?? {}
  return { ...selection, filter: rest }
}

/** What customers wrote who were glad and who were not, but for what names somebody else, or anybody under pseudonyms. */
async function remarksOn(
  { db, params, selection }: Ground,
  { providerId }: Detail,
): Promise<Pick<Shown, 'liked' | 'missed' | 'leftOut'>> {
  const isNamed = shownAs(params, await readSettings(db)) === 'names'
  const own = await providerIdOf(db, providerId)
  const names = [...(await providersById(db)).values()].filter(({ id }) => !(isNamed && id === own)).map(({ name }) => name)
  const asked = { ...wherever(selection), providerId }
  const { liked, missed, leftOut } = await remarksOf(db, { asked, isLeftOut: namesSomebody(names) })
  return { liked, missed, leftOut }
}
