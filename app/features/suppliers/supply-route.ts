/** Who brings food to a kitchen: units of an institution, or a supplier. */
export type SourceKind = 'own' | 'supplier'

/** A way from where food is to a kitchen; without a price nothing comes that way. */
export type SupplyRoute = {
  kind: SourceKind
  /** Of the institution or the supplier. */
  id: string
  name: string
  transportIdrPerKg?: number
}

export type RouteChange = { kind: SourceKind; id: string; before?: number; after?: number }

/**
 * What changes between the routes that stand and those that were typed; ids that are not among
 * them are left alone, because a form cannot make them.
 */
export const routeChanges = (
  routes: readonly SupplyRoute[],
  typed: readonly { kind: SourceKind; id: string; idrPerKg?: number }[],
): RouteChange[] =>
  routes.flatMap(({ kind, id, transportIdrPerKg: before }) => {
    const found = typed.find((one) => one.kind === kind && one.id === id)
    return !found || found.idrPerKg === before ? [] : [{ kind, id, before, after: found.idrPerKg }]
  })
