import { TableScroll } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CapacityRows } from './capacity-rows.tsx'
import { HeadcountCell } from './headcount-cell.tsx'
import type {
  HeadcountDay,
  HeadcountGroup,
  HeadcountPlace,
  HeadcountWeek,
} from './headcount-week.ts'

export type ChosenCell = { groupId: string; serviceOn: string }
export type HeadcountGridProps = HeadcountWeek & {
  title: string
  chosen?: ChosenCell
  /** Missing: this person may not change headcounts. */
  hrefOf?: (cell: ChosenCell) => string
}

/** Places and their groups down, days across, what the kitchen may serve at the foot. */
export function HeadcountGrid(props: HeadcountGridProps) {
  const t = useTranslate()
  return (
    <TableScroll label={props.title}>
      <table className="table is-wide">
        <caption className="sr-only">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('beneficiary.group')}</th>
            <th scope="col" className="figure">
              {t('beneficiary.usual')}
            </th>
            {props.days.map((day) => (
              <DayHead key={day.on} day={day} />
            ))}
          </tr>
        </thead>
        {props.places.map((place) => (
          <PlaceRows key={place.id} place={place} {...props} />
        ))}
        <CapacityRows {...props} />
      </table>
    </TableScroll>
  )
}

function DayHead({ day }: { day: HeadcountDay }) {
  const t = useTranslate()
  return (
    <th scope="col" className="figure">
      {t.shortDay(day.on)}
      {!day.isOpen && (
        <span className="block text-small font-normal">
          {t(
            !day.isServed
              ? 'beneficiary.not-served'
              : day.isPast
                ? 'beneficiary.past'
                : 'beneficiary.closed',
          )}
        </span>
      )}
    </th>
  )
}

function PlaceRows({ place, ...grid }: HeadcountGridProps & { place: HeadcountPlace }) {
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={grid.days.length + 2}
          className="max-w-none! border-b-0! pt-4! pb-0! [box-shadow:none]!"
        >
          <span className="sticky left-4 md:left-0">
            {place.name} <Way place={place} />
          </span>
        </th>
      </tr>
      {place.groups.map((group) => (
        <GroupRow key={group.id} {...{ group, place }} {...grid} />
      ))}
    </tbody>
  )
}

const REACH_TONES = { 'long-way': 'warning', 'one-limit': 'warning', 'too-far': 'trouble' } as const

function Way({ place }: { place: HeadcountPlace }) {
  const t = useTranslate()
  const { reach, distanceKm, travelMinutes } = place
  return (
    <span className="text-small font-normal text-soft">
      · {t('beneficiary.distance', { km: t.number(distanceKm), minutes: travelMinutes })}{' '}
      {reach && reach !== 'within' && (
        <StatusBadge tone={REACH_TONES[reach]}>{t(`beneficiary-reach.${reach}`)}</StatusBadge>
      )}
    </span>
  )
}

type GroupRowProps = HeadcountGridProps & { group: HeadcountGroup; place: HeadcountPlace }

function GroupRow({ group, place, days, chosen, hrefOf }: GroupRowProps) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row" className="py-1! font-normal! text-soft!">
        {t.code('group', group.groupKind)}
      </th>
      <td className="figure py-1! text-soft whitespace-nowrap">{usualText(t, group)}</td>
      {days.map((day, index) => (
        <HeadcountCell
          key={day.on}
          {...{ day, group, hrefOf }}
          usual={group.usual[index] ?? group.usualPortions}
          portions={group.portions[index]}
          placeName={place.name}
          isChosen={chosen?.groupId === group.id && chosen.serviceOn === day.on}
        />
      ))}
    </tr>
  )
}

/** "46", or "0–46" where the days of the week differ. */
function usualText(t: ReturnType<typeof useTranslate>, { usual }: HeadcountGroup) {
  const [least, most] = [Math.min(...usual), Math.max(...usual)]
  return least === most ? t.number(most, 0) : `${t.number(least, 0)}–${t.number(most, 0)}`
}
