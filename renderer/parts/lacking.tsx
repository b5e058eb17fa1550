import { say } from '#words/say.ts'

/** Why a dialog cannot be finished yet: the names of the fields that are still empty. */
export function Lacking({ fields }: { readonly fields: readonly string[] }) {
  return (
    <p className="muted lacking" role="status">
      {fields.length > 0 && say('shell.lacking', { fields })}
    </p>
  )
}
