import type { ReportParams } from '#contract/reports/params.ts'
import type { AddressValues } from '../place.ts'

/** What a report is told to be about; the rest it chooses. */
export type Chosen = Pick<ReportParams, 'location' | 'provider' | 'compare'>

/** Of an address: `location`, `provider`, and `a` and `b` of a pair. */
export function chosenOf(params: URLSearchParams): Chosen {
  const [location, provider, a, b] = ['location', 'provider', 'a', 'b'].map(key => params.get(key) ?? undefined)
  return {
    ...(location !== undefined && { location }),
    ...(provider !== undefined && { provider }),
    ...(a !== undefined && b !== undefined && { compare: [a, b] }),
  }
}

/** For an address; what is not chosen is taken out of it. */
export function valuesOf({ location, provider, compare }: Chosen): AddressValues {
  return { location, provider, a: compare?.[0], b: compare?.[1] }
}
