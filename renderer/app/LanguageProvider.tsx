/** Gives the window its catalogue, and another one at once when the person chooses it here or elsewhere. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useDesk } from '../client/desk-client.ts';
import { useFeed } from '../client/feed-context.ts';
import type { WindowLanguage } from '../client/window-language.ts';
import { TextContext } from '../ui/text-context.ts';

interface LanguageProviderProps {
  readonly language: WindowLanguage;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, children }: LanguageProviderProps) {
  const desk = useDesk();
  const feed = useFeed();
  const queries = useQueryClient();
  const text = useSyncExternalStore(language.subscribe, language.text);
  const { data: view } = useQuery(desk.language.get.queryOptions());
  useEffect(() => {
    if (view !== undefined) void language.follow(view);
  }, [language, view]);
  useEffect(
    () =>
      language.subscribe(() => {
        // Sentences that the engine made are in the language of before, those of the open stream included.
        void queries.invalidateQueries();
        feed.restart();
      }),
    [language, queries, feed],
  );
  return <TextContext value={text}>{children}</TextContext>;
}
