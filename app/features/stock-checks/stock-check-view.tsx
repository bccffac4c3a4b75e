import { Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PostForm } from '#app/components/form.tsx'
import { Proof, Section } from '#app/components/page.tsx'
import { foodNameIn, type NamedFood } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Check = {
  id: string
  checkedAt: Date | string
  lots: number
  movements: number
  findings: number
}
type Finding = NamedFood & {
  id: string
  lotId: string
  code: string
  institutionName: string
  kind: string
  kg?: number
  expectedKg?: number
}

/** Whether the books are in order, by the last daily check; what is not, lot by lot. */
export function StockCheckSection(props: {
  checks: readonly Check[]
  findings: readonly Finding[]
  timeZone: string
}) {
  const t = useTranslate()
  const [last] = props.checks
  return (
    <Section title={t('stock-check.title')} note={t('stock-check.note')}>
      {!last && <p className="mb-3 text-soft">{t('stock-check.never')}</p>}
      {last && (
        <Proof tone={last.findings > 0 ? 'trouble' : undefined}>
          <b>{t(`stock-check.${resultOf(last)}`, { count: last.findings })}</b>
          <span className="block text-small text-soft">
            {t('stock-check.counted', {
              lots: last.lots,
              movements: last.movements,
              at: t.instant(last.checkedAt, props.timeZone),
            })}
          </span>
        </Proof>
      )}
      {props.findings.length > 0 && <FindingTable findings={props.findings} />}
      <PostForm intent="check-stock">
        <Button>{t('stock-check.now')}</Button>
      </PostForm>
    </Section>
  )
}

/** Where nothing was there to be checked, nothing is said to be in order. */
function resultOf({ findings, lots }: Check) {
  if (findings > 0) return 'found' as const
  return lots > 0 ? ('in-order' as const) : ('nothing' as const)
}

function FindingTable({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslate()
  return (
    <div className="mb-4">
      <DataTable
        caption={t('stock-check.findings')}
        rows={findings}
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('lot.food'),
            cell: (one) => (
              <Link className="link" to={`/lots/${one.lotId}`}>
                {foodNameIn(t.locale, one)}
              </Link>
            ),
          },
          { head: t('stock-check.what'), cell: ({ kind }) => t.code('stock-finding', kind) },
          { head: t('stock-check.kg'), isFigure: true, cell: ({ kg }) => t.kg(kg) },
          {
            head: t('stock-check.expected'),
            isFigure: true,
            cell: ({ expectedKg }) => t.kg(expectedKg),
          },
          {
            head: t('stock-check.lot'),
            cell: ({ code, institutionName }) => (
              <span className="text-small break-all text-soft">
                {code}, {institutionName}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
