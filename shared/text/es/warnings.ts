/** Caps and thresholds that a person is warned of, in Spanish. */
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { WarningRule } from '../../domain/warning/warning-rule.ts';
import type { Text } from '../en.ts';
import { type reached as englishReached, type warningMessage as englishMessage } from '../en/warnings.ts';
import { counted, number, percent } from './count.ts';
import { amountOf } from '../amount.ts';

const unitsOf = amountOf('es-419');

/** Of one and of many, in the middle of a sentence. */
const events: Readonly<Record<PostbackEvent, readonly [one: string, other: string]>> = {
  install: ['instalación', 'instalaciones'],
  registration: ['registro', 'registros'],
  first_deposit: ['primer depósito', 'primeros depósitos'],
  deposit: ['depósito', 'depósitos'],
  lead: ['lead', 'leads'],
  sale: ['venta', 'ventas'],
  rebill: ['rebill', 'rebills'],
  custom: ['evento propio', 'eventos propios'],
};

const within = { day: 'hoy', month: 'este mes' } as const;
const per = { day: 'por día', month: 'por mes' } as const;
const than = { more: 'más', fewer: 'menos' } as const;

function countedEvents(count: number, event: PostbackEvent): string {
  const [one, other] = events[event];
  return counted(count, one, other);
}

const eventsOf = (event: PostbackEvent): string => events[event][1];

function describe(rule: WarningRule): string {
  switch (rule.kind) {
    case 'cap':
      return `${countedEvents(rule.most, rule.event)} ${per[rule.period]} (${rule.timeZone})`;
    case 'count':
      return `${than[rule.direction]} de ${countedEvents(rule.count, rule.event)} en ${counted(rule.hours, 'hora', 'horas')}`;
    case 'approval':
      return `la tasa de aprobación baja ${counted(rule.points, 'punto', 'puntos')} o más frente a 7 días`;
    case 'payout':
      return `el payout mediano de ${eventsOf(rule.event)} cambia ${percent(rule.percent / 100)} o más`;
  }
}

/** What a rule found, in one sentence. */
export const warningMessage: typeof englishMessage = ({ rule, scope, level, now, before }) => {
  const where = scope ?? 'Todas las redes';
  switch (rule.kind) {
    case 'cap':
      return level >= 100
        ? `${where}: se alcanzó el cap, ${number(now ?? 0)} de ${countedEvents(rule.most, rule.event)} ${within[rule.period]}.`
        : `${where}: ${percent(0.8)} del cap, ${number(now ?? 0)} de ${countedEvents(rule.most, rule.event)} ${within[rule.period]}.`;
    case 'count':
      return `${where}: ${countedEvents(now ?? 0, rule.event)} en ${counted(rule.hours, 'hora', 'horas')}, ${than[rule.direction]} de ${number(rule.count)}.`;
    case 'approval':
      return `${where}: la tasa de aprobación es ${percent(now)}, en los 7 días anteriores era ${percent(before)}.`;
    case 'payout':
      return `${where}: el payout mediano de ${eventsOf(rule.event)} es ${unitsOf(now)}, en los 7 días anteriores era ${unitsOf(before)}.`;
  }
};

export const reached: typeof englishReached = (notice) => ({
  message: warningMessage(notice),
  fix: fixOf(notice),
});

function fixOf({ rule, level }: Parameters<typeof englishReached>[0]): string {
  if (rule.kind !== 'cap') return 'Revísalo en el panel de la red. No se detuvo nada.';
  return level >= 100
    ? 'Es posible que las demás no se paguen. Pide a tu manager un cap más alto, o pausa el tráfico. Aquí no se detuvo nada.'
    : 'Pide a tiempo un cap más alto, o prepárate para pausar el tráfico. Aquí no se detuvo nada.';
}

export const warnings: Text['warnings'] = {
  payoutCurrency:
    'Los payouts se comparan en la moneda de tus totales, y no hay ninguna elegida: hasta entonces esto no avisa de nada.',
  title: 'Caps y avisos',
  list: 'Tus caps y avisos',
  hint: 'Un aviso aparece en esta ventana y en tus canales de notificación, una vez en su período. No se detiene nada.',
  none: 'Todavía no hay caps ni avisos.',
  kinds: {
    cap: 'Cap',
    count: 'Más o menos de lo habitual',
    approval: 'Baja la tasa de aprobación',
    payout: 'Cambia el payout',
  },
  kind: 'Avisarme de',
  network: 'Red',
  allNetworks: 'Todas las redes',
  link: 'Enlace',
  allLinks: 'Todos los enlaces',
  event: 'Evento',
  most: 'Cap',
  period: 'Por',
  periods: { day: 'día', month: 'mes' },
  timeZone: 'Zona horaria de la oferta',
  direction: 'Cuando hay',
  directions: { more: 'más de', fewer: 'menos de' },
  count: 'Conversiones',
  hours: 'En horas',
  points: 'Puntos',
  percent: 'Por ciento',
  add: 'Agregar',
  describe,
  countOf: (now, most) => `${now} de ${most}`,
  now: (now) => `ahora ${now}`,
  rate: percent,
  payout: unitsOf,
  remove: (what) => `Quitar: ${what}`,
};
