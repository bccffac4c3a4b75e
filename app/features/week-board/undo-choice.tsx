import { useEffect } from 'react'
import { Button } from '#app/components/button.tsx'
import { PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { cellId } from './board-dish-cell.tsx'

/**
 * Says which cell was changed and takes it back: `undo` is the cell as it stood before. The focus
 * goes to that cell, so that a keyboard goes on where it was.
 */
export function UndoChoice({ undo, revision }: { undo: string; revision: number }) {
  const t = useTranslate()
  const [serviceOn = '', course = ''] = undo.split('.')
  useEffect(() => {
    document.getElementById(cellId({ serviceOn, course }))?.focus({ preventScroll: true })
  }, [serviceOn, course])
  return (
    <PostForm intent="set-entry" className="proof mb-4 flex flex-wrap items-center gap-3">
      <input type="hidden" name="revision" value={revision} />
      <span role="status">
        {t('choice.done', { course: t.code('course', course), day: t.day(serviceOn) })}
      </span>
      <Button isSmall name="entry" value={undo}>
        {t('choice.undo')}
      </Button>
    </PostForm>
  )
}
