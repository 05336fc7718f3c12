/** Settings, Money, in Spanish: the currency that everything is counted in, exchange rates and pins. */
import type { Text } from '../en.ts';

const sources: Text['rates']['sources'] = {
  ecb: 'Banco Central Europeo',
  cbr: 'Banco de Rusia',
  nbu: 'Banco Nacional de Ucrania',
};

export const rates: Text['rates'] = {
  title: 'Moneda de tus totales',
  what: 'Todos los totales y los payouts mínimos usan esta moneda. Cada conversión conserva su propio monto, y el tipo de cambio de su día con su fuente. Lo ya contado solo cambia cuando lo indicas aquí.',
  currency: 'Contar el dinero en',
  none: 'Cada moneda por separado',
  withoutCurrency:
    'Sin una moneda, los totales se llevan por moneda, y un payout mínimo compara el número como llegó.',
  sourcesTitle: 'Tipos de cambio',
  sourcesWhat:
    'De los archivos diarios de estos bancos. Los tipos de cambio cruzados se calculan dentro del archivo de un mismo banco. Si un día no tiene tipo de cambio, se usa el anterior más cercano y se marca.',
  sources,
  knownDays: (days, first, last) => (days === '1' ? first : `${days} días, del ${first} al ${last}`),
  noDays: 'sin tipos de cambio todavía',
  fetchedAt: (time) => `última descarga ${time}`,
  fetchFailed: (time) => `la descarga falló ${time}`,
  fetchDaily: 'Descargar los tipos de cambio más recientes una vez al día',
  fetchDailyHint:
    'Se pide a los servidores de los tres bancos su archivo público. Ven tu dirección IP, y nada sobre ti ni tus conversiones.',
  fetchHistory: 'Descargar el historial',
  fetchHistoryHint: 'Descarga los últimos 90 días de cada banco. Tarda unos minutos.',
  filesLeft: (count) => `Archivos por descargar: ${count}`,
  addFile: 'Agregar un archivo de tipos de cambio',
  preferred: 'Banco que se usa primero',
  preferredHint: 'Para lo que este no cotiza se usa otro banco.',
  chooseFile: 'Elegir archivos, o arrástralos aquí',
  addFileHint:
    'XML o CSV del Banco Central Europeo, XML del Banco de Rusia, JSON del Banco Nacional de Ucrania.',
  fileRead: (source, days, first, last) =>
    days === '1'
      ? `${source}: se leyó ${first}`
      : `${source}: se leyeron ${days} días, del ${first} al ${last}`,
  fileNotRead: 'No se leyó el archivo',
  pinsTitle: 'Tipos de cambio fijados',
  pinsWhat:
    'Para USDT y otras monedas que ningún banco cotiza, o para usar tu propio tipo de cambio. Uno fijado se usa desde su fecha.',
  pinOf: (currency, rate, into) => `1 ${currency} = ${rate} ${into}`,
  pinSince: (day) => `desde ${day}`,
  pinCurrency: 'Moneda',
  pinRate: 'Tipo de cambio',
  pinInto: 'En',
  pinFrom: 'Desde',
  pin: 'Fijar',
  removePin: (currency) => `Quitar el tipo de cambio fijado de ${currency}`,
  newest: 'Recalcular con los tipos de cambio más recientes',
  newestHint:
    'Usa el mejor tipo de cambio que se conoce ahora para cada día, también donde se usó el de un día anterior.',
  look: {
    title: 'Qué cambia',
    looking: 'Calculando qué cambia…',
    nothing: 'Ninguna conversión cambia de valor.',
    moves: (moved, all) => `Conversiones que cambian de valor: ${moved} de ${all}.`,
    withoutRate: (count) => `${count} sin tipo de cambio: no entran en ningún total.`,
    before: 'Ahora',
    after: 'Después',
    earned: 'ingresos',
    onHold: 'en hold',
    rejected: 'rechazadas',
    costs: (moved: string, all: string, before: string, after: string) =>
      `Costos que cambian de valor: ${moved} de ${all}. ${before} pasa a ${after}.`,
    costsWithoutRate: (count: string) => `Costos sin tipo de cambio: ${count}. No entran en ningún total.`,
    noCosts: 'nada',
    noTotals: 'nada contado todavía',
    apply: 'Aplicar',
    cancel: 'Cancelar',
  },
  worth: {
    is: (amount, worth) => `${amount} se cuenta como ${worth}.`,
    rate: (currency, rate, into) => `1 ${currency} = ${rate} ${into}`,
    ofDay: (source, day) => `${sources[source]}, ${day}`,
    earlierDay: (source, day) => `${sources[source]}, ${day}, el día anterior más cercano con tipo de cambio`,
    pinned: (day) => `tu tipo de cambio fijado desde ${day}`,
    none: (amount, into) =>
      `No se conoce ningún tipo de cambio a ${into} para ${amount}, así que no entra en ningún total.`,
    addRates: 'Agregar tipos de cambio',
  },
  recounting: (done) => `Recalculando. Conversiones revisadas: ${done}…`,
};
