import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type AllocationRule, splitHarvest, USUAL_RULE } from './harvest-split.ts'

const HUNDRED_KG = 100

/** The rule that holds, said in kilograms of a hundred, with its ground; and the rules before it. */
export function RuleSentence(props: { rules: readonly AllocationRule[]; today: string }) {
  const t = useTranslate()
  const now = props.rules.find(({ validFrom }) => validFrom <= props.today)
  const rule = now ?? USUAL_RULE
  const parts = splitHarvest(HUNDRED_KG, rule, [])
  const kgOf = (purpose: string) => t.kg(parts.find((part) => part.purpose === purpose)?.kg ?? 0)
  return (
    <>
      <Proof {...(now ? {} : { tone: 'warning' as const })}>
        {now
          ? t('allocation.rule-now', {
              day: t.date(now.validFrom),
              bama: t.percent(now.bamaLeastShare, 1),
              seed: t.percent(now.seedShare, 1),
            })
          : t('allocation.rule-unset', { bama: t.percent(USUAL_RULE.bamaLeastShare, 1) })}{' '}
        {t('allocation.example', {
          seed: kgOf('seed'),
          bama: kgOf('bama'),
          mbg: kgOf('market'),
        })}
      </Proof>
      <p className="mb-4 max-w-[90ch] text-small text-soft">
        {t('allocation.order')} {rule.source}
        {now && ` (${t(`allocation-basis.${now.basis}`)})`}.
      </p>
    </>
  )
}

export function RuleHistory({ rules }: { rules: readonly AllocationRule[] }) {
  const t = useTranslate()
  if (rules.length < 2) return null
  return (
    <details className="mt-4 text-small text-soft">
      <summary className="cursor-pointer">{t('allocation.rule-history')}</summary>
      <ul>
        {rules.slice(1).map((rule) => (
          <li key={`${rule.validFrom} ${rule.source}`}>
            {t('allocation.rule-now', {
              day: t.date(rule.validFrom),
              bama: t.percent(rule.bamaLeastShare, 1),
              seed: t.percent(rule.seedShare, 1),
            })}{' '}
            {rule.source}
          </li>
        ))}
      </ul>
    </details>
  )
}

export function RuleForm(props: { today: string; answer: Answer | undefined }) {
  const t = useTranslate()
  const { bamaLeastShare, seedShare } = USUAL_RULE
  return (
    <PostForm intent="rule" answer={props.answer}>
      <DateField name="validFrom" label={t('allocation.valid-from')} defaultValue={props.today} />
      <NumberField
        name="bamaPercent"
        label={t('allocation.bama-percent')}
        unit="%"
        defaultValue={bamaLeastShare * 100}
      />
      <NumberField
        name="seedPercent"
        label={t('allocation.seed-percent')}
        unit="%"
        defaultValue={seedShare * 100}
      />
      <SelectField
        name="basis"
        label={t('allocation.basis')}
        choices={(['law', 'own'] as const).map((basis) => ({
          value: basis,
          label: t(`allocation-basis.${basis}`),
        }))}
      />
      <TextField
        name="source"
        label={t('allocation.source')}
        hint={t('allocation.source-hint')}
        maxLength={300}
      />
      <Button tone="go">{t('allocation.rule-save')}</Button>
    </PostForm>
  )
}
