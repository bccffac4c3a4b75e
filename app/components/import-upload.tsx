import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button, ButtonLink } from './button.tsx'
import { FileField } from './file-field.tsx'
import { type Answer, PostForm, useIsSending } from './form.tsx'
import { Section } from './page.tsx'

const SPREADSHEETS =
  '.xlsx,.xlsm,.csv,.json,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Props = {
  answer?: Answer
  /** What the file must look like. */
  how: string
  /** The file to fill in. */
  download: { to: string; label: string }
}

/** Hands out the file to fill in and sends it to be read; nothing is saved by it. */
export function ImportUpload({ answer, how, download }: Props) {
  const t = useTranslate()
  const isSending = useIsSending('read')
  return (
    <Section title={t('import.read')} note={how}>
      <p className="mb-5">
        <ButtonLink to={download.to} reloadDocument>
          {download.label}
        </ButtonLink>
      </p>
      <PostForm intent="read" answer={answer} encType="multipart/form-data" className="max-w-xl">
        <FileField
          name="file"
          label={t('import.file')}
          hint={t('import.file-hint')}
          accept={SPREADSHEETS}
        />
        <Button tone="go" disabled={isSending}>
          {isSending ? t('do.working') : t('import.read')}
        </Button>
      </PostForm>
    </Section>
  )
}
