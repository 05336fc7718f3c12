/** The page of networks, in Spanish. */
import type { Text } from '../en.ts';
import { counted, number, plural } from './count.ts';

const refusedReasons: Text['networks']['refused']['reasons'] = {
  wrong_key: {
    what: 'Su clave no coincide con la de ninguna de tus redes.',
    fix: 'Si es tu red, copia aquí de nuevo su URL de postback y pégala en su panel. Si no, alguien está probando claves; puedes ignorarlo.',
  },
  bad_request: {
    what: 'No era una solicitud GET o POST válida.',
    fix: 'Configura el postback de la red como GET o POST, y busca caracteres de más en la URL.',
  },
  unencoded_url: {
    what: 'Su URL tenía letras o espacios que hay que codificar con %, y no se pudo leer con seguridad: no era un GET, tenía cuerpo, llegó en partes o venía detrás de otra solicitud en la misma conexión.',
    fix: 'Pide a la red que codifique los valores con % (Москва como %D0%9C…, un espacio como %20), o que envíe un GET simple. En tu propio script usa encodeURIComponent, urlencode o curl -G --data-urlencode.',
  },
  no_host: {
    what: 'No tenía el encabezado Host, que HTTP/1.1 exige.',
    fix: 'Las redes siempre lo envían. En tu propio script agrega el encabezado “Host” o usa una biblioteca HTTP. Si no, es un escáner; puedes ignorarlo.',
  },
  wrong_method: {
    what: 'Su método HTTP no se usa para postbacks.',
    fix: 'Configura el postback de la red como GET o POST.',
  },
  preflight: {
    what: 'Un navegador preguntó (OPTIONS, CORS) si una página web puede enviar una solicitud aquí. No puede, así que el postback no se envió.',
    fix: 'Envía los postbacks desde un servidor. Si tiene que ser una página web, usa una imagen (<img>) o un formulario sin encabezados propios.',
  },
  too_large: {
    what: 'Los encabezados de la solicitud eran demasiado grandes.',
    fix: 'Acorta la URL de postback en el panel de la red: quita las macros que no necesitas.',
  },
  too_slow: {
    what: 'Sus encabezados o su cuerpo no llegaron a tiempo.',
    fix: 'Las redes no hacen esto. O alguien mantiene conexiones abiertas, o la conexión es muy mala. Puedes ignorarlo, salvo que se repita con una de tus redes: entonces sube los tiempos de espera en Configuración → Receptor.',
  },
  too_many: {
    what: 'Este remitente envió demasiadas solicitudes a la vez.',
    fix: 'Si es tu red con una ráfaga grande, volverá a enviar; sube los límites en Configuración → Receptor. Si no, alguien está probando claves; puedes ignorarlo.',
  },
  cross_site: {
    what: 'Una página web abierta en un navegador de esta computadora la envió al puerto local.',
    fix: 'Puedes ignorarlo: una red usa la dirección pública. Para probar una URL de postback, escríbela o pégala tú en el navegador.',
  },
  not_allowed: {
    what: 'Su clave es correcta, pero su dirección IP no está en la lista de la red.',
    fix: 'Si es la red, usa una dirección IP nueva: agrégala a la lista. Si no, otra persona conoce la clave: reemplázala.',
  },
  sender_unknown: {
    what: 'Su clave es correcta, pero la red tiene una lista de direcciones IP y la dirección pública no indica quién envió la solicitud.',
    fix: 'Mira Configuración → Dirección pública. Usa un proveedor que pase la dirección del remitente, o vacía la lista y haz que la red firme sus solicitudes.',
  },
  bad_signature: {
    what: 'Su clave es correcta, pero su firma falta o es incorrecta.',
    fix: 'Compara el encabezado, el secreto y la parte firmada que figuran en la página de la red con su panel. Si están bien, otra persona conoce la clave: reemplázala.',
  },
  no_space: {
    what: 'No tenía clave, ninguna red acepta eso y el disco está casi lleno, así que no se guardó.',
    fix: 'Libera espacio en el disco de la carpeta de datos. Los postbacks con clave se guardan mientras quede algo de espacio.',
  },
  overloaded: {
    what: 'Llegaron demasiadas solicitudes a la vez, o no se pudo guardar.',
    fix: 'La mayoría de los remitentes reintenta automáticamente. Si vuelve a pasar, revisa que el disco no esté lleno y pide a la red que vuelva a enviar.',
  },
};

const fieldNames: Text['networks']['reading']['fields'] = {
  clickId: 'ID de clic',
  event: 'Evento',
  status: 'Estado',
  payout: 'Payout',
  currency: 'Moneda',
  transactionId: 'ID de transacción',
  time: 'Hora',
};

export const networks: Text['networks'] = {
  title: 'Redes',
  add: 'Agregar red',
  list: 'Tus redes',
  empty: {
    title: 'Todavía no hay redes',
    body: 'Una red te envía postbacks: puede ser una red de afiliados o un anunciante. Agrega una y copia su URL de postback en su panel.',
  },
  loadFailed: 'No se pudieron cargar tus redes',
  lastReceived: 'último postback',
  neverReceived: 'sin postbacks todavía',
  postbacks: (count, isOne) => `${count} ${isOne ? 'postback' : 'postbacks'}`,
  keyless: 'sin clave',
  keylessHint: 'Los postbacks sin clave cuentan para esta red.',
  test: 'prueba',
  testHint: 'Creada por la demo. No cuenta como dinero y solo se reenvía a destinos de prueba.',
  create: {
    title: 'Agregar una red',
    name: 'Nombre en tu lista',
    placeholder: 'por ejemplo 1win',
    hint: 'Aparece en tu lista y se envía como {network}.',
    submit: 'Agregar',
    done: (name) => `Se agregó “${name}”. Copia su URL de postback en el panel.`,
  },
  name: 'Nombre',
  nameMissing: 'Escribe un nombre para la red.',
  url: {
    title: 'URL de postback',
    what: 'Pégala en el campo de postback del panel de la red. Conserva los nombres de los parámetros a la izquierda de cada “=”. Si la red escribe de otra forma una macro entre llaves, reemplázala, por ejemplo {sub1} en lugar de {clickid}.',
    whatKnown: 'Pégala sin cambios en el campo de postback del panel de la red. Ya usa las macros de la red.',
    label: 'URL de postback de esta red',
    copy: 'Copiar URL de postback',
    copied: 'Copiada',
    notPublicTitle: 'Esta dirección todavía no es pública',
    notPublic:
      'Solo se puede usar desde esta computadora. Inicia primero la dirección pública y copia la URL otra vez.',
    openSettings: 'Abrir la dirección pública',
    secret:
      'El código largo de la URL es la clave secreta de esta red. Quien la tenga puede enviar postbacks en su nombre.',
    macrosTitle: 'Qué significa cada macro',
    macroColumn: 'Macro',
    meaningColumn: 'Qué pone la red',
    macros: {
      clickid: 'el ID de clic del enlace de la oferta, por ejemplo su sub1',
      event: 'qué pasó: registro, depósito…',
      status: 'su estado: pendiente, aprobada, rechazada',
      payout: 'el monto que ganas',
      currency: 'su moneda; también puedes escribir el código, por ejemplo USD',
      txid: 'el número de la conversión. Sin él, los duplicados se reconocen por ID de clic y evento',
    },
  },
  otherUrl: {
    title: (link) => `El panel tiene la URL de postback de tu enlace “${link}”`,
    breaks: (parameters) =>
      `Si la reemplazas por la URL de arriba, pierde ${parameters}, y ya no se pueden distinguir los postbacks de estos enlaces:`,
    several:
      'Marcaste como pegadas varias URL de postback distintas, pero en un panel solo cabe una. Estos enlaces necesitan otra URL:',
    keep: 'Deja esta URL en el panel:',
    url: (event) =>
      event === null ? 'URL de postback en el panel' : `URL de postback en el panel para ${event}`,
    copy: (event) => (event === null ? 'Copiar la URL del panel' : `Copiar la URL del panel para ${event}`),
  },
  perEvent: {
    title: '¿La red no tiene una macro para el evento?',
    what: 'Entonces usa una URL por evento, cada una en su propio campo del panel. El evento es parte de la ruta de la URL.',
    onlyWay:
      'Esta red no tiene una macro para el evento: pega cada URL en el campo del panel para ese evento. El evento es parte de la ruta de la URL.',
    event: 'Evento',
    url: 'URL',
    copy: (event) => `Copiar la URL para ${event}`,
    none: 'Ninguna palabra de esta red significa todavía un evento. Agrega una primero en Significados.',
  },
  remove: {
    button: 'Eliminar',
    title: (name) => `¿Eliminar “${name}”?`,
    body: 'Su clave dejará de aceptarse: los postbacks a su URL recibirán 404 y aparecerán en las solicitudes no aceptadas. Quita primero la URL del panel de la red, porque muchas redes desactivan un postback que falla.',
    stays: 'Se conservan sus postbacks y todo lo que ya se reenvió.',
    confirm: 'Eliminar red',
    done: (name) => `Se eliminó “${name}”`,
    failed: 'No se eliminó',
  },
  keylessAccess: {
    title: 'Postbacks sin clave',
    toggle: 'Aceptar postbacks sin clave',
    what: 'Para una red cuyo panel solo acepta una URL simple, /postback?clickid=…&event=…, sin clave. Solo una red puede usar esto.',
    onWarning:
      'Quien conozca tu dirección pública puede ahora enviar postbacks en nombre de esta red. Usa la URL con clave siempre que el panel lo permita.',
    urlLabel: 'URL de postback simple, sin clave',
    copyUrl: 'Copiar la URL simple',
    confirmTitle: (name) => `¿Contar los postbacks sin clave para “${name}”?`,
    confirmBody:
      'Quien conozca tu dirección pública podrá enviar registros y depósitos falsos, y se reenvían como si fueran reales.',
    kept: (count, senders) => `Hasta ahora llegaron sin clave: ${count}, desde ${senders}.`,
    keptPassing: (passing) => `Cumplen las reglas de acceso de esta red: ${passing}.`,
    keptRefused: (notAllowed, badSignature) =>
      `Quedan fuera: ${notAllowed} de una dirección IP que no está en su lista, ${badSignature} sin una firma válida.`,
    keptFromAnybody:
      'Esta red no tiene lista de IP ni firma, así que no se pueden distinguir sus postbacks de los falsos. Revísalos primero en Recibidos.',
    keptSender: (address, count) => `${count} desde ${address}`,
    keptUnknownSender: 'un remitente desconocido',
    keptSenders: (count) =>
      count === 1 ? 'una dirección IP' : counted(count, 'dirección IP', 'direcciones IP'),
    adoptKept: (passing) => `Contar también estos ${passing} para esta red, y reenviarlos`,
    keptNotRead: 'No se pudo contar lo que llegó sin clave hasta ahora',
    confirm: 'Aceptarlos',
    accepted: (name) => `Los postbacks sin clave ahora cuentan para “${name}”`,
    refused: (name) => `Los postbacks sin clave ya no cuentan para “${name}”`,
    failed: 'No se cambió',
  },
  answer: {
    label: 'Respuesta a la red',
    hint: 'El texto con el que se responde a cada postback. Algunas redes exigen un texto determinado; OK sirve para la mayoría.',
  },
  sections: {
    label: 'Secciones',
    names: {
      url: 'URL de postback',
      meanings: 'Significados',
      reading: 'Lectura',
      access: 'Acceso',
      keyless: 'Sin clave',
      refused: 'No aceptadas',
      more: 'Más',
    },
    unmapped: (count) =>
      `${counted(count, 'palabra', 'palabras')} ${plural(count, { one: 'no tiene', other: 'no tienen' })} significado todavía`,
  },
  reading: {
    fieldsTitle: 'Nombres de los parámetros',
    fieldsHint:
      'Se prueban de izquierda a derecha y se usa el primero que aparezca. Arrástralos para cambiar el orden, o usa Alt y una flecha. path.1 es la primera parte de la ruta de la URL después de la clave; user.id es un campo dentro de un cuerpo JSON.',
    fields: fieldNames,
    addName: 'Agregar un nombre',
    noNames: (field) => `No hay ningún nombre en la lista, así que este campo nunca se encuentra: ${field}.`,
    eventsTitle: 'Nombres de los eventos',
    statusesTitle: 'Nombres de los estados',
    holdWords: 'Palabras de pendiente que significan “en hold”',
    holdWordsHint:
      'Como 5 en Affise. Las palabras que contienen “hold” cuentan siempre. Lo que está en hold se reenvía cuando la red lo aprueba.',
    valuesHint: 'Qué envía la red y qué significa. Mayúsculas y minúsculas dan igual.',
    addValue: 'Agregar una palabra',
    valuesFor: (meaning) => `Palabras que significan ${meaning}`,
    valueTaken: (value, meaning) => `“${value}” ya significa ${meaning}. Quítalo de ahí primero.`,
    tooLong: (max) => `Como máximo ${number(max)} caracteres por nombre o palabra.`,
    saved: (name) => `Cambios en “${name}” guardados`,
    rulesTitle: 'Más reglas',
    amounts: 'Formato de los montos',
    amountsHint: '“Automático” lee todos los formatos que tienen un solo significado claro. 1,234 tiene dos.',
    amountFormats: {
      auto: 'Automático: 12.5, 12,50, 1 234,56, $12.5',
      dot_decimals: 'Punto decimal: 1,234 vale 1234',
      comma_decimals: 'Coma decimal: 1.234 vale 1234',
      cents: 'En centavos: 1250 es 12.50',
    },
    fixedEvent: 'Evento por defecto',
    fixedEventNone: 'Ninguno: retener el postback',
    fixedStatus: 'Estado por defecto',
    fixedStatusNone: 'Ninguno: estado desconocido',
    fixedCurrency: 'Moneda por defecto',
    fixedCurrencyHint:
      'Un código como USD, que se usa cuando un postback no trae ninguno. Si lo dejas vacío, la moneda queda desconocida.',
    currencyUnknown: (code) => `“${code}” no es un código de moneda. Usa mayúsculas, por ejemplo USD.`,
    currencySigns: 'Símbolos de moneda que usa',
    currencySignsHint: 'Uno por uno como SÍMBOLO=CÓDIGO, por ejemplo $=USD.',
    currencySignWrong: (typed) =>
      `“${typed}” no tiene la forma SÍMBOLO=CÓDIGO con un código de moneda en mayúsculas, como $=USD.`,
    notPayout: 'Montos que no son el payout',
    notPayoutHint: 'Parámetros que parecen el payout pero no lo son, como el depósito del jugador.',
    once: 'Sin ID de transacción, contar una vez por ID de clic',
    onceHint:
      'Otro postback con el mismo ID de clic es un duplicado o un cambio de estado, no una conversión nueva.',
    several: 'Varios por clic, cada uno con su ID de transacción',
    severalHint:
      'Normalmente cada uno de estos ocurre una vez por clic, así que un segundo con otro ID de transacción queda retenido. Elige los que esta red de verdad envía varias veces.',
    window: 'En los demás eventos, el mismo monto otra vez es un duplicado dentro de',
    windowUnit: 'minutos (0 = contar cada uno)',
    windowWrong: (min, max) => `De ${min} a ${max} minutos.`,
    refunds: 'Monto mayor que cero en un reembolso o contracargo',
    refundsHint:
      'Un monto menor que cero siempre es lo que se devuelve. Sin monto, con 0 o con el monto completo, la conversión se rechaza.',
    refundRules: {
      newSum: 'es lo que queda',
      takenBack: 'es lo que se devuelve',
      held: 'retener cada reembolso y contracargo',
    },
  },
  general: { title: 'Nombre y respuesta' },
  questions: {
    title: 'Retenidos hasta que respondas',
    what: 'En los postbacks de estas redes hay algo sin definir. Responde una vez por red, y los postbacks retenidos se vuelven a leer.',
    network: 'Red',
    reading: 'Cómo se lee',
    means: '¿Qué significa un postback?',
    meansOf: (network) => `¿Qué significa un postback de la red ${network}?`,
    allMean: 'Lo mismo para todas',
    held: (held) => counted(held, 'postback retenido', 'postbacks retenidos'),
    isRight: 'Es correcto',
    isRightOf: (network) => `La lectura de la red ${network} es correcta`,
    save: 'Guardar respuestas',
    done: (count) =>
      count === 1
        ? 'Respuesta guardada para 1 red'
        : `Respuestas guardadas para ${counted(count, 'red', 'redes')}`,
    failed: 'No se pudieron guardar las respuestas',
  },
  refused: {
    title: 'Solicitudes no aceptadas',
    what: 'Solicitudes que no se aceptaron, de todas las redes. No cuentan como postbacks y sus claves se muestran ocultas.',
    none: 'No hubo ninguna.',
    time: 'Hora',
    request: 'Solicitud y por qué no se aceptó',
    sender: 'Remitente',
    whatToDo: 'Qué hacer',
    answered: (status) => `respuesta ${status}`,
    unknownSender: 'desconocido',
    more: (count) => `Mostrar las ${number(count)}`,
    fewer: 'Mostrar menos',
    reasons: refusedReasons,
  },
};
