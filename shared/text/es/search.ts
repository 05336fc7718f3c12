/** The search language of the inbox, in Spanish: what is wrong with a search, what its fields are, and its help. */
import { SEARCH_LIMITS } from '../../domain/search/query.ts';
import type { Text } from '../en.ts';
import { number } from './count.ts';

export const searchFaults: Text['search']['faults'] = {
  too_long: () => `La búsqueda supera los ${number(SEARCH_LIMITS.length)} caracteres. Acórtala.`,
  too_deep: () => `Hay más de ${number(SEARCH_LIMITS.depth)} paréntesis uno dentro de otro. Quita algunos.`,
  too_many_terms: () =>
    `La búsqueda tiene más de ${number(SEARCH_LIMITS.terms)} palabras y filtros. Quita algunos.`,
  open_quote: () => 'Esta comilla no se cierra. Agrega " después de la última palabra.',
  open_bracket: () => 'Este paréntesis no se cierra. Agrega ) al final.',
  closing_bracket: () =>
    'Este paréntesis no cierra nada. Quítalo, o ponlo entre comillas para buscarlo.',
  empty_brackets: () => 'Estos paréntesis están vacíos. Escribe algo entre ellos.',
  or_alone: () =>
    'OR necesita algo antes y después. Escribe “or” en minúsculas para buscar la palabra.',
  minus_alone: () => 'No hay nada que excluir después de este signo menos.',
  unknown_field: (field) => `“${field}” no es un filtro. Ponlo entre comillas para buscarlo como texto.`,
  wrong_operator: (field) =>
    `“${field}” necesita dos puntos. Solo payout se puede comparar con < y >.`,
  missing_value: (field) =>
    field === '' ? 'Estas comillas están vacías.' : `“${field}” necesita un valor.`,
  unknown_value: (field, value) => `“${field}” no tiene el valor “${value}”.`,
  not_a_number: (_field, value) => `“${value}” no es un número. Escribe por ejemplo payout>30.5.`,
  not_a_time: (_field, value) =>
    `“${value}” no es una hora. Escribe today, yesterday, now-14d, 2026-11-01 o 2026-11-01..2026-11-07.`,
  not_an_address: (_field, value) =>
    `“${value}” no es una dirección IP. Escribe por ejemplo 203.0.113.7 o 10.0.0.0/8.`,
  range_backwards: (_field, value) => `“${value}” termina antes de empezar, así que no contiene nada.`,
  spaced_filter: () => 'Un filtro no lleva espacios. Esto se busca como texto.',
  spaced_minus: () => 'Un signo menos excluye solo lo que le sigue, sin espacio.',
  and_word: () => 'AND se busca como palabra. Quítalo: de todos modos debe coincidir todo.',
  not_word: () =>
    'NOT se busca como palabra. Escribe un signo menos justo antes de lo que quieres excluir.',
  curly_quotes: () => 'Solo las comillas rectas mantienen juntas las palabras. Estas se buscan como texto.',
  no_star_here: (field) => `“${field}” no admite *. Funciona con clickid, tx, tag y param.`,
};

const examples: Text['search']['help']['examples'] = [
  ['creo7', 'El texto en cualquier parte de la solicitud, en mayúsculas o minúsculas'],
  ['"two words"', 'Estas palabras, una junto a la otra'],
  ['network:1win', 'Una red, por su nombre o una parte de él'],
  ['event:ftd', 'Primeros depósitos. También reg, dep, lead, sale, o la palabra que envió la red'],
  ['status:approved', 'También pending, rejected, o la palabra que envió la red'],
  ['payout>30', 'El monto en su propia moneda. También <, <=, >= y ='],
  ['currency:usd', 'Una moneda'],
  [
    'clickid:a8f*',
    'Los ID de clic que empiezan con a8f. Sin *, el ID de clic completo, con sus mayúsculas',
  ],
  ['tx:991', 'Un ID de transacción'],
  ['param.sub2:creo7', 'Un parámetro con este valor. creo* para valores que empiezan así'],
  ['has:param.sub2', 'Todos los postbacks que tienen este parámetro'],
  ['problem:unreplaced_macro', 'Postbacks con este problema'],
  ['delivery:failed', 'También waiting, delivered, dead, retrying, parked, skipped o unknown'],
  ['destination:"App Craft"', 'Enviados, o por enviar, a este destino'],
  ['ip:10.0.0.0/8', 'Enviados desde esta dirección o rango'],
  [
    'received:today',
    'También yesterday, now-14d, 2026-11-01 o 2026-11-01..2026-11-07T12:00, en tu zona horaria',
  ],
  [
    'began.country:DE',
    'Postbacks que iniciaron una conversión, según lo que es ahora. También network, link, offer, event, status, currency, hour, weekday, param.sub2',
  ],
  ['test:no', 'Sin postbacks de prueba'],
  [
    'is:held',
    'También test, duplicate, problem, no-currency, no-amount, by-hand, resent, conversion o hidden',
  ],
  ['tag:dispute', 'Postbacks con tu etiqueta. disp* para etiquetas que empiezan así'],
  ['pinned:yes', 'Postbacks que fijaste'],
  ['note:anna', 'Postbacks cuya nota contiene este texto. * para cualquier nota'],
  ['event:ftd,dep', 'Una coma significa “o” entre valores'],
  ['-status:rejected', 'Un signo menos excluye'],
  [
    'network:1win (event:ftd OR payout>30)',
    'OR en mayúsculas, y paréntesis. Sin OR debe coincidir todo',
  ],
];

export const search: Text['search'] = {
  faults: searchFaults,
  field: 'Filtro',
  placeholder: 'network:1win event:ftd payout>30 is:held abc123',
  clear: 'Quitar el filtro',
  choices: 'Sugerencias',
  notApplied: 'La lista muestra el filtro anterior hasta que corrijas esto.',
  use: (fix) => `Usar ${fix}`,
  chips: 'Filtros',
  add: 'Agregar filtro',
  remove: (part) => `Quitar ${part}`,
  exclude: (part) => `Excluir ${part}`,
  include: (part) => `Dejar de excluir ${part}`,
  lookingBack: 'Buscando en postbacks anteriores…',
  fields: {
    network: 'Red',
    event: 'Evento',
    status: 'Estado',
    currency: 'Moneda',
    clickid: 'ID de clic',
    tx: 'ID de transacción',
    problem: 'Problema',
    delivery: 'Envío',
    destination: 'Destino',
    ip: 'Dirección IP del remitente',
    is: 'Tipo de postback',
    payout: 'Payout',
    received: 'Recibido',
    test: 'Postbacks de prueba',
    tag: 'Etiqueta',
    pinned: 'Fijado',
    note: 'Texto de tu nota',
    has: 'Tiene un parámetro',
    param: 'Valor de un parámetro',
  },
  help: {
    open: 'Cómo buscar',
    title: 'Cómo buscar',
    intro:
      'Escribe palabras y filtros uno junto al otro: deben coincidir todos. Selecciona un ejemplo para probarlo.',
    write: 'Escribe',
    finds: 'Encuentra',
    examples,
    keys: 'Mientras escribes, usa ↓ y Enter para elegir una sugerencia, o Tab para la primera. Esc cierra las sugerencias.',
  },
};
