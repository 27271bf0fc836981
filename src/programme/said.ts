/** Words in both languages of the product. English keeps what stands in a workbook (names, headings, choices) as it stands there. */
export interface Said {
  readonly ja: string;
  readonly en: string;
}

/** What a person is told. Files, logs and the command line say `message`; the task pane says it in its own language. */
export interface Told {
  /** Japanese. */
  readonly message: string;
  /** The same facts and the same advice. */
  readonly english: string;
}
