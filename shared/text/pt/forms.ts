/** What every form shares, in Portuguese (Brazil): saving, leaving, removing. */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

const characters = (count: string): string =>
  pluralOfWritten(count, `${count} caractere`, `${count} caracteres`);

export const forms: Text['forms'] = {
  unsaved: 'As mudanças ainda não foram salvas.',
  discard: 'Descartar mudanças',
  save: 'Salvar',
  saved: 'Salvo',
  cancel: 'Cancelar',
  changedElsewhere:
    'Isto foi alterado em outro lugar enquanto você editava. Salve para usar a sua versão, ou descarte para ver a nova.',
  saveFailed: 'Não salvo',
  fixFirst: 'Corrija os campos marcados em vermelho.',
  issues: {
    missing: 'Preencha este campo.',
    tooShort: (min) => `No mínimo ${characters(min)}.`,
    tooLong: (max) => `No máximo ${characters(max)}.`,
    tooFew: (min) => `No mínimo ${min}.`,
    tooMany: (max) => `No máximo ${max}.`,
    tooSmall: (min) => `No mínimo ${min}.`,
    tooLarge: (max) => `No máximo ${max}.`,
    notANumber: 'Informe um número.',
    notWhole: 'Informe um número inteiro.',
    wrong: 'Este valor não serve aqui.',
  },
  date: {
    openCalendar: (field) => `${field}: abrir o calendário`,
    unreadable: (example) => `Isto não é uma data. Escreva assim: ${example}.`,
  },
  leaveTitle: 'Sair sem salvar?',
  leaveBody: 'Suas mudanças nesta página ainda não foram salvas.',
  stay: 'Ficar aqui',
  leaveSaving: 'Salvar e sair',
  leaveDiscarding: 'Descartar e sair',
};
