import { Section, WithAside } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { clockTime } from '#app/shared/day.ts'
import type { Week } from '#app/shared/week.ts'
import type { ReachRule } from './beneficiary-place.ts'
import { CapacityProof, ReachWords } from './capacity-proof.tsx'
import { type ComingWeek, ComingWeeks } from './coming-weeks.tsx'
import type { Headcount } from './headcount.ts'
import { type HeadcountAnswer, type HeadcountChange, HeadcountForm } from './headcount-form.tsx'
import { type ChosenCell, HeadcountGrid } from './headcount-grid.tsx'
import type { HeadcountGroup, HeadcountWeek } from './headcount-week.ts'
import type { PlaceClosure } from './place-closure.ts'
import { RecordedHeadcounts } from './recorded-headcounts.tsx'

type Found = HeadcountWeek & {
  hasCertifiedCook: boolean
  reachRule?: ReachRule
  /** The first day that can still be changed. */
  opensOn: string
  /** Minutes from midnight at which a day closes, the evening before. */
  closesAtMinute: number
  closures: readonly PlaceClosure[]
  recorded: readonly (Headcount & { accountName: string; recordedAt: Date })[]
  chosen?: ChosenCell & {
    placeName: string
    portions: number
    usual: number
    group: HeadcountGroup
    changes: readonly HeadcountChange[]
  }
  weeks: readonly ComingWeek[]
}

type Props = {
  found: Found
  page: { path: string; week: Week; timeZone: string }
  mayUpdate: boolean
  answer?: HeadcountAnswer
}

/** A week of portions; a figure that may still change opens beside the grid. */
export function BeneficiaryWeek(props: Props) {
  const t = useTranslate()
  const { found, page, mayUpdate } = props
  const { places, recorded } = found
  const hrefOf = ({ groupId, serviceOn }: ChosenCell) =>
    `${homeOf(page)}&group=${groupId}&day=${serviceOn}#headcount`
  return (
    <>
      <CapacityProof {...found} />
      <WithAside aside={<Aside {...props} />}>
        <HeadcountGrid
          {...found}
          title={t('beneficiary.grid')}
          hrefOf={mayUpdate ? hrefOf : undefined}
        />
        <p className="mt-4 max-w-[80ch] text-small text-soft">
          {mayUpdate ? t('beneficiary.how-to-change') : t('beneficiary.how-it-is-read')}{' '}
          <ReachWords rule={found.reachRule} />
          {mayUpdate && (
            <>
              {' '}
              {t('beneficiary.closing-note', {
                day: t.day(found.opensOn),
                time: clockTime(found.closesAtMinute),
              })}
            </>
          )}
        </p>
        {found.closures.length > 0 && (
          <Section title={t('beneficiary.closures')}>
            <ul>
              {found.closures.map(({ id, placeName, closedFrom, closedUntil, reason }) => (
                <li key={id}>
                  {t('beneficiary.closure-line', {
                    place: placeName,
                    days: t.days(closedFrom, closedUntil),
                    reason,
                  })}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={t('beneficiary.recorded')}>
          <RecordedHeadcounts {...{ recorded, places }} timeZone={page.timeZone} />
        </Section>
      </WithAside>
    </>
  )
}

const homeOf = ({ path, week }: Props['page']) => `${path}?week=${week}`

function Aside({ found, page, mayUpdate, answer }: Props) {
  const t = useTranslate()
  const { chosen, recorded } = found
  const note = recorded.find(
    ({ groupId, serviceOn }) => groupId === chosen?.groupId && serviceOn === chosen.serviceOn,
  )?.note
  return (
    <>
      {chosen && mayUpdate && (
        <div className="mb-10">
          <HeadcountForm
            {...{ chosen, note, answer }}
            timeZone={page.timeZone}
            closeHref={homeOf(page)}
          />
        </div>
      )}
      <Section title={t('beneficiary.weeks')}>
        <ComingWeeks
          weeks={found.weeks}
          chosen={page.week}
          hrefOf={(week) => homeOf({ ...page, week })}
        />
      </Section>
    </>
  )
}
