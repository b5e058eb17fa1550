import type { Store } from '#db/sqlite/open.ts'

/** What each layout after the first added, taken back. */
const taken: readonly string[] = [
  'drop table baseline',
  'drop table event; drop table event_location',
  'drop table move',
  'drop table target',
  'drop table customer_type; alter table location drop column peer_group; alter table channel drop column self_service',
  'drop table visit_block',
]

/** Makes a store a file of an older layout: what later ones added goes. */
export function asOfLayout({ raw }: Store, layout: number): void {
  for (const statements of taken.slice(layout - 1).toReversed()) raw.exec(statements)
  raw.pragma(`user_version = ${layout}`)
}
