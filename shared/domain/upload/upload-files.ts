/**
 * Turns conversions into the lines of upload files, and counts what goes in and what does not. The look before and the
 * files themselves are made by the same walk, so that the one says what the other holds.
 */
import type { ConversionId } from '../ids.ts';
import {
  type LeftOutReason,
  leftOut,
  type UploadConversion,
  type UploadForm,
  type UploadLine,
  type UploadOptions,
} from './upload.ts';
import { UPLOAD_FORMS } from './upload-forms.ts';

export interface UploadCounts {
  /** Postbacks that were looked at. */
  readonly postbacks: number;
  readonly lines: number;
  readonly files: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  /** Of the amounts in the files, how many lines are in which currency; empty for an unknown one. */
  readonly currencies: Readonly<Record<string, number>>;
  /** Lines without an amount. */
  readonly withoutAmount: number;
}

/** A piece of one of the files. `file` counts from 1. */
export interface UploadPiece {
  readonly file: number;
  readonly text: string;
}

/** More currencies than there are: what came is a stranger's word. */
const MOST_CURRENCIES = 200;

export class UploadFiles {
  readonly #form: UploadForm;
  readonly #options: UploadOptions;
  /** Conversions that have a line already, of those that more than one postback is about. */
  readonly #repeated = new Set<ConversionId>();
  /** Only where the other side takes one conversion of a click. */
  readonly #clicks = new Set<string>();
  readonly #leftOut = new Map<LeftOutReason, number>();
  readonly #currencies = new Map<string, number>();
  #postbacks = 0;
  #lines = 0;
  #withoutAmount = 0;

  constructor(options: UploadOptions) {
    this.#form = UPLOAD_FORMS[options.format];
    this.#options = options;
  }

  /** @param found what each postback is about; null where that is no conversion */
  add(found: readonly (UploadConversion | null)[]): readonly UploadPiece[] {
    const texts = new Map<number, string>();
    for (const conversion of found) {
      this.#postbacks += 1;
      const line = this.#lineOf(conversion);
      if (line.kind === 'left_out') {
        this.#leftOut.set(line.reason, (this.#leftOut.get(line.reason) ?? 0) + 1);
        continue;
      }
      this.#lines += 1;
      const { maxLines, head } = this.#form;
      const file = this.#files();
      const isFirst = maxLines === null ? this.#lines === 1 : this.#lines % maxLines === 1;
      texts.set(file, (texts.get(file) ?? '') + (isFirst ? head : '') + line.text);
    }
    return [...texts].map(([file, text]) => ({ file, text }));
  }

  counts(): UploadCounts {
    return {
      postbacks: this.#postbacks,
      lines: this.#lines,
      files: this.#files(),
      leftOut: Object.fromEntries(this.#leftOut),
      currencies: Object.fromEntries(this.#currencies),
      withoutAmount: this.#withoutAmount,
    };
  }

  #files(): number {
    const { maxLines } = this.#form;
    return maxLines === null ? Math.min(1, this.#lines) : Math.ceil(this.#lines / maxLines);
  }

  #lineOf(conversion: UploadConversion | null): UploadLine {
    if (conversion === null) return leftOut('no_conversion');
    if (conversion.isTest) return leftOut('test');
    if (conversion.isVoid) return leftOut('withdrawn');
    if (conversion.status === 'rejected') return leftOut('rejected');
    const { id, clickId, payoutMicros, currency, isRepeated } = conversion;
    if (this.#repeated.has(id)) return leftOut('repeat');
    // Counted by the first that is met, whether it has a line or not.
    if (isRepeated) this.#repeated.add(id);
    const line = this.#form.line(conversion, this.#options);
    if (line.kind === 'left_out') return line;
    if (this.#form.isOncePerClick) {
      if (this.#clicks.has(clickId)) return leftOut('same_click');
      this.#clicks.add(clickId);
    }
    if (payoutMicros === null) this.#withoutAmount += 1;
    else this.#countCurrency(currency ?? '');
    return line;
  }

  #countCurrency(currency: string): void {
    const isRoom = this.#currencies.has(currency) || this.#currencies.size < MOST_CURRENCIES;
    const key = isRoom ? currency : '';
    this.#currencies.set(key, (this.#currencies.get(key) ?? 0) + 1);
  }
}
