export const paper = {} as const satisfies Record<string, string>
