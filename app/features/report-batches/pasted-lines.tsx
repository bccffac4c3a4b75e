import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { UnderstoodLine } from '#app/features/supply/understood-line.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { RefusedLine } from './pasted-line.ts'

type Piece = { text: string; unread: string[] }
export type ReadPiece = Piece &
  (
    | {
        isUnderstood: true
        foodId: string
        foodNameId: string
        foodNameEn: string
        quantity: number
        measure: string
        saidQuantity: number
        saidMeasure: string
        kg: number
        readyOn: string
        useBy: string
        isDayAssumed: boolean
      }
    | { isUnderstood: false; problems?: string[]; refusal?: string }
  )

/** Where messages are pasted; what was pasted stays to be mended. */
export function PasteForm({ answer, text }: { answer: Answer | undefined; text: string }) {
  const t = useTranslate()
  return (
    <PostForm intent="read" answer={answer} className="max-w-[72ch]">
      <Field name="text" label={t('paste.text')} hint={t('paste.hint')} defaultValue={text}>
        {(control) => <textarea {...control} rows={8} maxLength={8000} className="input" />}
      </Field>
      <Button tone="go">{t('paste.read')}</Button>
    </PostForm>
  )
}

/** What was understood of each piece, to be confirmed; what was not says so in its place. */
export function PastedLines(props: {
  pieces: readonly ReadPiece[]
  refused: readonly RefusedLine[]
  batchKey: string
}) {
  const t = useTranslate()
  const { pieces, refused } = props
  const understood = pieces.filter(({ isUnderstood }) => isUnderstood).length
  return (
    <Section title={t('paste.found', { understood, all: pieces.length })}>
      <PostForm intent="save">
        <input type="hidden" name="batchKey" value={props.batchKey} />
        <table className="table">
          <caption className="sr-only">{t('paste.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('paste.written')}</th>
              <th scope="col">{t('paste.understood')}</th>
            </tr>
          </thead>
          <tbody>
            {pieces.map((piece, line) => (
              <tr key={`${String(line)} ${piece.text}`}>
                <th scope="row" className="font-normal!">
                  {piece.text}
                </th>
                <td>
                  <ReadPieceCell
                    piece={piece}
                    line={line}
                    refusal={refused.find((one) => one.line === line)?.refusal}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {understood > 0 && (
          <Button tone="go" className="mt-4">
            {t('paste.save')}
          </Button>
        )}
      </PostForm>
    </Section>
  )
}

type CellProps = { piece: ReadPiece; line: number; refusal: string | undefined }

function ReadPieceCell({ piece, line, refusal }: CellProps) {
  const t = useTranslate()
  if (!piece.isUnderstood) {
    const reasons = piece.refusal
      ? [t.code('refusal', piece.refusal)]
      : (piece.problems ?? []).map((problem) => t.code('paste-problem', problem))
    return (
      <p className="font-semibold text-brick">
        ▲ {reasons.join(' ')} <Unread words={piece.unread} />
      </p>
    )
  }
  const { foodId, quantity, measure, readyOn } = piece
  const fields = { foodId, quantity: t.number(quantity, 3), measure, readyOn }
  return (
    <>
      <label className="flex min-h-6 items-start gap-2.5">
        <input
          type="checkbox"
          name="take"
          value={line}
          defaultChecked={refusal === undefined}
          className="mt-1 size-4.5"
        />
        <span>
          <UnderstoodLine of={piece} />
          {piece.isDayAssumed && (
            <span className="block text-small text-amber">▲ {t('paste.day-assumed')}</span>
          )}
          <Unread words={piece.unread} />
        </span>
      </label>
      {refusal && <p className="font-semibold text-brick">▲ {t.code('refusal', refusal)}</p>}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={`${name}[${line}]`} value={value} />
      ))}
    </>
  )
}

function Unread({ words }: { words: readonly string[] }) {
  const t = useTranslate()
  if (words.length === 0) return null
  return (
    <span className="block text-small font-normal text-soft">
      {t('paste.unread', { words: words.join(' ') })}
    </span>
  )
}
