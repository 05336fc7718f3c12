/** The Insights page in Spanish: how much, from what, and is something wrong. */
import { FIXED_DIMENSIONS, type FixedDimension, paramOf } from '../../domain/insights/insight.ts';
import type { Text } from '../en.ts';
import { listOf, spelled } from './count.ts';

const dimensions: Readonly<Record<FixedDimension, string>> = {
  network: 'Red',
  link: 'Enlace',
  offer: 'Oferta',
  country: 'País',
  event: 'Evento',
  currency: 'Moneda',
  status: 'Estado',
  day: 'Día',
  week: 'Semana',
  hour: 'Hora',
  weekday: 'Día de la semana',
};

export const insights: Text['insights'] = {
  title: 'Estadísticas',
  period: 'Período',
  periods: { 1: 'Hoy', 7: '7 días', 14: '14 días', 30: '30 días', 90: '90 días' },
  compared: (range: string, days: number) =>
    days === 1
      ? `${range}, en comparación con el día anterior hasta la misma hora`
      : `${range}, en comparación con los ${days} días anteriores hasta la misma hora`,
  approvalFell: (network: string, points: string) => `Red ${network}: la tasa de aprobación bajó ${points}`,
  approvalFellOf: (rejected: string, decided: string) =>
    `frente al período anterior: se rechazaron ${rejected} de ${decided} conversiones ya decididas.`,
  showRejected: 'Mostrarlas',
  few: 'pocas',
  many: 'muchas',
  totals: 'Totales del período',
  earned: 'Ingresos',
  earnedNote: 'aprobadas o sin estado',
  onHold: 'En hold',
  onHoldNote: 'nunca se suma a los ingresos',
  firstDeposits: 'Primeros depósitos',
  deposits: 'Depósitos recurrentes',
  registrations: 'Registros',
  depositRate: 'De registro a depósito',
  approvalRate: 'Tasa de aprobación',
  average: (money) => `${money} en promedio`,
  perDay: (count) => `${count} por día`,
  stillOpen: (count) => `${count} aún sin definir`,
  points: (points) => `${points} puntos`,
  up: (by) => `${by} más`,
  down: (by) => `${by} menos`,
  noCurrency: 'No hay una moneda elegida, así que no se puede sumar dinero de monedas distintas.',
  chooseCurrency: 'Elegir una',
  withoutRate: (count) =>
    count === '1'
      ? 'No hay tipo de cambio para 1 monto, que no entra en ningún total.'
      : `No hay tipo de cambio para ${count} montos, que no entran en ningún total.`,
  addRates: 'Agregar tipos de cambio',
  empty: 'No hay conversiones en este período',
  emptyHint: 'Elige un período más largo, o espera el primer postback.',
  earnedPerDay: 'Ingresos por día',
  depositsPerDay: 'Primeros depósitos por día',
  theseDays: 'este período',
  daysBefore: 'período anterior',
  by: (names) => `Por ${listOf(names.map((each) => each.toLowerCase()))}`,
  groupBy: 'Agrupar por',
  andBy: 'y por',
  nothingElse: '–',
  dimensionOf: (dimension) => {
    const fixed = FIXED_DIMENSIONS.find((each) => each === dimension);
    return paramOf(dimension) ?? (fixed === undefined ? dimension : dimensions[fixed]);
  },
  without: 'ninguno',
  otherValues: 'otros valores',
  weekOf: (monday) => `semana del ${monday}`,
  removedNetwork: 'red eliminada',
  removedLink: 'enlace eliminado',
  showAll: (count) => `Mostrar los ${count}`,
  showFew: 'Mostrar menos',
  others: (groups, conversions) =>
    `Grupos más pequeños que no se muestran: ${groups}, con ${spelled(conversions, 'conversión', 'conversiones')}.`,
  csv: 'Guardar como CSV',
  csvFile: 'estadisticas.csv',
  columns: {
    registrations: 'Registros',
    firstDeposits: 'Primeros depósitos',
    deposits: 'Depósitos recurrentes',
    conversions: 'Conversiones',
    approved: 'Aprobadas',
    onHold: 'En hold',
    rejected: 'Rechazadas',
    unrated: 'Sin estado',
    earned: 'Ingresos',
    heldMoney: 'Dinero en hold',
    rejectedMoney: 'Dinero rechazado',
    paid: 'Con dinero',
    withoutRate: 'Sin tipo de cambio',
  },
  timeZone: 'Zona horaria',
  clickHint: 'Selecciona una barra, un paso, un día o un cuadro para ver sus postbacks.',
  recount: {
    check: 'Revisar los números',
    equal: 'Todos los números son iguales a un conteo completo.',
    different: (count) => `Números que no coincidían con un conteo completo y ya están corregidos: ${count}`,
    differentAt: (at, kept, counted) => `${at}: conversiones mostradas ${kept}, lo correcto es ${counted}`,
  },
  showOf: (name) => `${name}: mostrar los postbacks`,
  ofBar: (deposits, approved) =>
    approved === null ? `${deposits} FTD` : `${deposits} FTD, aprobación ${approved}`,
  heatMap: 'Conversiones por hora y día de la semana',
  heatOf: (day, hour, count) => `${day} ${hour}:00, conversiones: ${count}`,
  funnel: 'De registro a depósito',
  makeDeposit: (share) => `El ${share} hizo su primer depósito en el mismo período`,
  otherDepositors: (count) =>
    `De personas con registro anterior a este período, o cuyo registro no se recibió: ${count}`,
  depositRateNote: 'de los registros del período',
  medianTime: (time) => `mediana ${time}`,
  depositTimes: {
    title: 'Tiempo del registro al primer depósito',
    median: (deposits, quick, slow) =>
      deposits === '1'
        ? 'de 1 primer depósito'
        : `mediana de ${deposits} primeros depósitos: el cuarto más rápido tardó hasta ${quick}, el más lento más de ${slow}`,
    none: 'Ningún primer depósito de este período tiene un registro anterior.',
    ofGroup: (quick, slow, deposits) =>
      deposits === '1' ? '1 FTD' : `de ${quick} a ${slow}, ${deposits} FTD`,
  },
  states: {
    approved: (count) => `aprobadas: ${count}`,
    onHold: (count) => `en hold: ${count}`,
    rejected: (count) => `rechazadas: ${count}`,
    unrated: (count) => `sin estado: ${count}`,
  },
};
