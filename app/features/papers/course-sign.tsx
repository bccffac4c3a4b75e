import type { Course } from '#app/features/recipes/recipe.ts'

/** Drawn by hand in lines, so that a monochrome printer shows them as well. */
const SIGNS: Record<Course, string> = {
  staple: 'M3 12h18a9 7 0 0 1-18 0z M8 12c0-3 2-3 2-6 M13 12c0-3 2-3 2-6',
  animal: 'M3 12c4-6 11-6 15 0-4 6-11 6-15 0z M18 12l3-4v8z M7.5 11h.01',
  plant: 'M4 8h16v8H4z M8 8v8 M12 8v8 M16 8v8',
  vegetable: 'M5 20c0-9 5-15 15-16 0 10-6 15-15 16z M5 20L15 9',
  fruit: 'M12 8c-6-3-9 3-7 8 2 5 5 5 7 4 2 1 5 1 7-4 2-5-1-11-7-8z M12 8c0-3 1-4 3-5',
}

/** A small picture of a place on the plate; the dish stands beside it in words. */
export const CourseSign = ({ course }: { course: Course }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    className="mt-0.5 size-5 shrink-0 text-leaf"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={SIGNS[course]} />
  </svg>
)
