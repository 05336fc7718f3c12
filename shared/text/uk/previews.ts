/** What a change would do to held postbacks and deliveries, said before it is made, in Ukrainian. */
import type { Text } from '../en.ts';

export const previews: Text['previews'] = {
  title: 'Що це змінить',
  loading: 'Перевіряється, що це змінить…',
  failed: 'Не вдалося перевірити, що це змінить',
  nothing: 'Жоден притриманий постбек не зміниться. Діятиме з наступного постбека.',
  become: (count: string, isOne: boolean, meaning: string) =>
    isOne
      ? `${count} притриманий постбек читатиметься так: ${meaning}.`
      : `Притримані постбеки (${count}) читатимуться так: ${meaning}.`,
  meaning: (event: string, status: string | null) => (status === null ? event : `${event}, ${status}`),
  statusOnly: (status: string) => `статус «${status}» для їхньої конверсії`,
  repeats: (count: string, isOne: boolean) =>
    isOne
      ? `${count} з них — дубль конверсії, яка у вас уже є.`
      : `${count} з них — дублі конверсій, які у вас уже є.`,
  sent: (parts) => `Буде надіслано: ${parts.map(({ count, name }) => `${name} — ${count}`).join(', ')}.`,
  sentFinal: 'Надіслане вже не відкликати.',
  notSent: 'Одержувачам нічого не надсилається.',
  skipped: (count: string, name: string) => `За правилами одержувача ${name} не буде надіслано: ${count}.`,
  withdrawn: (count: string, name: string) =>
    `Чекали на надсилання одержувачу ${name}, але вже не підуть: ${count}.`,
  stillHeld: (count: string, isOne: boolean) =>
    isOne
      ? `${count} залишиться притриманим з іншої причини.`
      : `Залишаться притриманими з іншої причини: ${count}.`,
  isMore: (tried: string) =>
    `Перевірено лише найновіші притримані постбеки (${tried}). Старіші теж буде прочитано знову.`,
  apply: 'Застосувати',
  mapped: (word: string, meaning: string) => `«${word}» тепер означає: ${meaning}`,
};
