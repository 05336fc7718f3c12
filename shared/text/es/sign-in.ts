/** The page of a browser that is not signed in, in Spanish. */
import type { Text } from '../en.ts';

export const signIn: Text['signIn'] = {
  title: 'Este navegador no tiene la sesión iniciada',
  what: 'Una URL de inicio de sesión abre la ventana. Funciona una vez, y el navegador mantiene la sesión hasta que el programa se detenga.',
  spentTitle: 'Esta URL de inicio de sesión ya no funciona',
  spent: [
    'Una URL de inicio de sesión funciona una vez. Esta ya se usó, es demasiado antigua o es de antes de que el programa se reiniciara.',
    'Si no la usaste tú, quizás lo hizo otra persona en esta computadora. Reinicia el programa para cerrar todas las sesiones.',
  ],
  isSignedIn: 'Este navegador todavía tiene la sesión iniciada.',
  open: 'Abrir la ventana',
  howTitle: 'Cómo obtener una nueva',
  byStart: 'Reinicia el programa. Abre la ventana y muestra una nueva URL de inicio de sesión.',
  byScript:
    'O pídela al programa en una terminal, mientras está abierto. TOKEN está en el archivo “desk-token” de la carpeta de datos:',
  command: (apiUrl) => `curl -X POST -H "Authorization: Bearer TOKEN" ${apiUrl}/sign-in-urls`,
};
