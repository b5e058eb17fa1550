import { setTimeout as wait } from 'node:timers/promises'

// The importer as it is, whose first reader is ended after so many milliseconds, and with it whatever it was reading.
const delay = Number(process.env.BRANCHWISE_READER_LIVES)
process.once('worker', reader => void wait(delay).then(() => reader.terminate()))
await import(process.env.BRANCHWISE_IMPORTER!)
