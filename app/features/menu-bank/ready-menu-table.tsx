import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { READY_DAYS } from './ready-week.ts'

type Dish = {
  dayNumber: number
  course: Course
  recipeCode: string
  nameId: string
  nameEn: string
}

/** Days down, courses across; each dish leads to its recipe. */
export function ReadyMenuTable({ dishes }: { dishes: readonly Dish[] }) {
  const t = useTranslate()
  const columns: Column<number>[] = [
    { head: t('ready-week.day'), cell: (day) => t.code('ready-day', String(day)) },
    ...COURSES.map((course) => ({
      head: t(`course.${course}`),
      cell: (day: number) => {
        const dish = dishes.find((one) => one.dayNumber === day && one.course === course)
        if (!dish) return t('ready-week.open')
        return (
          <Link className="link" to={`/recipes/${dish.recipeCode}`}>
            {t.locale === 'id' ? dish.nameId : dish.nameEn}
          </Link>
        )
      },
    })),
  ]
  return (
    <DataTable
      caption={t('ready-week.menu')}
      isCaptionHidden
      columns={columns}
      rows={READY_DAYS}
      keyOf={String}
    />
  )
}
