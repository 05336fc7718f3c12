/** The catalogue that a program speaks in now. */
import type { Language } from '../domain/language/languages.ts';
import { en, type Text } from './en.ts';
import { loadText } from './load-text.ts';

export class SpokenText {
  readonly #load: typeof loadText;
  #language: Language = 'en';
  #text: Text = en;
  #wanted: Language = 'en';
  readonly #listeners = new Set<() => void>();

  /** @param load of tests */
  constructor(load: typeof loadText = loadText) {
    this.#load = load;
  }

  get language(): Language {
    return this.#language;
  }

  /** To be asked each time: a person may choose another language. */
  readonly text = (): Text => this.#text;

  /** Called after each change from now on. @returns ends that */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * The last call counts, whichever catalogue is loaded first. One that cannot be loaded leaves the one before: words
   * are no reason not to run.
   */
  async speak(language: Language): Promise<void> {
    this.#wanted = language;
    const text = await this.#load(language).catch(() => null);
    if (text === null || this.#wanted !== language || language === this.#language) return;
    this.#language = language;
    this.#text = text;
    for (const listener of this.#listeners) listener();
  }
}
