/** The page of networks, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { plural } from './count.ts';

export const networks: Text['networks'] = {
  title: 'Redes',
  add: 'Adicionar rede',
  list: 'Suas redes',
  empty: {
    title: 'Nenhuma rede ainda',
    body: 'É a rede que envia postbacks para você: uma rede de afiliados ou um anunciante. Adicione uma e copie a URL de postback para o painel dela.',
  },
  loadFailed: 'Não foi possível carregar suas redes',
  lastReceived: 'último postback',
  neverReceived: 'nenhum postback ainda',
  postbacks: (count, isOne) => `${count} ${isOne ? 'postback' : 'postbacks'}`,
  keyless: 'sem chave',
  keylessHint: 'Postbacks sem chave contam para esta rede.',
  test: 'teste',
  testHint: 'Criada pela demo. Não conta como dinheiro e só é encaminhada a destinos de teste.',
  create: {
    title: 'Adicionar uma rede',
    name: 'Nome na sua lista',
    placeholder: 'por exemplo 1win',
    hint: 'Aparece na sua lista e é enviado como {network}.',
    submit: 'Adicionar',
    done: (name) => `Rede “${name}” adicionada. Copie a URL de postback dela para o painel.`,
  },
  name: 'Nome',
  nameMissing: 'Informe um nome para a rede.',
  url: {
    title: 'URL de postback',
    what: 'Cole no campo de postback do painel da rede. Mantenha os nomes dos parâmetros à esquerda de cada “=”. Troque cada macro entre chaves se a rede a escrever de outro jeito, por exemplo {sub1} em vez de {clickid}.',
    whatKnown: 'Cole no campo de postback do painel da rede, sem mudar nada. Ela já usa as macros da rede.',
    label: 'URL de postback desta rede',
    copy: 'Copiar URL de postback',
    copied: 'Copiada',
    notPublicTitle: 'Este endereço ainda não é público',
    notPublic: 'Só este computador chega a ele. Inicie o endereço público primeiro e copie a URL de novo.',
    openSettings: 'Abrir o endereço público',
    secret:
      'O código longo da URL é a chave secreta desta rede. Quem tiver essa chave pode enviar postbacks em nome dela.',
    macrosTitle: 'O que cada macro significa',
    macroColumn: 'Macro',
    meaningColumn: 'O que a rede coloca no lugar',
    macros: {
      clickid: 'o ID do clique que veio no link da oferta, por exemplo o sub1 dele',
      event: 'o que aconteceu: cadastro, depósito…',
      status: 'o status: pendente, aprovada, rejeitada',
      payout: 'o valor que você ganha',
      currency: 'a moeda dele; você também pode escrever o código, por exemplo USD',
      txid: 'o número da conversão. Sem ele, os duplicados são reconhecidos pelo ID do clique e pelo evento',
    },
  },
  otherUrl: {
    title: (link) => `No painel está a URL de postback do seu link “${link}”`,
    breaks: (parameters) =>
      `Se você a trocar pela URL acima, ela perde ${parameters}, e os postbacks destes links deixam de se distinguir:`,
    several:
      'Você marcou como coladas URLs de postback diferentes, mas um painel guarda uma só. Estes links precisam de outra URL:',
    keep: 'Deixe esta URL no painel:',
    url: (event) =>
      event === null ? 'URL de postback no painel' : `URL de postback no painel para ${event}`,
    copy: (event) =>
      event === null ? 'Copiar a URL que está no painel' : `Copiar a URL que está no painel para ${event}`,
  },
  perEvent: {
    title: 'A rede não tem macro para o evento?',
    what: 'Então use uma URL por evento, cada uma no seu campo do painel. O evento faz parte do caminho da URL.',
    onlyWay:
      'Esta rede não tem macro para o evento: cole cada URL no campo do painel para esse evento. O evento faz parte do caminho da URL.',
    event: 'Evento',
    url: 'URL',
    copy: (event) => `Copiar a URL para ${event}`,
    none: 'Nenhuma palavra desta rede significa um evento ainda. Adicione uma primeiro em Significados.',
  },
  remove: {
    button: 'Excluir',
    title: (name) => `Excluir “${name}”?`,
    body: 'A chave dela será recusada: postbacks para a URL dela recebem 404 e aparecem em requisições recusadas. Antes, tire a URL do painel da rede, porque muitas redes desativam um postback que falha.',
    stays: 'Os postbacks dela e tudo o que já foi encaminhado ficam guardados.',
    confirm: 'Excluir rede',
    done: (name) => `Rede “${name}” excluída`,
    failed: 'Não excluída',
  },
  keylessAccess: {
    title: 'Postbacks sem chave',
    toggle: 'Aceitar postbacks sem chave',
    what: 'Para uma rede cujo painel só aceita uma URL simples, /postback?clickid=…&event=…, sem chave. Só uma rede pode usar isto.',
    onWarning:
      'Quem souber seu endereço público pode agora enviar postbacks em nome desta rede. Use a URL com a chave sempre que o painel permitir.',
    urlLabel: 'URL de postback simples, sem chave',
    copyUrl: 'Copiar a URL simples',
    confirmTitle: (name) => `Contar postbacks sem chave para “${name}”?`,
    confirmBody:
      'Quem souber seu endereço público poderá enviar cadastros e depósitos falsos, e eles serão encaminhados como se fossem reais.',
    kept: (count, senders) => `Vieram sem chave até agora: ${count}, de ${senders}.`,
    keptPassing: (passing) => `Passam pelas regras de acesso desta rede: ${passing}.`,
    keptRefused: (notAllowed, badSignature) =>
      `De fora: ${notAllowed} de um endereço IP que não está na lista dela, ${badSignature} sem assinatura válida.`,
    keptFromAnybody:
      'Esta rede não tem lista de IPs nem assinatura, então não dá para separar os postbacks dela dos falsos. Confira antes em Recebidos.',
    keptSender: (address, count) => `${count} de ${address}`,
    keptUnknownSender: 'um remetente desconhecido',
    keptSenders: (count) =>
      plural(count, {
        zero: 'nenhum endereço IP',
        one: 'um endereço IP',
        other: `${count} endereços IP`,
      }),
    adoptKept: (passing) => `Contar também estes ${passing} para esta rede, e encaminhar`,
    keptNotRead: 'Não foi possível contar o que veio sem chave até agora',
    confirm: 'Aceitar',
    accepted: (name) => `Postbacks sem chave agora contam para “${name}”`,
    refused: (name) => `Postbacks sem chave não contam mais para “${name}”`,
    failed: 'Não alterado',
  },
  answer: {
    label: 'Resposta à rede',
    hint: 'O texto com que cada postback é respondido. Algumas redes exigem um texto específico; OK serve para a maioria.',
  },
  sections: {
    label: 'Seções',
    names: {
      url: 'URL de postback',
      meanings: 'Significados',
      reading: 'Leitura',
      access: 'Acesso',
      keyless: 'Sem chave',
      refused: 'Recusadas',
      more: 'Mais',
    },
    unmapped: (count) =>
      plural(count, {
        zero: 'Todas as palavras têm significado',
        one: '1 palavra ainda sem significado',
        other: `${count} palavras ainda sem significado`,
      }),
  },
  reading: {
    fieldsTitle: 'Nomes dos parâmetros',
    fieldsHint:
      'Testados da esquerda para a direita; o primeiro que existir é usado. Arraste para reordenar, ou use Alt e uma seta. path.1 é a primeira parte do caminho da URL depois da chave; user.id é um campo dentro de um corpo JSON.',
    fields: {
      clickId: 'ID do clique',
      event: 'Evento',
      status: 'Status',
      payout: 'Payout',
      currency: 'Moeda',
      transactionId: 'ID da transação',
      time: 'Hora',
    },
    addName: 'Adicionar um nome',
    noNames: (field) => `Nenhum nome na lista, então o campo “${field}” nunca é encontrado.`,
    eventsTitle: 'Nomes dos eventos',
    statusesTitle: 'Nomes dos status',
    holdWords: 'Palavras de pendente que significam “em hold”',
    holdWordsHint:
      'Como 5 na Affise. Palavras que contêm “hold” sempre contam. O que está em hold é encaminhado quando a rede aprova.',
    valuesHint: 'O que a rede envia e o que isso significa. Maiúsculas e minúsculas são iguais.',
    addValue: 'Adicionar uma palavra',
    valuesFor: (meaning) => `Palavras que significam ${meaning}`,
    valueTaken: (value, meaning) => `“${value}” já significa ${meaning}. Remova de lá primeiro.`,
    tooLong: (max) => `No máximo ${max} caracteres por nome ou palavra.`,
    saved: (name) => `Mudanças em “${name}” salvas`,
    rulesTitle: 'Mais regras',
    amounts: 'Formato do valor',
    amountsHint: '“Automático” lê todo formato com um só sentido claro. 1,234 tem dois.',
    amountFormats: {
      auto: 'Automático: 12.5, 12,50, 1 234,56, $12.5',
      dot_decimals: 'Ponto decimal: 1,234 vale 1234',
      comma_decimals: 'Vírgula decimal: 1.234 vale 1234',
      cents: 'Em centavos: 1250 é 12,50',
    },
    fixedEvent: 'Evento padrão',
    fixedEventNone: 'Sem padrão: reter o postback',
    fixedStatus: 'Status padrão',
    fixedStatusNone: 'Sem padrão: status desconhecido',
    fixedCurrency: 'Moeda padrão',
    fixedCurrencyHint:
      'Um código como USD, usado quando o postback não traz moeda. Vazio: fica desconhecida.',
    currencyUnknown: (code) => `“${code}” não é um código de moeda. Use letras maiúsculas, por exemplo USD.`,
    currencySigns: 'Símbolos de moeda que ela usa',
    currencySignsHint: 'Um SÍMBOLO=CÓDIGO cada, por exemplo $=USD.',
    currencySignWrong: (typed) =>
      `“${typed}” não é SÍMBOLO=CÓDIGO com um código de moeda em maiúsculas, como $=USD.`,
    notPayout: 'Valores que não são o payout',
    notPayoutHint: 'Parâmetros que parecem o payout mas não são, como o depósito do jogador.',
    once: 'Sem ID da transação, contar uma vez por ID do clique',
    onceHint:
      'Outro postback com o mesmo ID do clique é um duplicado ou uma mudança de status, não uma nova conversão.',
    several: 'Vários por clique, cada um com seu ID da transação',
    severalHint:
      'Normalmente cada um destes acontece uma vez por clique, então um segundo com outro ID da transação fica retido. Escolha os que esta rede realmente envia várias vezes.',
    window: 'Nos outros eventos, o mesmo valor de novo é um duplicado em até',
    windowUnit: 'minutos (0 = contar cada um)',
    windowWrong: (min, max) => `De ${min} a ${max} minutos.`,
    refunds: 'Valor de um reembolso ou chargeback acima de zero',
    refundsHint:
      'Um valor abaixo de zero é sempre um estorno. Sem valor, com 0 ou com o valor inteiro, a conversão é rejeitada.',
    refundRules: {
      newSum: 'é o que sobra',
      takenBack: 'é o que é estornado',
      held: 'reter todo reembolso e chargeback',
    },
  },
  general: { title: 'Nome e resposta' },
  questions: {
    title: 'Retidos até você responder',
    what: 'Os postbacks destas redes deixam algo em aberto. Responda uma vez por rede, e os postbacks retidos são lidos de novo.',
    network: 'Rede',
    reading: 'Como é lido',
    means: 'O que um postback significa?',
    meansOf: (network) => `O que um postback da rede ${network} significa?`,
    allMean: 'O mesmo para todas',
    held: (held) =>
      plural(held, {
        zero: 'Nenhum postback retido',
        one: '1 postback retido',
        other: `${held} postbacks retidos`,
      }),
    isRight: 'Está certo',
    isRightOf: (network) => `A leitura da rede ${network} está certa`,
    save: 'Salvar respostas',
    done: (count) =>
      plural(count, {
        one: 'Resposta salva para 1 rede',
        other: `Respostas salvas para ${count} redes`,
      }),
    failed: 'Não foi possível salvar as respostas',
  },
  refused: {
    title: 'Requisições recusadas',
    what: 'Requisições que foram recusadas, de todas as redes. Não contam como postbacks, e as chaves nelas são mascaradas.',
    none: 'Nada foi recusado.',
    time: 'Hora',
    request: 'Requisição e por que foi recusada',
    sender: 'Remetente',
    whatToDo: 'O que fazer',
    answered: (status) => `resposta ${status}`,
    unknownSender: 'desconhecido',
    more: (count) => `Mostrar todas as ${count}`,
    fewer: 'Mostrar menos',
    reasons: {
      wrong_key: {
        what: 'A chave não é de nenhuma das suas redes.',
        fix: 'Se for sua rede, copie a URL de postback dela aqui de novo e cole no painel. Se não for, alguém está chutando chaves; pode ignorar.',
      },
      bad_request: {
        what: 'Não era uma requisição GET ou POST válida.',
        fix: 'Configure o postback da rede como GET ou POST, e veja se há caracteres sobrando na URL.',
      },
      unencoded_url: {
        what: 'A URL tinha letras ou espaços que precisam de codificação percentual, e não dava para ler com segurança: não era um GET, tinha corpo, veio em pedaços ou veio depois de outra requisição na mesma conexão.',
        fix: 'Peça à rede para codificar os valores (Москва como %D0%9C…, um espaço como %20), ou para enviar um GET simples. No seu próprio script use encodeURIComponent, urlencode ou curl -G --data-urlencode.',
      },
      no_host: {
        what: 'Não tinha o cabeçalho Host, que o HTTP/1.1 exige.',
        fix: 'As redes sempre enviam um. No seu próprio script adicione o cabeçalho “Host” ou use uma biblioteca HTTP. Se não for isso, é um scanner; pode ignorar.',
      },
      wrong_method: {
        what: 'O método HTTP dela não é usado para postbacks.',
        fix: 'Configure o postback da rede como GET ou POST.',
      },
      preflight: {
        what: 'Um navegador perguntou (OPTIONS, CORS) se uma página web pode enviar uma requisição para cá. Não pode, então o postback não foi enviado.',
        fix: 'Envie os postbacks de um servidor. Se precisar ser uma página web, use uma imagem (<img>) ou um formulário sem cabeçalhos próprios.',
      },
      too_large: {
        what: 'Os cabeçalhos da requisição eram grandes demais.',
        fix: 'Encurte a URL de postback no painel da rede: tire as macros de que você não precisa.',
      },
      too_slow: {
        what: 'Os cabeçalhos ou o corpo não chegaram a tempo.',
        fix: 'Redes não fazem isso. Ou alguém está segurando conexões abertas, ou a conexão é muito ruim. Pode ignorar, a não ser que aconteça de novo com uma das suas redes: aí aumente os tempos limite em Configurações, Receptor.',
      },
      too_many: {
        what: 'Este remetente enviou requisições demais de uma vez.',
        fix: 'Se for sua rede em um pico grande, ela vai enviar de novo; aumente os limites em Configurações, Receptor. Se não for, alguém está testando chaves; pode ignorar.',
      },
      cross_site: {
        what: 'Uma página web em um navegador deste computador enviou isto para a porta local.',
        fix: 'Pode ignorar: uma rede usa o endereço público. Para testar uma URL de postback, digite ou cole você mesmo no navegador.',
      },
      not_allowed: {
        what: 'A chave está certa, mas o endereço IP não está na lista da rede.',
        fix: 'Se for a rede, ela usa um endereço IP novo: adicione à lista. Se não for, outra pessoa tem a chave: troque-a.',
      },
      sender_unknown: {
        what: 'A chave está certa, mas a rede tem uma lista de endereços IP, e o endereço público não informa quem enviou a requisição.',
        fix: 'Veja Configurações, Endereço público. Use um provedor que repasse o remetente, ou esvazie a lista e faça a rede assinar as requisições.',
      },
      bad_signature: {
        what: 'A chave está certa, mas a assinatura está faltando ou está errada.',
        fix: 'Compare o cabeçalho, o segredo e a parte assinada na página da rede com o painel dela. Se estiverem certos, outra pessoa tem a chave: troque-a.',
      },
      no_space: {
        what: 'Não tinha chave, nenhuma rede aceita isso, e o disco está quase cheio, então não foi guardada.',
        fix: 'Libere espaço no disco da pasta de dados. Postbacks com chave são guardados enquanto houver algum espaço.',
      },
      overloaded: {
        what: 'Vieram requisições demais de uma vez, ou não foi possível guardá-la.',
        fix: 'A maioria dos remetentes tenta de novo automaticamente. Se acontecer outra vez, veja se o disco não está cheio e peça o reenvio à rede.',
      },
    },
  },
};
