import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Term = { foodId: string; name: string; inputIdr?: number; hoursPerWeek?: number }
type Props = {
  today: string
  measure: string
  hoursPerWeek?: number
  terms: readonly Term[]
  answer: Answer | undefined
}

/** Hours that the farm has, and what each food asks of it; unknown until somebody says it. */
export function TermsForms(props: Props) {
  const t = useTranslate()
  const { today, measure, terms, answer } = props
  return (
    <Section title={t('terms.title')} note={t('terms.note')}>
      <p>
        {t('terms.hours-now')}: {t.number(props.hoursPerWeek)}
      </p>
      <ul className="mb-3 text-small">
        {terms.map((term) => (
          <li key={term.foodId}>
            {term.name}: {t.idr(term.inputIdr)} / {measure}, {t('terms.hours')}{' '}
            {t.number(term.hoursPerWeek, 3)} / {measure}
          </li>
        ))}
      </ul>
      <details className="no-print mb-3" open={answer?.intent === 'hours'}>
        <summary className="button inline-block cursor-pointer">{t('terms.say-hours')}</summary>
        <PostForm intent="hours" answer={answer} className="mt-2">
          <DateField name="validFrom" label={t('terms.valid-from')} defaultValue={today} />
          <NumberField name="hoursPerWeek" label={t('terms.hours-now')} />
          <TextField name="note" label={t('terms.remark')} isOptional maxLength={300} />
          <Button>{t('terms.save')}</Button>
        </PostForm>
      </details>
      {terms.length > 0 && <TermForm {...props} />}
    </Section>
  )
}

function TermForm({ today, measure, terms, answer }: Props) {
  const t = useTranslate()
  return (
    <details className="no-print" open={answer?.intent === 'term'}>
      <summary className="button inline-block cursor-pointer">{t('terms.say-term')}</summary>
      <PostForm intent="term" answer={answer} className="mt-2">
        <DateField name="validFrom" label={t('terms.valid-from')} defaultValue={today} />
        <SelectField
          name="foodId"
          label={t('terms.food')}
          choices={terms.map(({ foodId, name }) => ({ value: foodId, label: name }))}
        />
        <NumberField name="inputIdr" label={t('terms.input')} unit={`Rp / ${measure}`} isOptional />
        <NumberField
          name="hoursPerWeek"
          label={t('terms.hours')}
          unit={`/ ${measure}`}
          isOptional
        />
        <TextField name="source" label={t('terms.source')} maxLength={300} />
        <Button>{t('terms.save')}</Button>
      </PostForm>
    </details>
  )
}
