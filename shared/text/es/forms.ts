/** What every form shares, in Spanish: saving, leaving, removing. */
import type { Text } from '../en.ts';

export const forms: Text['forms'] = {
  unsaved: 'Hay cambios sin guardar.',
  discard: 'Descartar cambios',
  save: 'Guardar',
  saved: 'Guardado',
  cancel: 'Cancelar',
  changedElsewhere:
    'Esto se cambió en otro lugar mientras lo editabas. Guarda para usar tu versión, o descarta para ver la nueva.',
  saveFailed: 'No se guardó',
  fixFirst: 'Corrige los campos marcados en rojo.',
  issues: {
    missing: 'Completa este campo.',
    tooShort: (min) => `Al menos ${min} caracteres.`,
    tooLong: (max) => `Como máximo ${max} caracteres.`,
    tooFew: (min) => `Al menos ${min}.`,
    tooMany: (max) => `Como máximo ${max}.`,
    tooSmall: (min) => `Mínimo ${min}.`,
    tooLarge: (max) => `Máximo ${max}.`,
    notANumber: 'Escribe un número.',
    notWhole: 'Escribe un número entero.',
    wrong: 'Este valor no funciona aquí.',
  },
  date: {
    openCalendar: (field) => `${field}: abrir el calendario`,
    unreadable: (example) => `Esto no es una fecha. Escríbela así: ${example}.`,
  },
  leaveTitle: '¿Salir sin guardar?',
  leaveBody: 'Los cambios de esta página aún no están guardados.',
  stay: 'Quedarse aquí',
  leaveSaving: 'Guardar y salir',
  leaveDiscarding: 'Descartar y salir',
};
