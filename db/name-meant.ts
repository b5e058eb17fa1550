import { nameKey } from './name-key.ts'

export interface Named {
  readonly publicId: string
  /** The name that it now has, and the key of the name that it came with. */
  readonly name: string
  readonly nameKey: string
}

/** Which of some things a text means: by id, else by the name that it came with, else by the name that it now has. */
export function meantBy<One extends Named>(all: Iterable<One>, text: string): One | undefined {
  const key = nameKey(text)
  const list = [...all]
  return (
    list.find(({ publicId }) => publicId === text) ??
    list.find(one => one.nameKey === key) ??
    list.find(({ name }) => nameKey(name) === key)
  )
}
