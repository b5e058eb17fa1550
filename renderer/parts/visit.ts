import { createContext } from 'react'

/** How often the screen that a part stands on has come back after another was shown. */
export const Visit = createContext(0)
