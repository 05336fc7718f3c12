/** What a section of the bench hands back: figures beside their aims, and all numbers behind them. */

/** A line of the table. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly aim: string;
  readonly holds: boolean;
}

export type Outcome =
  /** `table`: more of it in Markdown, or null. */
  | {
      readonly kind: 'measured';
      readonly figures: readonly Figure[];
      readonly table: string | null;
      readonly numbers: unknown;
    }
  | { readonly kind: 'skipped'; readonly reason: string };

export interface SectionOptions {
  /** Rounds as short as they can be: shows that the bench works, and measures nothing. */
  readonly isShort: boolean;
  readonly say: (line: string) => void;
}

export type Section = (options: SectionOptions) => Promise<Outcome>;

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** A figure that is a time under a limit. */
export function under(name: string, valueMs: number, limitMs: number): Figure {
  return { name, measured: ms(valueMs), aim: `under ${limitMs} ms`, holds: valueMs < limitMs };
}
