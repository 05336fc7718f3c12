/** Reports of networks, in Portuguese (Brazil): choosing a file, how it is read, and what it says against our log. */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

export const reports: Text['reports'] = {
  title: 'Relatórios',
  back: 'Todos os relatórios',
  intro:
    'Confira o relatório de uma rede de afiliados com o seu log: o que falta, o que foi pago diferente, o que mudou depois.',
  create: {
    title: 'Conferir um relatório',
    network: 'Rede',
    noNetwork: 'Um relatório pertence a uma rede, e você ainda não tem nenhuma.',
    file: 'Relatório (CSV)',
    choose: 'Escolher um arquivo',
    hint: 'Exporte as conversões do painel da rede como CSV, uma linha por conversão. O arquivo fica neste computador.',
    tooLarge: 'O arquivo tem mais de 512 MB. Exporte um período menor.',
    empty: 'O arquivo está vazio.',
    go: 'Ler o arquivo',
    uploading: (percent) => `Lendo o arquivo: ${percent}`,
    failed: 'O arquivo não foi lido',
  },
  list: {
    title: 'Relatórios anteriores',
    none: 'Nenhum relatório ainda. Cada um é guardado com a data, para você ver o que uma rede muda depois.',
    report: 'Relatório',
    days: 'Dias',
    compared: 'Conferido',
  },
  states: {
    uploading: 'lendo o arquivo',
    mapping: 'colunas não confirmadas',
    reading: 'comparando linhas',
    looking: 'procurando conversões a mais',
    comparing: 'comparando com o último relatório',
    done: 'conferido',
    failed: 'falhou',
    removing: 'sendo removido',
  },
  problems: {
    record_too_long: (line) =>
      `A linha que começa na linha ${line ?? '?'} do arquivo é mais longa que qualquer linha de tabela. Muitas vezes uma aspa nela nunca fecha, ou este não é um arquivo CSV. Corrija a linha, ou exporte o relatório de novo.`,
    too_many_cells: (line) =>
      `A linha ${line ?? '?'} tem mais de 500 colunas. Escolha outro separador abaixo, ou exporte o relatório de novo.`,
    quote_not_closed: (line) =>
      `Uma aspa na linha ${line ?? '?'} nunca fecha, então não dá para separar o resto do arquivo. Exporte o relatório de novo, ou corrija esta linha.`,
    binary: () =>
      'Este não é um arquivo de texto. Se for uma planilha (XLSX), salve como CSV e escolha esse arquivo.',
    too_many_rows: () => 'O relatório tem mais de 2.000.000 de linhas. Exporte um período menor.',
    no_rows: () => 'Não há linhas abaixo do cabeçalho. Verifique a linha do cabeçalho abaixo.',
    file_lost: () => 'O arquivo não está mais aqui. Escolha-o de novo como um novo relatório.',
  },
  problemTitle: 'Não foi possível ler o relatório',
  nothingLost: 'Nada mudou. O arquivo é guardado até você remover o relatório.',
  mapping: {
    title: 'Confira como o relatório é lido',
    hint: 'Reconhecido pelos nomes das colunas e pelos valores. Sua escolha é guardada para esta rede.',
    fields: {
      clickId: 'ID do clique',
      event: 'Evento',
      status: 'Status',
      payout: 'Payout',
      currency: 'Moeda',
      transactionId: 'ID da transação',
      time: 'Hora',
    },
    column: 'Coluna',
    samples: 'Exemplos',
    noColumn: 'Não está no relatório',
    clickIdMissing: 'Escolha a coluna com o ID do clique: o sub ID que o seu link leva.',
    timeMissing:
      'Sem a hora, os dias não são comparados e não há busca por conversões a mais.',
    words: 'O que as palavras significam',
    wordsHint:
      'Como encontradas nas primeiras linhas. Uma palavra sem significado deixa a linha sem ler.',
    more: 'Formato do arquivo, fuso horário e padrões',
    charset: 'Codificação de caracteres',
    charsets: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16 (big endian)',
      'windows-1251': 'Windows-1251 (cirílico)',
      'windows-1252': 'Windows-1252 (ocidental)',
    },
    delimiter: 'Separador',
    delimiters: {
      ',': 'Vírgula',
      ';': 'Ponto e vírgula',
      '\t': 'Tabulação',
      '|': 'Barra vertical',
    },
    headerLine: 'Linha do cabeçalho',
    dateOrder: 'Datas',
    dateOrders: {
      day_first: 'Dia primeiro: 27.11.2026',
      month_first: 'Mês primeiro: 11/27/2026',
    },
    zone: 'Fuso horário do relatório',
    zoneHint: 'O do painel da rede. Os dias são contados nele.',
    amounts: 'Formato do valor',
    fixedEvent: 'Evento das linhas que não trazem um',
    fixedStatus: 'Status das linhas que não trazem um',
    fixedCurrency: 'Moeda das linhas que não trazem uma',
    none: 'Nenhum',
    run: 'Conferir com o meu log',
    binary:
      'Isto não parece um arquivo de texto. Se for uma planilha (XLSX), salve como CSV primeiro.',
  },
  progress: (done) => `${done} do arquivo`,
  result: {
    verdict: (share) => `${share} das conversões não batem`,
    severities: {
      none: 'Nenhuma diferença',
      usual: 'Diferença normal',
      look: 'Maior que o normal',
      red: 'Grande demais',
    },
    severityHints: {
      none: 'O relatório e o seu log concordam em todas as conversões.',
      usual: 'Até 5% é normal: os dias são cortados de outro jeito, e as redes corrigem os números.',
      look: 'Mais que os 5% normais. Olhe os dias abaixo: muitas vezes um dia ruim explica.',
      red: 'Diferenças de 10% ou mais pedem uma resposta da rede. Veja primeiro as que faltam.',
    },
    period: (from, until, zone) =>
      from === until ? `${from}, fuso horário ${zone}` : `${from} a ${until}, fuso horário ${zone}`,
    noPeriod: 'Sem dias: o relatório não tem coluna de hora',
    figures: 'Contagens',
    theirs: 'No relatório',
    ours: 'No seu log',
    matched: 'Batem',
    days: 'Por dia',
    day: 'Dia',
    share: 'Diferença',
    changesTitle: 'Desde o último relatório',
    changesNone: 'Nada do que estava no último relatório mudou.',
    changesFirst: 'Este é o primeiro relatório desta rede. O próximo mostra o que mudou.',
    fresh: 'Adicionadas depois',
    changed: 'Alteradas',
    toZero: 'Zeradas',
    gone: 'Removidas',
    rows: 'Linhas',
    filter: 'Mostrar',
    filters: {
      differences: 'Diferenças',
      missing: 'Faltam aqui',
      extra: 'A mais aqui',
      payout: 'Outro payout',
      status: 'Outro status',
      repeated: 'Repetidas',
      unread: 'Não lidas',
      changed: 'Mudaram desde o último relatório',
      all: 'Todas as linhas',
    },
    kinds: {
      matched: 'bate',
      missing: 'falta aqui',
      extra: 'a mais aqui',
      repeated: 'repetida no relatório',
      unread: 'não lida',
      absent: 'sumiu do relatório',
    },
    changes: {
      new: 'adicionada depois',
      changed: 'alterada',
      to_zero: 'zerada',
      gone: 'removida',
    },
    unread: {
      no_click_id: 'sem ID do clique',
      unknown_event: 'evento desconhecido',
      no_time: 'data ilegível',
    },
    row: 'Linha',
    result: 'Resultado',
    reportSays: 'Relatório',
    logSays: 'Seu log',
    otherPayout: 'outro payout',
    otherStatus: 'outro status',
    created: 'criada',
    noRows: 'Nenhuma linha assim.',
    showMore: 'Mostrar mais',
    openConversion: 'Mostrar em Recebidos',
  },
  missing: {
    button: 'Criar ou importar as que faltam …',
    title: 'As conversões que faltam',
    way: 'O que fazer com elas',
    ways: { forward: 'Criar e encaminhar', import: 'Importar como conversões antigas' },
    wayHints: {
      forward: 'São enviadas aos seus destinos pelas regras de cada um.',
      import:
        'Para conversões de antes de você usar este programa, de um tracker ou de uma rede. São contadas na hora delas, marcadas como importadas e nunca encaminhadas. Postbacks posteriores as encontram pelo ID do clique e pelo ID da transação.',
    },
    count: {
      forward: (count, isOne) =>
        isOne ? '1 conversão será criada.' : `${count} conversões serão criadas.`,
      import: (count, isOne) =>
        isOne ? '1 conversão será importada.' : `${count} conversões serão importadas.`,
    },
    none: {
      forward:
        'Nada pode ser criado: as que faltam foram rejeitadas, não têm evento ou já foram criadas.',
      import: 'Nada pode ser importado: as que faltam não têm evento ou hora, ou já foram importadas.',
    },
    left: {
      forward: (count) =>
        pluralOfWritten(
          count,
          `${count} das que faltam fica de fora: rejeitada, sem evento ou já criada.`,
          `${count} das que faltam ficam de fora: rejeitadas, sem evento ou já criadas.`,
        ),
      import: (count) =>
        pluralOfWritten(
          count,
          `${count} das que faltam fica de fora: sem evento ou hora, ou já importada.`,
          `${count} das que faltam ficam de fora: sem evento ou hora, ou já importadas.`,
        ),
    },
    sum: (money, count) => `${money} (${count})`,
    sumOnHold: (money, count) => `${money} em hold (${count})`,
    noAmount: (count) => `${count} sem valor`,
    marked: {
      forward:
        'Cada uma é marcada como adicionada manualmente e conta como um postback. Nenhuma é criada duas vezes.',
      import:
        'Cada uma é marcada como importada. Nenhuma é importada duas vezes, e nada é enviado a ninguém.',
    },
    example: 'Por exemplo, a primeira:',
    go: { forward: 'Criar e encaminhar', import: 'Importar' },
    running: (created, skipped) =>
      `${pluralOfWritten(created, `${created} criada`, `${created} criadas`)}, ${pluralOfWritten(skipped, `${skipped} ignorada`, `${skipped} ignoradas`)}`,
    why: (name) => `Faltava, do relatório ${name}`,
    failed: 'Nada foi criado',
    started: {
      forward: 'As conversões que faltam estão sendo criadas.',
      import: 'As conversões antigas estão sendo importadas.',
    },
  },
  open: {
    close: 'Encerrar o caso',
    reopen: 'Reabrir o caso',
    hint: 'Enquanto ele está aberto, os postbacks originais de que trata nunca são removidos.',
    closed: 'encerrado',
  },
  remove: {
    button: 'Remover',
    title: (name) => `Remover o relatório “${name}”?`,
    body: 'As linhas e a conferência dele são removidas. As conversões que foram criadas ficam.',
    action: 'Remover relatório',
  },
};
