import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomOf } from '../random-of.ts'

export interface Region {
  readonly rows: number
  readonly locations: number
  readonly providers: number
  readonly days: number
}

const FIRST_DAY = Date.UTC(2025, 0, 1)
const DAY_MS = 86_400_000
const [OPENS, OPEN_SECONDS] = [8 * 3600, 10 * 3600]
const header =
  'visit_id,branch,employee,channel,service,customer_type,arrived_at,wait_s,service_s,csat,nps,complaint,outcome,comment'
const channels = ['Counter', 'Counter', 'Phone', 'Video', 'Kiosk'] as const
const services = ['Advice', 'Cash', 'Account', 'Loan'] as const
const customerTypes = ['private', 'private', 'business'] as const
const remarks = ['Quick and friendly', 'Had to wait too long', 'Nobody could help me', 'Good advice, thank you'] as const

/**
 * Writes the visits of a region, one file for each branch as branches send them, each in order of time: branches of unlike size and
 * pace, people unlike in both, busy hours around noon, quiet Saturdays, closed Sundays. Ids are as random as UUIDs.
 */
export function writeRegion(folder: string, region: Region): void {
  const random = randomOf(region.locations)
  const weights = Array.from({ length: region.locations }, () => 0.4 + random())
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let [written, before] = [0, 0]
  for (const [location, weight] of weights.entries()) {
    before += weight
    const upTo = Math.round((region.rows * before) / all)
    writeFileSync(join(folder, `${branchName(location)}.csv`), branchFile(location, upTo - written, region, random))
    written = upTo
  }
}

function branchFile(location: number, rows: number, region: Region, random: () => number): string {
  const slots = openDays(region.days)
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = slots[Math.floor((row / rows) * slots.length)]!
    return visit({ day, location, people: region.providers / region.locations }, random)
  })
  return `${header}\n${lines.join('')}`
}

/** Days on which branches are open, Saturdays once and others twice, so that Saturdays are quiet. */
function openDays(days: number): number[] {
  return Array.from({ length: days }, (_, day) => day).flatMap(day => {
    const weekday = new Date(FIRST_DAY + day * DAY_MS).getUTCDay()
    if (weekday === 0) return []
    return weekday === 6 ? [day] : [day, day]
  })
}

interface Where {
  readonly day: number
  readonly location: number
  /** At one branch. */
  readonly people: number
}

function visit({ day, location, people }: Where, random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const person = Math.floor(location * people + random() * people)
  const second = OPENS + Math.floor(((random() + random() + 0.4 * random()) / 2.4) * OPEN_SECONDS)
  const at = new Date(FIRST_DAY + day * DAY_MS + second * 1000).toISOString().slice(0, 19).replace('T', ' ')
  const channel = pick(channels)
  const isKiosk = channel === 'Kiosk'
  const busy = Math.abs(second - 12.5 * 3600) < 5400 ? 1.5 : 1
  const wait = Math.floor(-Math.log(1 - random()) * 300 * busy * (1 + ((location * 7) % 10) / 20) * (isKiosk ? 0.3 : 1))
  const gaveUp = random() < 0.02 * busy
  const served = gaveUp ? '' : Math.floor((120 + random() * 900) * (1 + ((person * 13) % 9) / 18))
  const mood = ((location * 11) % 12) / 24 + ((person * 5) % 14) / 20 - wait / 2400
  const csat = gaveUp || random() > 0.3 ? '' : Math.max(1, Math.min(5, Math.round(3 + mood + 1.4 * (random() + random() - 1))))
  const nps = csat !== '' && random() < 0.3 ? Math.max(0, Math.min(10, Math.round(2 * csat - random() * 2))) : ''
  const complaint = random() < 0.012 ? 'yes' : 'no'
  const comment = csat !== '' && random() < 0.1 ? pick(remarks) : ''
  const id = `${hex(random)}${hex(random)}${hex(random)}`
  return `${id},${branchName(location)},${isKiosk ? '' : personName(person)},${channel},${pick(services)},${pick(customerTypes)},${at},${wait},${served},${csat},${nps},${complaint},${gaveUp ? 'abandoned' : 'served'},"${comment}"\n`
}

function hex(random: () => number): string {
  return Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
}

const towns = ['Ashford', 'Barnet', 'Corby', 'Derby', 'Exeter', 'Falmouth', 'Goole', 'Hull', 'Ilkley', 'Jarrow'] as const
const streets = ['Market Place', 'High Street', 'Station Road', 'Mill Lane', 'Union Street', 'Park Row'] as const

function branchName(location: number): string {
  const round = Math.floor(location / (towns.length * streets.length))
  const name = `${towns[location % towns.length]} ${streets[Math.floor(location / towns.length) % streets.length]}`
  return round === 0 ? name : `${name} ${round + 1}`
}

const given = ['Anna', 'Ben', 'Chloe', 'Dan', 'Ella', 'Finn', 'Grace', 'Harry', 'Isla', 'Jack', 'Kate', 'Liam', 'Mia'] as const
const family = ['Adams', 'Baker', 'Clark', 'Davies', 'Evans', 'Foster', 'Green', 'Hughes', 'Irving', 'Jones', 'King'] as const

function personName(person: number): string {
  const round = Math.floor(person / (given.length * family.length))
  const name = `${given[person % given.length]} ${family[Math.floor(person / given.length) % family.length]}`
  return round === 0 ? name : `${name} ${round + 1}`
}
