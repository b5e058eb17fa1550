import { say } from '#words/say.ts'
import { go, usePlace, type ListKey } from '../place.ts'
import { MultiPick } from './multi-pick.tsx'
import type { Option } from './select.tsx'

/** Nothing to choose from one: it is then left out, unless the address asks for it. */
export function ListPick({ of, options }: { readonly of: ListKey; readonly options: readonly Option[] }) {
  const { params, here } = usePlace()
  const chosen = params.getAll(of)
  if (options.length < 2 && chosen.length === 0) return null
  return <MultiPick label={say(`filter.${of}`)} options={options} chosen={chosen} onChange={ids => go(here({ [of]: ids }))} />
}

export function named(text: string): Option {
  return { id: text, name: text }
}
