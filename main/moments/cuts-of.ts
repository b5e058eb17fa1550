import type { ChartGround } from './control-chart.ts'
import type { Cuts } from './weekly-series.ts'

/** What cuts the weeks of a place (of all chosen places: null): the period, its calendar and that of all places. */
export function cutsOf({ chosen, calendars }: Pick<ChartGround, 'chosen' | 'calendars'>, location: number | null): Cuts {
  const cutBy =
    location === null
      ? [calendars.region, ...calendars.stillReporting]
      : [calendars.all, calendars.byLocation.get(location) ?? null]
  return {
    period: { from: chosen.fromDay, to: chosen.toDay },
    calendars: cutBy.filter(calendar => calendar !== null),
  }
}
