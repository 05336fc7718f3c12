/** The catalog of networks in Portuguese (Brazil), and first contact with one that is in no catalog. */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

/** `2026-11` as `nov. de 2026`. */
function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('pt-BR', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

export const catalog: Text['catalog'] = {
  pick: 'Rede de afiliados',
  pickHint:
    'Qual rede de afiliados paga você? As macros e os nomes de status dela já vêm preenchidos. Você pode mudar tudo depois.',
  placeholder: 'Nome: 1win, Affise, Leadbit…',
  takesFirst: 'usa a primeira',
  results: 'Redes do catálogo',
  somethingElse: 'Outra',
  somethingElseHint: 'cole um dos postbacks dela',
  nothingFound: (typed) => `“${typed}” não está no catálogo. Escolha “Outra”.`,
  kinds: {
    platform: 'plataforma',
    tracker: 'tracker',
    app_service: 'serviço de apps',
  },
  card: {
    perEvent: 'uma URL por evento',
    sure: (month) => `verificado em ${monthName(month)}`,
    likely: 'modelo em uso',
    weak: 'não verificado',
  },
  currency: {
    missing: (name) => `${name} não envia a moeda`,
    why: 'Valores sem moeda não entram em nenhum total. A sua vai na URL de postback.',
    label: 'Moeda das suas ofertas',
    placeholder: 'Escolha uma moeda',
    differs: 'Minhas ofertas usam moedas diferentes',
    differsHint:
      'Então os valores ficam sem moeda até você escrevê-la em cada URL de postback, como &currency=USD.',
    choose: 'Escolha a moeda das suas ofertas.',
  },
  back: 'Voltar ao catálogo',
  certainty: {
    sure: 'Da documentação da própria rede.',
    likely: 'De um modelo que outros usam. O primeiro postback real vai confirmar.',
    weak: 'Este modelo não foi verificado: compare cada macro com o seu painel. O primeiro postback real confirma.',
  },
  grades: {
    vendor: 'documentação da rede',
    tracker: 'modelo de um tracker',
    third_party: 'modelo ou exemplo publicado por terceiros',
    unsourced: 'conhecimento geral, nenhuma página encontrada',
  },
  checked: (grade, month) => `${grade}, verificado em ${monthName(month)}`,
  sources: 'Fontes',
  traps: 'É bom saber',
  about: (name) => `Sobre ${name}`,
  linkParameter: 'No link da oferta, o ID do clique vai em',
  clickIdLimit: (limit) => `no máximo ${limit} caracteres`,
  editable: 'Use como ponto de partida e mude o que for diferente no seu painel.',
};

export const firstContact: Text['firstContact'] = {
  title: 'Primeiro contato',
  paste: 'URL de postback, comando cURL ou requisição original',
  pasteHint:
    'Da ajuda da rede, do painel ou do log dela, com macros ou com valores reais. O texto só é lido, nunca chamado.',
  pasteOptional:
    'Não tem um exemplo? Deixe vazio: o programa começa com nomes comuns e pergunta quando o primeiro postback chegar.',
  placeholder: 'https://…?clickid={sub1}&status={status}&payout={sum}',
  read: 'Ler',
  failed: 'Não dá para ler isto',
  found: 'Como é lido',
  heard: 'O primeiro postback chegou. Veja como é lido e confirme.',
  asItIs: 'Continuar lendo como agora',
  meaning: 'Significado',
  field: 'Parâmetro',
  value: 'No exemplo',
  why: 'Por quê',
  reasons: {
    chosen: () => 'você escolheu',
    mapping: () => 'esta rede usa este nome',
    usual_name: () => 'nome comum',
    similar_name: () => 'parecido com os nomes comuns',
    macro: (detail) => `pela macro ${detail}`,
    path_word: () => 'esta parte do caminho da URL é um evento',
    value_is_event: () => 'o valor é o nome de um evento',
    value_is_status: () => 'o valor é um status',
    value_is_amount: () => 'o único valor que parece dinheiro',
    value_is_currency: () => 'o valor é uma moeda',
    value_like_id: () => 'o único valor que parece um ID',
  },
  asks: {
    clickId: 'Nenhum ID do clique encontrado. Sem ele nada pode ser encaminhado.',
    event: 'Nada diz o que aconteceu. Um postback assim fica retido.',
    status: 'Nenhum status encontrado. Tudo bem se a rede só informa conversões aprovadas.',
    payout: 'Nenhum payout encontrado.',
    currency: 'Nenhuma moeda encontrada.',
    transactionId:
      'Nenhum ID da transação encontrado. Os duplicados são reconhecidos pelo ID do clique e pelo evento.',
  },
  notFound: 'não encontrado',
  valueMeans: (word) => `“${word}” significa`,
  takenFrom: (role) => `Parâmetro para ${role}`,
  noField: 'nenhum',
  askValue: (word) =>
    `Não se sabe o que “${word}” significa. Escolha o significado agora, ou depois, quando um postback assim ficar retido.`,
  looksLike: (name) => `Isto parece ${name}.`,
  takePreset: (name) => `Usar o modelo de ${name}`,
  presetTaken: (network, preset) => `A rede “${network}” agora usa o modelo de ${preset}`,
  presetFixes: (event, currency) => {
    if (event !== null && currency !== null)
      return ` (também define o evento “${event}” quando nenhum é enviado e ${currency} para valores sem moeda)`;
    if (event !== null) return ` (também define o evento “${event}” quando nenhum é enviado)`;
    return currency === null ? '' : ` (também define ${currency} para valores sem moeda)`;
  },
  confirm: 'Está certo',
  confirmed: (name) => `Leitura da rede “${name}” confirmada.`,
  confirmFailed: 'Não confirmado',
  change: 'Algo errado? Mude em Leitura e salve: isso também confirma.',
  several: (count) =>
    pluralOfWritten(
      count,
      `Esta requisição contém ${count} conversão. Você vê a primeira; cada uma vira um postback próprio.`,
      `Esta requisição contém ${count} conversões. Você vê a primeira; cada uma vira um postback próprio.`,
    ),
  template:
    'São macros, não valores. Os nomes dos eventos e os valores aparecem com o primeiro postback real.',
};
