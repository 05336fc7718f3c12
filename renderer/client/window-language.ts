/**
 * The catalogue that the window shows. The one of the last time is there at once; what the program says comes after.
 * Every language but English is a file of its own, loaded when it is wanted.
 */
import type { LanguageView } from '../../shared/contract/language.ts';
import { type Language, LANGUAGES, languageOf } from '../../shared/domain/language/languages.ts';
import { en, type Text } from '../../shared/text/en.ts';
import type { loadText } from '../../shared/text/load-text.ts';
import { SpokenText } from '../../shared/text/spoken-text.ts';

const KEY = 'desk-language';

export interface WindowLanguageDeps {
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
  /** What the browser is set to, the dearest first; null where the program knows the system better: in Electron. */
  readonly ownLanguages: readonly string[] | null;
  /** What the page is set to: good enough until the program has said it for the first time. */
  readonly firstGuess: readonly string[];
  /** The element that says the language of the page. */
  readonly root: { lang: string };
  readonly load?: typeof loadText;
}

/** A browser's storage may be full or forbidden: then the next window opens in the language of the system. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

export class WindowLanguage {
  readonly #deps: WindowLanguageDeps;
  readonly #spoken: SpokenText;

  constructor(deps: WindowLanguageDeps) {
    this.#deps = deps;
    this.#spoken = new SpokenText(deps.load);
    deps.root.lang = en.locale;
  }

  readonly text = (): Text => this.#spoken.text();

  /** Called after each change. @returns ends that */
  readonly subscribe = (listener: () => void): (() => void) => this.#spoken.onChange(listener);

  /** As the window was shown last on this computer; the first time as the browser is set. */
  async start(): Promise<void> {
    const { memory, ownLanguages, firstGuess } = this.#deps;
    const kept = orNull(() => memory.getItem(KEY));
    const last = LANGUAGES.find((each) => each === kept);
    await this.#show(last ?? languageOf('system', ownLanguages ?? firstGuess));
  }

  /** What the person has chosen, as the program says it. */
  async follow({ choice, system }: LanguageView): Promise<void> {
    const { ownLanguages, memory } = this.#deps;
    const language = languageOf(choice, ownLanguages ?? [system]);
    orNull(() => {
      memory.setItem(KEY, language);
    });
    await this.#show(language);
  }

  async #show(language: Language): Promise<void> {
    await this.#spoken.speak(language);
    this.#deps.root.lang = this.#spoken.text().locale;
  }
}
