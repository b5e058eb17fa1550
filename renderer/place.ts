import { useMemo, useSyncExternalStore } from 'react'
import type { Selection } from '#contract/vocabulary.ts'

/** What the filter bar holds across screens, by its name in the address. */
export const filterKeys = ['from', 'to', 'services', 'channels', 'locations'] as const
export type FilterKey = (typeof filterKeys)[number]
/** Values of the address besides the path; undefined or an empty list takes the name out. */
export type AddressValues = Record<string, string | readonly string[] | undefined>

export interface Place {
  /** ['locations', 'L7'] for "#/locations/L7". */
  readonly path: readonly string[]
  readonly params: URLSearchParams
  readonly selection: Selection
  /** Address of another screen under the same filters. */
  readonly link: (path: readonly string[], own?: AddressValues) => string
  /** Address of this screen with some values changed. */
  readonly here: (values: AddressValues) => string
}

/** Reads "#/locations/L7?from=2026-01-01&services=Loans"; a segment or value may hold any text. */
export function readPlace(hash: string): Pick<Place, 'path' | 'params'> {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  return { path: path.split('/').filter(Boolean).map(decoded), params: new URLSearchParams(query) }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The address of a path and its values. */
export function addressOf(path: readonly string[], params: URLSearchParams): string {
  const query = params.toString()
  return `#/${path.map(encodeURIComponent).join('/')}${query && `?${query}`}`
}

/** Period and filter of the address, as operations take them. */
export function selectionOf(params: URLSearchParams): Selection {
  const [from, to] = [params.get('from'), params.get('to')]
  const lists = (['services', 'channels', 'locations'] as const).map(key => [key, params.getAll(key)] as const)
  const filter = Object.fromEntries(lists.filter(([, values]) => values.length > 0))
  return { ...(from && { from }), ...(to && { to }), ...(Object.keys(filter).length > 0 && { filter }) }
}

/** For screens whose locations are in their own address: the filter's locations would empty them. */
export function withoutLocations(selection: Selection): Selection {
  if (!selection.filter?.locations) return selection
  const { locations: _, ...filter } = selection.filter
  return { ...selection, filter }
}

/** Where the window is; back and forward restore it whole. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(onMove, () => window.location.hash)
  return useMemo(() => placeAt(hash), [hash])
}

function placeAt(hash: string): Place {
  const { path, params } = readPlace(hash)
  return {
    path,
    params,
    selection: selectionOf(params),
    link: (path, own = {}) => addressOf(path, withValues(onlyFilters(params), own)),
    here: values => addressOf(path, withValues(params, values)),
  }
}

function onMove(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function onlyFilters(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([key]) => (filterKeys as readonly string[]).includes(key)))
}

function withValues(params: URLSearchParams, values: AddressValues): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [key, value] of Object.entries(values)) {
    next.delete(key)
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) next.append(key, each)
  }
  return next
}

/** Goes to an address; `replace` leaves no step for "back". */
export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.location.hash = address
  else window.location.replace(address)
}
