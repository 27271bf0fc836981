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

/** Sentences, one after the other. */
export function told(...sentences: readonly Said[]): Told {
  return {
    message: sentences.map(({ ja }) => ja).join(''),
    english: sentences.map(({ en }) => en).join(' '),
  };
}

/** The same after the name of the file that it is about. */
export function aboutFile(fileName: string, { message, english }: Told): Told {
  return { message: `「${fileName}」: ${message}`, english: `“${fileName}”: ${english}` };
}
