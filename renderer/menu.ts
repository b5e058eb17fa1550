import { useEffect, useRef } from 'react'
import type { MenuCommand } from '#contract/host.ts'

/** Does what is chosen in the application's menu, for as long as the component is shown. */
export function useMenu(acts: Partial<Record<MenuCommand, () => void>>): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => window.branchwise.onMenu(command => latest.current[command]?.()), [])
}
