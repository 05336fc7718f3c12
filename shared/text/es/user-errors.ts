/** Why a request cannot be carried out, in Spanish: what happened, why, what to do. */
import type { BrokerProblem } from '../../contract/broker-problems.ts';
import type { MailboxProblem } from '../../contract/mailboxes.ts';
import type { Text } from '../en.ts';
import { inOne } from '../en/user-errors.ts';
import type { MessagesOf } from '../message-for.ts';
import { templateMessages } from '../template-messages.ts';
import { brokerProblems } from './broker-problems.ts';
import { serversErrors } from './broker.ts';
import { number } from './count.ts';
import { mailboxProblems } from './mailbox-problems.ts';
import { pairingErrors } from './mailboxes.ts';
import { searchFaults } from './search.ts';
import { telegramErrors } from './telegram.ts';
import { templateProblems } from './template-problems.ts';

const tryAgain = {
  unreachable: 'Comprueba que el servidor funcione y que su dirección sea correcta. Luego intenta de nuevo.',
  failed: 'Mira el log del buzón. Luego intenta de nuevo.',
};

/** As an error, what happened and what to do are one text. */
const mailboxErrors: MessagesOf<MailboxProblem> = {
  // What a person asked for once is not tried again by itself.
  mailbox_unreachable: (problem) =>
    inOne({ ...mailboxProblems.mailbox_unreachable(problem), fix: tryAgain.unreachable }),
  mailbox_not_there: (problem) => inOne(mailboxProblems.mailbox_not_there(problem)),
  mailbox_not_ours: (problem) => inOne(mailboxProblems.mailbox_not_ours(problem)),
  mailbox_newer: (problem) => inOne(mailboxProblems.mailbox_newer(problem)),
  mailbox_older: (problem) => inOne(mailboxProblems.mailbox_older(problem)),
  mailbox_not_trusted: (problem) => inOne(mailboxProblems.mailbox_not_trusted(problem)),
  mailbox_changes_urls: (problem) => inOne(mailboxProblems.mailbox_changes_urls(problem)),
  mailbox_nonsense: (problem) => inOne(mailboxProblems.mailbox_nonsense(problem)),
  mailbox_disk_full: (problem) => inOne(mailboxProblems.mailbox_disk_full(problem)),
  mailbox_failed: (problem) => inOne({ ...mailboxProblems.mailbox_failed(problem), fix: tryAgain.failed }),
  mailbox_not_stored: (problem) => inOne(mailboxProblems.mailbox_not_stored(problem)),
  mailbox_keys_unreadable: (problem) => inOne(mailboxProblems.mailbox_keys_unreadable(problem)),
};

const brokerErrors: MessagesOf<BrokerProblem> = {
  broker_unreachable: (problem) =>
    inOne({ ...brokerProblems.broker_unreachable(problem), fix: tryAgain.unreachable }),
  broker_refused: (problem) => inOne(brokerProblems.broker_refused(problem)),
  broker_not_trusted: (problem) => inOne(brokerProblems.broker_not_trusted(problem)),
  broker_credentials_invalid: (problem) => inOne(brokerProblems.broker_credentials_invalid(problem)),
  broker_certificate_refused: (problem) => inOne(brokerProblems.broker_certificate_refused(problem)),
  broker_not_tls_first: (problem) => inOne(brokerProblems.broker_not_tls_first(problem)),
  broker_no_jetstream: (problem) => inOne(brokerProblems.broker_no_jetstream(problem)),
  broker_not_set_up: (problem) => inOne(brokerProblems.broker_not_set_up(problem)),
  broker_full: (problem) => inOne(brokerProblems.broker_full(problem)),
  broker_payload_small: (problem) => inOne(brokerProblems.broker_payload_small(problem)),
  broker_limits: (problem) => inOne(brokerProblems.broker_limits(problem)),
  broker_stream_of_other: (problem) => inOne(brokerProblems.broker_stream_of_other(problem)),
  broker_other_desk: (problem) => inOne(brokerProblems.broker_other_desk(problem)),
  broker_not_stored: (problem) => inOne(brokerProblems.broker_not_stored(problem)),
  broker_keys_unreadable: (problem) => inOne(brokerProblems.broker_keys_unreadable(problem)),
  broker_failed: (problem) => inOne(brokerProblems.broker_failed(problem)),
};

export const userErrors: Text['userErrors'] = {
  search_invalid: ({ fault, field, value }) => searchFaults[fault](field, value),
  channel_not_found: () => 'Este canal ya no existe. Recarga la página para ver los que hay.',
  channel_of_other_kind: () => 'Un canal no puede pasar a ser de otro tipo. Agrega uno nuevo.',
  channel_stays: () => 'El canal de esta computadora no se puede quitar. Apágalo.',
  too_many_channels: ({ most }) => `Ya tienes ${number(most)} canales. Quita uno que ya no necesites.`,
  no_public_url_yet: () => 'Todavía no tienes dirección pública. Configura una primero en Configuración.',
  network_not_found: ({ id }) => `La red ${id} no existe. Quizás se eliminó. Recarga la lista.`,
  link_not_found: ({ id }) => `El enlace ${id} no existe. Quizás se eliminó. Recarga la lista.`,
  link_without_network: () =>
    'Este enlace no tiene red, así que no tiene URL de postback. Elige primero una red.',
  destination_not_found: ({ id }) => `El destino ${id} no existe. Quizás se eliminó. Recarga la lista.`,
  signature_secret_missing: () =>
    'Una firma necesita su secreto. Cópialo de la configuración de firma en el panel de la red.',
  postback_not_found: ({ id }) => `El postback ${id} no existe. Recarga la lista.`,
  conversion_not_found: ({ id }) => `La conversión ${id} no existe. Recarga la lista.`,
  conversion_exists: () =>
    'Este clic ya tiene esta conversión, así que no se agregó nada. Corrige esa, o escribe otro ID de transacción.',
  conversion_void: () =>
    'Ya ningún postback es sobre esta conversión, así que no hay nada que corregir. Si ocurrió, agrégala a mano.',
  nothing_changes: () =>
    'La conversión ya tiene estos valores, así que no se cambió nada. Cambia al menos uno.',
  time_in_future: () =>
    'Esta hora está en el futuro. Escribe cuándo ocurrió la conversión, o deja la hora vacía.',
  too_many_by_hand: ({ most }) =>
    `Esta conversión ya se cambió a mano ${number(most)} veces, que es el límite. Sus valores quedan como están.`,
  entry_not_found: () => 'Aquí no hay ningún cambio a mano que deshacer. Recarga la lista.',
  entry_undone: () => 'Este cambio ya se deshizo. Recarga la lista.',
  entry_sent: () =>
    'Este cambio ya se envió, así que no se puede deshacer. Corrige la conversión de nuevo: los destinos que reciben cambios posteriores reciben la corrección.',
  delivery_not_found: ({ id }) => `El envío ${id} no existe. Recarga la lista.`,
  sample_not_read: () =>
    'Este texto no contiene ninguna solicitud. Pega una URL de postback completa, un comando cURL, o una solicitud original que empiece con GET o POST.',
  sample_missing: () => 'Todavía no hay un postback así. Espera el primero, o pega un ejemplo.',
  sample_empty: () => 'Esta solicitud no tiene parámetros. Pega una que contenga un ID de clic y un evento.',
  postback_not_held: () => 'Este postback no está retenido, así que no se puede liberar. Recarga la lista.',
  sample_body_not_read: () =>
    'No se puede leer el cuerpo de esta solicitud, y no contiene nada más: el JSON o XML está dañado, comprimido o incompleto. Pega el cuerpo completo, como se envió.',
  release_without_network: () =>
    'Llegó sin clave, así que no se sabe de qué red es. Acepta primero los postbacks sin clave en una red.',
  release_without_click_id: () =>
    'No tiene ID de clic, así que no se puede reenviar. Pide a la red que lo envíe otra vez con uno.',
  release_of_reversal: () =>
    'Revierte una conversión anterior, así que no se puede reenviar como una nueva. Compara la conversión con el reporte de la red.',
  release_without_event: () => 'No tiene evento. Elige qué evento significa.',
  key_taken: () => 'Otra red ya usa esta clave. Elige otra, o déjala vacía para obtener una nueva.',
  keyless_taken: ({ name }) =>
    `Los postbacks sin clave ya van a “${name}”. Apágalo ahí primero, porque las dos redes no se podrían distinguir.`,
  disk_full: () =>
    'El disco está lleno, así que no se puede guardar nada. Libera espacio en el disco de la carpeta de datos e intenta de nuevo.',
  database_lost: ({ path, cause }) =>
    cause === null
      ? `La base de datos ${path} se eliminó, se movió o se reemplazó, y se está guardando ahora. Intenta de nuevo en unos segundos.`
      : `La base de datos ${path} se eliminó, se movió o se reemplazó, y todavía no se puede guardar: ${cause}. No detengas el programa. Vuelve a poner la carpeta o el disco, o permite escribir en él, e intenta de nuevo.`,
  cursor_invalid: () => 'Este cursor no lo creó esta API. Empieza de nuevo sin él.',
  input_invalid: ({ details }) => `La solicitud no es válida: ${details}. Corrígela y envíala de nuevo.`,
  delivery_being_sent: () => 'Este envío está en curso. Espera su resultado.',
  request_too_large: ({ maxBytes }) =>
    `La solicitud supera los ${number(Math.round(maxBytes / 1024))} KB, así que no se leyó ni se guardó nada: envía menos de una vez.`,
  request_not_readable: () =>
    'El cuerpo de la solicitud no es JSON, así que no se leyó ni se guardó nada: envía JSON con “Content-Type: application/json”.',
  delivery_never_sent: () =>
    'Todavía no se envió nada de este envío, así que no se puede enviar como era. Envíalo como es ahora.',
  delivery_not_retryable: () =>
    'Este envío se omitió porque su destino no acepta este evento. Agrega primero el evento al destino.',
  destination_gone: () => 'Su destino se eliminó, así que no se puede enviar.',
  destination_off: ({ name }) =>
    `“${name}” está apagado, así que no se le puede enviar nada. Enciéndelo primero.`,
  too_many_tests: () => 'Hay demasiadas solicitudes de prueba en curso. Espera sus respuestas.',
  gate_not_answering: () =>
    'El receptor no responde en este momento, así que todavía no usa tu cambio. El cambio está guardado. Espera unos segundos y recarga esta página.',
  gate_rules_not_written: ({ cause }) =>
    `Tu cambio está guardado y el receptor lo usa, pero el receptor no puede escribirlo en su propio archivo: ${cause}. Si la computadora se reinicia antes de que pueda, el receptor trabaja con la configuración anterior hasta que inicie el resto del programa. Libera espacio en el disco; se reintenta cada segundo.`,
  tunnel_not_allowed: () => 'El túnel está apagado por --no-tunnel. Inicia sin esa opción.',
  keychain_locked: () =>
    'No se puede guardar ningún secreto mientras tu llavero está bloqueado. Desbloquéalo, luego sal de Postback Desk y vuelve a abrirlo.',
  proxy_login_unreadable: () =>
    'El usuario y la contraseña del proxy ya no se pueden leer, porque cambió la clave de esta computadora. Escríbelos de nuevo en Avanzado → Proxy.',
  secret_missing: ({ name }) => `El secreto ${name} está vacío. Escríbelo en Constantes e intenta de nuevo.`,
  upload_needs_name: () =>
    'Un archivo para Google Ads necesita el nombre de la acción de conversión, escrito exactamente como en Google Ads. Escríbelo primero.',
  housekeeping_running: () =>
    'La base de datos ya se está limpiando o compactando. Espera a que termine, o cancélalo.',
  compact_too_large: ({ mostBytes }) =>
    `Esta base de datos es de una versión anterior y tiene más de ${number(Math.round(mostBytes / 1_048_576))} MB de datos, así que compactarla detendría el procesamiento por demasiado tiempo. Su espacio libre se reutiliza de todos modos. Crea una copia de seguridad y restáurala una vez: la base de datos restaurada queda compacta y se puede compactar cuando quieras.`,
  bulk_running: () => 'Hay otra acción en lote en curso. Espera a que termine, o cancélala.',
  bulk_not_undoable: () => 'No hay nada que deshacer: la última acción en lote quitó algo o no cambió nada.',
  hidden_search_invalid: () =>
    'Esta búsqueda no se puede ocultar. Busca primero un remitente, por ejemplo ip:203.0.113.9, y no uses is:hidden.',
  too_many_hidden: ({ most }) =>
    `Se pueden ocultar ${number(most)} remitentes como máximo. Vuelve a mostrar uno primero.`,
  test_postback_not_found: () => 'Esta prueba guardada ya no existe. Recarga la lista.',
  too_many_test_postbacks: ({ most }) =>
    `Se pueden guardar ${number(most)} pruebas como máximo. Elimina una primero.`,
  saved_view_not_found: () => 'Esta vista ya no existe. Recarga la lista.',
  too_many_saved_views: ({ most }) =>
    `Se pueden guardar ${number(most)} vistas como máximo. Elimina una primero.`,
  saved_view_name_taken: ({ name }) => `Ya tienes una vista llamada “${name}”. Elige otro nombre.`,
  replay_running: () => 'Ya hay un reenvío en curso. Espera a que termine, o cancélalo.',
  constant_twice: ({ name }) => `Dos constantes se llaman ${name}. Cambia el nombre de una.`,
  tunnel_server_invalid: () =>
    'Escribe una dirección como https://localtunnel.me para localtunnel, o usuario@host para ssh.',
  tunnel_fallback_same: () => 'Un proveedor no puede ser su propia alternativa. Elige otro, o ninguno.',
  backup_passphrase_missing: () =>
    'Una copia de seguridad fuera de la carpeta de datos va cifrada y necesita una frase de contraseña. Escribe una, y guárdala también en otro lugar.',
  backup_passphrase_wrong: () =>
    'La frase de contraseña es incorrecta. No se cambió nada. Prueba otra; sin la correcta no se puede abrir esta copia de seguridad.',
  backup_not_found: ({ file }) =>
    `La copia de seguridad ${file} no existe. Quizás se movió o se eliminó. Recarga la lista, o escribe una ruta completa.`,
  backup_unusable: ({ cause }) =>
    `No se puede usar la copia de seguridad: ${cause}. No se cambió nada. Usa otra.`,
  backup_damaged: () =>
    'El archivo de la copia de seguridad se modificó o se cortó, así que no se puede abrir. No se cambió nada. Usa otra.',
  backup_folder_relative: ({ folder }) =>
    `“${folder}” no es una ruta completa. Escribe la ruta entera, desde la unidad o /.`,
  backup_newer: () =>
    'Este archivo es de una versión más reciente del programa, o no es una copia de seguridad. Actualiza el programa, o usa otro archivo.',
  backup_folder_unusable: ({ folder, cause }) =>
    `No se puede escribir en ${folder}: ${cause}. Elige otra carpeta, o permite escribir en esta.`,
  backup_failed: ({ cause }) =>
    `La copia de seguridad falló: ${cause}. Libera espacio o revisa la carpeta, e intenta de nuevo.`,
  backup_no_room: ({ folder, missingBytes }) =>
    `No hay espacio suficiente para una copia de seguridad en ${folder}. Libera allí al menos ${number(Math.ceil(missingBytes / 1_048_576))} MB, o elige una carpeta en otro disco.`,
  backup_look_first: () =>
    'Revisa otra vez la copia de seguridad para ver qué se perdería, y luego restáurala.',
  setup_not_readable: () =>
    'Este no es un archivo de configuración de este programa. Exporta uno en Configuración en la otra computadora.',
  setup_newer: () =>
    'Esta configuración es de otra versión del programa. Actualiza ambas computadoras a la misma versión y expórtala de nuevo.',
  setup_passphrase_wrong: () =>
    'La frase de contraseña es incorrecta. No se cambió nada. Usa la misma con la que se exportó el archivo.',
  setup_damaged: () =>
    'El archivo se modificó o se cortó. Aquí no se cambió nada. Cópialo de nuevo de la otra computadora.',
  setup_look_first: () =>
    'Revisa otra vez el archivo para ver qué se agregaría y se reemplazaría, y luego impórtalo.',
  ...brokerErrors,
  broker_none: () => 'No hay ningún broker configurado. Escribe primero su dirección.',
  broker_servers_invalid: () => serversErrors.broker_servers_invalid,
  broker_servers_not_tls: () => serversErrors.broker_servers_not_tls,
  broker_mailbox_not_found: ({ id }) => `El buzón ${id} no se unió, o se quitó. Recarga la lista.`,
  mailbox_not_found: ({ id }) => `El buzón ${id} no existe. Quizás se quitó. Recarga la lista.`,
  mailbox_url_invalid: () => pairingErrors.mailbox_url_invalid,
  mailbox_url_not_https: () => pairingErrors.mailbox_url_not_https,
  mailbox_exists: () => 'Ya usas el buzón de esta dirección. Quítalo primero para vincularlo de nuevo.',
  mailbox_code_invalid: () => pairingErrors.mailbox_code_invalid,
  mailbox_code_wrong: () =>
    'El buzón no acepta este código: tiene un error de escritura, ya se usó o tiene más de diez minutos. Copia el código más reciente del log de tu buzón.',
  mailbox_already_paired: () =>
    'Este buzón ya pertenece a un Postback Desk. Quítalo allí primero. Si esa computadora se perdió, ejecuta el buzón una vez con --unpair.',
  mailbox_too_many_tries: () =>
    'Se probaron demasiados códigos. Espera un minuto y escribe el código más reciente del log de tu buzón.',
  mailbox_not_drained: ({ waiting }) =>
    `Todavía hay postbacks en espera en este buzón (${waiting}) y se perderían, así que no se quitó. Espera a que estén aquí, o quítalo con todo lo que contiene.`,
  rate_file_too_large: ({ maxBytes }) =>
    `El archivo supera los ${number(Math.round(maxBytes / 1024 / 1024))} MB, así que no se leyó. Elige un historial más corto.`,
  rate_file_unknown: () =>
    'Este no es un archivo de tipos de cambio del Banco Central Europeo (XML o CSV), del Banco de Rusia (XML) ni del Banco Nacional de Ucrania (JSON). No se guardó nada. Si es un ZIP, descomprímelo primero y elige el archivo que contiene.',
  rate_file_broken: () =>
    'El archivo de tipos de cambio está incompleto o dañado. No se guardó nada. Descárgalo de nuevo.',
  rate_file_empty: () =>
    'No hay tipos de cambio en este archivo. No se guardó nada. Elige otro día u otro archivo.',
  rate_file_bad_day: ({ value }) =>
    `El archivo de tipos de cambio tiene una fecha que no puede ser correcta: “${value}”. No se guardó nada. Descárgalo de nuevo.`,
  rate_file_bad_rate: ({ currency, value }) =>
    `El archivo tiene un tipo de cambio que no se puede leer: ${currency}, “${value}”. No se guardó nada. Descárgalo de nuevo.`,
  rate_file_twice: ({ currency }) =>
    `El archivo tiene dos tipos de cambio para ${currency} en un mismo día. No se guardó nada. Descárgalo de nuevo.`,
  pin_invalid: () =>
    'Este tipo de cambio no se puede fijar. Escribe dos monedas distintas, un tipo de cambio mayor que 0 con punto decimal, y una fecha.',
  rate_fetch_status: ({ host, status }) =>
    `${host} respondió con el código ${status} en lugar de un archivo de tipos de cambio. Intenta más tarde, o descarga el archivo y arrástralo aquí.`,
  rate_fetch_failed: ({ host }) =>
    `No se pudo llegar a ${host}, así que no se leyeron tipos de cambio. Revisa la conexión a internet, o descarga el archivo por otro medio y arrástralo aquí.`,
  insight_period_invalid: ({ mostDays }) =>
    `Elige un período de ${number(mostDays)} días como máximo que empiece antes de terminar, ambos en cuartos de hora exactos.`,
  insight_filter_invalid: () =>
    'Los números solo se pueden filtrar por network, event, status, currency, param.NAME y began.…, sin OR. Quita las demás partes.',
  file_part_unexpected: () => 'Falta una parte del archivo. Elige el archivo de nuevo.',
  report_not_found: ({ id }) => `El reporte ${id} no existe. Quizás se eliminó. Recarga la lista.`,
  report_part_unexpected: () =>
    'Esta parte del archivo no sigue a la anterior. Elimina el reporte y elige el archivo de nuevo.',
  report_file_gone: () =>
    'El archivo de este reporte ya no está aquí. Elígelo de nuevo como un reporte nuevo.',
  report_busy: () => 'Este reporte se está procesando. Espera a que termine.',
  cost_period_invalid: ({ mostDays }) =>
    `Elige un período de ${number(mostDays)} días como máximo que termine en su primer día o después.`,
  cost_amount_invalid: ({ value }) =>
    `No se puede leer el monto “${value}”, así que no se guardó nada. Escríbelo como 12.50, no menor que 0 y en la moneda que está al lado.`,
  cost_day_invalid: ({ value }) =>
    `“${value}” no es una fecha, así que no se guardó nada. Escríbela como 2026-11-27.`,
  too_many_warnings: ({ most }) => `Ya hay ${number(most)} avisos. Quita uno que no necesites.`,
  cost_columns_missing: () =>
    'El archivo no se puede leer sin un día, un nombre y un monto. Elige la columna de cada uno.',
  cost_file_not_found: () => 'No hay ningún archivo de costos. Elige uno primero.',
  cost_file_busy: () =>
    'El archivo de costos no está listo para esto. Espera a que se lea o se guarde, o cancélalo.',
  import_not_found: () => 'No hay ninguna importación. Elige un archivo primero.',
  import_busy: () =>
    'La importación no está lista para esto. Espera a que se revise el archivo, o cancélala.',
  report_without_click_id: () =>
    'Ninguna columna tiene el ID de clic, así que no se puede comparar nada. Elige la columna con el sub ID que lleva tu enlace.',
  ...mailboxErrors,
  ...telegramErrors,
  template_broken: ({ problems }) => templateMessages(templateProblems, problems).join(' '),
};
