export const foods = {} as const
