import type { ReportOf } from '#contract/reports/report.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { extentOf } from '#db/queries/cells.ts'
import type { Db } from '#db/schema.ts'
import { dateOf } from '../../days.ts'
import { listLocations } from '../../locations/list.ts'
import { headlines } from '../../overview/headlines.ts'
import { unevenness } from '../../overview/unevenness.ts'
import { qualityList } from '../../quality/list.ts'
import { resolveSelection } from '../../selection.ts'
import { changesBefore } from '../changes.ts'
import { comparedWith, type Days, monthNamed, monthToReport } from '../months.ts'
import { changeSince, periodValues } from '../period-change.ts'
import { oncePer } from '../once-per.ts'
import type { Ground, Template } from '../template.ts'

type Report = ReportOf<'regional-monthly'>

/** Changes that the report tells of. */
const CHANGES = 8
const compared = ['csat', 'wait', 'complaint'] as const

/** The region in a month: by default the last whole one of the data. */
export const regionalMonthly: Template<'regional-monthly'> = {
  choices: [],
  scope: async ground => ({ ...withoutDays(ground), ...(await daysOf(ground)) }),
  async compose(ground) {
    const { db } = ground
    const selection = withoutDays(ground)
    const days = await daysOf(ground)
    const own = { ...selection, ...days }
    const { splits, beside } = await unevenness(db, own)
    const { rows } = await qualityList(db, own)
    return {
      month: days && monthNamed(days),
      compared: days === null ? [] : await Promise.all(compared.map(metric => comparedOf(db, metric, { days, selection }))),
      overview: { ...(await headlines(db, { ...selection, ...(days && { to: days.to }) })), splits, beside },
      csat: await listLocations(db, { ...own, metric: 'csat' }),
      wait: await listLocations(db, { ...own, metric: 'wait' }),
      changes: await changesBefore(db, {
        cutOff: days?.to ?? null,
        selection: { ...selection, ...(days && { to: days.to }) },
        most: CHANGES,
      }),
      trust: rows.map(({ locationId, name, trust: { grade, doubts } }) => ({ locationId, name, grade, doubts })),
    }
  },
}

function withoutDays({ selection: { filter } }: Ground): Selection {
  return filter === undefined ? {} : { filter }
}

/** The days asked for, else the last whole month; null without any data. */
const daysOf = oncePer(async ({ db, selection }: Ground): Promise<Days | null> => {
  const { firstDay, lastDay } = await extentOf(db, await resolveSelection(db, selection))
  const { from, to } = selection
  if (from !== undefined && to !== undefined) return { from, to }
  if (firstDay === null || lastDay === null) return null
  if (from === undefined && to === undefined) return monthToReport(firstDay, lastDay)
  return { from: from ?? dateOf(firstDay), to: to ?? dateOf(lastDay) }
})

async function comparedOf(
  db: Db,
  metric: (typeof compared)[number],
  { days, selection }: { days: Days; selection: Selection },
): Promise<Report['compared'][number]> {
  const { before, lastYear } = comparedWith(days)
  const now = await periodValues(db, metric, { days, selection })
  const since = async (then: Days) => {
    const values = await periodValues(db, metric, { days: then, selection })
    return values.values.n === 0 ? null : changeSince(now, values)
  }
  const { unit, scale, better, n } = now.values
  return {
    metric,
    unit,
    scale,
    better,
    now: { ...days, n, value: now.value },
    before: await since(before),
    lastYear: await since(lastYear),
  }
}
