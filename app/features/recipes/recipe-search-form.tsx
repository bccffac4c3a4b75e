import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { COURSES, SPICE_LEVELS } from './recipe.ts'

type Asked = { search: string; course: string; spice: string }

/** Search by name, origin or ingredient, by course and by spice; works without JavaScript. */
export function RecipeSearchForm({ asked }: { asked: Asked }) {
  const t = useTranslate()
  const courses = COURSES.map((course) => ({ value: course, label: t(`course.${course}`) }))
  const levels = SPICE_LEVELS.map((level) => ({ value: level, label: t(`spice.${level}`) }))
  return (
    <Form method="get" role="search" className="no-print mb-5 flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-64">
        <label htmlFor="recipe-search" className="mb-1 block font-semibold">
          {t('recipe.search')}
        </label>
        <input
          id="recipe-search"
          type="search"
          name="search"
          defaultValue={asked.search}
          maxLength={80}
          aria-describedby="recipe-search-hint"
          className="input"
        />
      </div>
      <Filter
        name="course"
        label={t('recipe.course')}
        all={t('recipe.all-courses')}
        chosen={asked.course}
        choices={courses}
      />
      <Filter
        name="spice"
        label={t('recipe.spice')}
        all={t('recipe.all-levels')}
        chosen={asked.spice}
        choices={levels}
      />
      <Button tone="go">{t('do.search')}</Button>
      <p id="recipe-search-hint" className="w-full text-small text-soft">
        {t('recipe.search-hint')}
      </p>
    </Form>
  )
}

function Filter(props: {
  name: string
  label: string
  all: string
  chosen: string
  choices: { value: string; label: string }[]
}) {
  const id = `recipe-${props.name}`
  return (
    <div className="grow basis-40 sm:grow-0">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {props.label}
      </label>
      <select id={id} name={props.name} defaultValue={props.chosen} className="input">
        <option value="">{props.all}</option>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
