import type { Input } from '#contract/operations.ts'
import type { DrawableName, DrawnPin } from '#contract/reports/pinned.ts'
import type { Db } from '#db/schema.ts'
import { distributionValues } from '../distributions/values.ts'
import { promisedWaits } from '../distributions/waits.ts'
import { estimateEffect } from '../effects/estimate.ts'
import { locationCharts } from '../locations/charts.ts'
import { compareLocations } from '../locations/compare.ts'
import { locationsFunnel } from '../locations/funnel.ts'
import { listLocations } from '../locations/list.ts'
import { metricScores } from '../metrics/scores.ts'
import { controlChart } from '../moments/control-chart.ts'
import { momentGrid } from '../moments/grid.ts'
import { loadCurve } from '../moments/load-curve.ts'
import { momentWaits } from '../moments/waits.ts'
import { listProviders } from '../providers/list.ts'
import { qualityDetail } from '../quality/detail.ts'
import { reporting } from '../quality/reporting.ts'
import { split } from '../variability/split.ts'

type AnswerOf<Name extends DrawableName> = Extract<DrawnPin, { name: Name }>['answer']

/** What answers the question of a pin on paper. */
export const pinnedQuestions: { readonly [Name in DrawableName]: (db: Db, input: Input<Name>) => Promise<AnswerOf<Name>> } = {
  'moments.control': controlChart,
  'moments.grid': momentGrid,
  'moments.load': loadCurve,
  'locations.list': listLocations,
  'locations.charts': locationCharts,
  'locations.funnel': locationsFunnel,
  'locations.compare': compareLocations,
  'providers.list': listProviders,
  'variability.split': split,
  'effects.estimate': estimateEffect,
  'metrics.scores': metricScores,
  'distributions.values': distributionValues,
  'distributions.waits': waitsOf,
  'quality.reporting': reporting,
  'quality.detail': qualityDetail,
}

export function isDrawable(name: string): name is DrawableName {
  return Object.hasOwn(pinnedQuestions, name)
}

/** Waits within what is promised, and how they are spread. */
async function waitsOf(db: Db, input: Input<'distributions.waits'>): Promise<AnswerOf<'distributions.waits'>> {
  const { from, to, filter, locationId } = input
  const { reading } = await promisedWaits(db, input)
  return { reading, waits: await momentWaits(db, { from, to, filter, locationId }) }
}
