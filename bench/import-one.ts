import { importOne } from './import.ts'

/** Imports one file into a data file and tells the seconds and the peak of resident memory in megabytes, as JSON. */
const [data, path] = process.argv.slice(2) as [string, string]
const seconds = await importOne(data, path)
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS / 1000 }))
