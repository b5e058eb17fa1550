/** Milliseconds of the processor that this process has used: a busy machine is no hang. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
