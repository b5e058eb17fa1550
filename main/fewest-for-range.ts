/** With fewer values than this an interval is wide, and said to be. */
export const fewestForRange = 30
