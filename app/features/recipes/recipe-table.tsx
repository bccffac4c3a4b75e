import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Empty, Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CostAmount, FigureNumber } from './figure-amount.tsx'
import { COURSES, type Course, type SpiceLevel } from './recipe.ts'
import type { NutrientFigure } from './recipe-figure.ts'

type Row = {
  id: string
  code: string
  course: Course
  family?: string
  nameId: string
  nameEn: string
  isDraft: boolean
  isOwn: boolean
  origin?: string
  spiceLevel: SpiceLevel
  figures: NutrientFigure[]
  cost: { knownIdr: number; unpricedFoodIds: string[] }
}

/** The recipes found, a table for each course, in the order in which courses are served. */
export function RecipeTables(props: { recipes: readonly Row[]; hasExamplePrices: boolean }) {
  const t = useTranslate()
  const { recipes } = props
  const columns = useColumns(props.hasExamplePrices)
  if (recipes.length === 0) {
    const all = (
      <Link className="link" to="/recipes">
        {t('recipe.show-all')}
      </Link>
    )
    return <Empty action={all}>{t('recipe.none-found')}</Empty>
  }
  return COURSES.map((course) => {
    const rows = recipes.filter((recipe) => recipe.course === course)
    if (rows.length === 0) return null
    const title = `${t(`course.${course}`)} (${rows.length})`
    return (
      <Section key={course} title={title}>
        <DataTable
          caption={title}
          isCaptionHidden
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
        />
      </Section>
    )
  })
}

function useColumns(hasExamplePrices: boolean): Column<Row>[] {
  const t = useTranslate()
  const figure = (tagname: string, head: string): Column<Row> => ({
    head,
    isFigure: true,
    cell: ({ figures }) => <FigureNumber of={figures.find((one) => one.tagname === tagname)} />,
  })
  return [
    { head: t('recipe.name'), cell: (recipe) => <RecipeName recipe={recipe} /> },
    figure('ENERC_KCAL', t('nutrient-short.energy')),
    figure('PROCNT', t('nutrient-short.protein')),
    figure('FAT', t('nutrient-short.fat')),
    figure('CHOCDF', t('nutrient-short.carbohydrate')),
    {
      head: (
        <>
          {t('recipe.cost')}{' '}
          {hasExamplePrices && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
        </>
      ),
      isFigure: true,
      cell: ({ cost }) => <CostAmount of={cost} />,
    },
    {
      head: t('recipe.family'),
      cell: ({ family }) => family && t.code('family', family),
    },
  ]
}

function RecipeName({ recipe }: { recipe: Row }) {
  const t = useTranslate()
  const { nameId, nameEn, code, origin, spiceLevel, isDraft, isOwn } = recipe
  const [name, local] = t.locale === 'id' ? [nameId, undefined] : [nameEn, nameId]
  return (
    <>
      <Link className="link font-semibold" to={`/recipes/${code}`}>
        {name}
      </Link>
      <span className="block text-small text-soft">
        {[local, origin].filter(Boolean).join(' · ')}
      </span>
      <span className="flex flex-wrap gap-1">
        {spiceLevel !== 'none' && (
          <StatusBadge tone={spiceLevel === 'hot' ? 'warning' : 'calm'}>
            {t(`spice.${spiceLevel}`)}
          </StatusBadge>
        )}
        {!isDraft && <StatusBadge tone="good">{t('recipe.confirmed')}</StatusBadge>}
        {isOwn && <StatusBadge tone="good">{t('recipe.own')}</StatusBadge>}
      </span>
    </>
  )
}
