/** What each number of migrations makes of an empty file, as hashes (db/sqlite/layout.ts); a test makes them anew. */
export const layoutHashes: readonly string[] = [
  '4f53cda18c2baa0c',
  '5f389d1698ccd22c',
  '06d5b837a1fe3f45',
  '0472fbe0813c439f',
  'aa83f5a470af44e5',
  'cb175b9545f16072',
  'db84b91717455b7f',
  '2725072ff46a84c4',
  '8f616fb38ce84d4e',
  'd9b4854c6f22ce3b',
  '8f4586647fd66b2f',
  '866185b9727183ba',
]
