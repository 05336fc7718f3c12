/** The choice of the language of the program, in Ukrainian. */
import type { Text } from '../en.ts';

export const language: Text['language'] = {
  title: 'Мова',
  system: 'Як у системі',
  systemIs: (name: string) => `Як у системі (${name})`,
  hint: 'Для цього вікна, трею, сповіщень, повідомлень у Telegram, електронних листів і підсумку дня.',
  failed: 'Мову не змінено',
  choose: (name: string) => `Мова: ${name}`,
};
