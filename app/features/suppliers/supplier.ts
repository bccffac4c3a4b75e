export const SUPPLIER_KINDS = ['cooperative', 'umkm', 'market', 'distributor'] as const
export type SupplierKind = (typeof SUPPLIER_KINDS)[number]

export type Supplier = {
  id: string
  name: string
  kind: SupplierKind
  /** Goods of one kitchen's order, in rupiah; left out = any order is welcome. */
  minimumOrderIdr?: number
  isExample: boolean
}

/** Rupiah still missing to a supplier's smallest order; 0 when the order is large enough. */
export const missingToMinimumIdr = (
  supplier: Pick<Supplier, 'minimumOrderIdr'>,
  goodsIdr: number,
) => Math.max(0, (supplier.minimumOrderIdr ?? 0) - goodsIdr)
