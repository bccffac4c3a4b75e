import { Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { COUNT_CAUSES, SPOIL_CAUSES } from './cause.ts'
import type { LotRow } from './lot-table.tsx'
import type { Movement } from './movement.ts'

type Props = {
  lot: LotRow
  movements: readonly Movement[]
  today: string
  may: { receive: boolean; move: boolean }
  answer: Answer | undefined
}

/** One lot: what moved, and what can be done with it. */
export function LotPanel(props: Props) {
  const t = useTranslate()
  const { lot, movements, may } = props
  const isExpected = lot.origin === 'expected'
  return (
    <div id="lot">
      <h2>{foodNameIn(t.locale, lot)}</h2>
      <p className="mb-4 text-small break-all text-soft">
        <Link className="link" to={`/lots/${lot.id}`}>
          {t('lot.chosen', { code: lot.code })}
        </Link>
      </p>
      <Section title={t('lot.movements')}>
        {movements.length === 0 ? (
          <p className="text-soft">{t('lot.no-movements')}</p>
        ) : (
          <MovementList movements={movements} leftKg={lot.kg} />
        )}
      </Section>
      {isExpected && may.receive && <ReceiveForm {...props} />}
      {!isExpected && may.move && <MoveForm {...props} />}
    </div>
  )
}

function MovementList({ movements, leftKg }: { movements: readonly Movement[]; leftKg: number }) {
  const t = useTranslate()
  return (
    <table className="table">
      <caption className="sr-only">{t('lot.movements')}</caption>
      <tbody>
        {movements.map((movement) => (
          <tr key={movement.id}>
            <th scope="row">
              {t.shortDate(movement.movedOn)}, {t.code('movement', movement.kind)}
              {movement.reason && (
                <span className="block text-small text-soft">{movement.reason}</span>
              )}
            </th>
            <td className="figure">
              {movement.kg > 0 ? '+' : '−'}
              {t.kg(Math.abs(movement.kg))}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('lot.left')}</th>
          <td className="figure">{t.kg(leftKg)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function ReceiveForm({ lot, today, answer }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('lot.receive')} note={t('lot.receive-note')}>
      <PostForm intent="receive" answer={answer}>
        <input type="hidden" name="lotId" value={lot.id} />
        <NumberField name="kg" label={t('lot.weighed-kg')} unit="kg" />
        <DateField
          name="harvestedOn"
          label={t('lot.harvested-on')}
          defaultValue={lot.readyOn <= today ? lot.readyOn : today}
        />
        <DateField name="useBy" label={t('lot.use-by')} defaultValue={lot.useBy} />
        <Button tone="go">{t('lot.receive-send')}</Button>
      </PostForm>
    </Section>
  )
}

function MoveForm({ lot, today, answer }: Props) {
  const t = useTranslate()
  const kinds = (['issued', 'spoilt', 'counted'] as const).map((value) => ({
    value,
    label: t(`movement.${value}`),
  }))
  return (
    <Section title={t('lot.move')}>
      <PostForm intent="move" answer={answer}>
        <input type="hidden" name="lotId" value={lot.id} />
        <SelectField name="kind" label={t('lot.move-kind')} choices={kinds} />
        <NumberField name="kg" label={t('lot.move-kg')} hint={t('lot.move-kg-hint')} unit="kg" />
        <SelectField
          name="cause"
          label={t('lot.cause')}
          hint={t('lot.cause-hint')}
          choices={causeChoices(t)}
          isOptional
        />
        <DateField name="movedOn" label={t('lot.moved-on')} defaultValue={today} />
        <TextField
          name="reason"
          label={t('lot.reason')}
          hint={t('lot.reason-hint')}
          maxLength={200}
        />
        <Button>{t('lot.move-send')}</Button>
      </PostForm>
    </Section>
  )
}

const causeChoices = (t: ReturnType<typeof useTranslate>) => [
  ...SPOIL_CAUSES.map((value) => ({
    value,
    label: t.code('cause', value),
    group: t('movement.spoilt'),
  })),
  ...COUNT_CAUSES.filter((value) => value !== 'other').map((value) => ({
    value,
    label: t.code('cause', value),
    group: t('movement.counted'),
  })),
]
