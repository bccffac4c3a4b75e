import type { Generated } from 'kysely'

export type SupplierKind = 'cooperative' | 'umkm' | 'market' | 'distributor'

export interface SupplierTable {
  id: Generated<string>
  region_id: string
  name: string
  kind: SupplierKind
  minimum_order_idr: number | null
  is_example: Generated<boolean>
}

export interface SupplierRouteTable {
  supplier_id: string
  kitchen_id: string
  transport_idr_per_kg: number
}

/** Both days inclusive; a supplier has one price for a food on a day. */
export interface SupplierOfferTable {
  id: Generated<string>
  supplier_id: string
  food_id: string
  price_idr_per_kg: number
  /** For all kitchens together over a plan's days; null is no limit. */
  max_kg: number | null
  valid_from: string
  valid_until: string | null
  source_code: string
  is_example: Generated<boolean>
}
