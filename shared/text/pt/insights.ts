/** The Insights page in Portuguese (Brazil): how much, from what, and is something wrong. */
import {
  FIXED_DIMENSIONS,
  type FixedDimension,
  type InsightDimension,
  paramOf,
} from '../../domain/insights/insight.ts';
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

const dimensions: Readonly<Record<FixedDimension, string>> = {
  network: 'Rede',
  link: 'Link',
  offer: 'Oferta',
  country: 'País',
  event: 'Evento',
  currency: 'Moeda',
  status: 'Status',
  day: 'Dia',
  week: 'Semana',
  hour: 'Hora',
  weekday: 'Dia da semana',
};

const list = new Intl.ListFormat('pt-BR', { type: 'conjunction' });

function fixedName(dimension: InsightDimension): string {
  const fixed = FIXED_DIMENSIONS.find((each) => each === dimension);
  return fixed === undefined ? dimension : dimensions[fixed];
}

const conversionsOf = (count: string): string =>
  pluralOfWritten(count, `${count} conversão`, `${count} conversões`);

export const insights: Text['insights'] = {
  title: 'Estatísticas',
  period: 'Período',
  periods: { 1: 'Hoje', 7: '7 dias', 14: '14 dias', 30: '30 dias', 90: '90 dias' },
  compared: (range: string, days: number) =>
    days === 1
      ? `${range}, em comparação com o dia anterior até a mesma hora`
      : `${range}, em comparação com os ${days} dias anteriores até a mesma hora`,
  approvalFell: (network: string, points: string) => `Rede ${network}: a taxa de aprovação caiu ${points}`,
  approvalFellOf: (rejected: string, decided: string) =>
    `em relação ao período anterior: ${rejected} de ${decided} conversões decididas foram rejeitadas.`,
  showRejected: 'Mostrar as rejeitadas',
  few: 'poucas',
  many: 'muitas',
  totals: 'Totais do período',
  earned: 'Receita',
  earnedNote: 'aprovadas ou sem status',
  onHold: 'Em hold',
  onHoldNote: 'nunca somado à receita',
  firstDeposits: 'Primeiros depósitos',
  deposits: 'Redepósitos',
  registrations: 'Cadastros',
  depositRate: 'Do cadastro ao depósito',
  approvalRate: 'Taxa de aprovação',
  average: (money) => `média de ${money}`,
  perDay: (count) => `${count} por dia`,
  stillOpen: (count) => `${count} em aberto`,
  points: (points) => pluralOfWritten(points, `${points} ponto`, `${points} pontos`),
  up: (by) => `${by} a mais`,
  down: (by) => `${by} a menos`,
  noCurrency: 'Nenhuma moeda foi escolhida, então não dá para somar dinheiro de moedas diferentes.',
  chooseCurrency: 'Escolher uma',
  withoutRate: (count) =>
    pluralOfWritten(
      count,
      'Não há cotação para 1 valor, que não entra em nenhum total.',
      `Não há cotação para ${count} valores, que não entram em nenhum total.`,
    ),
  addRates: 'Adicionar cotações',
  empty: 'Nenhuma conversão neste período',
  emptyHint: 'Escolha um período maior, ou espere o primeiro postback.',
  earnedPerDay: 'Receita por dia',
  depositsPerDay: 'Primeiros depósitos por dia',
  theseDays: 'este período',
  daysBefore: 'período anterior',
  by: (names) => `Por ${list.format(names.map((each) => each.toLowerCase()))}`,
  groupBy: 'Agrupar por',
  andBy: 'e por',
  nothingElse: '–',
  dimensionOf: (dimension) => paramOf(dimension) ?? fixedName(dimension),
  without: 'nenhum',
  otherValues: 'outros valores',
  weekOf: (monday) => `semana de ${monday}`,
  removedNetwork: 'rede removida',
  removedLink: 'link removido',
  showAll: (count) => `Mostrar todos os ${count}`,
  showFew: 'Mostrar menos',
  others: (groups, conversions) =>
    pluralOfWritten(
      groups,
      `${groups} grupo menor com ${conversionsOf(conversions)} não aparece.`,
      `${groups} grupos menores com ${conversionsOf(conversions)} não aparecem.`,
    ),
  csv: 'Salvar como CSV',
  csvFile: 'estatisticas.csv',
  columns: {
    registrations: 'Cadastros',
    firstDeposits: 'Primeiros depósitos',
    deposits: 'Redepósitos',
    conversions: 'Conversões',
    approved: 'Aprovadas',
    onHold: 'Em hold',
    rejected: 'Rejeitadas',
    unrated: 'Sem status',
    earned: 'Receita',
    heldMoney: 'Dinheiro em hold',
    rejectedMoney: 'Dinheiro rejeitado',
    paid: 'Com dinheiro',
    withoutRate: 'Sem cotação',
  },
  timeZone: 'Fuso horário',
  clickHint: 'Selecione uma barra, um passo, um dia ou um quadrado para ver os postbacks.',
  recount: {
    check: 'Conferir os números',
    equal: 'Todos os números batem com uma contagem completa.',
    different: (count) =>
      pluralOfWritten(
        count,
        `${count} número não batia com uma contagem completa e foi corrigido:`,
        `${count} números não batiam com uma contagem completa e foram corrigidos:`,
      ),
    differentAt: (at, kept, counted) => `${at}: apareciam ${conversionsOf(kept)}, o certo é ${counted}`,
  },
  showOf: (name) => `${name}: mostrar os postbacks`,
  ofBar: (deposits, approved) =>
    approved === null
      ? `${deposits} FTD`
      : `${deposits} FTD, ${pluralOfWritten(approved, `${approved} aprovada`, `${approved} aprovadas`)}`,
  heatMap: 'Conversões por hora e dia da semana',
  heatOf: (day, hour, count) => `${day} ${hour}:00, ${conversionsOf(count)}`,
  funnel: 'Do cadastro ao depósito',
  makeDeposit: (share) => `${share} deles fizeram o primeiro depósito no mesmo período`,
  otherDepositors: (count) =>
    `${count} de pessoas que se cadastraram antes deste período, ou cujo cadastro não foi recebido`,
  depositRateNote: 'dos cadastros do período',
  medianTime: (time) => `mediana ${time}`,
  depositTimes: {
    title: 'Tempo do cadastro ao primeiro depósito',
    median: (deposits, quick, slow) =>
      pluralOfWritten(
        deposits,
        'para 1 primeiro depósito',
        `mediana de ${deposits} primeiros depósitos: o quarto mais rápido levou até ${quick}, o mais lento mais de ${slow}`,
      ),
    none: 'Nenhum primeiro depósito deste período tem um cadastro antes dele.',
    ofGroup: (quick, slow, deposits) =>
      pluralOfWritten(deposits, '1 FTD', `de ${quick} a ${slow}, ${deposits} FTD`),
  },
  states: {
    approved: (count) => pluralOfWritten(count, `${count} aprovada`, `${count} aprovadas`),
    onHold: (count) => `${count} em hold`,
    rejected: (count) => pluralOfWritten(count, `${count} rejeitada`, `${count} rejeitadas`),
    unrated: (count) => `${count} sem status`,
  },
};
