/** A problem's plain words and its fix in Spanish, by code. `field` and `value` are as they were sent. */
import type { Text } from '../en.ts';
import { macroWord } from '../en/problems.ts';

export const problems: Text['problems'] = {
  no_key: {
    message: () => 'No tiene clave, así que no se sabe qué red lo envió.',
    fix: () =>
      'Indica de qué red es. Mejor: copia aquí la URL de postback en la página de la red y pégala en el panel de la red, para que incluya la clave.',
  },
  network_lost: {
    message: () => 'Lleva la clave de una red que no está en esta base de datos.',
    fix: () =>
      'Se puso otra base de datos en lugar de la que tenía esa red. Indica de qué red es, o restaura una copia de seguridad en la que esté.',
  },
  reading_unconfirmed: {
    message: (_field, value) =>
      `La forma de leer los postbacks de esta red es una suposición (${value}) y aún no está confirmada.`,
    fix: () =>
      'Abre la red y confirma una vez cómo se lee. Los postbacks retenidos se vuelven a leer y se pueden reenviar.',
  },
  key_misplaced: {
    message: (place) =>
      place === 'path'
        ? 'La clave está en un lugar equivocado de la URL, o se cambió la URL a su alrededor.'
        : `La clave llegó en el parámetro “${place}” y no en la ruta.`,
    fix: () =>
      'Cuenta de todos modos. La próxima vez que edites la URL de postback en la red, cópiala de nuevo desde aquí.',
  },
  not_signed: {
    message: (field) =>
      `La firma de la red no cubre “${field}”, así que cualquiera pudo agregarlo. No se tomó en cuenta.`,
    fix: () =>
      'Si la red de verdad lo envía ahí, elige en “Acceso”, en la página de la red, que se firme toda la URL, o la URL y el cuerpo, y pide a la red que los firme.',
  },
  signature_unchecked: {
    message: () => 'No se pudo comprobar su firma, porque no se pudo leer el secreto de esta red.',
    fix: () =>
      'Escribe de nuevo el secreto en “Acceso”, en la página de la red. Después el postback se comprueba y se procesa.',
  },
  signature_wrong: {
    message: () => 'Su firma es incorrecta. Llegó cuando no se podía leer el secreto, por eso se conservó.',
    fix: () =>
      'Pregunta a tu affiliate manager si fue la red quien lo envió. Si el secreto cambió, escribe el nuevo.',
  },
  signature_seen: {
    message: (_field, _value, hint) =>
      `La misma firma ya había llegado, la primera vez el ${hint ?? ''}. O la red lo envió de nuevo, o alguien copió la solicitud.`,
    fix: () =>
      'Si la red no lo repitió, pídele que firme también un ID de transacción o una hora, y cambia el secreto.',
  },
  click_id_missing: {
    message: (field, value) =>
      value === ''
        ? 'No tiene ID de clic, así que no se puede asociar a un clic del anuncio.'
        : `En lugar del ID de clic, en “${field}” llegó la palabra “${value}”: el remitente no tenía ningún ID.`,
    fix: () =>
      'Comprueba que el enlace de la oferta lleve el ID de clic y que la URL de postback lo devuelva.',
  },
  click_id_is_macro: {
    message: (_field, value) => `El ID de clic es el texto ${value}: una macro que no se reemplazó.`,
    fix: (field, value, hint) => {
      if (hint === null)
        return `Comprueba que el enlace de la oferta lleve el ID de clic, y compara ${field}=${value} de la URL de postback con la lista de macros de la red.`;
      if (hint === value)
        return `${value} es una macro propia de esta red, así que la URL de postback está bien: al enlace de la oferta le falta ${macroWord(value)}. Agrega ${macroWord(value)} con tu ID de clic al enlace de la oferta.`;
      return `Esta red devuelve el ID de clic como ${hint}: escribe ${field}=${hint} en la URL de postback.`;
    },
  },
  click_id_in_braces: {
    message: (_field, value, hint) => `El ID de clic llegó entre llaves: ${value} en lugar de ${hint ?? ''}.`,
    fix: (field) =>
      `Quita las llaves que sobran alrededor de la macro de “${field}”, en la URL de postback o en el enlace de la oferta: con un par basta.`,
  },
  click_id_has_spaces: {
    message: (field, value) => `El ID de clic de “${field}” contiene espacios: “${value}”.`,
    fix: () =>
      'Los ID no llevan espacios: busca en el enlace de la oferta y en la URL de postback un espacio o un “+” pegado por error.',
  },
  click_id_cut: {
    message: (field, value) => `El ID de clic de “${field}” parece cortado: “${value}”.`,
    fix: () =>
      'Compáralo con el ID del enlace de la oferta. Si la red corta los ID largos, usa otro de sus parámetros sub.',
  },
  click_id_is_test: {
    message: (field, value) => `El ID de clic de “${field}” parece de prueba: “${value}”.`,
    fix: () => 'Si probaste la URL tú, no tienes que hacer nada. Un ID real viene de un clic en el anuncio.',
  },
  click_id_doubtful: {
    message: (field, value, hint) =>
      `Dos parámetros parecen el ID de clic: ${field}=${value} y ${hint ?? ''}. Muchas redes envían además un ID propio.`,
    fix: () =>
      'Compara ambos con un ID de tu app o de tu tracker. En la página de la red, deja solo el correcto en “ID de clic”: los postbacks retenidos se vuelven a leer.',
  },
  click_id_short: {
    message: (field, value) =>
      `El ID de clic de “${field}” es apenas ${value}. Un número tan corto suele ser una oferta o un afiliado, no un clic.`,
    fix: () =>
      'Compáralo con un ID de tu app o de tu tracker, y revisa qué macro tiene ahí la URL de postback.',
  },
  macro_unreplaced: {
    message: (field, value) =>
      `“${field}” es el texto ${value}: una macro que no se reemplazó. Cuenta como faltante.`,
    fix: (field) => `Busca la macro propia de la red para “${field}”, o quítala de la URL de postback.`,
  },
  macro_wrong_case: {
    message: (field, value, hint) =>
      `“${field}” es el texto ${value}: la macro de esta red es ${hint ?? ''}, y las mayúsculas y minúsculas importan.`,
    fix: (field, _value, hint) => `Escribe ${field}=${hint ?? ''} en la URL de postback.`,
  },
  transaction_of_click: {
    message: (field) =>
      `El ID de transacción de “${field}” es el ID de clic de la propia red. Todas las conversiones del clic tienen el mismo, así que no sirve para distinguirlas.`,
    fix: () => 'No tienes que hacer nada. Te sirve para preguntarle a la red por este clic.',
  },
  event_missing: {
    message: () => 'No tiene evento, así que no se sabe qué pasó.',
    fix: () =>
      'Agrega el evento a la URL de postback, por ejemplo &event=registration, o usa una URL por evento.',
  },
  event_unknown: {
    message: (_field, value) => `El evento “${value}” no tiene significado para esta red.`,
    fix: (_field, value) =>
      `Indica qué significa “${value}”, aquí o en la página de la red. Los postbacks retenidos se vuelven a leer.`,
  },
  event_from_conversion: {
    message: () =>
      'Tiene un estado, pero no un evento. El evento se toma de la única conversión de este clic.',
    fix: () =>
      'No tienes que hacer nada. Si un clic puede tener varias conversiones, agrega el evento a la URL de postback.',
  },
  second_once_only_event: {
    message: (field, value, hint) =>
      value === ''
        ? `Este clic ya tiene este evento, con los ID de transacción “${hint ?? ''}”, y ahora llegó sin ninguno.`
        : `Este clic ya tiene este evento, con el ID de transacción “${hint ?? ''}”. Ahora llegó con “${value}” en “${field}”.`,
    fix: () =>
      'Este evento suele ocurrir una vez por clic. Si es el mismo otra vez, déjalo retenido. Si es uno nuevo, libéralo. Si esta red envía varios por clic, configúralo en su página, en “Varios por clic, cada uno con su ID de transacción”.',
  },
  transaction_id_per_message: {
    message: (field) =>
      `“${field}” trae un valor nuevo en cada postback de esta red, incluso para el mismo evento de un clic, así que no es un ID de transacción.`,
    fix: (field) =>
      `Quita “${field}” de los campos del ID de transacción en la página de la red. Los postbacks retenidos se vuelven a leer.`,
  },
  event_doubtful: {
    message: (field, value, hint) =>
      `“${field}” es ${value}, y ${hint ?? ''} dice otra cosa sobre el primer depósito.`,
    fix: () =>
      'Usa una URL de postback para el primer depósito y otra para todos los demás, si la red te deja elegir el evento. Si no, mira en su reporte qué evento es este.',
  },
  transaction_id_doubtful: {
    message: (field, value, hint) =>
      hint === null
        ? `“${field}” es ${value}. Puede ser el ID de transacción o el ID de otra cosa: depende de la red.`
        : `Dos parámetros parecen el ID de transacción: ${field}=${value} y ${hint}.`,
    fix: () =>
      'Compara dos conversiones de un mismo clic: cada una tiene su propio ID de transacción. Elige el parámetro correcto, o ninguno.',
  },
  payout_doubtful: {
    message: (field, value, hint) =>
      hint === null
        ? `“${field}” es ${value}. Puede ser tu payout u otro monto, como el depósito del jugador.`
        : `Dos parámetros parecen el payout: ${field}=${value} y ${hint}.`,
    fix: () =>
      'Compara con lo que te pagan según el reporte de la red, y elige el parámetro correcto, o ninguno.',
  },
  currency_doubtful: {
    message: (field, value) => `“${field}” es ${value}, pero no se sabe a qué monto se refiere.`,
    fix: () => 'Elige el parámetro del payout. Si esta es su moneda, elígela también.',
  },
  status_unknown: {
    message: (_field, value) => `El estado “${value}” no tiene significado para esta red.`,
    fix: (_field, value) =>
      `Indica qué significa “${value}”, aquí o en la página de la red. Los postbacks retenidos se vuelven a leer.`,
  },
  payout_not_a_number: {
    message: (field, value) => `“${value}” en “${field}” no es un monto, así que el payout se desconoce.`,
    fix: () => 'Revisa qué macro de la red contiene el monto.',
  },
  payout_missing: {
    message: () => 'No tiene monto, así que el payout se desconoce.',
    fix: (field) =>
      `Si la red paga por este evento, agrega su macro del monto a la URL de postback, por ejemplo &${field === '' ? 'payout' : field}={payout}.`,
  },
  payout_unread: {
    message: (field, value) => `“${field}” es ${value} y no se encontró ningún payout. ¿Es este el payout?`,
    fix: () =>
      'Responde una vez, aquí o en la página de la red: agrégalo a los campos del payout, o a los campos que no son el payout. Los postbacks anteriores se vuelven a leer.',
  },
  payout_ambiguous: {
    message: (field, value) =>
      `“${value}” en “${field}” puede significar dos montos distintos, así que el payout se desconoce.`,
    fix: () => 'Abre la red y elige cómo escribe los montos: con coma decimal o con punto decimal.',
  },
  payout_negative: {
    message: (field, value, hint) =>
      hint === null
        ? `El monto de “${field}” es menor que cero: ${value}.`
        : `El monto de “${field}” es menor que cero: ${value}. Se refiere al ID de transacción “${hint}”.`,
    fix: () =>
      'Resta dinero de una conversión anterior. El monto completo rechaza la conversión, una parte baja su monto. Nunca es una conversión aparte. Define qué significa un reembolso en la página de la red.',
  },
  reversal: {
    message: (field, value, hint) =>
      hint === null
        ? `Cancela una conversión anterior: “${field}” es “${value}”.`
        : `Cancela la conversión con el ID de transacción “${hint}”: “${field}” es “${value}”.`,
    fix: () =>
      'La conversión se rechaza o baja su monto. Nunca es una conversión aparte. Define qué significa un reembolso en la página de la red.',
  },
  reversal_unmatched: {
    message: (_field, value, hint) => {
      if (hint === 'several')
        return value === ''
          ? 'Revierte una conversión de este clic, pero el clic tiene varias.'
          : `Revierte una conversión de este clic con el ID de transacción “${value}”, pero el clic tiene varias.`;
      if (hint === 'other_currency') return 'Revierte una parte de una conversión, pero en otra moneda.';
      return value === ''
        ? 'Revierte una conversión, pero este clic no tiene ninguna.'
        : `Revierte una conversión con el ID de transacción “${value}”, pero este clic no tiene ninguna así.`;
    },
    fix: (_field, _value, hint) => {
      if (hint === 'several') return 'Pide a la red que envíe el ID de transacción con sus reembolsos.';
      if (hint === 'other_currency')
        return 'Compara la conversión con el reporte de la red y pídele que envíe los reembolsos en la moneda de la conversión.';
      return 'Queda retenido y se revisa otra vez cuando llegue la conversión. Si la conversión nunca llegó, o tiene otro ID de clic o de transacción, compárala con el reporte de la red.';
    },
  },
  payout_rounded: {
    message: (field, value, hint) =>
      `El monto de “${field}” tiene más de seis decimales: ${value}. Se redondeó a ${hint ?? ''}.`,
    fix: () => 'No tienes que hacer nada: la diferencia es menor que una millonésima.',
  },
  currency_unknown: {
    message: (_field, value) => `“${value}” no es un código de moneda, así que la moneda se desconoce.`,
    fix: () => 'Usa un código de tres letras como USD, o la macro de moneda de la red.',
  },
  currency_missing: {
    message: () => 'El monto no tiene moneda, así que no entra en ningún total.',
    fix: () => 'Agrega la moneda a la URL de postback, por ejemplo &currency=USD.',
  },
  currency_contradicts: {
    message: (field, value, hint) =>
      `El monto tiene dos monedas: “${field}” es “${value}”, y el campo de moneda es “${hint ?? ''}”.`,
    fix: () =>
      'Mira en el reporte de la red cuál es la correcta. Luego quita la otra de la URL de postback, o elige otro campo de moneda en la página de la red: el postback se vuelve a leer.',
  },
  time_in_future: {
    message: (field, value, hint) => `La hora de “${field}” está en el futuro: ${hint ?? value}.`,
    fix: () => 'Revisa el reloj de esta computadora y la zona horaria de la red.',
  },
  time_too_old: {
    message: (_field, value, hint) => `Ocurrió más de siete días antes de llegar: ${hint ?? value}.`,
    fix: () =>
      'Los destinos a los que se envía la hora y que tienen un límite de antigüedad, como Facebook (siete días), no reciben esta conversión. Pregunta a la red por qué llegó tan tarde.',
  },
  time_not_read: {
    message: (field, value) =>
      `“${value}” en “${field}” no es una fecha que se pueda leer. Los destinos reciben en su lugar la hora de llegada.`,
    fix: () => 'Si la red te deja elegir, usa la hora Unix o una hora como 2026-11-23T12:00:00Z.',
  },
  field_gone: {
    message: (field) => `Falta el parámetro “${field}”: hasta ayer lo tenía casi cada postback.`,
    fix: () => 'Revisa en el panel de la red si se cambió la URL de postback.',
  },
  field_new: {
    message: (field) => `El parámetro “${field}” es nuevo: hasta ayer ningún postback lo tenía.`,
    fix: () => 'No tienes que hacer nada. Si necesitas su valor, agrega su nombre en la página de la red.',
  },
  field_twice: {
    message: (field, value) => `“${field}” llegó dos veces con valores distintos: ${value}.`,
    fix: () =>
      'Se usó el primero. Quita uno de los dos de la URL de postback (mayúsculas y minúsculas cuentan como el mismo nombre). Si el postback está retenido y el primer valor es el correcto, libéralo.',
  },
  escaped_ampersand: {
    message: (field) => `La URL tiene &amp; en lugar de & antes de “${field}”.`,
    fix: () => 'Se leyó de todos modos. Copia otra vez la URL de postback desde aquí, como texto simple.',
  },
  ampersand_eaten: {
    message: (field, value) =>
      `HTML cambió la URL: “&” y el comienzo de “${field}” se convirtieron en “${value}”. Se leyó como “${field}”.`,
    fix: (field) =>
      `Copia la URL de postback desde aquí como texto simple, no desde una página web, un correo o un documento. En HTML, escribe &amp;${field}.`,
  },
  second_question_mark: {
    message: (field, value) => `Antes de “${field}” hay “${value}” en lugar de “&”. Se leyó como “&”.`,
    fix: () =>
      'Una URL lleva un solo signo de interrogación. Separa los demás parámetros con “&”, o copia otra vez la URL de postback desde aquí.',
  },
  separator_encoded: {
    message: (field, value) =>
      `“${value}” está codificado, así que “${field}” quedó dentro de otro valor. Se leyó como un parámetro aparte.`,
    fix: () =>
      'No codifiques “&” ni “=” entre los parámetros, solo los valores. Copia otra vez la URL de postback desde aquí, como texto simple.',
  },
  separator_unusual: {
    message: (field, value) =>
      `“${field}” está separado por “${value}” en lugar de un simple “&”. Se leyó como parámetro.`,
    fix: () => 'Separa los parámetros de la URL de postback con “&”, sin espacios ni saltos de línea.',
  },
  fields_hidden: {
    message: (field, value) =>
      `Parece que hay otro parámetro dentro del valor de “${field}”: “${value}”. No se puede saber qué se quiso enviar.`,
    fix: () =>
      'Revisa la URL de postback en el panel de la red: separa los parámetros con “&” y codifica cada valor con %. Si los valores que ves aquí son correctos, libera este postback.',
  },
  double_encoded: {
    message: (field, value, hint) =>
      `“${field}” se codificó dos veces: “${value}”. Se leyó como “${hint ?? ''}”.`,
    fix: () =>
      'Codifica cada valor una sola vez. Si la red ya codifica sus macros, no las codifiques de nuevo.',
  },
  value_trimmed: {
    message: (field, _value, hint) =>
      `Alrededor de “${hint ?? ''}” en “${field}” había espacios, saltos de línea, comillas u otros caracteres que no son parte del valor. Se quitaron.`,
    fix: (field) =>
      `Busca caracteres pegados por error alrededor de la macro de “${field}” en la URL de postback, y alrededor del ID en el enlace de la oferta.`,
  },
  value_has_invisible: {
    message: (field) =>
      `“${field}” tiene en medio un salto de línea o un carácter invisible, así que no es el ID de tu enlace.`,
    fix: () =>
      'Compáralo con el ID del enlace de la oferta y busca en ambas URL saltos de línea pegados por error.',
  },
  plus_not_blank: {
    message: (field, _value, hint) =>
      `“${field}” tiene espacios donde debía ir “+”. Se leyó como “${hint ?? ''}”.`,
    fix: () => 'No tienes que hacer nada. En una URL, escribe “+” dentro de un valor como %2B.',
  },
  event_contradiction: {
    message: (field, value) => `Tiene dos eventos distintos: ${value}. El segundo está en “${field}”.`,
    fix: (field) =>
      `Usa una URL por evento, o envía el evento en un solo parámetro: quita “${field}” o el evento de la ruta de la URL de postback.`,
  },
  body_not_json: {
    message: () => 'El cuerpo empieza como JSON, pero no es JSON válido.',
    fix: () => 'El cuerpo original está guardado. Pide a la red que envíe JSON válido, o usa la query.',
  },
  body_not_xml: {
    message: () =>
      'El cuerpo empieza como XML, pero no se puede leer: está dañado, tiene un DOCTYPE o es demasiado grande.',
    fix: () => 'El cuerpo original está guardado. Pide a la red XML simple, JSON, un formulario o la query.',
  },
  body_not_unpacked: {
    message: (_field, value, hint) =>
      hint === null
        ? `El cuerpo está comprimido (${value}) y no se puede descomprimir.`
        : `El cuerpo está comprimido (${value}) y descomprimido supera los ${hint} bytes.`,
    fix: () => 'El cuerpo original está guardado. Pide a la red que envíe sus postbacks sin comprimir.',
  },
  body_type_unknown: {
    message: (_field, value) => `El cuerpo es de un tipo que no se puede leer: “${value}”.`,
    fix: () => 'El cuerpo original está guardado. Usa la query, un formulario, JSON o XML.',
  },
  body_file: {
    message: (field, value) => `“${field}” es un archivo (“${value}”). Los archivos no se leen.`,
    fix: () => 'La solicitud original está guardada. Pide a la red que envíe sus valores como parámetros.',
  },
  several_read_as_one: {
    message: (_field, value) =>
      `La solicitud contiene ${value} conversiones, pero se leyó como una sola antes de saberlo.`,
    fix: () =>
      'Si la liberas, solo cuenta su primera conversión. Pide a la red que envíe la solicitud otra vez: así cuenta cada una.',
  },
  too_many_postbacks: {
    message: (_field, value, hint) =>
      `La solicitud contiene más de ${hint ?? ''} conversiones. Sin leer: ${value}.`,
    fix: () =>
      'La solicitud original está guardada. Pide a la red que las envíe otra vez en solicitudes más pequeñas.',
  },
  body_too_large: {
    message: () => 'El cuerpo superó el límite; solo se guardó el comienzo.',
    fix: () => 'Los postbacks son pequeños: revisa qué pone el remitente en el cuerpo.',
  },
  body_incomplete: {
    message: () => 'El remitente se detuvo a mitad del cuerpo; se guardó la parte que llegó.',
    fix: () => 'El remitente suele reintentar. Compara con su log.',
  },
  bad_encoding: {
    message: (field, value, hint) =>
      hint === 'windows-1251'
        ? `“${field}” no es UTF-8. Se leyó como windows-1251: “${value}”.`
        : hint === 'bytes'
          ? `“${field}” tiene una codificación desconocida. Cada byte que no se pudo leer se muestra como ‹EE›.`
          : `“${field}” no está bien codificado con %; se dejó como llegó.`,
    fix: (_field, _value, hint) =>
      hint === null
        ? 'La solicitud original está guardada. En una URL, escribe % dentro de un valor como %25.'
        : 'La solicitud original está guardada. Configura la red para que envíe UTF-8 o para que indique su codificación en Content-Type.',
  },
  too_many_fields: {
    message: () => 'Tiene demasiados parámetros; el resto está solo en la solicitud original.',
    fix: () => 'Un postback suele tener pocos parámetros: revisa qué hace el remitente.',
  },
  value_too_long: {
    message: (field, value, hint) =>
      `“${field}” supera el límite de ${hint ?? ''} caracteres: ${value.slice(0, 40)}…`,
    fix: (field) =>
      `La solicitud original está guardada. Revisa qué macro tiene la URL de postback en “${field}”.`,
  },
  not_parsed: {
    message: () => 'El programa no pudo leerlo: la lectura falló o tardó demasiado varias veces.',
    fix: () =>
      'Está guardado sin cambios y los demás postbacks no se ven afectados. Repórtalo con la solicitud original; después de una actualización se podrá leer de nuevo.',
  },
  content_lost: {
    message: () =>
      'El contenido de este postback ya no existe: la base de datos se dañó o lo quitó una limpieza. Lo que ves se leyó antes o se conoce por otras filas.',
    fix: () =>
      'El archivo dañado se conserva. Los detalles de esta conversión están en las estadísticas de la red.',
  },
  not_understood: {
    message: () => 'El programa falló al leerlo. Está guardado sin cambios.',
    fix: () => 'Repórtalo con la solicitud original; después de una actualización se podrá leer de nuevo.',
  },
};

export const heldShorts: Text['heldShorts'] = {
  no_key: () => 'sin clave',
  network_lost: () => 'su red no está en esta base de datos',
  reading_unconfirmed: () => 'confirma cómo se lee esta red',
  not_signed: (field) => `“${field}” no está firmado`,
  click_id_missing: () => 'sin ID de clic',
  click_id_is_macro: (_field, value) => `el ID de clic es el texto ${value}`,
  click_id_in_braces: (_field, value) => `el ID de clic está entre llaves: ${value}`,
  click_id_doubtful: () => 'dos parámetros parecen el ID de clic',
  macro_wrong_case: (_field, value) => `el ID de clic es el texto ${value}`,
  event_missing: () => 'sin evento',
  event_unknown: (_field, value) => `“${value}” no tiene significado todavía`,
  event_contradiction: () => 'dos eventos distintos',
  status_unknown: (_field, value) => `el estado “${value}” no tiene significado todavía`,
  second_once_only_event: () => 'este clic ya tiene este evento',
  transaction_id_per_message: (field) => `“${field}” no es un ID de transacción`,
  payout_negative: () => 'el monto es menor que cero',
  payout_unread: (field, value) => `¿es “${field}” (${value}) el payout?`,
  currency_contradicts: () => 'dos monedas para un monto',
  reversal: () => 'cancela una conversión anterior',
  field_twice: (field) => `“${field}” llegó dos veces`,
  fields_hidden: (field) => `hay otro parámetro dentro de “${field}”`,
  several_read_as_one: (_field, value) => `${value} conversiones en una solicitud`,
  value_too_long: (field) => `“${field}” es demasiado largo`,
  not_parsed: () => 'no se pudo leer',
  not_understood: () => 'no se pudo leer',
};
