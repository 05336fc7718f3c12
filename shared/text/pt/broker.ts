/** The broker in the window, in Portuguese (Brazil): address, set-up, mailboxes that joined. */
import type { Text } from '../en.ts';
import type { serversErrors as English } from '../en/broker.ts';

export const serversErrors: typeof English = {
  broker_servers_invalid:
    'Este não é o endereço de um broker. Escreva como tls://nats.example.com:4222, vários separados por vírgulas, sem usuário.',
  broker_servers_not_tls:
    'Um broker em outro computador precisa de TLS. Comece cada endereço com tls://. Só um broker neste computador pode usar nats://.',
};

export const broker: Text['broker'] = {
  title: 'Broker',
  what: 'Só para times que passaram do tamanho de um receptor reserva: vários receptores reserva publicam no NATS JetStream, e este computador lê de lá. Com um ou dois receptores reserva você não precisa disto.',
  none: {
    title: 'Nenhum broker',
    line: 'Os receptores reserva são pareados um a um em Configurações → Receptor reserva.',
  },
  state: {
    connecting: { title: 'Conectando', line: 'Aguardando a primeira resposta do broker.' },
    draining: { title: 'Conectado', line: 'O que os receptores reserva publicam chega aqui na hora.' },
    failing: 'Sem conexão',
    since: (time) => `Desde ${time}.`,
  },
  facts: {
    label: 'Números do broker',
    pending: 'À espera no broker',
    held: 'À espera de um anterior',
    refused: 'Recusadas',
    refusedHint:
      'Mensagens que não vieram de nenhum receptor reserva seu, ou que foram alteradas no caminho.',
    unreadable: 'Ilegíveis',
    name: 'Endereço público',
    nameOk: (ms) => `responde em ${ms} ms`,
    changed: (names) =>
      `No broker algo está diferente do que está definido aqui (${names}). Fica como está; veja “Configuração no broker”.`,
    madeAgain: 'Configurado de novo',
    madeAgainHint:
      'O broker voltou vazio. Ele foi configurado de novo como antes, e seus receptores reserva publicaram outra vez o que faltava.',
    unknown: 'não se sabe',
  },
  form: {
    servers: 'Endereço',
    serversHint: 'tls://host:4222. Vários servidores de um cluster separados por vírgulas.',
    publicUrl: 'Endereço público dos seus receptores reserva',
    publicUrlHint:
      'O nome único que leva a todos eles, como https://postbacks.example.com. Suas URLs de postback começam com ele.',
    stream: 'Nome do stream',
    streamHint: 'Letras, números, _ e -. Todos os nomes no broker começam com ele.',
    credentials: 'Credenciais',
    credentialsHint: 'O conteúdo de um arquivo de credenciais, uma nkey seed, usuário:senha ou um token.',
    credentialsKept: 'Salvas e criptografadas. Deixe vazio para mantê-las.',
    ca: 'Autoridade certificadora',
    caHint: 'Só se o servidor tem um certificado da sua própria autoridade. Em PEM.',
    clientCertificate: 'Certificado de cliente',
    clientCertificateHint: 'Só se o servidor pedir um (verify: true). Em PEM.',
    clientKey: 'Chave privada do certificado de cliente',
    clientKeyHint: 'Em PEM, sem frase secreta.',
    clientKeyKept: 'Salva e criptografada. Deixe vazio para mantê-la.',
    tlsFirst: 'O servidor começa com TLS',
    tlsFirstHint: 'Só para servidores com handshake_first.',
    replicas: 'Cópias',
    replicasHint: '3 com um cluster de três servidores, senão 1.',
    maxAgeDays: 'Guardar no máximo por (dias)',
    maxMb: 'Espaço para postbacks (MB)',
    maxMbHint: 'Quando enche, os próprios receptores reserva guardam os novos postbacks.',
    duplicateMinutes: 'Reconhecer duplicados por (minutos)',
    errors: serversErrors,
    save: 'Salvar e conectar',
    saved: 'Salvo',
    failed: 'Não salvo',
    invalid: 'Informe um número dentro da faixa permitida.',
    remove: 'Parar de usar o broker',
    removed: 'O broker não é mais usado',
    removeAsk:
      'Este computador para de ler do broker. O que está à espera lá continua lá, e seus receptores reserva continuam recebendo. Informe o endereço de novo para retomar.',
  },
  setUp: {
    title: 'Configuração no broker',
    look: 'Verificar',
    make: 'Configurar',
    change: 'Aplicar as diferenças',
    nothing: 'Tudo está lá como deve ser.',
    failed: 'Não foi possível verificar o broker',
    done: 'O broker está configurado',
    parts: {
      stream: (name) => `Stream ${name}`,
      consumer: (name) => `Consumer ${name}`,
      bucket: (name) => `Bucket chave-valor ${name}`,
    },
    missing: 'falta; “Configurar” cria',
    ofOther: 'pertence a outra coisa; informe outro nome do stream',
    fine: 'existe',
    differs: (name, is, wanted) => `${name}: ${is} lá, ${wanted} aqui`,
    fixed: 'Só dá para mudar excluindo e criando de novo.',
    none: 'nenhum',
    ask: 'Isto altera objetos que já existem no broker para os valores mostrados aqui como desejados. Outros programas que os usam veem a mudança.',
  },
  join: {
    title: 'Chave de entrada',
    what: 'Coloque esta linha em um arquivo em cada servidor e inicie o receptor reserva com --broker-join e esse arquivo. Mantenha em segredo.',
    show: 'Mostrar a chave de entrada',
    label: 'Chave de entrada',
    renew: 'Nova chave de entrada',
    renewAsk: 'Os receptores reserva que já entraram ficam. A chave antiga não deixa entrar mais nenhum.',
    failed: 'Não foi possível ler a chave de entrada',
  },
  mailboxes: {
    title: 'Receptores reserva que entraram',
    none: 'Nenhum receptor reserva entrou ainda.',
    waiting: (count) => `${count} à espera`,
    unpublished: (count) => `${count} ainda fora do broker`,
    oldRules: 'ainda não tem suas configurações mais novas',
    answered: 'Respondido pelo endereço público',
    heard: 'Último sinal',
    never: 'nenhum sinal desde o início',
    losses: (count) => `publicados de novo após uma perda do broker: ${count}`,
    missing: (numbers) => `faltam: ${numbers}; o que veio depois está à espera no broker.`,
    isAsked: 'Foi pedido ao receptor reserva que envie de novo.',
    cannotCome: 'O receptor reserva não tem mais.',
    lost: (numbers) => `perdidos: ${numbers}`,
    range: (from, through) => (from === through ? from : `${from}–${through}`),
    numbers: (ranges, run) => `números ${ranges} da execução ${run}`,
    diskGoneAt: 'Disco dado como perdido',
    diskGone: 'O disco dele se perdeu',
    diskGoneAsk: (id) =>
      `Só diga isto se o que o receptor reserva ${id} tinha no disco não puder ser recuperado. Este computador então assume o que veio depois dos números que faltam e mostra esses como perdidos. O que o receptor reserva recebeu e nunca publicou também se perde, e não há como saber quanto é. Se ele voltar mesmo assim, o que ele ainda tiver é recolhido.`,
    remove: 'Remover',
    removeAsk: (id) =>
      `O receptor reserva ${id} é esquecido e não pode entrar de novo. O que está à espera nele se perde. Pare-o primeiro no servidor dele.`,
  },
};
