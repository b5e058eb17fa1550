import type { BrowserWindow } from './browser-window.ts'

/** Every open window, oldest first. */
export const windows = new Set<BrowserWindow>()
