/** What a `jsonb` column holds: the value itself, never its text. Whoever reads one parses it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }
