/** Housekeeping in Settings, in Portuguese (Brazil): what is kept how long, what would go, and the size of the database. */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

const requestsOf = (count: string): string =>
  pluralOfWritten(count, `${count} requisição original`, `${count} requisições originais`);
const conversionsOf = (count: string): string =>
  pluralOfWritten(count, `${count} conversão`, `${count} conversões`);

export const housekeeping: Text['housekeeping'] = {
  title: 'Armazenamento e limpeza',
  what: 'Requisições originais são o que cada rede enviou: URL, cabeçalhos e corpo. Quando ficam antigas, podem ser removidas; ID do clique, evento, status, valor e todos os totais ficam. Nada é removido antes de você ver o que é, a não ser que ligue a limpeza diária. Requisições removidas não podem mais ser buscadas pelos parâmetros nem encaminhadas de novo.',
  size: 'Banco de dados',
  sizeOf: (megabytes, free) => `${megabytes} MB, dos quais ${free} MB são espaço livre para novos dados`,
  soFar: 'Removido até agora',
  soFarOf: (requests, conversions, megabytes) =>
    `${requestsOf(requests)}, ${conversionsOf(conversions)}, ${megabytes} MB`,
  nothingSoFar: 'nada',
  change: 'Tempo de armazenamento dos dados',
  rawMonths: 'Guardar requisições originais (meses)',
  rawMegabytes: 'Requisições originais, no máximo (MB)',
  conversionMonths: 'Guardar conversões (meses)',
  conversionCount: 'Conversões, no máximo',
  noLimit: 'Deixe vazio para não limitar.',
  conversionHint:
    'Deixe vazio para guardar para sempre. Conversões removidas saem de todos os totais, e um postback tardio sobre uma delas conta como nova conversão e é encaminhado de novo.',
  outOfRange: (min, max) => `Informe um número inteiro de ${min} a ${max}, ou deixe vazio.`,
  daily: 'Limpar todos os dias sem perguntar',
  save: 'Salvar',
  saved: 'Salvo',
  notSaved: 'Não salvo',
  look: 'Mostrar o que seria removido',
  looking: (count) => `${pluralOfWritten(count, `${count} encontrada`, `${count} encontradas`)} até agora…`,
  cancel: 'Cancelar',
  lookFailed: 'Não foi possível verificar',
  nothing: 'Nada é antigo o bastante para ser removido.',
  raw: 'Requisições originais',
  conversions: 'Conversões',
  planOf: (count, megabytes, oldest, newest) =>
    `${count}, ${megabytes} MB, recebidas de ${oldest} a ${newest}`,
  withThem: (postbacks, deliveries) =>
    `com ${pluralOfWritten(postbacks, `${postbacks} postback`, `${postbacks} postbacks`)} e ${pluralOfWritten(deliveries, `${deliveries} envio`, `${deliveries} envios`)}`,
  keptTitle: 'Antigas o bastante, mas mantidas',
  kept: {
    unread: (count) =>
      pluralOfWritten(count, `${count} ainda não processada`, `${count} ainda não processadas`),
    held: (count) => pluralOfWritten(count, `${count} retida`, `${count} retidas`),
    delivery: (count) => `${count} com um envio que não terminou`,
    open: (count) => `${count} de conversões pendentes`,
    shared: (count) =>
      pluralOfWritten(count, `${count} ligada a outras conversões`, `${count} ligadas a outras conversões`),
    pinned: (count) => pluralOfWritten(count, `${count} fixada`, `${count} fixadas`),
    compared: (count) => `${count} em uma conferência aberta`,
  },
  remove: 'Remover',
  confirmTitle: 'Remover estes dados?',
  confirm: 'Isto não pode ser desfeito. Um backup que você fez antes ainda os tem.',
  running: (requests, conversions) =>
    `Removidas até agora: ${requestsOf(requests)} e ${conversionsOf(conversions)}…`,
  finished: (requests, conversions) =>
    `Pronto. Removidas: ${requestsOf(requests)} e ${conversionsOf(conversions)}.`,
  cancelled: (requests, conversions) =>
    `Cancelado. Já removidas: ${requestsOf(requests)} e ${conversionsOf(conversions)}.`,
  failed:
    'A limpeza parou com um erro. Veja o arquivo de log. Nada foi danificado; você pode iniciá-la de novo.',
  compact: 'Compactar o banco de dados',
  compactConfirmTitle: 'Compactar o banco de dados?',
  compactConfirm: (megabytes) =>
    `${megabytes} MB de espaço livre serão devolvidos ao disco. Os postbacks continuam sendo recebidos e processados enquanto isso. Você pode cancelar a qualquer hora.`,
  compactAction: 'Compactar',
  compactTooLarge:
    'Este banco de dados é de uma versão anterior e grande demais para ser compactado com o programa em execução. O espaço livre dentro dele é reaproveitado para novos dados. Faça um backup e restaure-o uma vez: o banco restaurado já vem compacto, e pode ser compactado a qualquer hora.',
  compacting: (megabytes, of) => `Compactando: ${megabytes} de ${of} MB devolvidos até agora…`,
  compacted: {
    finished: (megabytes) => `Compactado: ${megabytes} MB devolvidos ao disco.`,
    cancelled: (megabytes) => `Compactação cancelada. ${megabytes} MB já tinham sido devolvidos ao disco.`,
    failed: (megabytes) =>
      `A compactação parou com um erro após ${megabytes} MB. Veja o arquivo de log. Nada foi danificado; você pode iniciá-la de novo.`,
  },
  notCompacted: 'Não compactado',
};
