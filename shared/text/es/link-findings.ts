/** What each finding about a link breaks, and what its fix does, in Spanish. `right` is empty where nothing is known. */
import type { linkFindings as English } from '../en/link-findings.ts';

export const linkFindings: typeof English = {
  link_missing: {
    breaks: () => 'Todavía no hay enlace, así que no hay nada que revisar.',
    fix: () => 'Pega el enlace.',
  },
  no_scheme: {
    breaks: () => 'El enlace debe empezar con https://. Si no, las apps y las redes no lo abren.',
    fix: () => 'Agregar https://',
  },
  not_http: {
    breaks: (what) => `${what} abre una app, no un navegador. Las redes no lo aceptan.`,
    fix: () => 'Usa un enlace que empiece con https://, salvo que deba abrir una app.',
  },
  has_spaces: {
    breaks: () => 'El enlace contiene espacios. Muchos sistemas lo cortan ahí y pierden el resto.',
    fix: () => 'Codificar los espacios',
  },
  idn_host: {
    breaks: (what) => `${what} usa letras de otro alfabeto. Algunas redes no aceptan un host así.`,
    fix: (_, right) => `Cambiarlo por ${right}`,
  },
  host_broken: {
    breaks: (what) => (what === '' ? 'El enlace no tiene host.' : `${what} no es un host válido.`),
    fix: () => 'Corrige la parte entre https:// y la siguiente barra.',
  },
  macro_in_host: {
    breaks: (what) => `${what} está en el host. Sin su valor, el enlace no funciona.`,
    fix: () => 'Asegúrate de que siempre se reemplace, o escribe el host.',
  },
  macro_in_path: {
    breaks: (what) => `${what} está en la ruta. No todas las plataformas reemplazan macros ahí.`,
    fix: () => 'Abre una vez el enlace terminado y comprueba que se reemplazó.',
  },
  fragment_swallows: {
    breaks: (what) =>
      `Todo lo que va después de # se queda en el navegador, así que ${what} nunca llega a la red.`,
    fix: () => 'Mover los parámetros antes de #',
  },
  fragment_unused: {
    breaks: (what) => `${what} se queda en el navegador. La red no lo ve.`,
    fix: () => 'Consérvalo solo si la página lo necesita.',
  },
  too_long: {
    breaks: (what, right) =>
      `El enlace tiene ${what} caracteres. Algunos sistemas cortan los enlaces después de ${right}.`,
    fix: () => 'Quita lo que no necesites.',
  },
  bad_percent: {
    breaks: () =>
      'Después de % deben ir dos dígitos hexadecimales. Los sistemas estrictos no aceptan el enlace.',
    fix: () => 'Cambiarlo por %25',
  },
  double_encoded: {
    breaks: (what) =>
      `${what} está codificado dos veces, así que al otro lado le llegan códigos en lugar del valor.`,
    fix: () => 'Decodificarlo una vez',
  },
  macro_encoded: {
    breaks: (what) => `${what} es una macro codificada. La plataforma no la reconoce y no la reemplazará.`,
    fix: (_, right) => `Cambiarla por ${right}`,
  },
  not_encoded: {
    breaks: (what) => `${what} se debe codificar con %. Si no, cada sistema lo trata de forma distinta.`,
    fix: () => 'Codificar estos caracteres',
  },
  html_ampersand: {
    breaks: () => 'Se copió &amp; de una página web. El siguiente parámetro se llamaría amp;name.',
    fix: () => 'Cambiarlo por &',
  },
  second_question_mark: {
    breaks: (what) => `${what} contiene un segundo ?. Todo lo que sigue pasa a ser parte del valor.`,
    fix: () => 'Cambiarlo por &',
  },
  parameter_twice: {
    breaks: (what) => `${what} está dos veces. Unos sistemas usan el primero, otros el último.`,
    fix: () => 'Quitar uno',
  },
  id_missing: {
    breaks: (_, right) =>
      `Ningún parámetro contiene ${right}, así que la red no guarda ningún ID de clic y las conversiones no se pueden asociar a los clics.`,
    fix: (what, right) => `Agregar ${what}=${right}`,
  },
  id_not_alone: {
    breaks: (what, right) =>
      `${what} contiene algo más que ${right}. Regresa entero, y ningún clic tiene ese ID.`,
    fix: (_, right) => `Usar solo ${right}`,
  },
  id_in_path: {
    breaks: (what, right) =>
      right === ''
        ? `${what} está en la ruta. No se sabe si la red lo guarda desde ahí.`
        : `${what} está en la ruta. No se sabe si ${right} lo guarda desde ahí.`,
    fix: () => 'Usa un parámetro, si la red lo tiene.',
  },
  id_macro_unknown: {
    breaks: (what) => `No se sabe qué macro reemplaza ${what} por el ID de clic.`,
    fix: () =>
      'Búscala en el panel y escríbela en “Macro del ID de clic”. Una fuente que no la tiene necesita una app o una landing.',
  },
  id_macro_not_filled: {
    breaks: (what, right) =>
      right.startsWith('{')
        ? `La app no reemplaza ${what}, así que se envía como texto simple. La app reemplaza ${right}.`
        : `No se sabe si ${right} reemplaza ${what}.`,
    fix: (_, right) => (right.startsWith('{') ? `Usar ${right}` : 'Revísalo en el panel.'),
  },
  id_macro_case: {
    breaks: (what, right) =>
      `${what} se escribe distinto de ${right}, la macro de la app, así que no se reemplaza.`,
    fix: (_, right) => `Usar ${right}`,
  },
  id_in_other_parameter: {
    breaks: (what, right) =>
      `El postback devuelve ${what}, pero el ID de clic está en ${right}. Todas las conversiones llegarían sin él.`,
    fix: (_, right) => `Devolver ${right}`,
  },
  parameter_not_known: {
    breaks: (what, right) => `Hasta donde se sabe, la red no guarda ${what}. Guarda ${right}.`,
    fix: (_, right) => `Cambiar el nombre a ${right}`,
  },
  parameter_guessed: {
    breaks: (what, right) => `No se sabe qué parámetro guarda ${right}. ${what} es una suposición.`,
    fix: () => 'Compara con el enlace de seguimiento del panel y cambia el nombre del parámetro.',
  },
  pair_broken: {
    breaks: (what, right) =>
      `${what} no devuelve lo que está en el enlace. La red enviaría texto simple o nada. ${right} sí lo devuelve.`,
    fix: (_, right) => `Usar ${right}`,
  },
  postback_id_missing: {
    breaks: (what, right) =>
      `El ID de clic está en ${what}, pero la URL de postback no lo devuelve. ${right} sí.`,
    fix: (_, right) => `Agregar clickid=${right}`,
  },
  network_macro_unknown: {
    breaks: (what, right) => `No se conoce ${what} como macro de ${right}. Puede enviarse como texto simple.`,
    fix: () => 'Compara con la lista de macros del panel.',
  },
  network_macro_case: {
    breaks: (what, right) =>
      `${what} se escribe distinto de ${right}, la macro de la red, así que se envía como texto simple.`,
    fix: (_, right) => `Usar ${right}`,
  },
  value_too_long: {
    breaks: (what, right) =>
      `${what} puede tener ${right} caracteres como máximo. El resto se corta, o el clic se rechaza.`,
    fix: () => 'Acórtalo.',
  },
  telegram_too_long: {
    breaks: (what, right) =>
      `El parámetro start tiene ${what} caracteres. Telegram permite ${right} y descarta los más largos.`,
    fix: () => 'Acórtalo.',
  },
  telegram_charset: {
    breaks: (what, right) => `${right} contiene ${what}. Telegram solo permite A-Z a-z 0-9 _ y -.`,
    fix: () => 'Reemplazarlos por _',
  },
  telegram_no_macros: {
    breaks: (what) => `Telegram Ads no reemplaza macros. ${what} se envía como texto simple.`,
    fix: () => 'Usa un valor fijo.',
  },
  single_underscores: {
    breaks: (what, right) =>
      `${what} tiene un solo guion bajo a cada lado. La macro es ${right}; esta se envía como texto simple.`,
    fix: (_, right) => `Usar ${right}`,
  },
  adds_itself: {
    breaks: (what, right) =>
      `${right} lo agrega automáticamente. ${what} llega vacío o como texto simple y tapa el valor real.`,
    fix: () => 'Quitarlo',
  },
  bare_word_in_signs: {
    breaks: (what, right) =>
      `Las macros de esta fuente no llevan llaves ni corchetes. ${what} se envía como texto simple, ${right} se reemplaza.`,
    fix: (_, right) => `Usar ${right}`,
  },
  foreign_macro: {
    breaks: (what, right) =>
      right === ''
        ? `Nada entre el anuncio y la red reemplaza ${what}.`
        : `${what} es una macro de ${right}. Nada la reemplaza aquí.`,
    fix: () => 'Quítala o usa la macro correcta.',
  },
  source_macro_case: {
    breaks: (what, right) => `${what} se escribe distinto: la macro es ${right}.`,
    fix: (_, right) => `Usar ${right}`,
  },
  address_outdated: {
    breaks: (what, right) =>
      `${what} no es tu dirección actual, así que los postbacks no llegan por ella. Tu dirección es ${right}.`,
    fix: () => 'Usar la dirección actual',
  },
  key_of_another: {
    breaks: () =>
      'La clave de esta URL es de otra red. Los postbacks no se aceptan o se cuentan para esa red.',
    fix: () => 'Usar la clave de esta red',
  },
  not_our_address: {
    breaks: (what, right) =>
      `${what} no es una URL de postback de Postback Desk. Empiezan con ${right}/postback/.`,
    fix: () => 'Copia la URL de postback desde aquí.',
  },
  offer_is_postback: {
    breaks: () =>
      'Esta es una URL de postback, no una URL de oferta. Un clic en ella se contaría como postback o se perdería.',
    fix: () => 'Pega el enlace de seguimiento de la oferta. La URL de postback va en el panel.',
  },
  pasted_lacks: {
    breaks: (what, right) =>
      right === ''
        ? `La URL que pegaste en el panel es anterior y no tiene ${what}. Hasta que pegues la nueva, ese valor no regresa. Tus otros enlaces funcionan con cualquiera de las dos.`
        : `La URL que pegaste en ${right} es anterior y no tiene ${what}. Hasta que pegues la nueva, ese valor no regresa. Tus otros enlaces funcionan con cualquiera de las dos.`,
    fix: () => 'Pega la nueva URL encima de la anterior.',
  },
  pasted_gives_other_id: {
    breaks: (what, right) =>
      `La URL que pegaste en el panel devuelve ${what}, pero este enlace tiene el ID de clic en ${right}. Sus conversiones llegarían sin ID de clic.`,
    fix: (what) => `Poner el ID de clic donde ${what} lo devuelve`,
  },
  other_links_id: {
    breaks: (what, right) =>
      `Una red tiene una sola URL de postback, y tus otros enlaces tienen el ID de clic en ${right}: ${what}. Si pegas la URL de este enlace, sus conversiones llegan sin ID de clic.`,
    fix: (_, right) => `Poner el ID de clic en ${right}`,
  },
  looks_alike: {
    breaks: (what) =>
      `Los postbacks de este enlace no se pueden distinguir de los de ${what}. Se reenvían de todos modos.`,
    fix: (_, right) =>
      right === ''
        ? 'Agrega a la URL de la oferta un valor fijo propio.'
        : `Agrega a la URL de la oferta un valor fijo propio, como ${right}=creo7.`,
  },
};
