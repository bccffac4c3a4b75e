import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { SelectField } from '#app/components/field.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import { Empty, Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CopyPreview, NamedMisfit } from './copy-preview.ts'

/** Which week to copy, what would come, and what stays behind and why; then the one button. */
export function CopyWeek({ copy }: { copy: CopyPreview }) {
  const t = useTranslate()
  const { from, fitting, misfits } = copy
  if (from === undefined) {
    const bank = <ButtonLink to="/menu-bank">{t('menu-copy.bank')}</ButtonLink>
    return <Empty action={bank}>{t('menu-copy.none')}</Empty>
  }
  return (
    <>
      <ChooseSource copy={copy} from={from} />
      <p role="status" className="proof mb-4 max-w-[72ch]">
        {fitting > 0
          ? t('menu-copy.fits', { count: fitting, from: t.week(from) })
          : t('menu-copy.fits-none', { from: t.week(from) })}
      </p>
      {fitting > 0 && <DoCopy copy={copy} from={from} />}
      {misfits.length > 0 && (
        <Section title={t('menu-copy.misfits', { count: misfits.length })}>
          <MisfitTable misfits={misfits} />
        </Section>
      )}
    </>
  )
}

function ChooseSource({ copy, from }: { copy: CopyPreview; from: string }) {
  const t = useTranslate()
  return (
    <Form method="get" className="mb-4 max-w-xl">
      <SelectField
        key={from}
        name="from"
        label={t('menu-copy.from')}
        defaultValue={from}
        choices={copy.sources.map(({ week, dishes }) => ({
          value: week,
          label: `${t.week(week)} · ${t('menu-copy.dishes', { count: dishes })}`,
        }))}
      />
      <Button>{t('menu-copy.show')}</Button>
    </Form>
  )
}

function DoCopy({ copy, from }: { copy: CopyPreview; from: string }) {
  const t = useTranslate()
  const isSending = useIsSending('copy-week')
  return (
    <PostForm intent="copy-week" className="mb-6">
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="revision" value={copy.revision} />
      <div className="flex flex-wrap gap-2">
        <Button tone="go" disabled={isSending}>
          {t('menu-copy.do', { count: copy.fitting })}
        </Button>
        <ButtonLink to={`/kitchens/${copy.kitchenId}/menus/${copy.week}`}>
          {t('do.cancel')}
        </ButtonLink>
      </div>
      <p className="mt-2 max-w-[72ch] text-small text-soft">{t('menu-copy.note')}</p>
    </PostForm>
  )
}

function MisfitTable({ misfits }: { misfits: readonly NamedMisfit[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('menu-copy.misfits', { count: misfits.length })}
      isCaptionHidden
      rows={misfits}
      keyOf={({ serviceOn, course }) => `${serviceOn} ${course}`}
      columns={[
        {
          head: t('menu-week.dish'),
          cell: ({ nameId, nameEn }) => (t.locale === 'id' ? nameId : nameEn) ?? '–',
        },
        {
          head: t('menu-copy.cell'),
          cell: ({ serviceOn, course }) => `${t.shortDay(serviceOn)}, ${t(`course.${course}`)}`,
        },
        { head: t('menu-copy.reason'), cell: ({ reason }) => t(`copy-misfit.${reason}`) },
      ]}
    />
  )
}
