import { createWriteStream, statSync } from 'node:fs'
import { once } from 'node:events'
import { randomOf } from './random-of.ts'

const LOCATIONS = 40
const PROVIDERS = 15
const PER_DAY = 30
const ROWS_PER_DAY = LOCATIONS * PROVIDERS * PER_DAY
const OPEN_SECONDS = 32_400
const FIRST_DAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000
const header = 'visit_id,branch,agent,channel,service,arrived_at,wait_s,service_s,csat,complaint,outcome'
const channels = ['Counter', 'Phone', 'Video']
const services = ['Advice', 'Cash', 'Account', 'Loan']

/**
 * Writes visits of 40 branches with 15 people each, some 30 visits per person and day, in order of time, with ids as random as
 * UUIDs: sequential ones would hide what real ids do to an index. Each part follows the one before.
 *
 * @returns bytes written
 */
export async function writeVisits(path: string, { rows, part }: { rows: number; part: number }): Promise<number> {
  const random = randomOf(part + 1)
  const out = createWriteStream(path)
  out.write(`${header}\n`)
  let text = ''
  for (let row = 0; row < rows; row++) {
    text += visit(part * rows + row, random)
    if (text.length < 1_000_000) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await once(out, 'finish')
  return statSync(path).size
}

function visit(row: number, random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const day = Math.floor(row / ROWS_PER_DAY)
  const second = 32_400 + Math.floor(((row % ROWS_PER_DAY) / ROWS_PER_DAY) * OPEN_SECONDS)
  const at = new Date(FIRST_DAY + day * DAY_MS + second * 1000).toISOString().slice(0, 19).replace('T', ' ')
  const location = Math.floor(random() * LOCATIONS)
  const agent = location * PROVIDERS + Math.floor(random() * PROVIDERS)
  const gaveUp = random() < 0.04
  const hex = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  const wait = Math.floor(-Math.log(1 - random()) * 400)
  const served = gaveUp ? '' : Math.floor(120 + random() * 900)
  const csat = random() < 0.3 ? 1 + Math.floor(random() * 5) : ''
  const complaint = random() < 0.01 ? 'yes' : 'no'
  return `${hex()}${hex()}${hex()},Branch ${location},Agent ${agent},${pick(channels)},${pick(services)},${at},${wait},${served},${csat},${complaint},${gaveUp ? 'abandoned' : 'served'}\n`
}
