import { createContext, useEffect, useEffectEvent, useState } from 'react'

/** How often the screen that a part stands on has come back after another was shown. */
export const Visit = createContext(0)

/** What a part does when its screen is left, so that what is over by then (a tip, a menu, “copied”) does not come back with it. */
export function useOnLeave(act: () => void): void {
  const leave = useEffectEvent(act)
  useEffect(() => () => leave(), [])
}

/** Whether a menu or a list of choices is open, for the component that opens it: it does not come back open with its screen. */
export function useOpenUntilLeft(): { isOpen: boolean; onOpenChange: (isOpen: boolean) => void } {
  const [isOpen, onOpenChange] = useState(false)
  useOnLeave(() => onOpenChange(false))
  return { isOpen, onOpenChange }
}
