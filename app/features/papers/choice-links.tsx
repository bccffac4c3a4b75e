import { Link, useSearchParams } from '@remix-run/react'

type Props = {
  label: string
  /** The parameter of the address that a choice sets. */
  name: string
  chosen: string
  choices: readonly { value: string; label: string }[]
}

/** A few choices as links, so that they work without JavaScript and can be kept. */
export function ChoiceLinks({ label, name, chosen, choices }: Props) {
  const [search] = useSearchParams()
  const hrefOf = (value: string) => {
    const next = new URLSearchParams(search)
    if (value === '') next.delete(name)
    else next.set(name, value)
    return `?${next}`
  }
  return (
    <nav aria-label={label} className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="text-soft">{label}:</span>
      {choices.map(({ value, label: text }) => (
        <Link
          key={value}
          to={hrefOf(value)}
          preventScrollReset
          aria-current={value === chosen ? 'true' : undefined}
          className={`py-0.5 ${value === chosen ? 'font-semibold' : 'link'}`}
        >
          {text}
        </Link>
      ))}
    </nav>
  )
}
