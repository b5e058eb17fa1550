/** Sentences on weeks, hours, waits and people. */
export const readingsMoments = {} as const satisfies Record<string, string>
