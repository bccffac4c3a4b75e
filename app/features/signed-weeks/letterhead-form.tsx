import { Button } from '#app/components/button.tsx'
import { LongTextField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section, WithAside } from '#app/components/page.tsx'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Letterhead } from './letterhead.ts'

type Props = { kitchen: Kitchen; letterhead: Letterhead; answer?: Answer }

/** The head of an institution's papers, with how it prints beside it. */
export function LetterheadForm({ kitchen, letterhead, answer }: Props) {
  const t = useTranslate()
  return (
    <Section title={t('letterhead.heading', { institution: kitchen.institutionName })}>
      <WithAside aside={<Preview letterhead={letterhead} />}>
        <PostForm intent="letterhead" answer={answer} className="max-w-[56ch]">
          <LongTextField
            name="lines"
            label={t('letterhead.lines')}
            hint={t('letterhead.lines-hint')}
            defaultValue={letterhead.lines.join('\n')}
            rows={7}
          />
          <TextField
            name="numberPattern"
            label={t('letterhead.number')}
            hint={t('letterhead.number-hint', {
              number: '{number}',
              revision: '{revision}',
              year: '{year}',
            })}
            defaultValue={letterhead.numberPattern}
            isOptional
          />
          <Button tone="go">{t('do.save')}</Button>
        </PostForm>
      </WithAside>
    </Section>
  )
}

function Preview({ letterhead }: { letterhead: Letterhead }) {
  const t = useTranslate()
  return (
    <>
      <h3 className="mb-2">{t('letterhead.preview')}</h3>
      <div className="border-b-4 border-double border-ink pb-2 text-center">
        {letterhead.lines.map((line, index) => (
          <p key={line} className={index === 0 ? 'font-semibold' : ''}>
            {line}
          </p>
        ))}
      </div>
    </>
  )
}
