import type { ReactNode } from 'react'
import type { Input } from '#contract/operations.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { type AddressValues, filterKeys, usePlace } from '../place.ts'

/** Which rows of the selection a mark or a figure stands for. */
export type RowsBehind = Omit<
  Input<'interactions.list'>,
  'from' | 'to' | 'against' | 'filter' | 'limit' | 'offset' | 'sort' | 'newestFirst'
>

/** The conditions as values of an address; `interactions/asked.ts` reads them back. */
export function rowsValues(behind: RowsBehind): AddressValues {
  const { locationId, providerId, metric, zeros, atLeast, below, point, weekday, hour, outcome, withComment } = behind
  const { otherThan, value, asIn, inWeeks, rated, longerThan, promised, lacks, load, hours, upTo, effect } = behind
  const text = (value: number | boolean | undefined) => (value === undefined ? undefined : String(value))
  return {
    at: locationId,
    who: providerId,
    metric,
    zeros,
    atLeast: text(atLeast),
    below: text(below),
    grain: point?.grain,
    first: point?.first,
    weekday: text(weekday),
    hour: text(hour),
    outcome,
    comment: text(withComment),
    other: otherThan,
    value,
    as: asIn,
    weeks: inWeeks,
    rated,
    longer: text(longerThan),
    promised,
    lacks,
    load: load && [load.per, load.from, load.to].join(' '),
    hours,
    upTo: text(upTo),
    effect: effect && [effect.side, effect.alone ? 'alone' : 'compared', effect.date, ...effect.locationIds],
  }
}

/** Takes every filter out of an address. */
const noFilters: AddressValues = Object.fromEntries(filterKeys.map(key => [key, undefined]))

/**
 * The address of the rows behind a figure, under the filters of the screen; of figures of all data without them. Figures of a person
 * and of an effect are of all locations.
 */
export function useRowsAddress(): (behind: RowsBehind, ofAll?: boolean) => string {
  const { link } = usePlace()
  return (behind, ofAll = false) =>
    link(['interactions'], {
      ...(ofAll && noFilters),
      ...((behind.providerId !== undefined || behind.effect !== undefined) && { locations: undefined, groups: undefined }),
      ...rowsValues(behind),
    })
}

interface RowsLinkProps {
  readonly behind: RowsBehind
  /** What is counted, for those who do not see where the link stands. */
  readonly what: string
  /** The figure is of all data, whatever is filtered elsewhere. */
  readonly ofAll?: boolean
  readonly className?: string
  readonly children: ReactNode
}

interface RowsCountProps extends Pick<RowsLinkProps, 'what' | 'ofAll'> {
  readonly behind: RowsBehind | undefined
  readonly n: number
}

/** A count that leads to the rows behind it; plain where there are none. */
export function RowsCount({ behind, n, ...rest }: RowsCountProps) {
  if (behind === undefined || n === 0) return formatNumber(n)
  return (
    <RowsLink behind={behind} {...rest}>
      {formatNumber(n)}
    </RowsLink>
  )
}

/** A figure that leads to the rows behind it, by click and by Enter. */
export function RowsLink({ behind, what, ofAll = false, className = 'rows-link', children }: RowsLinkProps) {
  const addressOf = useRowsAddress()
  return (
    <a className={className} href={addressOf(behind, ofAll)} title={say('interactions.show-of', { what })}>
      {children}
    </a>
  )
}
