/** What a record itself has under a word of a file; "constructor", which every object knows, is undefined as any other word. */
export function ownValue<T>(record: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(record, word) ? record[word] : undefined
}
