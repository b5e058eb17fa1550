import type { Store } from '#db/sqlite/open.ts'

/** What each layout after the first added, taken back. */
const taken: readonly string[] = [
  'drop table baseline',
  'drop table event; drop table event_location',
  'drop table move',
  'drop table target',
  'drop table customer_type; alter table location drop column peer_group; alter table channel drop column self_service',
  'drop table visit_block',
  `create table move_once (from_place_id integer not null, from_spelled_id integer not null, to_place_id integer not null,
      to_spelled_id integer not null, day integer not null, recorded_at text not null,
      constraint move_key primary key (from_place_id, from_spelled_id, to_place_id, to_spelled_id));
    insert into move_once select * from move; drop table move; alter table move_once rename to move`,
  `create table mix (location_id integer not null, day integer not null, cells blob not null, ratings blob not null,
      constraint mix_key primary key (location_id, day));
    create table wait_histogram (location_id integer not null, day integer not null, waits blob not null,
      constraint wait_histogram_key primary key (location_id, day))`,
  'drop table report_snapshot; drop table saved_report',
  'drop table kept_answer',
]

/** Makes a store a file of an older layout: what later ones added goes. */
export function asOfLayout({ raw }: Store, layout: number): void {
  for (const statements of taken.slice(layout - 1).toReversed()) raw.exec(statements)
  raw.pragma(`user_version = ${layout}`)
}
