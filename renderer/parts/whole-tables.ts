import { createContext } from 'react'

/** Whether tables are drawn with all of their rows, however many: where they are read and not seen. */
export const WholeTables = createContext(false)
