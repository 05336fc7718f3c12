/** The choice of the language of the program, in Russian. */
import type { Text } from '../en.ts';

export const language: Text['language'] = {
  title: 'Язык',
  system: 'Как в системе',
  systemIs: (name) => `Как в системе (${name})`,
  hint: 'Для этого окна, трея, уведомлений, сообщений Telegram, эл. почты и сводки за день.',
  failed: 'Язык не изменён',
  choose: (name) => `Язык: ${name}`,
};
