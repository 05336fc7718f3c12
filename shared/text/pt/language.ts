/** The choice of the language of the program, in Portuguese (Brazil). */
import type { Text } from '../en.ts';

export const language: Text['language'] = {
  title: 'Idioma',
  system: 'Sistema',
  systemIs: (name) => `Sistema (${name})`,
  hint: 'Para esta janela, a bandeja, os avisos, as mensagens do Telegram, os e-mails e o resumo do dia.',
  failed: 'O idioma não foi alterado',
  choose: (name) => `Idioma: ${name}`,
};
