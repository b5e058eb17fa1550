/** URL of a worker's entry, which lies beside the entry that starts it: as .ts in the sources, as .js in the built app. */
export function workerUrl(entryUrl: string, name: 'engine' | 'importer' | 'reader' | 'hasher' | 'keeper'): URL {
  const ending = entryUrl.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./${name}.${ending}`, entryUrl)
}
