import type { MessageId } from '#words/say.ts'

/** Places by the number of their key; 5 and 6 are kept for voice and actions. */
export const placesByKey: Readonly<Record<string, string>> = {
  1: 'overview',
  2: 'locations',
  3: 'providers',
  4: 'moments',
  7: 'reports',
  8: 'data',
}

export interface Shortcut {
  /** As printed on the keys; `Mod` is Ctrl, on a Mac Command. */
  readonly keys: readonly string[]
  readonly word: MessageId
}

/** Every key of the window, as the list of keys shows them. */
export const shortcuts: readonly { readonly title: MessageId; readonly keys: readonly Shortcut[] }[] = [
  {
    title: 'keys.go',
    keys: [
      { keys: ['Mod', 'K'], word: 'keys.palette' },
      { keys: ['/'], word: 'keys.search' },
      { keys: ['Mod', '1'], word: 'shell.overview' },
      { keys: ['Mod', '2'], word: 'shell.locations' },
      { keys: ['Mod', '3'], word: 'shell.providers' },
      { keys: ['Mod', '4'], word: 'shell.moments' },
      { keys: ['Mod', '7'], word: 'shell.reports' },
      { keys: ['Mod', '8'], word: 'shell.data' },
      { keys: ['Alt', '←'], word: 'keys.back' },
      { keys: ['Alt', '→'], word: 'keys.forward' },
    ],
  },
  {
    title: 'keys.period',
    keys: [
      { keys: ['['], word: 'keys.period.previous' },
      { keys: [']'], word: 'keys.period.next' },
    ],
  },
  {
    title: 'keys.figure',
    keys: [
      { keys: ['.'], word: 'keys.explain' },
      { keys: ['T'], word: 'keys.table' },
      { keys: ['P'], word: 'keys.pin' },
      { keys: ['C'], word: 'keys.compare' },
      { keys: ['←', '→'], word: 'keys.marks' },
      { keys: ['Enter'], word: 'keys.mark' },
    ],
  },
  {
    title: 'keys.files',
    keys: [
      { keys: ['Mod', 'I'], word: 'keys.import' },
      { keys: ['Mod', 'O'], word: 'keys.open' },
      { keys: ['Mod', 'S'], word: 'shell.report.save' },
      { keys: ['Mod', 'P'], word: 'shell.report.print' },
      { keys: ['?'], word: 'keys.list' },
    ],
  },
]
