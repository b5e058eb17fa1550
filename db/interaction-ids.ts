/** An interaction's id is import * 2^31 + a number within the import; numbers below are records of a file being read. */
export const idsPerImport = 2 ** 31

export const firstIdOf = (importId: number): number => importId * idsPerImport
export const importOf = (interactionId: number): number => Math.floor(interactionId / idsPerImport)
export const isStoredId = (reference: number): boolean => reference >= idsPerImport
