/** How far a planting is on its way to harvest, 0 to 1; the words beside it say the same. */
export function GrowthBar({ share }: { share: number }) {
  return (
    <svg className="bar" height="4" aria-hidden="true" focusable="false">
      <rect className="ground" width="100%" height="4" />
      <rect className="own" width={`${Math.round(share * 100)}%`} height="4" />
    </svg>
  )
}
