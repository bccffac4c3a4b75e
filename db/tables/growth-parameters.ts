export type Confidence = 'low' | 'medium' | 'high'

/** Low, typical and high of one fact of a crop, a fish or a flock, before a unit has a history. */
export interface GrowthParameterTable {
  food_code: string
  parameter: string
  low: number | null
  typical: number | null
  high: number | null
  unit: string
  source: string
  confidence: Confidence
}
