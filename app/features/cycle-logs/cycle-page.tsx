import type { Answer } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { GrowthParameterTable } from '#app/features/growth-parameters/growth-parameter-table.tsx'
import { RecordSlaughterForm, SlaughterTable } from '#app/features/livestock/slaughter-panel.tsx'
import { EndCycleForm } from '#app/features/units/end-cycle-form.tsx'
import { isEnded } from '#app/features/units/production-cycle.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CycleEventTable } from './cycle-event-table.tsx'
import { BeginForm, CycleLogForms, Fold, TakeBackForm } from './cycle-forms.tsx'
import { NextSteps, OutlookView } from './cycle-outlook-view.tsx'
import { CyclePlanTable } from './cycle-plan-table.tsx'
import type { CycleRecord } from './cycle-record.ts'

/** Plan and actual, what the records say, every event, and the figures that it rests on. */
export function CycleStory({ page }: { page: CycleRecord }) {
  const t = useTranslate()
  const { cycle, logs, harvests, outlook, steps, parameters, slaughters } = page
  return (
    <>
      {steps.length > 0 && (
        <Section title={t('cycle.next')}>
          <NextSteps steps={steps} />
        </Section>
      )}
      <Section title={t('cycle.plan')}>
        <CyclePlanTable {...{ cycle, harvests }} harvestedKg={outlook.harvestedKg} />
      </Section>
      <OutlookView outlook={outlook} />
      <Section title={t('log.title')} note={t('log.note')}>
        <CycleEventTable {...{ logs, harvests }} />
      </Section>
      {slaughters && (
        <Section title={t('slaughter.title')} note={t('slaughter.note')}>
          <SlaughterTable records={slaughters} />
        </Section>
      )}
      <Section title={t('growth.title')} note={t('growth.note')}>
        <GrowthParameterTable parameters={parameters} />
      </Section>
    </>
  )
}

/** What may be done with the cycle now. */
export function CycleActions(props: {
  page: CycleRecord
  hasAnimals: boolean
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const { page, hasAnimals, today, answer } = props
  const { cycle, logs, inputs, slaughters } = page
  const asking = { today, answer }
  return (
    <>
      {cycle.status === 'planned' ? (
        <BeginForm cycle={cycle} {...asking} />
      ) : (
        <>
          <CycleLogForms {...asking} {...{ inputs, hasAnimals }} />
          <TakeBackForm logs={logs} answer={answer} />
        </>
      )}
      {slaughters && (
        <Fold title={t('slaughter.record')} isOpen={answer?.intent === 'slaughter'}>
          <RecordSlaughterForm {...asking} />
        </Fold>
      )}
      {!isEnded(cycle) && (
        <Fold title={t('cycle.end')} isOpen={answer?.intent === 'end'}>
          <EndCycleForm cycles={[cycle]} {...asking} />
        </Fold>
      )}
    </>
  )
}
