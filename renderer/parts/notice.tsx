import type { ReactNode } from 'react'

/** Something to know before going on, said once where it matters. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <div className="notice" role="note">
      {children}
    </div>
  )
}
