/** Put in by the build: the same for the same sources. */
declare const BUILD_ID: string | undefined

/** Which program this is, to the last line; null when it runs from its sources. */
export const buildId: string | null = typeof BUILD_ID === 'undefined' ? null : BUILD_ID
