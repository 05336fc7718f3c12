/** The digest in Spanish: what it says of a day, and its section in the window. */
import type { Comparison, Counted, DigestWords } from '../../domain/notify/digest-words.ts';
import type { Text } from '../en.ts';
import { counted as daysCounted, number, plural } from './count.ts';

const MINUTES_PER_HOUR = 60;

function figure(name: string, { now, before, mean }: Comparison, isWholeDay: boolean): string {
  const compared = [
    ...(before === null
      ? []
      : [`${isWholeDay ? 'el día anterior' : 'el día anterior a esta hora'} ${before}`]),
    ...(mean === null ? [] : [`promedio de 7 días ${mean}`]),
  ];
  return compared.length === 0 ? `${name}: ${now}` : `${name}: ${now} (${compared.join(', ')})`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return hours === 0 ? `${minutes} min` : `${hours} h ${rest} min`;
}

function counted({ value, text }: Counted, one: string, other: string): string {
  return `${text} ${plural(value, { one, many: `de ${other}`, other })}`;
}

function firstAndRegistrations(firstDeposits: Counted, registrations: Counted): string {
  return `${counted(firstDeposits, 'primer depósito', 'primeros depósitos')}, ${counted(registrations, 'registro', 'registros')}`;
}

const days = (count: number): string => daysCounted(count, 'día', 'días');

const words: DigestWords = {
  locale: 'es-419',
  title: (day, until) =>
    until === null ? `Tu día: ${day}` : `Tu día hasta ahora: ${day}, hasta las ${until}`,
  registrations: 'Registros',
  firstDeposits: 'Primeros depósitos',
  conversion: 'De registro a depósito',
  approval: 'Aprobación',
  earned: 'Ingresos',
  onHold: 'En hold',
  rejected: 'Rechazadas',
  figure,
  withoutRate: (sums) => `Sin tipo de cambio, fuera de los montos de arriba: ${sums}`,
  sumOf: (_currency, earned, onHold, rejected) =>
    [
      ...(earned === '' ? [] : [`${earned} de ingresos`]),
      ...(onHold === '' ? [] : [`${onHold} en hold`]),
      ...(rejected === '' ? [] : [`${rejected} en rechazadas`]),
    ].join(', '),
  amountsHidden: 'Los montos están ocultos.',
  tooFewDays: (least) =>
    `Todavía no hay promedio de 7 días: hacen falta los datos de al menos ${days(least)} antes de este.`,
  meanOf: (count) => `El promedio es de ${days(count)}, porque no hay datos anteriores.`,
  noCurrency: 'Elige una moneda en Configuración → Dinero para ver un solo total.',
  nothing: 'Sin conversiones.',
  best: (name, firstDeposits, registrations) =>
    `Mejor enlace: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  worst: (name, firstDeposits, registrations) =>
    `Enlace más débil: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  noGaps: 'Dirección pública: sin interrupciones.',
  gapsUnknown: 'Dirección pública: no se sabe si recibía.',
  gaps: (count, minutes, isLasting) =>
    `Dirección pública: sin conexión ${duration(minutes)}${count > 1 ? ` en ${number(count)} interrupciones` : ''}${isLasting ? ', y sigue sin conexión' : ''}.`,
  nothingWaits: 'No hay nada pendiente para ti.',
  waiting: (parts) => `Pendiente para ti: ${parts.join(', ')}.`,
  held: (count) => counted(count, 'postback retenido', 'postbacks retenidos'),
  dead: (count) => counted(count, 'envío fallido', 'envíos fallidos'),
  unknown: (count) => counted(count, 'envío sin respuesta', 'envíos sin respuesta'),
  parked: (count) => counted(count, 'envío en pausa', 'envíos en pausa'),
  cabinets: (count) =>
    counted(count, 'panel con una dirección anterior', 'paneles con una dirección anterior'),
  missed: (from, count, registrations, firstDeposits, earned) =>
    `Desde ${from} (${days(count)} sin resumen): ${firstAndRegistrations(firstDeposits, registrations)}${earned === null ? '' : `, ${earned} de ingresos`}.`,
  byHour: 'por hora',
  versus: (before) => `día anterior: ${before}`,
  noneThatDay: 'Sin conversiones',
  alt: (day, registrations, firstDeposits) =>
    `${day}: ${firstAndRegistrations(firstDeposits, registrations)}, en barras por hora`,
};

export const digest: Text['digest'] = {
  title: 'Resumen del día',
  what: 'Un mensaje por día con tus números y un gráfico: registros, primeros depósitos, dinero, enlaces, interrupciones y lo que tienes pendiente.',
  isOn: 'Enviar un resumen todos los días',
  hour: 'Hora',
  timeZone: 'Zona horaria',
  timeZoneInvalid: 'Elige una zona horaria de la lista.',
  about: 'Números de',
  abouts: { yesterday: 'todo el día anterior', today: 'el día hasta ahora' },
  hidesAmounts: 'Ocultar montos',
  hidesAmountsHint: 'El dinero no aparece en el texto ni en la imagen.',
  save: 'Guardar',
  saved: 'Guardado',
  notSaved: 'No se guardó',
  preview: 'Vista previa',
  previewTitle: 'Vista previa del resumen',
  notMade: 'No se pudo crear la vista previa',
  noPicture: 'No se pudo dibujar la imagen. El texto se envía sin ella.',
  next: (at) => `Próximo resumen: ${at}`,
  off: 'El resumen está apagado.',
  words,
};
