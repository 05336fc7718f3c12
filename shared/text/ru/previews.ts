/** What a change would do to held postbacks and deliveries, said before it is made, in Russian. */
import type { Text } from '../en.ts';

const list = new Intl.ListFormat('ru', { type: 'conjunction' });

export const previews: Text['previews'] = {
  title: 'Что это изменит',
  loading: 'Проверяется, что это изменит…',
  failed: 'Не удалось проверить, что это изменит',
  nothing: 'Придержанные постбеки не изменятся. Действует со следующего постбека.',
  become: (count, isOne, meaning) =>
    isOne
      ? `${count} придержанный постбек станет: ${meaning}.`
      : `Придержанных постбеков: ${count}. Они станут: ${meaning}.`,
  meaning: (event, status) => (status === null ? event : `${event}, ${status}`),
  statusOnly: (status) => `статус «${status}» их конверсии`,
  repeats: (count, isOne) =>
    isOne
      ? `${count} из них — дубль конверсии, которая уже есть.`
      : `Дублей конверсий, которые уже есть, среди них: ${count}.`,
  sent: (parts) => `Уйдёт: ${list.format(parts.map(({ count, name }) => `${count} → ${name}`))}.`,
  sentFinal: 'Отозвать отправленное нельзя.',
  notSent: 'Получателям ничего не уходит.',
  skipped: (count, name) => `Не уйдёт получателю ${name} из-за его правил: ${count}.`,
  withdrawn: (count, name) => `Ждёт отправки получателю ${name}, но уже не уйдёт: ${count}.`,
  stillHeld: (count, isOne) =>
    isOne
      ? `${count} останется придержанным по другой причине.`
      : `Останутся придержанными по другой причине: ${count}.`,
  isMore: (tried) =>
    `Проверены только новейшие придержанные постбеки (${tried}). Более старые тоже будут разобраны заново.`,
  apply: 'Применить',
  mapped: (word, meaning) => `«${word}» теперь значит «${meaning}»`,
};
