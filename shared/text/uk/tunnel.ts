/** The public URL, in Ukrainian. */
import type { Text } from '../en.ts';
import { tunnelProblems } from './tunnel-problems.ts';
import { tunnelWays } from './tunnel-ways.ts';

const sendersUnknown: Text['tunnel']['sendersUnknown'] = {
  message: 'Публічна адреса не передає IP-адреси відправника.',
  fix: 'В усіх відправників спільне обмеження частоти, а постбеки партнерок зі списком IP не приймаються. Візьміть провайдера, який передає відправників, виберіть його заголовок у розділі «Приймач» або приберіть список і вимагайте підпис.',
};

const browsers: Text['tunnel']['browsers'] = {
  pass: 'Відправники, схожі на веббраузер, теж доходять до цього комп’ютера.',
  stopped: (why: string) => ({
    message: `Постбеки партнерок, які надсилають їх як веббраузер, не доходять до цього комп’ютера. ${why}`,
    fix: 'Більшості партнерок це не стосується. Якщо від якоїсь постбеки не надходять зовсім, візьміть іншого провайдера або власний сервер тунелю. Партнерка може прийняти ту сторінку за успіх і вдруге не надсилати.',
  }),
};

export const tunnel: Text['tunnel'] = {
  ways: tunnelWays,
  problems: tunnelProblems,
  sendersUnknown,
  browsers,
};
