/** Costs in Portuguese (Brazil): what was spent, and what came of it. */
import type { Text } from '../en.ts';
import { number, plural, pluralOfWritten } from './count.ts';

const named = (keys: string): string => pluralOfWritten(keys, '1 nome', `${keys} nomes`);

export const costs: Text['costs'] = {
  title: 'Custos',
  period: 'Período',
  line: (cost, profit, roi) => `Custo ${cost}, lucro ${profit}, ROI ${roi}.`,
  open: 'Mostrar custos',
  periods: { 7: '7 dias', 14: '14 dias', 30: '30 dias', 90: '90 dias' },
  dimension: 'Por',
  byLink: 'Link',
  bySub: (parameter) => `Valor de ${parameter}`,
  add: 'Adicionar custos',
  back: 'Voltar aos custos',
  totals: 'Totais do período',
  cost: 'Custo',
  earned: 'Receita',
  earnedNote: 'aprovadas ou sem status',
  onHold: 'Em hold',
  onHoldNote: 'não entra na receita nem no lucro',
  profit: 'Lucro',
  roi: 'ROI',
  registrations: 'Cadastros',
  firstDeposits: 'Primeiros depósitos',
  registrationCount: (count) =>
    plural(count, { zero: 'nenhum cadastro', one: '1 cadastro', other: `${number(count)} cadastros` }),
  firstDepositCount: (count) =>
    plural(count, {
      zero: 'nenhum primeiro depósito',
      one: '1 primeiro depósito',
      other: `${number(count)} primeiros depósitos`,
    }),
  costPerRegistration: 'Custo por cadastro',
  costPerFirstDeposit: 'Custo por primeiro depósito',
  noCurrency: 'Nenhuma moeda foi escolhida, então não dá para comparar custos e receita.',
  chooseCurrency: 'Escolher uma',
  withoutRate: (count) =>
    pluralOfWritten(
      count,
      'Não há cotação para 1 valor, que não entra em nenhum total.',
      `Não há cotação para ${count} valores, que não entram em nenhum total.`,
    ),
  addRates: 'Adicionar cotações',
  matching: 'Postbacks mais antigos ainda estão sendo ligados. Os números se completam sozinhos.',
  empty: 'Nenhum custo ainda',
  emptyHint: 'Adicione o que você gastou para ver lucro, ROI e o custo de um primeiro depósito.',
  noneHere: 'Nenhum custo neste período',
  noneHereHint: 'Escolha um período maior, ou adicione custos.',
  chart: 'Custo e lucro por dia',
  inCurrency: (name, currency) => `${name}, ${currency}`,
  byDay: 'Por dia',
  day: 'Dia',
  without: 'nenhum',
  moreKeys: (count) =>
    pluralOfWritten(
      count,
      `Mais ${count} com menos dinheiro não aparece.`,
      `Mais ${count} com menos dinheiro não aparecem.`,
    ),
  parkedTitle: (keys, cost) =>
    pluralOfWritten(
      keys,
      `${cost} de 1 nome ainda sem correspondência`,
      `${cost} de ${keys} nomes ainda sem correspondência`,
    ),
  parkedBody:
    'Estes custos não estão nos números acima. Eles entram assim que houver um link com o nome, ou quando o valor voltar em um postback.',
  parkedRow: (cost, from, to) => (from === to ? `${cost}, ${from}` : `${cost}, ${from} a ${to}`),
  parkedBeyond: (parameter) =>
    `De ${parameter}, 2.000 valores são separados por rede. Os demais ficam em uma linha só, “outros valores”, e os custos de um valor dentre eles ficam aqui.`,
  otherValues: 'outros valores',
  removeParked: (key) => `Remover os custos de ${key}`,
  removeTitle: 'Remover estes custos?',
  removeMessage: (key, what) => `${key}: ${what}. Isto não pode ser desfeito.`,
  typed: {
    title: 'Digitar',
    hint: 'O que um link custou em um dia. Os custos do mesmo link e dia são substituídos.',
    what: 'Gasto com',
    link: 'Link',
    value: 'Valor',
    parameter: 'Parâmetro',
    parameterHint:
      'O que traz de volta a campanha, o conjunto de anúncios ou o anúncio nos postbacks, por exemplo sub3',
    ofParameter: 'Outro valor que volta',
    ofLink: 'Um link salvo',
    day: 'Dia',
    amount: 'Valor gasto',
    currency: 'Moeda',
    save: 'Salvar',
    replace: 'Substituir',
    saved: (cost) => `${cost} salvo.`,
  },
  paste: {
    title: 'Colar de uma planilha',
    hint: 'Copie as linhas com o cabeçalho do Google Sheets, do Excel ou de um tracker, e cole aqui.',
    label: 'Linhas com cabeçalho',
    name: 'Linhas coladas',
    go: 'Ler as linhas',
  },
  file: {
    title: 'Arquivo CSV',
    hint: 'Exportado do Binom, do Voluum, de outro tracker ou de uma conta de anúncios: uma linha por dia e campanha. Você escolhe as colunas antes de algo ser salvo.',
    label: 'Custos (CSV)',
    choose: 'Escolher um arquivo',
    go: 'Ler o arquivo',
    tooLarge: 'O arquivo tem mais de 1 GB. Exporte um período menor.',
    empty: 'O arquivo está vazio.',
    failed: 'O arquivo não foi lido',
    uploading: (share) => `Lendo o arquivo: ${share}`,
  },
  mapping: {
    title: 'Qual coluna é o quê?',
    hint: 'Reconhecidas pelos nomes das colunas. Mude o que não estiver certo.',
    columns: {
      day: 'Dia',
      key: 'Gasto com',
      amount: 'Valor',
      currency: 'Moeda',
    },
    noColumn: 'não está no arquivo',
    missing: 'Escolha as colunas com o dia, o nome e o valor.',
    fixedCurrency: 'Moeda das linhas que não dizem qual é',
    more: 'Como o arquivo é escrito',
    binary:
      'Este não é um arquivo de texto. Se for uma planilha (XLSX), salve como CSV e escolha esse arquivo.',
    go: 'Ler',
  },
  states: {
    uploading: 'lendo o arquivo',
    mapping: 'escolha as colunas',
    reading: 'lendo, nada mudou ainda',
    read: 'lido, nada mudou ainda',
    saving: 'salvando',
    done: 'salvo',
    cancelled: 'cancelado',
    failed: 'não lido',
  },
  problems: {
    record_too_long: (line) =>
      `O trecho que começa na linha ${line ?? '?'} é mais longo que qualquer linha de tabela. Muitas vezes uma aspa nele nunca fecha. Corrija a linha, ou exporte o arquivo de novo.`,
    too_many_cells: (line) =>
      `A linha ${line ?? '?'} tem mais de 500 colunas. Escolha outro separador, ou exporte o arquivo de novo.`,
    quote_not_closed: (line) =>
      `Uma aspa na linha ${line ?? '?'} nunca fecha. Corrija esta linha, ou exporte o arquivo de novo.`,
    binary: () =>
      'Este não é um arquivo de texto. Se for uma planilha (XLSX), salve como CSV e escolha esse arquivo.',
    too_many_rows: () => 'O arquivo tem mais de 2.000.000 de linhas. Exporte um período menor.',
    no_rows: () =>
      'Nenhuma linha tem data, nome e valor nas colunas escolhidas. Escolha outras colunas, ou outra linha de cabeçalho.',
    file_lost: () => 'O arquivo não está mais aqui. Escolha-o de novo.',
  },
  problemTitle: 'Não foi possível ler o arquivo',
  summary: (name, state) => `${name}: ${state}`,
  rows: (count) => pluralOfWritten(count, `${count} linha`, `${count} linhas`),
  savedOf: (saved, all) => `${saved} de ${all} ${saved === '1' ? 'salva' : 'salvas'}`,
  unread: (count) => pluralOfWritten(count, `${count} linha fica de fora`, `${count} linhas ficam de fora`),
  faultNames: {
    no_day: 'sem data, ou com uma que não dá para ler (uma linha de totais não tem data)',
    no_key: 'nada na coluna “Gasto com”',
    key_too_long: 'o nome tem mais de 200 caracteres',
    no_amount: 'sem valor, ou com um que não dá para ler',
    ambiguous_amount:
      'um valor como 1,234, que pode ser lido de dois jeitos: escolha como os valores são escritos',
    negative_amount: 'um valor abaixo de zero',
    no_currency: 'sem moeda: escolha a do arquivo inteiro',
  },
  fault: (count, reason) => `${count}: ${reason}`,
  faultLines: (lines) => `Linhas ${lines}`,
  plan: {
    title: 'O que será salvo',
    adds: (sum, keys, from, to) =>
      from === to
        ? `${sum} para ${named(keys)} em ${from}.`
        : `${sum} para ${named(keys)}, de ${from} a ${to}.`,
    replaces: (days, keys, before, after) =>
      pluralOfWritten(
        days,
        `1 dia de ${named(keys)} é substituído: ${before} vira ${after}.`,
        `${days} dias de ${named(keys)} são substituídos: ${before} vira ${after}.`,
      ),
    replacesNothing: 'Nada é substituído.',
    save: 'Salvar',
    replace: 'Salvar e substituir',
  },
  cancel: 'Cancelar',
  stop: 'Parar de salvar',
  stopHint: 'Os nomes que já foram salvos ficam com os novos custos.',
  stopped: (saved, all) =>
    `Parado após ${saved} de ${all} linhas. Esses nomes têm os novos custos, todos os outros estão como antes. Para salvar o resto, leia o arquivo de novo.`,
};
