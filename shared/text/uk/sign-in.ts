/** The page of a browser that is not signed in, in Ukrainian. */
import type { Text } from '../en.ts';

export const signIn: Text['signIn'] = {
  title: 'Цей браузер не ввійшов у програму',
  what: 'Вікно відкриває URL входу. Він діє один раз, а браузер залишається в програмі, доки вона не зупиниться.',
  spentTitle: 'Цей URL входу більше не діє',
  spent: [
    'URL входу діє один раз. Цей уже використано, він застарів або був до перезапуску програми.',
    'Якщо це були не ви, ним міг скористатися хтось інший на цьому комп’ютері. Перезапустіть програму, і всі вийдуть.',
  ],
  isSignedIn: 'Цей браузер і далі в програмі.',
  open: 'Відкрити вікно',
  howTitle: 'Як отримати новий',
  byStart: 'Перезапустіть програму. Вона відкриє вікно й виведе новий URL входу.',
  byScript:
    'Або запросіть його в запущеної програми через термінал. TOKEN — у файлі «desk-token» у папці з даними:',
  command: (apiUrl: string) => `curl -X POST -H "Authorization: Bearer TOKEN" ${apiUrl}/sign-in-urls`,
};
