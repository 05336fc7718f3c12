/** Forwarding once more, in Portuguese (Brazil), what was forwarded before, or what a destination missed. */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

export const replay: Text['replay'] = {
  button: 'Encaminhar de novo…',
  buttonMarked: (n) => `Encaminhar ${n} de novo`,
  hint: 'Envia mais uma vez o que o filtro encontra. Antes você vê o que será enviado. Para selecionar linhas avulsas, pressione x ou Ctrl/⌘ e clique.',
  unmark: 'Limpar seleção',
  title: 'Encaminhar de novo',
  scopeMarked: (n) => pluralOfWritten(n, 'O postback selecionado (1).', `Os ${n} postbacks selecionados.`),
  scopeFilter: (filter) => `Todos os postbacks que correspondem a: ${filter}`,
  scopeAll: 'Nenhum filtro está definido: isto vale para todos os postbacks guardados.',
  confirmAll: (n) =>
    pluralOfWritten(n, `Sim, ver o ${n} postback guardado`, `Sim, ver todos os ${n} postbacks guardados`),
  destination: 'Para',
  allDestinations: 'todo destino que aceitar',
  includesDelivered: 'Incluir os já entregues',
  includesDeliveredHint: 'O outro lado pode contar duas vezes.',
  looking: 'Preparando uma prévia…',
  wouldSend: (n) => pluralOfWritten(n, `${n} será enviado.`, `${n} serão enviados.`),
  nothing: 'Nada será enviado.',
  deliveredBefore: (n) =>
    pluralOfWritten(
      n,
      `${n} deles já foi entregue e pode ser contado duas vezes.`,
      `${n} deles já foram entregues e podem ser contados duas vezes.`,
    ),
  unknownBefore: (n) =>
    pluralOfWritten(
      n,
      `${n} deles foi enviado sem resposta: pode ter chegado, e pode ser contado duas vezes.`,
      `${n} deles foram enviados sem resposta: podem ter chegado, e podem ser contados duas vezes.`,
    ),
  changed: (n) =>
    pluralOfWritten(
      n,
      `${n} deles mudou depois de ser enviado:`,
      `${n} deles mudaram depois de ser enviados:`,
    ),
  as: 'O que enviar destes',
  asThen: 'como era',
  asNow: 'como é agora',
  rejected: (n) =>
    pluralOfWritten(
      n,
      `${n} deles informa ao destino que a conversão foi rejeitada.`,
      `${n} deles informam ao destino que a conversão foi rejeitada.`,
    ),
  isChanged: 'mudou depois',
  leftOut: (n) =>
    pluralOfWritten(n, `${n} já foi entregue e fica de fora.`, `${n} já foram entregues e ficam de fora.`),
  notSendable: (n) =>
    pluralOfWritten(
      n,
      `${n} não será enviado: retido, rejeitado ou excluído pelas regras do destino.`,
      `${n} não serão enviados: retidos, rejeitados ou excluídos pelas regras do destino.`,
    ),
  incomplete: (n) => `Contado para os ${n} mais novos; há mais.`,
  examples: 'Requisições a enviar',
  delivered: 'já entregue',
  start: (n) => `Enviar ${n}`,
  startMore: (n) => `Enviar ${n} e mais`,
  running: (n) => `${n} na fila`,
  cancel: 'Cancelar o novo encaminhamento',
  finished: (n) => pluralOfWritten(n, `${n} envio está saindo.`, `${n} envios estão saindo.`),
  cancelled: (n) =>
    pluralOfWritten(
      n,
      `Cancelado. ${n} envio já estava na fila e será feito.`,
      `Cancelado. ${n} envios já estavam na fila e serão feitos.`,
    ),
};
