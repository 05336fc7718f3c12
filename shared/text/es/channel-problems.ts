/** Why a message did not go out, and what to do, in Spanish. */
import type { Text } from '../en.ts';
import { telegramProblems } from './telegram.ts';

export const channelProblems: Text['channelProblems'] = {
  no_answer: () => ({
    message: 'No hubo respuesta, así que el mensaje puede haber llegado.',
    fix: 'Se envía otra vez automáticamente y puede llegar dos veces.',
  }),
  cannot_connect: ({ host, cause }) => ({
    message: `No se pudo llegar a ${host} (${cause}).`,
    fix: 'Se reintentará automáticamente. Si sigue así, revisa la dirección.',
  }),
  answered: ({ status }) => ({
    message: `El servidor respondió con el código ${status}.`,
    fix: 'Revisa la URL, y que el otro lado acepte un POST con JSON.',
  }),
  rejected_by_server: ({ reply }) => ({
    message: `El servidor de correo no aceptó el mensaje: “${reply}”.`,
    fix: 'Revisa las direcciones y qué te permite enviar el servidor. Luego envía una prueba.',
  }),
  bad_sign_in: ({ reply }) => ({
    message: `El servidor de correo no aceptó el usuario o la contraseña: “${reply}”.`,
    fix: 'Muchos proveedores piden aquí una contraseña de aplicación. Guarda la correcta y luego envía una prueba.',
  }),
  address_refused: ({ reply }) => ({
    message: `El servidor de correo no aceptó una dirección: “${reply}”.`,
    fix: 'Corrige “De” o “Para”, y luego envía una prueba.',
  }),
  blocked_address: ({ host }) => ({
    message: `${host} está en esta computadora o en una red local, así que no se envió nada.`,
    fix: 'Si es lo que quieres, permite las direcciones locales para este canal.',
  }),
  secret_unreadable: () => ({
    message: 'La contraseña o la clave guardada ya no se puede abrir.',
    fix: 'Escríbela de nuevo.',
  }),
  failed: ({ cause }) => ({
    message: `No se pudo enviar el mensaje (${cause}).`,
    fix: 'Se reintentará automáticamente. Si sigue así, revisa la configuración de este canal.',
  }),
  ...telegramProblems,
};
