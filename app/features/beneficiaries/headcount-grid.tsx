import { TableScroll } from '#app/components/data-table.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Empty, Proof, Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { HeadcountForm } from './headcount-form.tsx'
import {
  type HeadcountGroup,
  type HeadcountPlace,
  type HeadcountWeek,
  totalsByDay,
} from './headcount-week.ts'

type Props = HeadcountWeek & { today: string; mayUpdate: boolean; answer?: Answer }

/** Places and their groups down, days across, all portions at the foot. */
export function HeadcountGrid(props: Props) {
  const t = useTranslate()
  if (props.groups.length === 0) return <Empty>{t('beneficiary.none')}</Empty>
  return (
    <>
      <div className="mt-4">
        <Capacity {...props} />
      </div>
      <TableScroll label={t('beneficiary.title')}>
        <table className="table is-wide">
          <caption className="sr-only">{t('beneficiary.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('beneficiary.group')}</th>
              <th scope="col" className="figure">
                {t('beneficiary.usual')}
              </th>
              {props.days.map(({ on }) => (
                <th key={on} scope="col" className="figure">
                  {t.shortDay(on)}
                </th>
              ))}
            </tr>
          </thead>
          {props.places.map((place) => (
            <PlaceRows key={place.id} place={place} {...props} />
          ))}
          <Totals {...props} />
        </table>
      </TableScroll>
      {props.mayUpdate && (
        <Section title={t('beneficiary.change')} note={t('beneficiary.change-hint')}>
          <HeadcountForm {...props} />
        </Section>
      )}
    </>
  )
}

function Capacity({ capacity, uses, ...week }: HeadcountWeek) {
  const t = useTranslate()
  if (!capacity) return <Proof tone="warning">{t('beneficiary.no-rule')}</Proof>
  const over = Math.max(
    0,
    ...uses.map((use) => Math.max(use.overTotal, use.overSchool, use.overMotherToddler)),
  )
  const { totalPortions: limit, schoolPortions: school, motherToddlerPortions: mother } = capacity
  return (
    <Proof tone={over > 0 ? 'trouble' : undefined}>
      {over > 0
        ? t('beneficiary.capacity-over', { count: over })
        : t('beneficiary.capacity-within', { most: Math.max(0, ...totalsByDay(week)), limit })}{' '}
      <span className="text-soft">
        {t('beneficiary.capacity-source', { limit, school, mother })}
      </span>
    </Proof>
  )
}

function PlaceRows({ place, groups, days }: HeadcountWeek & { place: HeadcountPlace }) {
  const t = useTranslate()
  const { name, distanceKm: km, travelMinutes: minutes } = place
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={days.length + 2} className="pt-4 font-semibold">
          {name}{' '}
          <span className="font-normal text-soft">
            · {t('beneficiary.distance', { km: t.number(km, 1), minutes })}
          </span>
        </th>
      </tr>
      {groups
        .filter(({ placeId }) => placeId === place.id)
        .map((group) => (
          <GroupRow key={group.id} group={group} days={days} />
        ))}
    </tbody>
  )
}

function GroupRow({ group, days }: { group: HeadcountGroup; days: HeadcountWeek['days'] }) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row">
        {t.code('group', group.groupKind)}, {t.code('meal', group.meal)}
      </th>
      <td className="figure text-soft">{t.number(group.usualPortions)}</td>
      {days.map(({ on, isServed }, day) => {
        const portions = group.portions[day] ?? 0
        const differs = isServed && portions !== group.usualPortions
        return (
          <td key={on} className={`figure ${isServed ? '' : 'text-soft'}`}>
            {isServed ? t.number(portions) : t('beneficiary.not-served')}
            {differs && (
              <>
                <span aria-hidden="true" className="text-leaf">
                  {' '}
                  *
                </span>
                <span className="sr-only"> {t('beneficiary.differs')}</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Totals(week: HeadcountWeek) {
  const t = useTranslate()
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('beneficiary.total')}</th>
        <td className="figure" />
        {totalsByDay(week).map((total, day) => (
          <td key={week.days[day]?.on} className="figure">
            {t.number(total)}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={week.days.length + 2} className="text-small font-normal text-soft">
          * {t('beneficiary.differs')}
        </td>
      </tr>
    </tfoot>
  )
}
