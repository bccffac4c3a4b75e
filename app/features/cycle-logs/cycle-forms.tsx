import { Button, ButtonLink } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import type { InputLot } from '#app/features/farm-inputs/input-lot.ts'
import type { ProductionCycle } from '#app/features/units/production-cycle.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { sayLog } from './cycle-event-table.tsx'
import { type CycleLog, standingLogs } from './cycle-log.ts'

type Asking = { today: string; answer: Answer | undefined }

/** What an officer writes into a cycle, each kind of event behind its own fold. */
export function CycleLogForms(
  props: Asking & { inputs: readonly InputLot[]; hasAnimals: boolean },
) {
  const t = useTranslate()
  const { hasAnimals, answer } = props
  const isOpen = (intent: string) => answer?.intent === intent
  return (
    <Section title={t('log.record')}>
      <Fold title={t('log.input')} isOpen={isOpen('input')}>
        <InputForm {...props} />
      </Fold>
      {hasAnimals && (
        <>
          <Fold title={t('log.deaths')} isOpen={isOpen('deaths')}>
            <DeathsForm {...props} />
          </Fold>
          <Fold title={t('log.sampling')} isOpen={isOpen('sampling')}>
            <SamplingForm {...props} />
          </Fold>
        </>
      )}
      <Fold title={t('log.remark')} isOpen={isOpen('note')}>
        <PostForm intent="note" answer={answer}>
          <DayField today={props.today} />
          <TextField name="note" label={t('log.words')} maxLength={300} />
          <Button>{t('log.save')}</Button>
        </PostForm>
      </Fold>
    </Section>
  )
}

export function Fold(props: { title: string; isOpen: boolean; children: React.ReactNode }) {
  return (
    <details className="border-b border-line" open={props.isOpen}>
      <summary className="cursor-pointer py-2.5 font-semibold">{props.title}</summary>
      <div className="pb-4">{props.children}</div>
    </details>
  )
}

function DayField({ today }: { today: string }) {
  const t = useTranslate()
  return (
    <DateField name="happenedOn" label={t('log.happened-on')} defaultValue={today} max={today} />
  )
}

function InputForm({ inputs, today, answer }: Asking & { inputs: readonly InputLot[] }) {
  const t = useTranslate()
  if (inputs.length === 0) {
    return (
      <>
        <p className="mb-3 text-soft">{t('log.input-none')}</p>
        <ButtonLink to="/units/inputs">{t('log.to-inputs')}</ButtonLink>
      </>
    )
  }
  return (
    <PostForm intent="input" answer={answer}>
      <SelectField
        name="inputLotId"
        label={t('log.input-lot')}
        choices={inputs.map(({ id, name, code, kg }) => ({
          value: id,
          label: `${name}, ${code} (${t.kg(kg)})`,
        }))}
      />
      <NumberField name="kg" label={t('log.kg')} unit="kg" />
      <DayField today={today} />
      <TextField name="note" label={t('cycle.note')} isOptional maxLength={300} />
      <Button>{t('log.save')}</Button>
    </PostForm>
  )
}

function DeathsForm({ today, answer }: Asking) {
  const t = useTranslate()
  return (
    <PostForm intent="deaths" answer={answer}>
      <NumberField name="heads" label={t('log.heads-dead')} unit={t('log.heads')} />
      <DayField today={today} />
      <TextField name="note" label={t('cycle.note')} isOptional maxLength={300} />
      <Button>{t('log.save')}</Button>
    </PostForm>
  )
}

function SamplingForm({ today, answer }: Asking) {
  const t = useTranslate()
  return (
    <PostForm intent="sampling" answer={answer}>
      <NumberField name="heads" label={t('log.heads-weighed')} unit={t('log.heads')} />
      <NumberField name="meanGrams" label={t('log.mean')} hint={t('log.mean-hint')} unit="g" />
      <DayField today={today} />
      <TextField name="note" label={t('cycle.note')} isOptional maxLength={300} />
      <Button>{t('log.save')}</Button>
    </PostForm>
  )
}

/** A mistake is taken back with its reason; nothing is deleted. */
export function TakeBackForm({
  logs,
  answer,
}: {
  logs: readonly CycleLog[]
  answer: Asking['answer']
}) {
  const t = useTranslate()
  const choices = standingLogs(logs)
    .map((log) => ({ value: log.id, label: `${t.shortDate(log.happenedOn)}: ${sayLog(t, log)}` }))
    .reverse()
  if (choices.length === 0) return null
  return (
    <Fold title={t('log.take-back')} isOpen={answer?.intent === 'take-back'}>
      <PostForm intent="take-back" answer={answer}>
        <SelectField name="logId" label={t('log.which')} choices={choices} />
        <TextField name="reason" label={t('log.reason')} maxLength={300} />
        <Button>{t('log.take-back')}</Button>
      </PostForm>
    </Fold>
  )
}

/** A planned cycle is begun with the day and the amount that came true. */
export function BeginForm({ cycle, today, answer }: Asking & { cycle: ProductionCycle }) {
  const t = useTranslate()
  const { quantity, quantityMeasure } = cycle
  return (
    <Section title={t('cycle.begin')} note={t('cycle.begin-note')}>
      <PostForm intent="begin" answer={answer}>
        <input type="hidden" name="cycleId" value={cycle.id} />
        <DateField name="startedOn" label={t('cycle.begun-on')} defaultValue={today} max={today} />
        <NumberField
          name="quantity"
          label={t('cycle.begun-quantity')}
          unit={quantityMeasure}
          defaultValue={quantity === undefined ? undefined : t.number(quantity)}
          isOptional
        />
        <Button tone="go">{t('cycle.begin')}</Button>
      </PostForm>
    </Section>
  )
}
