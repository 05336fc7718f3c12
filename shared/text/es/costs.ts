/** Costs, in Spanish: what was spent, and what came of it. */
import type { Text } from '../en.ts';
import { counted, spelled } from './count.ts';

const names = (keys: string): string => spelled(keys, 'nombre', 'nombres');

export const costs: Text['costs'] = {
  title: 'Costos',
  period: 'Período',
  line: (cost, profit, roi) => `Costo ${cost}, ganancia ${profit}, ROI ${roi}.`,
  open: 'Mostrar los costos',
  periods: { 7: '7 días', 14: '14 días', 30: '30 días', 90: '90 días' },
  dimension: 'Por',
  byLink: 'Enlace',
  bySub: (parameter) => `Valor de ${parameter}`,
  add: 'Agregar costos',
  back: 'Volver a los costos',
  totals: 'Totales del período',
  cost: 'Costo',
  earned: 'Ingresos',
  earnedNote: 'aprobadas o sin estado',
  onHold: 'En hold',
  onHoldNote: 'no es parte de los ingresos ni de la ganancia',
  profit: 'Ganancia',
  roi: 'ROI',
  registrations: 'Registros',
  firstDeposits: 'Primeros depósitos',
  registrationCount: (count) => counted(count, 'registro', 'registros'),
  firstDepositCount: (count) => counted(count, 'primer depósito', 'primeros depósitos'),
  costPerRegistration: 'Costo por registro',
  costPerFirstDeposit: 'Costo por primer depósito',
  noCurrency: 'No hay una moneda elegida, así que no se pueden comparar los costos con los ingresos.',
  chooseCurrency: 'Elegir una',
  withoutRate: (count) =>
    count === '1'
      ? 'No hay tipo de cambio para 1 monto, que no entra en ningún total.'
      : `No hay tipo de cambio para ${count} montos, que no entran en ningún total.`,
  addRates: 'Agregar tipos de cambio',
  matching: 'Todavía se están asociando postbacks anteriores. Los números se completan solos.',
  empty: 'Todavía no hay costos',
  emptyHint: 'Agrega lo que gastaste para ver la ganancia, el ROI y el costo de un primer depósito.',
  noneHere: 'No hay costos en este período',
  noneHereHint: 'Elige un período más largo, o agrega costos.',
  chart: 'Costo y ganancia por día',
  inCurrency: (name, currency) => `${name}, ${currency}`,
  byDay: 'Por día',
  day: 'Día',
  without: 'ninguno',
  moreKeys: (count) => `Otros con menos dinero que no se muestran: ${count}.`,
  parkedTitle: (keys, cost) =>
    keys === '1'
      ? `${cost} de 1 nombre todavía no coinciden con nada`
      : `${cost} de ${keys} nombres todavía no coinciden con nada`,
  parkedBody:
    'Estos costos no están en los números de arriba. Se suman en cuanto haya un enlace con ese nombre, o el valor regrese en un postback.',
  parkedRow: (cost, from, to) => (from === to ? `${cost}, ${from}` : `${cost}, del ${from} al ${to}`),
  parkedBeyond: (parameter) =>
    `De ${parameter} se distinguen 2,000 valores por red. Los demás forman una sola fila, “otros valores”, y los costos de un valor entre ellos se quedan aquí.`,
  otherValues: 'otros valores',
  removeParked: (key) => `Quitar los costos de ${key}`,
  removeTitle: '¿Quitar estos costos?',
  removeMessage: (key, what) => `${key}: ${what}. Esto no se puede deshacer.`,
  typed: {
    title: 'Escribir',
    hint: 'Lo que costó un enlace en un día. Los costos del mismo enlace y día se reemplazan.',
    what: 'Gastado en',
    link: 'Enlace',
    value: 'Valor',
    parameter: 'Parámetro',
    parameterHint:
      'El que devuelve la campaña, el conjunto de anuncios o el anuncio en los postbacks, por ejemplo sub3',
    ofParameter: 'Otro valor que regresa',
    ofLink: 'Un enlace guardado',
    day: 'Día',
    amount: 'Monto',
    currency: 'Moneda',
    save: 'Guardar',
    replace: 'Reemplazar',
    saved: (cost) => `Se guardó ${cost}.`,
  },
  paste: {
    title: 'Pegar de una hoja de cálculo',
    hint: 'Copia las filas con su encabezado de Google Sheets, Excel o un tracker, y pégalas aquí.',
    label: 'Filas con encabezado',
    name: 'Filas pegadas',
    go: 'Leer las filas',
  },
  file: {
    title: 'Archivo CSV',
    hint: 'Exportado de Binom, Voluum, otro tracker o una cuenta de anuncios: una fila por día y campaña. Eliges las columnas antes de que se guarde algo.',
    label: 'Costos (CSV)',
    choose: 'Elegir un archivo',
    go: 'Leer el archivo',
    tooLarge: 'El archivo supera 1 GB. Exporta un período más corto.',
    empty: 'El archivo está vacío.',
    failed: 'No se leyó el archivo',
    uploading: (share) => `Leyendo el archivo: ${share}`,
  },
  mapping: {
    title: '¿Qué es cada columna?',
    hint: 'Reconocidas por los nombres de las columnas. Cambia lo que no sea correcto.',
    columns: { day: 'Día', key: 'Gastado en', amount: 'Monto', currency: 'Moneda' },
    noColumn: 'no está en el archivo',
    missing: 'Elige las columnas con el día, el nombre y el monto.',
    fixedCurrency: 'Moneda de las filas que no la indican',
    more: 'Cómo está escrito el archivo',
    binary:
      'Esto no es un archivo de texto. Si es una hoja de cálculo (XLSX), guárdala como CSV y elige ese archivo.',
    go: 'Leer',
  },
  states: {
    uploading: 'leyendo el archivo',
    mapping: 'elige las columnas',
    reading: 'leyendo, todavía no cambia nada',
    read: 'leído, todavía no cambió nada',
    saving: 'guardando',
    done: 'guardado',
    cancelled: 'cancelado',
    failed: 'no leído',
  },
  problems: {
    record_too_long: (line) =>
      `La fila que empieza en la línea ${line ?? '?'} es más larga que cualquier fila de una tabla. Suele ser una comilla que nunca se cierra. Corrige la línea, o exporta el archivo de nuevo.`,
    too_many_cells: (line) =>
      `La línea ${line ?? '?'} tiene más de 500 columnas. Elige otro separador, o exporta el archivo de nuevo.`,
    quote_not_closed: (line) =>
      `Una comilla de la línea ${line ?? '?'} nunca se cierra. Corrige esta línea, o exporta el archivo de nuevo.`,
    binary: () =>
      'Esto no es un archivo de texto. Si es una hoja de cálculo (XLSX), guárdala como CSV y elige ese archivo.',
    too_many_rows: () => 'El archivo tiene más de 2,000,000 de filas. Exporta un período más corto.',
    no_rows: () =>
      'Ninguna fila tiene una fecha, un nombre y un monto en las columnas elegidas. Elige otras columnas, u otra línea de encabezado.',
    file_lost: () => 'El archivo ya no está aquí. Elígelo de nuevo.',
  },
  problemTitle: 'No se pudo leer el archivo',
  summary: (name, state) => `${name}: ${state}`,
  rows: (count) => `Filas: ${count}`,
  savedOf: (saved, all) => `${saved} de ${all} guardadas`,
  unread: (count) => `Filas que quedan fuera: ${count}`,
  faultNames: {
    no_day: 'sin fecha, o con una que no se puede leer (una fila de totales no la tiene)',
    no_key: 'nada en la columna “Gastado en”',
    key_too_long: 'el nombre supera los 200 caracteres',
    no_amount: 'sin monto, o con uno que no se puede leer',
    ambiguous_amount:
      'un monto como 1,234 que se puede leer de dos formas: elige cómo se escriben los montos',
    negative_amount: 'un monto menor que cero',
    no_currency: 'sin moneda: elige la de todo el archivo',
  },
  fault: (count, reason) => `${count}: ${reason}`,
  faultLines: (lines) => `Líneas ${lines}`,
  plan: {
    title: 'Qué se guarda',
    adds: (sum, keys, from, to) =>
      from === to
        ? `${sum} para ${names(keys)}, el ${from}.`
        : `${sum} para ${names(keys)}, del ${from} al ${to}.`,
    replaces: (days, keys, before, after) =>
      days === '1'
        ? `Se reemplaza 1 día de ${names(keys)}: ${before} pasa a ${after}.`
        : `Se reemplazan ${days} días de ${names(keys)}: ${before} pasa a ${after}.`,
    replacesNothing: 'No se reemplaza nada.',
    save: 'Guardar',
    replace: 'Guardar y reemplazar',
  },
  cancel: 'Cancelar',
  stop: 'Dejar de guardar',
  stopHint: 'Los nombres ya guardados conservan sus costos nuevos.',
  stopped: (saved, all) =>
    `Detenido después de ${saved} de ${all} filas. Esos nombres tienen sus costos nuevos, los demás están como antes. Para guardar el resto, lee el archivo de nuevo.`,
};
