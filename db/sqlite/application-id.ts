/** "BrWi" as a 32-bit number: tells a Branchwise data file from any other SQLite file. */
export const applicationId = 0x42725769
