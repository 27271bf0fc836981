/** Words around a name. */
export type Named = (name: string) => string;
/** Words around a number. */
export type Count = (count: number) => string;
