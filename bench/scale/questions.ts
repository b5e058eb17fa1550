import type { Operation } from '#contract/operations.ts'

/** A question of a screen, and the sums over the rows that any program has to make for the same answer. */
export interface Question {
  readonly operation: Operation
  readonly input: Record<string, unknown>
  /** DuckDB's SQL over the table `visit`, `{where}` standing for the filter; null where rows alone do not tell it. */
  readonly sql: string | null
  /** It takes no filter. */
  readonly isOfAll?: true
}

/** A filter as a screen sets it, and as SQL. */
export interface Chosen {
  readonly filter: Record<string, unknown>
  readonly where: string
}

export const everything: Chosen = { filter: {}, where: 'true' }

/** What a region's files hold (region-files.ts): every service and channel by itself, and two of these at once. */
export const filters: readonly Chosen[] = [
  ...['Advice', 'Cash', 'Account', 'Loan'].map(service => ({ filter: { services: [service] }, where: `service = '${service}'` })),
  ...['Counter', 'Phone', 'Video', 'Kiosk'].map(channel => ({
    filter: { channels: [channel] },
    where: `channel = '${channel}'`,
  })),
  { filter: { services: ['Cash'], channels: ['Phone'] }, where: "service = 'Cash' and channel = 'Phone'" },
  { filter: { services: ['Loan'], channels: ['Counter'] }, where: "service = 'Loan' and channel = 'Counter'" },
]

const WEEK = "date_trunc('week', arrived_at)"
const OF_WAITS =
  'count(wait_s), quantile_cont(wait_s, 0.5), quantile_cont(wait_s, 0.9), avg(ln(wait_s + 1)), var_samp(ln(wait_s + 1))'
const OF_RATINGS = 'count(csat), avg(csat), var_samp(csat)'
const OF_COMPLAINTS = "count(*), count(*) filter (complaint = 'yes')"

/** Each question that the screens ask, with the groups that its answer is made of. */
export function questionsOf(locationId: string, branch: string): readonly Question[] {
  const at = `branch = '${branch}' and {where}`
  return [
    {
      operation: 'overview.headlines',
      input: {},
      sql: `select branch, ${WEEK}, ${OF_WAITS}, ${OF_RATINGS}, ${OF_COMPLAINTS} from visit where {where} group by 1, 2`,
    },
    {
      operation: 'overview.unevenness',
      input: {},
      sql: `select branch, employee, ${OF_RATINGS}, avg(ln(wait_s + 1)), var_samp(ln(wait_s + 1)) from visit where {where} group by 1, 2`,
    },
    {
      operation: 'locations.list',
      input: { metric: 'csat' },
      sql: `select branch, ${WEEK}, ${OF_RATINGS}, count(*) from visit where {where} group by 1, 2;
        select branch, employee, ${OF_RATINGS} from visit where {where} group by 1, 2`,
    },
    {
      operation: 'locations.charts',
      input: { metric: 'wait', sort: 'name', page: 0 },
      sql: `select branch, ${WEEK}, ${OF_WAITS} from visit where {where} group by 1, 2`,
    },
    {
      operation: 'locations.detail',
      input: { locationId },
      sql: `select ${WEEK}, ${OF_WAITS}, ${OF_RATINGS}, ${OF_COMPLAINTS} from visit where ${at} group by 1;
        select employee, ${WEEK}, ${OF_RATINGS}, avg(ln(wait_s + 1)), var_samp(ln(wait_s + 1)) from visit where ${at} group by 1, 2;
        select branch, wait_s // 60, count(*) from visit where {where} group by 1, 2`,
    },
    {
      operation: 'providers.list',
      input: { metric: 'csat' },
      sql: `select branch, employee, ${WEEK}, ${OF_RATINGS}, count(*) from visit where {where} group by 1, 2, 3`,
    },
    {
      operation: 'moments.grid',
      input: { metric: 'wait' },
      sql: `select isodow(arrived_at), hour(arrived_at), ${OF_WAITS} from visit where {where} group by 1, 2`,
    },
    {
      operation: 'moments.load',
      input: {},
      sql: `select branch, arrived_at::date, hour(arrived_at), count(*), count(distinct employee), ${OF_WAITS} from visit where {where} group by 1, 2, 3`,
    },
    {
      operation: 'moments.peaks',
      input: { metric: 'wait' },
      sql: `select branch, isodow(arrived_at), hour(arrived_at), ${OF_WAITS} from visit where {where} group by 1, 2, 3`,
    },
    {
      operation: 'moments.edges',
      input: { metric: 'wait' },
      sql: `select branch, arrived_at::date, min(arrived_at), max(arrived_at) from visit group by 1, 2;
        select branch, hour(arrived_at), ${OF_WAITS} from visit where {where} group by 1, 2`,
    },
    {
      operation: 'moments.holidays',
      input: { metric: 'wait' },
      sql: `select branch, arrived_at::date, ${OF_WAITS} from visit where {where} group by 1, 2`,
    },
    {
      operation: 'distributions.waits',
      input: { locationId },
      sql: `select branch, wait_s // 60, count(*) from visit where {where} group by 1, 2`,
    },
    {
      operation: 'interactions.facets',
      input: {},
      sql: 'select distinct branch, service, channel, customer_type from visit',
      isOfAll: true,
    },
    {
      operation: 'interactions.list',
      input: { offset: 0, limit: 100 },
      sql: `select * from visit where {where} order by arrived_at desc limit 100; select count(*) from visit where {where}`,
    },
    {
      operation: 'quality.list',
      input: {},
      sql: `select branch, ${WEEK}, count(*), count(csat), count(wait_s), count(employee) from visit where {where} group by 1, 2`,
    },
  ]
}
