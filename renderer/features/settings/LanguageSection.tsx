/** The choice of the language. Each names itself, so that it is found whatever is shown. */
import { Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  LANGUAGE_CHOICES,
  LANGUAGE_NAMES,
  type LanguageChoice,
  languageOf,
  LANGUAGES,
} from '../../../shared/domain/language/languages.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ownLanguages } from '../../client/own-languages.ts';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { useChooseLanguage } from './use-choose-language.ts';

export function LanguageSection() {
  const desk = useDesk();
  const messages = useText().language;
  const choose = useChooseLanguage();
  const { data: view } = useQuery(desk.language.get.queryOptions());
  if (view === undefined) return null;
  const system = languageOf('system', ownLanguages(window) ?? [view.system]);
  const nameOf = (choice: LanguageChoice): string =>
    choice === 'system' ? messages.systemIs(LANGUAGE_NAMES[system]) : LANGUAGE_NAMES[choice];
  return (
    <Section title={messages.title} description={messages.hint}>
      <Radio.Group
        aria-label={messages.title}
        value={view.choice}
        onChange={(value) => {
          const choice = LANGUAGE_CHOICES.find((each) => each === value);
          if (choice !== undefined) choose(choice);
        }}
      >
        <Stack gap="xs">
          {LANGUAGE_CHOICES.map((choice) => (
            <Radio
              key={choice}
              size="xs"
              value={choice}
              // A reader says a name as it is said in its own language.
              lang={LANGUAGES.find((each) => each === choice)}
              label={nameOf(choice)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}
