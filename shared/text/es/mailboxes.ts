/** Mailboxes in the window, in Spanish: pairing, state, test, unpairing. */
import type { Text } from '../en.ts';
import type { pairingErrors as EnglishPairingErrors } from '../en/mailboxes.ts';

export const pairingErrors: typeof EnglishPairingErrors = {
  mailbox_url_invalid:
    'Esta no es la dirección de un buzón. Escríbela como https://tu-servidor.com, sin ruta.',
  mailbox_url_not_https:
    'Un buzón en otra computadora necesita https, para que nadie pueda leer tus postbacks en el camino. Escribe una dirección que empiece con https://.',
  mailbox_code_invalid:
    'Un código de vinculación tiene 16 letras y dígitos, como 7K2M-9QXD-4TNA-R6VP. Cópialo del log de tu buzón.',
};

export const mailboxes: Text['mailboxes'] = {
  title: 'Buzón',
  what: 'Un pequeño programa en tu propio servidor que recibe mientras esta computadora está en suspensión o sin conexión.',
  none: {
    title: 'Todavía no hay buzón',
    line: 'Mientras esta computadora está en suspensión, los postbacks que le envían se pierden.',
    why: 'Tus redes envían al buzón. Responde de inmediato y guarda cada postback, cifrado de modo que solo esta computadora puede leerlo. Cuando esta computadora está despierta, recoge todo en un segundo y lo reenvía como siempre. El buzón no reenvía nada y no conoce ningún token.',
    needs:
      'Necesitas cualquier servidor Linux pequeño (2 GB de memoria) y un nombre de dominio. Calcula una media hora.',
  },
  steps: {
    title: 'Cómo instalar uno',
    list: [
      {
        text: 'Alquila un servidor Linux pequeño y apunta un nombre de dominio a él, por ejemplo mailbox.example.com.',
        command: null,
      },
      { text: 'Abre los puertos 80 y 443 en su firewall e instala Docker.', command: null },
      {
        text: 'En el servidor, clona el repositorio de Postback Desk y entra en su carpeta.',
        command: null,
      },
      {
        text: 'Escribe tu nombre de dominio:',
        command: 'echo MAILBOX_DOMAIN=mailbox.example.com > build/mailbox/.env',
      },
      {
        text: 'Inicia el buzón:',
        command: 'docker compose -f build/mailbox/compose.yml up -d --build',
      },
      {
        text: 'Lee el código de vinculación:',
        command: 'docker compose -f build/mailbox/compose.yml logs mailbox',
      },
      { text: 'Vuelve aquí y presiona “Vincular un buzón”.', command: null },
    ],
    command: 'Comando para el servidor',
    more: 'Todos los detalles, también sin Docker, están en docs/always-on.md del programa.',
  },
  pair: {
    button: 'Vincular un buzón',
    another: 'Vincular otro buzón',
    title: 'Vincular un buzón',
    what: 'El buzón debe estar funcionando. Su log muestra el código y un código QR. Cada código funciona una vez, durante diez minutos.',
    url: 'Dirección del buzón',
    urlHint: 'https:// y luego el nombre de dominio de tu servidor. Sin ruta.',
    code: 'Código de vinculación',
    codeHint: '16 letras y dígitos. Los guiones y las mayúsculas o minúsculas no importan.',
    after:
      'Después de vincularlo, tus URL de postback usan la dirección del buzón. Verás la lista de las redes cuya URL tienes que cambiar. Las URL anteriores siguen funcionando mientras esta computadora está en línea.',
    submit: 'Vincular',
    failed: 'No se vinculó',
    errors: pairingErrors,
    done: 'Vinculado. Ahora envía un postback de prueba por el buzón.',
  },
  scan: {
    title: 'Código QR del buzón',
    camera: 'Escanear con la cámara',
    picture: 'Leer de una imagen',
    stop: 'Apagar la cámara',
    seen: 'Lo que ve la cámara',
    troubles: {
      camera_none:
        'Esta computadora no tiene cámara. Escribe el código, o pega aquí una captura de pantalla con él (Ctrl V o Cmd V).',
      camera_blocked:
        'La cámara está bloqueada. Permítela en la configuración de tu sistema o navegador, o escribe el código.',
      camera_failed:
        'La cámara no da imagen. Quizás otro programa la está usando. Cierra ese programa, o escribe el código.',
      picture_unreadable:
        'Este archivo no se puede leer como imagen. Usa un archivo PNG o JPEG de 20 MB como máximo, o escribe el código.',
      no_code:
        'No se encontró ningún código QR en esta imagen. Usa una que muestre el código completo, o escribe el código.',
      other_code:
        'Este código QR no es de un buzón. Usa el que tu buzón muestra debajo de su código de vinculación.',
    },
  },
  card: {
    connecting: 'Conectando',
    connectingLine: 'Esperando la primera respuesta.',
    draining: 'Conectado',
    drainingLine: 'Los postbacks se recogen en cuanto llegan.',
    catchingUp: 'Recogiendo lo que está en espera.',
    failing: 'Inaccesible',
    troubled: 'Necesita tu atención',
    since: (duration) => `Desde hace ${duration}.`,
    copy: 'Copiar la dirección del buzón',
    facts: (url) => `Datos de ${url}`,
    waiting: 'En el buzón',
    waitingCount: (count) => `${count} en espera`,
    lag: 'El más antiguo espera desde hace',
    noLag: 'nada en espera',
    lastDrain: 'Última recogida',
    notYet: 'todavía no',
    ago: (duration) => `hace ${duration}`,
    probe: 'Última comprobación',
    probeHint:
      'Una solicitud de prueba que sigue el mismo camino que un postback, por la dirección pública del buzón.',
    probeOk: (ms) => `respondió en ${ms} ms`,
    probeFailed: 'sin respuesta válida',
    space: 'Espacio usado',
    spaceOf: (percent, megabytes) => `${percent} de ${megabytes} MB`,
    clock: 'Su reloj',
    clockSame: 'igual que aquí',
    clockAhead: (duration) => `${duration} adelantado`,
    clockBehind: (duration) => `${duration} atrasado`,
    clockHint: 'Un reloj distinto no causa problemas. Las horas se corrigen.',
    version: 'Versión',
    pairedAt: 'Vinculado',
    unknown: 'sin datos todavía',
    isAddress: 'Tus URL de postback usan esta dirección.',
    isNotAddress: 'Tus URL de postback usan el último buzón que vinculaste. Este se sigue vaciando.',
    noRules:
      'El buzón todavía no tiene tu última configuración. Hasta entonces puede no aceptar una clave nueva.',
    restored: (moment, missing) =>
      `El ${moment} su disco volvió a un estado anterior. Postbacks recibidos que pueden faltar: hasta ${missing}. Compara con los reportes de tus redes.`,
    restoredComplete: (moment) => `El ${moment} su disco volvió a un estado anterior. Aquí no falta nada.`,
    unreadable: (count) =>
      `Solicitudes de su disco que estaban dañadas y no se pudieron leer: ${count}. Compara con los reportes de tus redes.`,
    refused: 'No aceptadas por el buzón',
    refusedWhat: (moment) =>
      `Solicitudes que no aceptó desde ${moment}. El buzón solo las cuenta y no guarda nada más de ellas.`,
    refusedCount: (count, reason) => `${count} × ${reason}`,
    notStored: (count) => `${count} × sin espacio, se pidió a la red que reintente (503)`,
  },
  test: {
    title: 'Probarlo',
    what: 'Envía un postback al buzón, como lo haría tu red, y espera hasta que esté en Recibidos.',
    network: 'Como la red',
    send: 'Enviar un postback de prueba por el buzón',
    noNetwork: 'Agrega primero una red. La prueba usa su URL de postback.',
    addNetwork: 'Agregar una red',
    waitsForRules: 'El buzón está recibiendo tu configuración. Tarda un momento.',
    sent: (ms) => `El buzón lo aceptó en ${ms} ms. Esperando a que llegue aquí…`,
    arrived: 'El postback de prueba llegó. Tu buzón funciona.',
    open: 'Mostrarlo en Recibidos',
    late: 'Todavía no llegó aquí. Espera en el buzón hasta que esta computadora pueda conectarse con él. Arriba se ve qué falla.',
    failed: 'La prueba no funcionó',
    noAnswer: 'El buzón no respondió. Comprueba que el servidor funcione y que su dirección sea correcta.',
    refused: (status) =>
      `El buzón no lo aceptó y respondió ${status}. La red exige una firma o solo acepta sus propias direcciones IP, o el buzón todavía no tiene tu última configuración.`,
    notReady:
      'El buzón no tiene espacio, o todavía no tiene tu configuración (503). Intenta de nuevo en un momento.',
    other: (status) =>
      `La respuesta fue ${status} en lugar de 200. Comprueba que tu servidor web pase todo al buzón.`,
  },
  unpair: {
    button: 'Desvincular',
    title: (url) => `¿Desvincular ${url}?`,
    deletes: 'El buzón elimina sus claves, tu configuración y todo lo que guarda para ti.',
    forgets:
      'No se puede llegar al buzón, así que solo se quita aquí. Conserva sus datos hasta que lo ejecutes una vez con --unpair en su servidor.',
    waiting: (count) => `Postbacks que tiene y que todavía no están aquí, y se perderían: ${count}.`,
    unknownWaiting: 'No se sabe si todavía hay postbacks en espera en él. Se perderían.',
    discard: 'Eliminarlos también',
    address: (url) => `Tus URL de postback vuelven entonces a usar ${url}.`,
    noAddress:
      'Te quedas entonces sin dirección pública. Configura una antes de desvincularlo, o los postbacks no podrán llegar.',
    otherMailbox: (url) => `Tus URL de postback usan entonces el buzón ${url}.`,
    cabinets: (names) =>
      `Estas redes envían a este buzón. Sus postbacks se pierden hasta que cambies la URL en sus paneles: ${names}.`,
    noCabinets: 'Hasta donde se sabe, ninguna red envía a este buzón.',
    confirm: 'Desvincular y eliminar',
    confirmForget: 'Quitar solo aquí',
    failed: 'No se desvinculó',
    done: 'El buzón está desvinculado.',
  },
  bar: {
    label: 'en el buzón',
    lag: (duration) => `en el buzón · ${duration} de retraso`,
    drained: (duration) => `en el buzón · hace ${duration}`,
    hint: (oldest, drained) => `El más antiguo espera: ${oldest}. Última recogida: ${drained}.`,
    nothing: 'nada en espera',
  },
  trouble: {
    since: (duration) => `Desde hace ${duration}.`,
    open: 'Abrir la configuración del buzón',
  },
};
