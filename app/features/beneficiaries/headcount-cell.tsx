import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { HeadcountDay, HeadcountGroup } from './headcount-week.ts'

type Props = {
  day: HeadcountDay
  group: HeadcountGroup
  placeName: string
  /** What it gets when nothing special is said. */
  usual: number
  /** Missing: the group is not served that day. */
  portions?: number
  isChosen: boolean
  hrefOf?: (cell: { groupId: string; serviceOn: string }) => string
}

/** The portions of a group on a day; where they differ from the usual it says by how many. */
export function HeadcountCell({ day, group, portions, hrefOf, ...props }: Props) {
  const t = useTranslate()
  if (portions === undefined) {
    return (
      <td className="figure bg-wash py-1! text-soft">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('beneficiary.not-served')}</span>
      </td>
    )
  }
  const figure = <Figure portions={portions} usualPortions={props.usual} />
  const look = `figure py-1! ${props.isChosen ? 'outline-2 -outline-offset-2 outline-leaf' : ''}`
  if (!day.isOpen || !hrefOf) {
    return <td className={`${look} ${day.isOpen ? '' : 'text-soft'}`}>{figure}</td>
  }
  return (
    <td className={look}>
      <Link
        to={hrefOf({ groupId: group.id, serviceOn: day.on })}
        preventScrollReset
        aria-current={props.isChosen ? 'true' : undefined}
        className="-my-1 -mr-3 block py-1 pr-3 hover:bg-wash hover:underline"
      >
        {figure}
        <span className="sr-only">
          , {t('beneficiary.change-cell', { place: props.placeName, day: t.day(day.on) })}
        </span>
      </Link>
    </td>
  )
}

function Figure({ portions, usualPortions }: { portions: number; usualPortions: number }) {
  const t = useTranslate()
  const more = portions - usualPortions
  if (more === 0) return t.number(portions, 0)
  return (
    <>
      <span className="mr-1.5 text-small text-amber">
        {more < 0 ? '−' : '+'}
        {t.number(Math.abs(more), 0)}
      </span>
      <b className="font-semibold">{t.number(portions, 0)}</b>
    </>
  )
}
