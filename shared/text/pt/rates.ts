/** Settings, Money, in Portuguese (Brazil): the currency of the totals, exchange rates and pins. */
import type { RateSource } from '../../domain/money/rates/rate-source.ts';
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

const sources: Readonly<Record<RateSource, string>> = {
  ecb: 'Banco Central Europeu',
  cbr: 'Banco da Rússia',
  nbu: 'Banco Nacional da Ucrânia',
};

export const rates: Text['rates'] = {
  title: 'Moeda dos seus totais',
  what: 'Todos os totais e payouts mínimos usam esta moeda. Cada conversão guarda o próprio valor, e a cotação do dia dela com a fonte. O que já foi contado só muda quando você disser isso aqui.',
  currency: 'Contar o dinheiro em',
  none: 'Cada moeda em separado',
  withoutCurrency: 'Sem uma moeda, os totais ficam por moeda, e um payout mínimo compara o número como veio.',
  sourcesTitle: 'Cotações',
  sourcesWhat:
    'Dos arquivos diários destes bancos. Cotações cruzadas são calculadas dentro do arquivo de um banco. Se não há cotação para um dia, a anterior mais próxima é usada e marcada.',
  sources,
  knownDays: (days, first, last) => (days === '1' ? first : `${days} dias, de ${first} a ${last}`),
  noDays: 'nenhuma cotação ainda',
  fetchedAt: (time) => `último download ${time}`,
  fetchFailed: (time) => `o download falhou ${time}`,
  fetchDaily: 'Baixar as cotações mais novas uma vez por dia',
  fetchDailyHint:
    'Isto pede aos servidores dos três bancos o arquivo público deles. Eles veem seu endereço IP, e nada sobre você ou suas conversões.',
  fetchHistory: 'Baixar o histórico',
  fetchHistoryHint: 'Baixa os últimos 90 dias de cada banco. Leva alguns minutos.',
  filesLeft: (count) =>
    pluralOfWritten(count, `falta baixar ${count} arquivo`, `falta baixar ${count} arquivos`),
  addFile: 'Adicionar um arquivo de cotações',
  preferred: 'Banco usado primeiro',
  preferredHint: 'Para o que ele não cota, usa-se outro banco.',
  chooseFile: 'Escolha arquivos ou solte-os aqui',
  addFileHint:
    'XML ou CSV do Banco Central Europeu, XML do Banco da Rússia, JSON do Banco Nacional da Ucrânia.',
  fileRead: (source, days, first, last) =>
    days === '1' ? `${source}: lido ${first}` : `${source}: lidos ${days} dias, de ${first} a ${last}`,
  fileNotRead: 'O arquivo não foi lido',
  pinsTitle: 'Cotações fixadas',
  pinsWhat:
    'Para USDT e outras moedas que nenhum banco cota, ou para usar sua própria cotação. Uma cotação fixada vale a partir da data dela.',
  pinOf: (currency, rate, into) => `1 ${currency} = ${rate} ${into}`,
  pinSince: (day) => `a partir de ${day}`,
  pinCurrency: 'Moeda',
  pinRate: 'Cotação',
  pinInto: 'Em',
  pinFrom: 'A partir de',
  pin: 'Fixar',
  removePin: (currency) => `Remover a cotação fixada de ${currency}`,
  newest: 'Recalcular com as cotações mais novas',
  newestHint:
    'Usa a melhor cotação conhecida agora para cada dia, também onde foi usada a de um dia anterior.',
  look: {
    title: 'O que muda',
    looking: 'Calculando o que muda…',
    nothing: 'O valor de nenhuma conversão muda.',
    moves: (moved, all) =>
      pluralOfWritten(
        moved,
        `${moved} de ${all} conversões recebe outro valor.`,
        `${moved} de ${all} conversões recebem outro valor.`,
      ),
    withoutRate: (count) =>
      pluralOfWritten(
        count,
        `${count} sem cotação: não entra em nenhum total.`,
        `${count} sem cotação: não entram em nenhum total.`,
      ),
    before: 'Agora',
    after: 'Depois',
    earned: 'receita',
    onHold: 'em hold',
    rejected: 'rejeitado',
    costs: (moved: string, all: string, before: string, after: string) =>
      `Custos que mudam de valor: ${moved} de ${all}. ${before} passa a ser ${after}.`,
    costsWithoutRate: (count: string) => `Custos sem cotação: ${count}. Não entram em nenhum total.`,
    noCosts: 'nada',
    noTotals: 'nada contado ainda',
    apply: 'Aplicar',
    cancel: 'Cancelar',
  },
  worth: {
    is: (amount, worth) => `${amount} conta como ${worth}.`,
    rate: (currency, rate, into) => `1 ${currency} = ${rate} ${into}`,
    ofDay: (source, day) => `${sources[source]}, ${day}`,
    earlierDay: (source, day) => `${sources[source]}, ${day}, o dia anterior mais próximo com cotação`,
    pinned: (day) => `sua cotação fixada a partir de ${day}`,
    none: (amount, into) =>
      `Não há cotação em ${into} para ${amount}, por isso este valor não entra em nenhum total.`,
    addRates: 'Adicionar cotações',
  },
  recounting: (done) =>
    `Recalculando: ${pluralOfWritten(done, `${done} conversão verificada`, `${done} conversões verificadas`)}…`,
};
