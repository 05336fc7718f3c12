/** The catalog of networks, and first contact with one that is in no catalog, in Spanish. */
import type { Text } from '../en.ts';
import { listOf } from './count.ts';

/** `2026-11` as `nov 2026`. */
function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('es-419', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

export const catalog: Text['catalog'] = {
  pick: 'Red',
  pickHint:
    '¿Qué red te paga? Sus macros y sus nombres de estado ya vienen completados. Después puedes cambiarlos.',
  placeholder: 'Nombre: 1win, Affise, Leadbit…',
  takesFirst: 'elige la primera',
  results: 'Redes del catálogo',
  somethingElse: 'Otra',
  somethingElseHint: 'pega uno de sus postbacks',
  nothingFound: (typed) => `“${typed}” no está en el catálogo. Elige “Otra”.`,
  kinds: {
    platform: 'plataforma',
    tracker: 'tracker',
    app_service: 'servicio de apps',
  },
  card: {
    perEvent: 'una URL por evento',
    sure: (month) => `revisado ${monthName(month)}`,
    likely: 'plantilla en uso',
    weak: 'sin verificar',
  },
  currency: {
    missing: (name) => `La red ${name} no envía la moneda`,
    why: 'Los montos sin moneda no entran en ningún total. La tuya se pone en la URL de postback.',
    label: 'Moneda de tus ofertas',
    placeholder: 'Elige una moneda',
    differs: 'Mis ofertas usan monedas distintas',
    differsHint:
      'Entonces los montos no tienen moneda hasta que la escribas en cada URL de postback, como &currency=USD.',
    choose: 'Elige la moneda de tus ofertas.',
  },
  back: 'Volver al catálogo',
  certainty: {
    sure: 'Tomado de la documentación de la propia red.',
    likely: 'Tomado de una plantilla que otros usan. El primer postback real lo confirmará.',
    weak: 'Esta plantilla no está verificada: compara cada macro con tu panel. El primer postback real la confirma.',
  },
  grades: {
    vendor: 'documentación de la red',
    tracker: 'plantilla de un tracker',
    third_party: 'plantilla o ejemplo publicado por terceros',
    unsourced: 'conocimiento general, sin página encontrada',
  },
  checked: (grade, month) => `${grade}, revisado ${monthName(month)}`,
  sources: 'Fuentes',
  traps: 'Conviene saber',
  about: (name) => `Sobre ${name}`,
  linkParameter: 'En el enlace de la oferta, el ID de clic va en',
  clickIdLimit: (limit) => `${limit} caracteres como máximo`,
  editable: 'Úsala como punto de partida y cambia lo que sea distinto en tu panel.',
};

export const firstContact: Text['firstContact'] = {
  title: 'Primer contacto',
  paste: 'URL de postback, comando cURL o solicitud original',
  pasteHint:
    'De la ayuda de la red, de su panel o de su log, con macros o con valores reales. Solo se lee y nunca se llama.',
  pasteOptional:
    '¿No tienes un ejemplo? Déjalo vacío: se empieza con nombres comunes y se te pregunta cuando llegue el primer postback.',
  placeholder: 'https://…?clickid={sub1}&status={status}&payout={sum}',
  read: 'Leerlo',
  failed: 'Esto no se puede leer',
  found: 'Cómo se lee',
  heard: 'Llegó el primer postback. Revisa cómo se lee y confirma.',
  asItIs: 'Seguir leyéndolo como ahora',
  meaning: 'Significado',
  field: 'Parámetro',
  value: 'En el ejemplo',
  why: 'Por qué',
  reasons: {
    chosen: () => 'lo elegiste tú',
    mapping: () => 'esta red usa este nombre',
    usual_name: () => 'nombre común',
    similar_name: () => 'parecido a los nombres comunes',
    macro: (detail) => `su macro ${detail}`,
    path_word: () => 'esta parte de la ruta de la URL es un evento',
    value_is_event: () => 'su valor es el nombre de un evento',
    value_is_status: () => 'su valor es un estado',
    value_is_amount: () => 'el único valor que parece un monto',
    value_is_currency: () => 'su valor es una moneda',
    value_like_id: () => 'el único valor que parece un ID',
  },
  asks: {
    clickId: 'No se encontró el ID de clic. Sin él no se puede reenviar nada.',
    event: 'Nada dice qué pasó. Un postback así queda retenido.',
    status: 'No se encontró el estado. Está bien si la red solo informa conversiones aprobadas.',
    payout: 'No se encontró el payout.',
    currency: 'No se encontró la moneda.',
    transactionId:
      'No se encontró el ID de transacción. Los duplicados se reconocen por ID de clic y evento.',
  },
  notFound: 'no se encontró',
  valueMeans: (word) => `“${word}” significa`,
  takenFrom: (role) => `Parámetro para ${role}`,
  noField: 'ninguno',
  askValue: (word) =>
    `No se sabe qué significa “${word}”. Elige su significado ahora, o después, cuando un postback así quede retenido.`,
  looksLike: (name) => `Parece ${name}.`,
  takePreset: (name) => `Usar la plantilla de ${name}`,
  presetTaken: (network, preset) => `“${network}” ahora usa la plantilla de ${preset}`,
  presetFixes: (event, currency) => {
    const fixed = [
      ...(event === null ? [] : [`el evento “${event}” cuando no llega ninguno`]),
      ...(currency === null ? [] : [`${currency} para los montos sin moneda`]),
    ];
    return fixed.length === 0 ? '' : ` (también define ${listOf(fixed)})`;
  },
  confirm: 'Es correcto',
  confirmed: (name) => `Lectura de “${name}” confirmada.`,
  confirmFailed: 'No se confirmó',
  change: '¿Algo está mal? Cámbialo en Lectura y guarda: así también queda confirmado.',
  several: (count) =>
    `Esta solicitud contiene ${count} conversiones. Ves la primera; cada una será un postback aparte.`,
  template:
    'Son macros, no valores. Los nombres de los eventos y los montos se verán con el primer postback real.',
};
