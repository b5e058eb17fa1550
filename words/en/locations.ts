export const locations = {} as const satisfies Record<string, string>
