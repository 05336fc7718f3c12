/** What a list of conversions is made of. */

/** The fields of one conversion, or a line that could not be read. */
export type ListItem = Readonly<Record<string, unknown>> | BrokenLine;

/** A line of NDJSON that is no JSON. */
export class BrokenLine {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
