export const readings = {} as const satisfies Record<string, string>
