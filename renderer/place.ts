import { createContext, use, useSyncExternalStore } from 'react'
import type { Filter, Selection } from '#contract/vocabulary.ts'
import { isDay } from './parts/local-day.ts'

/** What the filter bar holds across screens, by its name in the address. */
const lists = ['locations', 'groups', 'services', 'channels', 'customerTypes'] as const
export const filterKeys = ['from', 'to', 'against', ...lists, 'handling', 'minimumAnswers'] as const
export type FilterKey = (typeof filterKeys)[number]
export type ListKey = (typeof lists)[number]
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

/** More are asked of nobody. */
export const MOST_ANSWERS = 100_000

/**
 * Reads "#/locations/L7?from=2026-01-01&services=Loans"; a segment or value may hold any text. A day that is none and a number of answers
 * that cannot be are left out.
 */
export function readPlace(hash: string): Pick<Place, 'path' | 'params'> {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const params = new URLSearchParams(query)
  for (const key of ['from', 'to'] satisfies FilterKey[]) if (!isDay(params.get(key) ?? '')) params.delete(key)
  const answers = Number(params.get('minimumAnswers'))
  if (!Number.isInteger(answers) || answers < 2 || answers > MOST_ANSWERS) params.delete('minimumAnswers')
  return { path: path.split('/').filter(Boolean).map(decoded), params }
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
  return withQuery(path, params.toString())
}

function withQuery(path: readonly string[], query: string): string {
  return `#/${path.map(encodeURIComponent).join('/')}${query && `?${query}`}`
}

/** Period, comparison and filter of the address, as operations take them; what cannot be meant is left out. */
export function selectionOf(params: URLSearchParams): Selection {
  const [from, to] = [params.get('from'), params.get('to')]
  const against = oneOf(['previous', 'last-year'] as const, params.get('against'))
  const filter = filterOf(params)
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(against && { against }),
    ...(Object.keys(filter).length > 0 && { filter }),
  }
}

function filterOf(params: URLSearchParams): Filter {
  const handling = oneOf(['self-service', 'assisted'] as const, params.get('handling'))
  const minimumAnswers = Number(params.get('minimumAnswers'))
  return {
    ...Object.fromEntries(lists.map(key => [key, params.getAll(key)] as const).filter(([, values]) => values.length > 0)),
    ...(handling && { handling }),
    ...(minimumAnswers > 1 && { minimumAnswers }),
  }
}

function oneOf<Value extends string>(known: readonly Value[], value: string | null): Value | undefined {
  return known.find(each => each === value)
}

/** For screens whose locations are in their own address: the filter's locations and groups would empty them. */
export function withoutLocations(selection: Selection): Selection {
  if (!selection.filter?.locations && !selection.filter?.groups) return selection
  const { locations: _locations, groups: _groups, ...filter } = selection.filter
  return { ...selection, filter }
}

/** The same selection at one location. */
export function withOnly(selection: Selection, locationId: string): Selection {
  const rest = withoutLocations(selection)
  return { ...rest, filter: { ...rest.filter, locations: [locationId] } }
}

/** A place that holds for a part of the window, whatever the address says meanwhile. */
export const HeldPlace = createContext<Place | null>(null)

/** Where the window is, or where it was for a part that still shows that; back and forward restore it whole. */
export function usePlace(): Place {
  const held = use(HeldPlace)
  const hash = useSyncExternalStore(onMove, () => (held === null ? window.location.hash : ''))
  return held ?? placeAt(hash)
}

/** A place to hold on to: what is changed there is changed in the address as it is by then. */
export function heldPlace(place: Place): Place {
  return { ...place, here: values => placeNow().here(values) }
}

/** The address as it is at this moment, for keys that are pressed faster than the screen follows. */
export function placeNow(): Place {
  return placeAt(window.location.hash)
}

/** Of some addresses, the newest last: what was drawn for one stays as it is when the window comes back to it. */
const known = new Map<string, Place>()
const MOST_KNOWN = 20

function placeAt(hash: string): Place {
  const place = known.get(hash) ?? newPlace(hash)
  known.delete(hash)
  known.set(hash, place)
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!)
  return place
}

function newPlace(hash: string): Place {
  const { path, params } = readPlace(hash)
  const filters = onlyFilters(params)
  const filterText = filters.toString()
  return {
    path,
    params,
    selection: selectionOf(params),
    // A plot has a thousand links that keep all filters: these are written once.
    link: (path, own = {}) =>
      Object.keys(own).some(key => filters.has(key))
        ? addressOf(path, withValues(filters, own))
        : withQuery(path, [filterText, queryOf(own)].filter(Boolean).join('&')),
    here: values => addressOf(path, withValues(params, values)),
  }
}

/**
 * Changes values of the address as it is by then. What only changes it does not follow it, and so is not drawn again whenever it moves.
 */
export function change(values: AddressValues, how?: 'push' | 'replace'): void {
  go(placeNow().here(values), how)
}

/** Takes filters out of the address: all of them, unless some are named. */
export function clearFilters(keys: readonly string[] = filterKeys): void {
  change(Object.fromEntries(keys.map(key => [key, undefined])))
}

const listeners = new Set<() => void>()

function onMove(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
  }
}

/** Whether two places differ by the filter bar at most, and not by the location, person or figure that they are about. */
export function isAboutTheSame(a: Place, b: Place): boolean {
  return ownOf(a.params) === ownOf(b.params)
}

function ownOf(params: URLSearchParams): string {
  return new URLSearchParams([...params].filter(([key]) => !(filterKeys as readonly string[]).includes(key))).toString()
}

function onlyFilters(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([key]) => (filterKeys as readonly string[]).includes(key)))
}

/** What needs no escaping in an address. */
const PLAIN = /^[\w.*-]*$/

/** As URLSearchParams writes it, which is dear to make for every mark of a plot. */
function queryOf(values: AddressValues): string {
  const parts: string[] = []
  for (const [key, value] of Object.entries(values))
    for (const each of typeof value === 'string' ? [value] : (value ?? []))
      parts.push(PLAIN.test(each) ? `${key}=${each}` : new URLSearchParams([[key, each]]).toString())
  return parts.join('&')
}

function withValues(params: URLSearchParams, values: AddressValues): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [key, value] of Object.entries(values)) {
    if (next.has(key)) next.delete(key)
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) next.append(key, each)
  }
  return next
}

/**
 * Goes to an address; `replace` leaves no step for "back". Screens follow at once: the window tells of the move only in a later
 * task, and until then a ticked box would spring back.
 */
export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.location.hash = address
  else window.location.replace(address)
  const told = [...listeners] // who begins to listen meanwhile knows already
  for (const listener of told) listener()
}
