/** How postbacks are parsed, in Portuguese (Brazil): conversions and their history, held ones, words, dry runs. */
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';

type Parsing = Text['parsing'];

function ordinal(place: number): string {
  if (place === 2) return 'Segunda';
  if (place === 3) return 'Terceira';
  return `${place}ª`;
}

export const relation: Parsing['relation'] = {
  first: 'Primeiro postback',
  copy: (place, after) => `${ordinal(place)} cópia, ${after} depois, não contada`,
  moved: (from, to) => `${from} → ${to}`,
  became: (to) => `→ ${to}`,
  payout: (from, to) => `payout ${from} → ${to}`,
  payoutBecame: (to) => `payout ${to}`,
  payoutGone: (from) => `payout ${from} removido`,
  later: (after) => `${after} depois`,
  copyHint: 'Não traz nada novo sobre a conversão: foi respondido e guardado, e conta uma vez.',
  changeHint:
    'Mudou a conversão. Os destinos recebem a mudança se as “Mudanças posteriores” deles estiverem ligadas.',
};

export const conversion: Parsing['conversion'] = {
  title: 'Conversão',
  history: 'Os postbacks dela',
  when: 'Quando',
  said: 'Conteúdo',
  effect: 'Resultado',
  thisOne: 'este',
  open: 'Mostrar este postback',
  payoutChanged:
    'O payout mudou depois do primeiro postback. Se forem duas conversões, peça à rede que envie um ID da transação, ou mude a regra para duplicados na página dela.',
};

export const held: Parsing['held'] = {
  release: 'Liberar',
  releaseHint: 'Encaminhar mesmo assim.',
  as: 'como',
  event: 'Evento',
  released: 'Liberado. Está sendo enviado.',
  failed: 'Não liberado',
  wasReleased: 'Você liberou este postback.',
  look: {
    title: 'Liberar este postback?',
    goes: (destination, event, clickId) => `${event} vai para ${destination} com o ID do clique ${clickId}`,
    nowhere: (event) => `Vira ${event}, mas nenhum destino aceita agora.`,
    macroWarning:
      'O ID do clique é uma macro que não foi substituída. O destino não consegue ligá-la a um clique, então a conversão provavelmente se perde lá.',
    apply: 'Liberar e enviar',
    scheduled: (event, destinations) => `${event} a caminho de ${destinations}`,
    scheduledNowhere: (event) => `${event}: liberado`,
    waiting: 'Será liberado em alguns segundos. Desfaça na mensagem abaixo.',
  },
  network: {
    title: 'Qual rede é esta?',
    choose: 'Esta é a rede',
    pick: 'Escolha uma rede',
    button: 'Esta é…',
    buttonHint: 'Dizer qual rede enviou',
    why: 'Veio sem chave. Escolha a rede: os postbacks sem chave dela passam a contar como desta rede.',
    fix: 'Melhor: cole no painel da rede a URL de postback dela. A chave está na URL.',
    apply: (network) => `Esta é ${network}`,
    none: 'Você ainda não tem nenhuma rede. Adicione-a primeiro.',
    addNetwork: 'Adicionar rede',
    failed: 'Não alterado',
    scheduled: (network) => `Postbacks sem chave contam como ${network}`,
  },
  meaning: (word) => `O que “${word}” significa?`,
  choose: 'escolha…',
  happened: 'Evento',
  rated: 'Status',
  mapped: (word, meaning) =>
    `“${word}” agora significa ${meaning} para esta rede. Os postbacks retidos são lidos de novo.`,
  mapFailed: 'Significado não salvo',
};

export const payoutQuestion: Parsing['payoutQuestion'] = {
  yes: (field) => `Sim, “${field}” é o payout`,
  no: 'Não, é outra coisa',
  answered: (field, isPayout) =>
    isPayout ? `“${field}” é o payout desta rede` : `“${field}” não é o payout desta rede`,
  failed: 'Não salvo',
};

export const values: Parsing['values'] = {
  title: 'Palavras recebidas',
  unmappedTitle: (count) =>
    plural(count, {
      zero: 'Todas as palavras têm significado',
      one: '1 palavra ainda sem significado',
      other: `${count} palavras ainda sem significado`,
    }),
  unmappedWhat:
    'Postbacks com estas palavras ficam retidos. Diga o que uma palavra significa, e eles são lidos de novo.',
  all: 'Todas as palavras e contagens',
  word: 'Palavra',
  field: 'Tipo',
  seen: 'Vezes',
  last: 'Última vez',
  means: 'Significado',
  event: 'evento',
  status: 'status',
  unmapped: 'ainda sem significado',
};

export const tryOut: Parsing['tryOut'] = {
  title: 'Conferir antes de salvar',
  reading: 'Lendo os últimos postbacks com as novas configurações…',
  none: 'Esta rede ainda não enviou nada, então não há o que conferir.',
  same: (count) =>
    plural(count, {
      one: 'O último postback é lido da mesma forma.',
      other: `Os últimos ${count} postbacks são todos lidos da mesma forma.`,
    }),
  changed: (changed, of) =>
    plural(changed, {
      zero: `Nenhum dos últimos ${of} postbacks é lido de outra forma.`,
      one: `1 dos últimos ${of} postbacks é lido de outra forma.`,
      other: `${changed} dos últimos ${of} postbacks são lidos de outra forma.`,
    }),
  held: (before, after) => `Retidos: ${before} agora, ${after} com as novas configurações.`,
  before: 'Atual',
  after: 'Novo',
  field: 'Campo',
  postback: 'Postback',
  heldYes: 'retido',
  heldNo: 'encaminhado',
  history: (count) => `Ler de novo também todos os postbacks anteriores dela (${count})`,
  historyHint:
    'Senão, as novas configurações só valem para postbacks novos e retidos. Postbacks que agora podem ser encaminhados são enviados, a não ser que tenham mais de sete dias.',
  more: (count) => `e mais ${number(count)}`,
  save: 'Salvar',
  failed: 'A conferência falhou',
  parts: {
    clickId: 'ID do clique',
    event: 'Evento',
    eventWord: 'Evento como enviado',
    status: 'Status',
    statusWord: 'Status como enviado',
    payout: 'Payout',
    currency: 'Moeda',
    transactionId: 'ID da transação',
    isHeld: 'Encaminhamento',
  },
};

export const reprocessing: Parsing['reprocessing'] = {
  progress: (done, total) => `Lendo de novo os postbacks anteriores: ${done} de ${total}`,
  stop: 'Parar',
  stopped: 'Parado. O que já foi atualizado continua atualizado.',
};
