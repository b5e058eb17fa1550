import { ChartGrain } from '#contract/charts.ts'
import { InteractionSort } from '#contract/interactions.ts'
import type { Input } from '#contract/operations.ts'
import { Metric, Outcome, type Selection } from '#contract/vocabulary.ts'

export type Asked = Omit<Input<'interactions.list'>, 'limit' | 'offset'>

/** What the address asks for; what cannot be meant is left out. The names are those of parts/rows-link.tsx. */
export function askedOf(params: URLSearchParams, selection: Selection): Asked {
  const known = <Value>(form: { safeParse: (value: unknown) => { data?: Value } }, name: string) =>
    form.safeParse(params.get(name)).data
  const number = (name: string) => {
    const value = Number(params.get(name) ?? Number.NaN)
    return Number.isFinite(value) ? value : undefined
  }
  const [grain, first] = [known(ChartGrain, 'grain'), params.get('first')]
  const outcome = params.get('outcome') === 'unknown' ? ('unknown' as const) : known(Outcome, 'outcome')
  const zeros = params.get('zeros') === 'with' ? ('with' as const) : undefined
  const comment = params.get('comment')
  return present({
    ...selection,
    locationId: params.get('at') ?? undefined,
    providerId: params.get('who') ?? undefined,
    metric: known(Metric, 'metric'),
    zeros,
    atLeast: number('atLeast'),
    below: number('below'),
    point: grain && first ? { grain, first } : undefined,
    weekday: number('weekday'),
    hour: number('hour'),
    outcome,
    withComment: comment === null ? undefined : comment === 'true',
    sort: known(InteractionSort, 'sort'),
    newestFirst: params.has('descending') ? params.get('descending') === 'true' : undefined,
  })
}

/** Without what is undefined: two equal questions are then one. */
function present<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>
  } // only what is undefined went
}
