import { ChartGrain } from '#contract/charts.ts'
import { EffectAsked, HoursAsked, InteractionsNarrowed, InteractionSort } from '#contract/interactions.ts'
import { LoadPer } from '#contract/moments.ts'
import type { Input } from '#contract/operations.ts'
import { CheckedField } from '#contract/quality.ts'
import { IsoDate, Metric, Outcome, type Selection } from '#contract/vocabulary.ts'

export type Asked = Omit<Input<'interactions.list'>, 'limit' | 'offset'>

/** What the address asks for; what cannot be meant is left out. The names are those of parts/rows-link.tsx. */
export function askedOf(params: URLSearchParams, selection: Selection): Asked {
  const { known, number, text } = reading(params)
  const { value, rated, promised, weekday, hour, longerThan } = InteractionsNarrowed.shape
  const comment = params.get('comment')
  return present({
    ...selection,
    locationId: text('at'),
    otherThan: text('other'),
    providerId: text('who'),
    metric: known(Metric, 'metric'),
    value: known(value, 'value'),
    asIn: params.get('as') === 'selection' ? ('selection' as const) : undefined,
    zeros: params.get('zeros') === 'with' ? ('with' as const) : undefined,
    atLeast: number('atLeast'),
    below: number('below'),
    point: pointOf(params),
    inWeeks: weeksOf(params),
    weekday: weekday.safeParse(number('weekday')).data,
    hour: hour.safeParse(number('hour')).data,
    outcome: params.get('outcome') === 'unknown' ? ('unknown' as const) : known(Outcome, 'outcome'),
    withComment: comment === null ? undefined : comment === 'true',
    rated: known(rated, 'rated'),
    longerThan: longerThan.safeParse(number('longer')).data,
    promised: known(promised, 'promised'),
    lacks: known(CheckedField, 'lacks'),
    load: loadOf(params.get('load')),
    hours: known(HoursAsked, 'hours'),
    upTo: number('upTo'),
    effect: effectOf(params.getAll('effect')),
    sort: known(InteractionSort, 'sort'),
    newestFirst: params.has('descending') ? params.get('descending') === 'true' : undefined,
  })
}

function reading(params: URLSearchParams) {
  return {
    known: <Value>(form: { safeParse: (value: unknown) => { data?: Value } }, name: string) =>
      form.safeParse(params.get(name) ?? undefined).data,
    number: (name: string) => numberIn(params.get(name)),
    text: (name: string) => params.get(name) ?? undefined,
  }
}

function numberIn(text: string | null | undefined): number | undefined {
  const value = Number(text || Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

function pointOf(params: URLSearchParams): Asked['point'] {
  const [grain, first] = [ChartGrain.safeParse(params.get('grain')).data, IsoDate.safeParse(params.get('first')).data]
  return grain && first ? { grain, first } : undefined
}

function weeksOf(params: URLSearchParams): Asked['inWeeks'] {
  const weeks = params.getAll('weeks').filter(week => IsoDate.safeParse(week).success)
  return weeks.length === 0 ? undefined : weeks
}

/** "person 1.5 2.25" */
function loadOf(text: string | null): Asked['load'] {
  const [per, from, to] = (text ?? '').split(' ')
  const known = LoadPer.safeParse(per).data
  const [least, most] = [numberIn(from), numberIn(to)]
  return known === undefined || least === undefined || most === undefined ? undefined : { per: known, from: least, to: most }
}

/** treated, alone, 2026-03-02, L7 */
function effectOf([side, alone, date, ...locationIds]: readonly string[]): Asked['effect'] {
  return EffectAsked.safeParse({ side, alone: alone === 'alone', date, locationIds }).data
}

/** Without what is undefined: two equal questions are then one. */
function present<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>
  } // only what is undefined went
}
