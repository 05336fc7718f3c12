/** What is wrong with a mailbox, and what to do, in Spanish. */
import type { MailboxNonsense } from '../../contract/mailboxes.ts';
import type { Text } from '../en.ts';

const nonsense: Readonly<Record<MailboxNonsense, string>> = {
  too_long: 'envió de una vez más de lo que un buzón envía nunca',
  not_readable: 'su respuesta no se puede leer',
  numbers: 'numera sus postbacks de una forma en que un buzón nunca lo hace',
  no_progress: 'dice que hay postbacks en espera, pero no los envía',
  not_sealed: 'lo que envió no estaba cifrado para esta computadora, o se modificó',
};

export const mailboxProblems: Text['mailboxProblems'] = {
  mailbox_unreachable: ({ cause }) => ({
    message: `No se puede llegar al buzón (${cause}).`,
    fix: 'Comprueba que el servidor funcione y que su dirección sea correcta. Se sigue intentando.',
  }),
  mailbox_not_there: () => ({
    message: 'No hay ningún buzón en esta dirección.',
    fix: 'Revisa la dirección, y que tu servidor web pase todo al buzón.',
  }),
  mailbox_not_ours: () => ({
    message: 'El buzón no conoce esta computadora. Se restableció, o pertenece a otro Postback Desk.',
    fix: 'Quita el buzón aquí y vincúlalo de nuevo con un código nuevo.',
  }),
  mailbox_newer: () => ({
    message: 'El buzón es de una versión más reciente de Postback Desk.',
    fix: 'Actualiza Postback Desk en esta computadora. Hasta entonces, los postbacks esperan en el buzón.',
  }),
  mailbox_older: () => ({
    message: 'El buzón es de una versión anterior de Postback Desk.',
    fix: 'Actualiza el buzón en su servidor. Hasta entonces, los postbacks esperan en él.',
  }),
  mailbox_not_trusted: () => ({
    message: 'La respuesta no estaba firmada por tu buzón. Quizás responde otro servidor en su lugar.',
    fix: 'Revisa la dirección y el servidor. Si instalaste el buzón de nuevo, quítalo aquí y vincúlalo otra vez.',
  }),
  mailbox_changes_urls: () => ({
    message:
      'Tu servidor web cambia las URL antes de que lleguen al buzón, así que los ID de clic pueden llegar mal.',
    fix: 'Haz que pase cada URL sin cambios. En nginx: proxy_pass http://127.0.0.1:8792; sin una ruta detrás.',
  }),
  mailbox_nonsense: ({ what }) => ({
    message: `No se aceptó la respuesta del buzón: ${nonsense[what]}. No se guardó nada de ella.`,
    fix: 'Revisa el servidor: alguien puede haber cambiado el programa o sus archivos. Se sigue intentando.',
  }),
  mailbox_disk_full: () => ({
    message: 'El disco del buzón está lleno.',
    fix: 'Libera espacio en el servidor.',
  }),
  mailbox_failed: () => ({
    message: 'El buzón informa un error.',
    fix: 'Mira el log del buzón. Se sigue intentando.',
  }),
  mailbox_not_stored: ({ cause }) => ({
    message: `Los postbacks del buzón no se pueden guardar aquí (${cause}). Esperan en el buzón.`,
    fix: 'Libera espacio en el disco de la carpeta de datos. Se sigue intentando.',
  }),
  mailbox_keys_unreadable: () => ({
    message: 'Las claves de este buzón ya no se pueden leer, porque cambió la clave de esta computadora.',
    fix: 'Quita el buzón aquí, ejecútalo una vez con --unpair en su servidor y vincúlalo de nuevo.',
  }),
};
