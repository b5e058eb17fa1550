import type { Metric } from '#contract/vocabulary.ts'
import { formatDuration, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { metricName } from '../parts/describe.ts'
import { hourWords, weekdayName } from '../moments/moment-grid.tsx'
import type { Asked } from './asked.ts'

export interface Condition {
  readonly words: string
  /** Names in the address that go with it. */
  readonly names: readonly string[]
}

/** Names of the locations that are asked for, where they are known. */
interface Names {
  readonly here: string | undefined
  readonly other: string | undefined
}

/** Every condition beside the filters in words, so that it can be read and taken away. */
export function conditionsOf(asked: Asked, { here, other }: Names): readonly Condition[] {
  const {
    metric,
    atLeast,
    below,
    upTo,
    effect,
    point,
    weekday,
    hour,
    outcome,
    withComment,
    inWeeks,
    promised,
    lacks,
    load,
    hours,
  } = asked
  const bounded = metric !== undefined && (atLeast !== undefined || below !== undefined || upTo !== undefined)
  const isMissing = asked.value === 'missing'
  return [
    one(asked.locationId !== undefined, ['at'], () => here ?? asked.locationId ?? ''),
    one(asked.otherThan !== undefined, ['other'], () => say('interactions.other-than', { name: other ?? asked.otherThan })),
    one(asked.providerId !== undefined, ['who'], () => say('interactions.one-person')),
    one(point !== undefined, ['grain', 'first'], () =>
      say('interactions.point', { grain: point?.grain, firstDate: point?.first }),
    ),
    one(weekday !== undefined, ['weekday'], () => weekdayName(weekday ?? 1)),
    one(hour !== undefined, ['hour'], () => say('interactions.hour', { from: hourWords(hour ?? 0), to: hourWords(hour ?? 0) })),
    one(inWeeks !== undefined, ['weeks'], () =>
      say('interactions.weeks', { weeks: inWeeks?.length, firstDate: inWeeks?.toSorted()[0] }),
    ),
    // An effect is of a metric: it goes with it.
    one(metric !== undefined && !bounded, ['metric', 'zeros', 'value', 'as', ...(effect ? ['effect'] : [])], () =>
      say(isMissing ? 'interactions.has-no' : 'interactions.has', { metric: nameOf(metric) }),
    ),
    one(bounded && atLeast !== undefined, ['atLeast'], () => bound('interactions.at-least', metric, atLeast)),
    one(bounded && below !== undefined, ['below'], () => bound('interactions.below', metric, below)),
    one(bounded && upTo !== undefined, ['upTo'], () => bound('interactions.up-to', metric, upTo)),
    one(effect !== undefined, ['effect'], () => say('interactions.effect', { side: effect?.side, eventDate: effect?.date })),
    one(outcome !== undefined, ['outcome'], () =>
      say('interactions.outcome-is', { outcome: say(`outcome.${outcome ?? 'unknown'}`) }),
    ),
    one(withComment !== undefined, ['comment'], () =>
      say(withComment ? 'interactions.with-comment' : 'interactions.without-comment'),
    ),
    one(asked.rated !== undefined, ['rated'], () => say(`interactions.rated.${asked.rated ?? 'low'}`)),
    one(asked.longerThan !== undefined, ['longer'], () =>
      say('interactions.longer', { value: formatDuration(asked.longerThan ?? 0) }),
    ),
    one(promised !== undefined, ['promised'], () => say(`interactions.promised.${promised ?? 'any'}`)),
    one(lacks !== undefined, ['lacks'], () => say('interactions.lacks', { field: say(`field.${lacks ?? 'wait_s'}`) })),
    one(load !== undefined, ['load'], () =>
      say('interactions.load', { per: load?.per, from: formatNumber(load?.from ?? 0, 1), to: formatNumber(load?.to ?? 0, 1) }),
    ),
    one(hours !== undefined, ['hours'], () => say(`interactions.hours.${hours ?? 'known'}`)),
  ].flat()
}

function one(applies: boolean, names: readonly string[], words: () => string): Condition[] {
  return applies ? [{ words: words(), names }] : []
}

function nameOf(metric: Metric | undefined): string {
  return metric === undefined ? '' : metricName(metric)
}

function bound(
  id: 'interactions.at-least' | 'interactions.below' | 'interactions.up-to',
  metric: Metric | undefined,
  value: number | undefined,
): string {
  const isDuration = metric === 'wait' || metric === 'service' || metric === 'resolution'
  const written =
    value === undefined ? '' : isDuration ? formatDuration(value) : formatNumber(value, Number.isInteger(value) ? 0 : 2)
  return say(id, { metric: nameOf(metric), value: written })
}
