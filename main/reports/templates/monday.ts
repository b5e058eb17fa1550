import type { Overview } from '#contract/overview.ts'
import type { Monday } from '#contract/reports/monday.ts'
import type { QualityRow } from '#contract/quality.ts'
import { summary } from '../../overview/summary.ts'
import { qualityList } from '../../quality/list.ts'
import { changesBefore } from '../changes.ts'
import type { Template } from '../template.ts'
import { thisWeek } from '../this-week.ts'

/** Changes that one page has room for. */
const CHANGES = 3

/** One page for Monday morning: five questions, and what to do this week. */
export const monday: Template<'monday'> = {
  choices: [],
  async compose({ db, selection }) {
    const { signals: _signals, ...overview } = await summary(db, selection)
    const { against: _against, ...days } = selection
    const doubtful = (await qualityList(db, days)).rows.flatMap(row => doubtOf(row) ?? [])
    return {
      overview,
      lastWeeks: overview.cards.flatMap(card => lastWeekOf(card) ?? []),
      doubtful,
      changes: await changesBefore(db, { cutOff: overview.about.cutOff, selection: days, most: CHANGES }),
      thisWeek: thisWeek({ overview, doubtful }),
    }
  },
}

function lastWeekOf({ metric, chart }: Overview['cards'][number]): Monday['lastWeeks'][number] | null {
  const last = chart.grain === 'week' ? chart.points.findLast(point => !point.partial && point.value !== null) : undefined
  return last === undefined ? null : { metric, week: last.week, value: last.value!, n: last.n }
}

/** Of a location that has reported: one that has not is told as missing. */
function doubtOf({ name, trust, reporting }: QualityRow): Monday['doubtful'][number] | null {
  const { grade, doubts } = trust
  if ((grade !== 'C' && grade !== 'D') || reporting.state !== 'reported') return null
  const first = doubts.find(({ weight }) => weight === 'serious') ?? doubts[0]
  return { name, grade, reading: first?.reading ?? trust.reading }
}
