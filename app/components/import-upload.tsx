import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from './button.tsx'
import { FileField } from './file-field.tsx'
import { type Answer, PostForm, useIsSending } from './form.tsx'

const SPREADSHEETS =
  '.xlsx,.xlsm,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a spreadsheet to be read; nothing is saved by it. */
export function ImportUpload({ answer, action }: { answer?: Answer; action?: string }) {
  const t = useTranslate()
  const isSending = useIsSending('read')
  return (
    <PostForm intent="read" answer={answer} action={action} encType="multipart/form-data">
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
  )
}
