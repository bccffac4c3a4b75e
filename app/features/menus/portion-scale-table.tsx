import { type Column, DataTable } from '#app/components/data-table.tsx'
import { GROUP_KINDS, type GroupKind } from '#app/features/foods/requirement.ts'
import type {
  KitchenPortionScale,
  PortionScale,
} from '#app/features/recipes/kitchen-portion-scale.ts'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type ScaleProps = { scales: readonly PortionScale[]; standard: readonly PortionScale[] }

const shareOf = (scales: readonly PortionScale[], groupKind: GroupKind, course: Course) =>
  scales.find((one) => one.groupKind === groupKind && one.course === course)?.scale

/** Groups down, courses across: what each gets, and what the rules say where the kitchen differs. */
export function PortionScaleTable({ scales, standard }: ScaleProps) {
  const t = useTranslate()
  const columns = COURSES.map(
    (course): Column<GroupKind> => ({
      head: t(`course.${course}`),
      isFigure: true,
      cell: (groupKind) => {
        const [own, ruled] = [scales, standard].map((all) => shareOf(all, groupKind, course))
        return (
          <>
            {t.number(own, 2)}
            {own !== ruled && (
              <div className="text-small text-soft">
                {t('portion-scale.own', { scale: t.number(ruled, 2) })}
              </div>
            )}
          </>
        )
      },
    }),
  )
  return (
    <DataTable
      caption={t('portion-scale.title')}
      isCaptionHidden
      rows={GROUP_KINDS.filter((kind) => scales.some(({ groupKind }) => groupKind === kind))}
      keyOf={(kind) => kind}
      columns={[
        { head: t('portion-scale.group'), cell: (kind) => t.code('group', kind) },
        ...columns,
      ]}
    />
  )
}

type Set = KitchenPortionScale & { reason: string; accountName: string; recordedAt: Date }
type HistoryProps = { history: readonly Set[]; today: string; timeZone: string }

/** What the kitchen set, the newest first, with why and by whom. */
export function PortionScaleHistory({ history, today, timeZone }: HistoryProps) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('portion-scale.history')}
      isCaptionHidden
      rows={history}
      keyOf={(one) => `${one.effectiveFrom} ${one.groupKind} ${one.course}`}
      empty={<p className="text-soft">{t('portion-scale.none-yet')}</p>}
      columns={[
        {
          head: t('portion-scale.from'),
          cell: ({ effectiveFrom }) => (
            <>
              {t.date(effectiveFrom)}
              {effectiveFrom > today && (
                <span className="tag is-calm ml-2">{t('portion-scale.coming')}</span>
              )}
            </>
          ),
        },
        { head: t('portion-scale.group'), cell: (one) => t.code('group', one.groupKind) },
        { head: t('portion-scale.course'), cell: ({ course }) => t(`course.${course}`) },
        {
          head: t('portion-scale.scale'),
          isFigure: true,
          cell: ({ scale }) => t.number(scale, 2),
        },
        { head: t('portion-scale.reason'), cell: ({ reason }) => reason },
        {
          head: t('portion-scale.set-by'),
          cell: ({ accountName, recordedAt }) => (
            <span className="text-small text-soft">
              {accountName}, {t.instant(recordedAt, timeZone)}
            </span>
          ),
        },
      ]}
    />
  )
}
