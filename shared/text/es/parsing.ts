/** How postbacks are parsed, in Spanish: conversions and their history, held ones, words, dry runs. */
import type { Text } from '../en.ts';
import { counted, number, plural } from './count.ts';

function copyNumber(place: number): string {
  if (place === 2) return 'Segunda';
  if (place === 3) return 'Tercera';
  return `${place}.ª`;
}

export const relation: Text['parsing']['relation'] = {
  first: 'Primer postback',
  copy: (place, after) => `${copyNumber(place)} copia, ${after} después, no se cuenta`,
  moved: (from, to) => `${from} → ${to}`,
  became: (to) => `→ ${to}`,
  payout: (from, to) => `payout ${from} → ${to}`,
  payoutBecame: (to) => `payout ${to}`,
  payoutGone: (from) => `payout ${from} quitado`,
  later: (after) => `${after} después`,
  copyHint: 'No dice nada nuevo sobre su conversión: se respondió y se guardó, y cuenta una sola vez.',
  changeHint:
    'Cambió su conversión. Los destinos reciben el cambio si tienen activados los “Cambios posteriores”.',
};

export const conversion: Text['parsing']['conversion'] = {
  title: 'Conversión',
  history: 'Sus postbacks',
  when: 'Cuándo',
  said: 'Contenido',
  effect: 'Resultado',
  thisOne: 'este',
  open: 'Mostrar este postback',
  payoutChanged:
    'El payout cambió después del primer postback. Si son dos conversiones, pide a la red que envíe un ID de transacción, o cambia la regla de duplicados en su página.',
};

export const held: Text['parsing']['held'] = {
  release: 'Liberar',
  releaseHint: 'Reenviarlo de todos modos.',
  as: 'como',
  event: 'Evento',
  released: 'Liberado. Se está enviando.',
  failed: 'No se liberó',
  wasReleased: 'Liberaste este postback.',
  look: {
    title: '¿Liberar este postback?',
    goes: (destination, event, clickId) =>
      `${event} va al destino ${destination} con el ID de clic ${clickId}`,
    nowhere: (event) => `Contará como ${event}, pero ahora ningún destino lo acepta.`,
    macroWarning:
      'El ID de clic es una macro que no se reemplazó. El destino no puede asociarlo a un clic, así que la conversión probablemente se perderá allí.',
    apply: 'Liberar y enviar',
    scheduled: (event, destinations) => `${event} se enviará a ${destinations}`,
    scheduledNowhere: (event) => `Liberado: ${event}`,
    waiting: 'Se libera en unos segundos. Puedes deshacerlo en el mensaje de abajo.',
  },
  network: {
    title: '¿De qué red es?',
    choose: 'Es de la red',
    pick: 'Elige una red',
    button: 'Es de…',
    buttonHint: 'Indicar qué red lo envió',
    why: 'Llegó sin clave. Elige la red: desde entonces, sus postbacks sin clave cuentan como de esta red.',
    fix: 'Mejor: pega en su panel la URL de postback propia de la red. Esa ya incluye la clave.',
    apply: (network) => `Es de ${network}`,
    none: 'Todavía no tienes ninguna red. Agrégala primero.',
    addNetwork: 'Agregar red',
    failed: 'No se cambió',
    scheduled: (network) => `Los postbacks sin clave cuentan como de la red ${network}`,
  },
  meaning: (word) => `¿Qué significa “${word}”?`,
  choose: 'elegir…',
  happened: 'Evento',
  rated: 'Estado',
  mapped: (word, meaning) =>
    `Ahora “${word}” significa ${meaning} para esta red. Los postbacks retenidos se leen de nuevo.`,
  mapFailed: 'No se guardó el significado',
};

export const payoutQuestion: Text['parsing']['payoutQuestion'] = {
  yes: (field) => `Sí, “${field}” es el payout`,
  no: 'No, es otra cosa',
  answered: (field, isPayout) =>
    isPayout ? `“${field}” es el payout de esta red` : `“${field}” no es el payout de esta red`,
  failed: 'No se guardó',
};

export const values: Text['parsing']['values'] = {
  title: 'Palabras recibidas',
  unmappedTitle: (count) =>
    `${counted(count, 'palabra', 'palabras')} ${plural(count, { one: 'no tiene', other: 'no tienen' })} significado todavía`,
  unmappedWhat:
    'Los postbacks con estas palabras quedan retenidos. Indica qué significa cada una y se leen de nuevo.',
  all: 'Todas las palabras y cuántas veces llegaron',
  word: 'Palabra',
  field: 'Tipo',
  seen: 'Veces',
  last: 'Última vez',
  means: 'Significado',
  event: 'evento',
  status: 'estado',
  unmapped: 'sin significado todavía',
};

export const tryOut: Text['parsing']['tryOut'] = {
  title: 'Revisar antes de guardar',
  reading: 'Leyendo los últimos postbacks con la nueva configuración…',
  none: 'Esta red aún no envió nada, así que no hay nada que revisar.',
  same: (count) =>
    count === 1
      ? 'El último postback se lee igual.'
      : `Los últimos ${number(count)} postbacks se leen igual.`,
  changed: (changed, of) =>
    `De los últimos ${counted(of, 'postback', 'postbacks')}, ${number(changed)} ${plural(changed, { one: 'se lee', other: 'se leen' })} de otra forma.`,
  held: (before, after) => `Retenidos: ${number(before)} ahora, ${number(after)} con la nueva configuración.`,
  before: 'Actual',
  after: 'Nuevo',
  field: 'Campo',
  postback: 'Postback',
  heldYes: 'retenido',
  heldNo: 'reenviado',
  history: (count) => `Leer de nuevo también todos sus postbacks anteriores (${count})`,
  historyHint:
    'Si no, la nueva configuración se aplica solo a los postbacks nuevos y retenidos. Los que ahora se puedan reenviar se envían, salvo que tengan más de siete días.',
  more: (count) => `y ${number(count)} más`,
  save: 'Guardar',
  failed: 'No se pudo revisar',
  parts: {
    clickId: 'ID de clic',
    event: 'Evento',
    eventWord: 'Evento como llegó',
    status: 'Estado',
    statusWord: 'Estado como llegó',
    payout: 'Payout',
    currency: 'Moneda',
    transactionId: 'ID de transacción',
    isHeld: 'Reenvío',
  },
};

export const reprocessing: Text['parsing']['reprocessing'] = {
  progress: (done, total) => `Leyendo de nuevo los postbacks anteriores: ${done} de ${total}`,
  stop: 'Detener',
  stopped: 'Detenido. Lo que ya se actualizó queda actualizado.',
};
