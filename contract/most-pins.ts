/** Pins that a data file keeps: as many as a report page holds. */
export const mostPins = 8
