export const auditTrail = {} as const
