import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Empty } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { SourceKind, SupplyRoute } from './supply-route.ts'

type Props = { routes: readonly SupplyRoute[]; mayChange: boolean; answer?: Answer }

/** From where food can come to a kitchen, and what a kilogram costs on the way. */
export function SourceTables({ routes, mayChange, answer }: Props) {
  const t = useTranslate()
  const of = (kind: SourceKind) => routes.filter((route) => route.kind === kind)
  return (
    <PostForm intent="sources" answer={answer}>
      <SourceTable caption={t('sources.own')} routes={of('own')} mayChange={mayChange} />
      <div className="h-6" />
      <SourceTable caption={t('sources.suppliers')} routes={of('supplier')} mayChange={mayChange} />
      {mayChange && (
        <div className="mt-4">
          <Button tone="go">{t('sources.save')}</Button>
        </div>
      )}
    </PostForm>
  )
}

function SourceTable(props: {
  caption: string
  routes: readonly SupplyRoute[]
  mayChange: boolean
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={props.caption}
      rows={props.routes}
      keyOf={({ id }) => id}
      empty={<Empty>{t('sources.none')}</Empty>}
      columns={[
        { head: t('sources.name'), cell: ({ name }) => name },
        {
          head: t('sources.transport'),
          isFigure: true,
          cell: (route) =>
            props.mayChange ? <RouteField route={route} /> : <RouteText route={route} />,
        },
      ]}
    />
  )
}

function RouteText({ route }: { route: SupplyRoute }) {
  const t = useTranslate()
  const { transportIdrPerKg } = route
  return <>{transportIdrPerKg === undefined ? t('sources.closed') : t.idr(transportIdrPerKg)}</>
}

function RouteField({ route }: { route: SupplyRoute }) {
  const t = useTranslate()
  const { kind, id, name, transportIdrPerKg } = route
  return (
    <>
      <input type="hidden" name="kinds" value={kind} />
      <input type="hidden" name="ids" value={id} />
      <input
        className="input ml-auto w-28 text-right"
        name="prices"
        inputMode="decimal"
        aria-label={t('sources.transport-of', { name })}
        defaultValue={transportIdrPerKg === undefined ? '' : t.number(transportIdrPerKg, 2)}
      />
    </>
  )
}
