/** Exactly the keys of the Indonesian words of one feature. */
export type Translated<Source> = Record<keyof Source, string>
