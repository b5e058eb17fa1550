import { useMemo } from 'react'
import { say } from '#words/say.ts'
import { change, type ListKey, usePlace } from '../place.ts'
import { MultiPick } from './multi-pick.tsx'
import type { Option } from './select.tsx'

export interface ListPickProps {
  readonly of: ListKey
  readonly options: readonly Option[]
}

/** One of the address's lists: any number of its values. */
export function ListPick({ of, options }: ListPickProps) {
  const { params } = usePlace()
  const text = JSON.stringify(params.getAll(of))
  // The same list for the same values: the address moves for many other reasons.
  const chosen = useMemo(() => JSON.parse(text) as string[], [text])
  return <MultiPick label={say(`filter.${of}`)} options={options} chosen={chosen} onChange={ids => change({ [of]: ids })} />
}

/** Nothing to choose from one: it is then left out, unless the address asks for it. */
export function isOffered(chosen: readonly string[], options: readonly Option[]): boolean {
  return options.length > 1 || chosen.length > 0
}

export function named(text: string): Option {
  return { id: text, name: text }
}
