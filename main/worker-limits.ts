import type { ResourceLimits } from 'node:worker_threads'

/**
 * Memory of a thread that imports, in MB: what needs more is refused rather than dragging the app down. Rows live a moment or
 * wait for some thousand others; more room for young ones only collects rubbish (measured: the same time, a third more memory).
 */
export const workerLimits: ResourceLimits = { maxOldGenerationSizeMb: 700, maxYoungGenerationSizeMb: 24 }
