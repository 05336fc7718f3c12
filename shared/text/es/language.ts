/** The choice of a language, in Spanish. */
import type { Text } from '../en.ts';

export const language: Text['language'] = {
  title: 'Idioma',
  system: 'Sistema',
  systemIs: (name) => `Sistema (${name})`,
  hint: 'Para esta ventana, la bandeja del sistema, los avisos, los mensajes de Telegram, los correos y el resumen del día.',
  failed: 'El idioma no se cambió',
  choose: (name) => `Idioma: ${name}`,
};
