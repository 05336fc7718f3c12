/** The language of the program, and the catalogues that callers of the API are answered from. */
import type { IncomingMessage } from 'node:http';
import type { LanguageView } from '../../../shared/contract/language.ts';
import { languageAskedFor } from '../../../shared/domain/language/language-asked-for.ts';
import {
  findLanguage,
  type Language,
  type LanguageChoice,
  languageOf,
} from '../../../shared/domain/language/languages.ts';
import type { Text } from '../../../shared/text/en.ts';
import { loadText } from '../../../shared/text/load-text.ts';
import { SpokenText } from '../../../shared/text/spoken-text.ts';
import type { Store } from '../store/store.ts';

export interface DeskLanguageDeps {
  readonly settings: Pick<Store['settings'], 'language' | 'saveLanguage'>;
  /** Language tags of the computer, the dearest first. */
  readonly system: readonly string[];
  /** Told at the start too. */
  readonly onLanguage: (choice: LanguageChoice) => void;
  readonly load?: typeof loadText;
}

export class DeskLanguage {
  readonly #deps: DeskLanguageDeps;
  readonly #spoken: SpokenText;
  readonly #load: typeof loadText;
  /** Of callers that asked for another. */
  readonly #others = new Map<Language, Text>();

  constructor(deps: DeskLanguageDeps) {
    this.#deps = deps;
    this.#load = deps.load ?? loadText;
    this.#spoken = new SpokenText(this.#load);
  }

  /** What is said without being asked. */
  readonly text = (): Text => this.#spoken.text();

  async start(): Promise<void> {
    await this.#speak();
  }

  view(): LanguageView {
    const { settings, system } = this.#deps;
    return { choice: settings.language(), system: findLanguage(system) ?? 'en' };
  }

  async choose(choice: LanguageChoice): Promise<LanguageView> {
    this.#deps.settings.saveLanguage(choice);
    await this.#speak();
    return this.view();
  }

  /** Of a call that is about to be answered: its catalogue is there when this resolves. */
  async prepare({ headers }: IncomingMessage): Promise<void> {
    const language = languageAskedFor(headers['accept-language']);
    if (language === null || language === this.#spoken.language || this.#others.has(language)) return;
    // A program whose files were replaced under it has none: words are no reason not to answer.
    const text = await this.#load(language).catch(() => null);
    if (text !== null) this.#others.set(language, text);
  }

  /** What a call is answered from: who asks for nothing that there is gets the language of the program. */
  readonly textOf = ({ headers }: IncomingMessage): Text => {
    const language = languageAskedFor(headers['accept-language']);
    if (language === null || language === this.#spoken.language) return this.text();
    return this.#others.get(language) ?? this.text();
  };

  async #speak(): Promise<void> {
    const { settings, system, onLanguage } = this.#deps;
    await this.#spoken.speak(languageOf(settings.language(), system));
    // Another one may have been chosen while this one was loaded.
    onLanguage(settings.language());
  }
}
