import type { Input } from '#contract/operations.ts'

/** Conditions on single rows, beside whose and when. */
export type Narrowing = Pick<
  Input<'interactions.list'>,
  | 'metric'
  | 'value'
  | 'zeros'
  | 'atLeast'
  | 'below'
  | 'upTo'
  | 'point'
  | 'inWeeks'
  | 'weekday'
  | 'hour'
  | 'outcome'
  | 'withComment'
  | 'rated'
  | 'longerThan'
  | 'promised'
  | 'lacks'
  | 'load'
  | 'hours'
>
