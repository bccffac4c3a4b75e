import type { Kysely, Transaction } from 'kysely'
import type {
  AccountRoleTable,
  AccountTable,
  SessionTable,
  SignInAttemptTable,
} from '#db/tables/accounts.ts'
import type {
  AllocationRuleTable,
  LotReservationTable,
  OfferRefusalTable,
} from '#db/tables/allocations.ts'
import type { AttachmentTable, ImportFileTable } from '#db/tables/attachments.ts'
import type { AuditEventTable } from '#db/tables/audit-trail.ts'
import type {
  BeneficiaryGroupTable,
  BeneficiaryPlaceTable,
  DietaryNeedTable,
  GroupWeekdayPortionsTable,
  HeadcountTable,
  KitchenPortionScaleTable,
  PlaceClosureTable,
  PortionScaleTable,
} from '#db/tables/beneficiaries.ts'
import type { ConcessionTable } from '#db/tables/concessions.ts'
import type { CrateTable, CrateTripTable } from '#db/tables/crates.ts'
import type { CycleLogTable } from '#db/tables/cycle-logs.ts'
import type { FacilityCountTable } from '#db/tables/facilities.ts'
import type { InputLotTable, InputMovementTable, LabResultTable } from '#db/tables/farm-inputs.ts'
import type {
  DataSourceTable,
  FoodCompositionTable,
  FoodHazardTable,
  FoodIssueTable,
  FoodSynonymTable,
  FoodTable,
  HouseholdMeasureTable,
  NutrientTable,
  ReferencePriceTable,
} from '#db/tables/foods.ts'
import type {
  CalendarLineTable,
  CalendarLineUseTable,
  CalendarNeedTable,
  CalendarRunTable,
  GrowingTermTable,
  LabourHoursTable,
} from '#db/tables/growing-calendar.ts'
import type { GrowthParameterTable } from '#db/tables/growth-parameters.ts'
import type { InstallationTable } from '#db/tables/installation.ts'
import type { InstitutionTable, RegencyTable, RegionTable } from '#db/tables/institutions.ts'
import type { LotTable, MovementTable } from '#db/tables/inventory.ts'
import type {
  DeliveryRouteTable,
  EligibilityAnswerAttachmentTable,
  EligibilityAnswerTable,
  KitchenEquipmentTable,
  KitchenGateWindowTable,
  KitchenTable,
  ServiceCalendarDayTable,
} from '#db/tables/kitchens.ts'
import type { SlaughterRecordTable } from '#db/tables/livestock.ts'
import type {
  ReadyWeekDishTable,
  ReadyWeekGroupTable,
  ReadyWeekTable,
} from '#db/tables/menu-bank.ts'
import type {
  MenuCycleEntryTable,
  MenuCycleTable,
  MenuCycleUseTable,
} from '#db/tables/menu-cycles.ts'
import type { MenuRuleTable } from '#db/tables/menu-rules.ts'
import type { MenuEntryTable, MenuWeekTable } from '#db/tables/menus.ts'
import type { HeldReportTable } from '#db/tables/outbox.ts'
import type { MenuFeedTable } from '#db/tables/papers.ts'
import type {
  PlanAllocationTable,
  PlanChangeTable,
  PlanMenuTable,
  PlanningRunKitchenTable,
  PlanningRunTable,
  PlanPricesTable,
  PlanPurchaseTable,
  PlanReasonTable,
  PlanTable,
  ShortfallTable,
} from '#db/tables/planning.ts'
import type {
  ProcessingDrawTable,
  ProcessingIngredientTable,
  ProcessingRecipeTable,
  ProcessingRunTable,
} from '#db/tables/processing.ts'
import type {
  RecipeConfirmationTable,
  RecipeEquipmentTable,
  RecipeIngredientTable,
  RecipeKeepingTable,
  RecipePartTable,
  RecipeTable,
  RecipeVersionTable,
  RetentionFactorTable,
} from '#db/tables/recipes.ts'
import type {
  EligibilityRequirementTable,
  MealBandTable,
  RequirementTable,
  RuleSetTable,
  RuleSetValueTable,
} from '#db/tables/rule-sets.ts'
import type {
  LetterheadTable,
  SignatoryTable,
  SignedWeekTable,
  WeekSignatureTable,
} from '#db/tables/signed-weeks.ts'
import type {
  StockCheckTable,
  StockClosingTable,
  StockFindingTable,
} from '#db/tables/stock-checks.ts'
import type { StocktakeLineTable, StocktakeTable } from '#db/tables/stocktakes.ts'
import type { SupplierOfferTable, SupplierRouteTable, SupplierTable } from '#db/tables/suppliers.ts'
import type { SupplyReportTable } from '#db/tables/supply.ts'
import type {
  HarvestTable,
  ProductionCycleTable,
  ProductionUnitTable,
  UnitReporterTable,
} from '#db/tables/units.ts'

/** Every table by its name, in the order of features. */
export interface Tables {
  audit_event: AuditEventTable
  region: RegionTable
  regency: RegencyTable
  institution: InstitutionTable
  account: AccountTable
  account_role: AccountRoleTable
  session: SessionTable
  sign_in_attempt: SignInAttemptTable
  attachment: AttachmentTable
  import_file: ImportFileTable
  data_source: DataSourceTable
  nutrient: NutrientTable
  food: FoodTable
  food_synonym: FoodSynonymTable
  food_hazard: FoodHazardTable
  food_composition: FoodCompositionTable
  household_measure: HouseholdMeasureTable
  food_issue: FoodIssueTable
  reference_price: ReferencePriceTable
  requirement: RequirementTable
  rule_set: RuleSetTable
  rule_set_value: RuleSetValueTable
  meal_band: MealBandTable
  eligibility_requirement: EligibilityRequirementTable
  kitchen: KitchenTable
  kitchen_equipment: KitchenEquipmentTable
  kitchen_gate_window: KitchenGateWindowTable
  eligibility_answer: EligibilityAnswerTable
  eligibility_answer_attachment: EligibilityAnswerAttachmentTable
  service_calendar_day: ServiceCalendarDayTable
  delivery_route: DeliveryRouteTable
  beneficiary_place: BeneficiaryPlaceTable
  beneficiary_group: BeneficiaryGroupTable
  group_weekday_portions: GroupWeekdayPortionsTable
  headcount: HeadcountTable
  place_closure: PlaceClosureTable
  dietary_need: DietaryNeedTable
  portion_scale: PortionScaleTable
  kitchen_portion_scale: KitchenPortionScaleTable
  recipe: RecipeTable
  recipe_version: RecipeVersionTable
  recipe_ingredient: RecipeIngredientTable
  recipe_equipment: RecipeEquipmentTable
  recipe_keeping: RecipeKeepingTable
  recipe_confirmation: RecipeConfirmationTable
  recipe_part: RecipePartTable
  ready_week: ReadyWeekTable
  ready_week_group: ReadyWeekGroupTable
  ready_week_dish: ReadyWeekDishTable
  retention_factor: RetentionFactorTable
  menu_week: MenuWeekTable
  menu_entry: MenuEntryTable
  menu_rule: MenuRuleTable
  menu_cycle: MenuCycleTable
  menu_cycle_entry: MenuCycleEntryTable
  menu_cycle_use: MenuCycleUseTable
  growth_parameter: GrowthParameterTable
  production_unit: ProductionUnitTable
  unit_reporter: UnitReporterTable
  facility_count: FacilityCountTable
  production_cycle: ProductionCycleTable
  harvest: HarvestTable
  input_lot: InputLotTable
  input_movement: InputMovementTable
  lab_result: LabResultTable
  slaughter_record: SlaughterRecordTable
  supply_report: SupplyReportTable
  lot: LotTable
  movement: MovementTable
  cycle_log: CycleLogTable
  processing_recipe: ProcessingRecipeTable
  processing_ingredient: ProcessingIngredientTable
  processing_run: ProcessingRunTable
  processing_draw: ProcessingDrawTable
  crate: CrateTable
  crate_trip: CrateTripTable
  held_report: HeldReportTable
  stocktake: StocktakeTable
  stocktake_line: StocktakeLineTable
  stock_check: StockCheckTable
  stock_finding: StockFindingTable
  stock_closing: StockClosingTable
  supplier: SupplierTable
  supplier_route: SupplierRouteTable
  supplier_offer: SupplierOfferTable
  concession: ConcessionTable
  planning_run: PlanningRunTable
  planning_run_kitchen: PlanningRunKitchenTable
  plan: PlanTable
  plan_menu: PlanMenuTable
  plan_allocation: PlanAllocationTable
  plan_purchase: PlanPurchaseTable
  shortfall: ShortfallTable
  plan_reason: PlanReasonTable
  plan_prices: PlanPricesTable
  plan_change: PlanChangeTable
  allocation_rule: AllocationRuleTable
  lot_reservation: LotReservationTable
  offer_refusal: OfferRefusalTable
  calendar_run: CalendarRunTable
  calendar_need: CalendarNeedTable
  calendar_line: CalendarLineTable
  calendar_line_use: CalendarLineUseTable
  labour_hours: LabourHoursTable
  growing_term: GrowingTermTable
  installation: InstallationTable
  letterhead: LetterheadTable
  signatory: SignatoryTable
  signed_week: SignedWeekTable
  week_signature: WeekSignatureTable
  menu_feed: MenuFeedTable
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>
