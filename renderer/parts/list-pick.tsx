import { say } from '#words/say.ts'
import { go, usePlace, type ListKey } from '../place.ts'
import { MultiPick } from './multi-pick.tsx'
import type { Option } from './select.tsx'

export interface ListPickProps {
  readonly of: ListKey
  readonly options: readonly Option[]
}

/** One of the address's lists: any number of its values. */
export function ListPick({ of, options }: ListPickProps) {
  const { params, here } = usePlace()
  const chosen = params.getAll(of)
  return <MultiPick label={say(`filter.${of}`)} options={options} chosen={chosen} onChange={ids => go(here({ [of]: ids }))} />
}

/** Nothing to choose from one: it is then left out, unless the address asks for it. */
export function isOffered(chosen: readonly string[], options: readonly Option[]): boolean {
  return options.length > 1 || chosen.length > 0
}

export function named(text: string): Option {
  return { id: text, name: text }
}
