/** Errors for people, in Spanish: what happened, why, what to do. */
import { MAX_SEARCH_LENGTH } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { number } from './count.ts';
import { templateProblems } from './template-problems.ts';

export const errors: Text['errors'] = {
  nodeTooOld: (needed, found) =>
    `Postback Desk necesita Node ${needed} o más reciente, pero encontró ${found}. Inícialo con “npm start”, que usa su propio Node.`,
  noSuchPage: 'No hay nada en esta dirección. La API está en /api y su descripción en /api/openapi.json.',
  strangerRefused:
    'Esta solicitud vino de otro sitio web o de otro nombre de host. Postback Desk solo responde en 127.0.0.1 y localhost.',
  tokenNeeded:
    'Para esto se necesita el token de la API: envía “Authorization: Bearer TOKEN”. Un navegador inicia sesión con la URL que se muestra al iniciar.',
  unexpected:
    'Algo salió mal en Postback Desk. Intenta de nuevo; los detalles están en el log de la carpeta de datos.',
  exportContent:
    'No se conocen las columnas o las claves de la exportación. Usa nombres de columnas separados por comas, y “masked” o “shown” para las claves.',
  searchTooLong: `El texto de búsqueda es demasiado largo. Acórtalo a ${number(MAX_SEARCH_LENGTH)} caracteres.`,
  template: templateProblems,
};
