/** Languages as things to choose: found by their own names, and by the word for language in each of them. */
import {
  LANGUAGE_CHOICES,
  LANGUAGE_NAMES,
  type LanguageChoice,
} from '../../../shared/domain/language/languages.ts';
import { useChooseLanguage } from '../../features/settings/use-choose-language.ts';
import { useText } from '../../ui/text-context.ts';
import type { PaletteItem } from './palette-item.ts';

/** For somebody who cannot read what is shown. */
const WORDS = ['language', 'язык', 'мова', 'idioma', 'lengua'];

export function useLanguageItems(): readonly PaletteItem[] {
  const { language: messages } = useText();
  const choose = useChooseLanguage();
  const nameOf = (choice: LanguageChoice): string =>
    choice === 'system' ? messages.system : LANGUAGE_NAMES[choice];
  return LANGUAGE_CHOICES.map((choice) => ({
    id: `language:${choice}`,
    group: 'actions',
    mark: { kind: 'icon', icon: 'language' },
    label: messages.choose(nameOf(choice)),
    keywords: [...WORDS, choice],
    run: () => {
      choose(choice);
    },
  }));
}
