import { Button } from '#app/components/button.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { PostForm } from '#app/components/form.tsx'
import { Empty } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CycleKind } from './menu-cycle.ts'

type Row = { id: string; name: string; kind: CycleKind; dishes: number }

const HOLIDAYS = {
  'ten-days': 'menu-cycle.holidays-ten',
  'four-weeks': 'menu-cycle.holidays-four',
} as const

/** Cycles of a kitchen by name. */
export function CycleTable({ cycles, mayChange }: { cycles: readonly Row[]; mayChange: boolean }) {
  const t = useTranslate()
  const remove: Column<Row> = {
    head: <span className="sr-only">{t('menu-cycle.delete')}</span>,
    cell: ({ id, name }) => (
      <PostForm intent="delete-cycle" id={`delete-${id}`}>
        <input type="hidden" name="cycleId" value={id} />
        <Button isSmall aria-label={t('menu-cycle.delete-this', { name })}>
          {t('menu-cycle.delete')}
        </Button>
      </PostForm>
    ),
  }
  return (
    <DataTable
      caption={t('menu-cycle.title')}
      isCaptionHidden
      rows={cycles}
      keyOf={({ id }) => id}
      empty={<Empty>{t('menu-cycle.none')}</Empty>}
      columns={[
        {
          head: t('menu-cycle.name'),
          cell: ({ name }) => <span className="font-semibold">{name}</span>,
        },
        {
          head: t('menu-cycle.kind'),
          cell: ({ kind }) => (
            <>
              {t(`cycle-kind.${kind}`)}
              <span className="block text-small text-soft">{t(HOLIDAYS[kind])}</span>
            </>
          ),
        },
        { head: t('menu-cycle.dishes'), isFigure: true, cell: ({ dishes }) => t.number(dishes) },
        ...(mayChange ? [remove] : []),
      ]}
    />
  )
}
