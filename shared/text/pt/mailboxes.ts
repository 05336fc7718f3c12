/** Mailboxes in the window, in Portuguese (Brazil): pairing, state, test, unpairing. */
import type { Text } from '../en.ts';
import type { pairingErrors as English } from '../en/mailboxes.ts';
import { pluralOfWritten } from './count.ts';

export const pairingErrors: typeof English = {
  mailbox_url_invalid:
    'Este não é o endereço de um receptor reserva. Escreva como https://seu-servidor.com, sem caminho.',
  mailbox_url_not_https:
    'Um receptor reserva em outro computador precisa de https, para ninguém no caminho ler seus postbacks. Informe um endereço que comece com https://.',
  mailbox_code_invalid:
    'Um código de pareamento tem 16 letras e números, como 7K2M-9QXD-4TNA-R6VP. Copie do log do seu receptor reserva.',
};

export const mailboxes: Text['mailboxes'] = {
  title: 'Receptor reserva',
  what: 'Um pequeno programa no seu próprio servidor que recebe enquanto este computador está em suspensão ou offline.',
  none: {
    title: 'Nenhum receptor reserva ainda',
    line: 'Enquanto este computador está em suspensão, os postbacks enviados a ele se perdem.',
    why: 'Suas redes enviam para o receptor reserva. Ele responde na hora e guarda cada postback, criptografado de forma que só este computador possa ler. Quando este computador está ativo, ele recolhe tudo em um segundo e encaminha como sempre. O receptor reserva em si não encaminha nada e não conhece nenhum token.',
    needs:
      'Você precisa de um servidor Linux pequeno (2 GB de memória) e de um domínio. Reserve cerca de meia hora.',
  },
  steps: {
    title: 'Como instalar um',
    list: [
      {
        text: 'Alugue um servidor Linux pequeno e aponte um domínio para ele, por exemplo mailbox.example.com.',
        command: null,
      },
      { text: 'Abra as portas 80 e 443 no firewall dele e instale o Docker.', command: null },
      {
        text: 'No servidor, clone o repositório do Postback Desk e entre na pasta dele.',
        command: null,
      },
      {
        text: 'Anote o seu domínio:',
        command: 'echo MAILBOX_DOMAIN=mailbox.example.com > build/mailbox/.env',
      },
      {
        text: 'Inicie o receptor reserva:',
        command: 'docker compose -f build/mailbox/compose.yml up -d --build',
      },
      {
        text: 'Leia o código de pareamento:',
        command: 'docker compose -f build/mailbox/compose.yml logs mailbox',
      },
      { text: 'Volte aqui e clique em “Parear um receptor reserva”.', command: null },
    ],
    command: 'Comando para o servidor',
    more: 'Todos os detalhes, também sem Docker, estão em docs/always-on.md do programa.',
  },
  pair: {
    button: 'Parear um receptor reserva',
    another: 'Parear outro receptor reserva',
    title: 'Parear um receptor reserva',
    what: 'O receptor reserva precisa estar rodando. O log dele mostra o código e um QR code. Um código funciona uma vez, por dez minutos.',
    url: 'Endereço do receptor reserva',
    urlHint: 'https://, depois o domínio do seu servidor. Sem caminho.',
    code: 'Código de pareamento',
    codeHint: '16 letras e números. Traços e maiúsculas ou minúsculas não importam.',
    after:
      'Depois de parear, suas URLs de postback usam o endereço do receptor reserva. Você vê a lista das redes cuja URL precisa mudar. As URLs antigas continuam funcionando enquanto este computador estiver online.',
    submit: 'Parear',
    failed: 'Não pareado',
    errors: pairingErrors,
    done: 'Pareado. Agora envie um postback de teste por ele.',
  },
  scan: {
    title: 'QR code do receptor reserva',
    camera: 'Escanear com a câmera',
    picture: 'Ler de uma imagem',
    stop: 'Parar a câmera',
    seen: 'O que a câmera vê',
    troubles: {
      camera_none:
        'Este computador não tem câmera. Digite o código, ou cole aqui uma captura de tela dele (Ctrl V ou Cmd V).',
      camera_blocked:
        'A câmera está bloqueada. Permita-a nas configurações do sistema ou do navegador, ou digite o código.',
      camera_failed:
        'A câmera não dá imagem. Outro programa pode estar usando. Feche esse programa, ou digite o código.',
      picture_unreadable:
        'Não dá para ler este arquivo como imagem. Use um arquivo PNG ou JPEG de no máximo 20 MB, ou digite o código.',
      no_code:
        'Nenhum QR code foi encontrado nesta imagem. Use uma que mostre o código inteiro, ou digite o código.',
      other_code:
        'Este QR code não é de um receptor reserva. Use o que o seu receptor reserva mostra abaixo do código de pareamento.',
    },
  },
  card: {
    connecting: 'Conectando',
    connectingLine: 'Aguardando a primeira resposta.',
    draining: 'Conectado',
    drainingLine: 'Os postbacks são recolhidos assim que chegam.',
    catchingUp: 'Recolhendo o que está à espera.',
    failing: 'Inacessível',
    troubled: 'Precisa da sua atenção',
    since: (duration) => `Há ${duration}.`,
    copy: 'Copiar o endereço do receptor reserva',
    facts: (url) => `Dados de ${url}`,
    waiting: 'No receptor reserva',
    waitingCount: (count) => `${count} à espera`,
    lag: 'O mais antigo espera há',
    noLag: 'nada à espera',
    lastDrain: 'Recolhido por último',
    notYet: 'ainda não',
    ago: (duration) => `há ${duration}`,
    probe: 'Última verificação',
    probeHint:
      'Uma requisição de teste que faz o mesmo caminho de um postback, pelo endereço público do receptor reserva.',
    probeOk: (ms) => `respondeu em ${ms} ms`,
    probeFailed: 'nenhuma resposta válida',
    space: 'Espaço usado',
    spaceOf: (percent, megabytes) => `${percent} de ${megabytes} MB`,
    clock: 'Relógio dele',
    clockSame: 'igual ao daqui',
    clockAhead: (duration) => `${duration} adiantado`,
    clockBehind: (duration) => `${duration} atrasado`,
    clockHint: 'Um relógio diferente não atrapalha. Os horários são corrigidos.',
    version: 'Versão',
    pairedAt: 'Pareado em',
    unknown: 'ainda não se sabe',
    isAddress: 'Suas URLs de postback usam este endereço.',
    isNotAddress:
      'Suas URLs de postback usam o receptor reserva que você pareou por último. Este ainda é esvaziado.',
    noRules:
      'O receptor reserva ainda não tem suas configurações mais novas. Até lá, ele pode recusar uma chave nova.',
    restored: (moment, missing) =>
      pluralOfWritten(
        missing,
        `Em ${moment} o disco dele voltou a um estado mais antigo. Até ${missing} postback que ele tinha recebido pode faltar. Confira com os relatórios das suas redes.`,
        `Em ${moment} o disco dele voltou a um estado mais antigo. Até ${missing} postbacks que ele tinha recebido podem faltar. Confira com os relatórios das suas redes.`,
      ),
    restoredComplete: (moment) =>
      `Em ${moment} o disco dele voltou a um estado mais antigo. Nada falta aqui.`,
    unreadable: (count) =>
      pluralOfWritten(
        count,
        `${count} requisição no disco dele foi danificada e não pôde ser lida. Confira com os relatórios das suas redes.`,
        `${count} requisições no disco dele foram danificadas e não puderam ser lidas. Confira com os relatórios das suas redes.`,
      ),
    refused: 'Recusadas no receptor reserva',
    refusedWhat: (moment) =>
      `Requisições que ele não aceitou desde ${moment}. O receptor reserva as conta e não guarda mais nada delas.`,
    refusedCount: (count, reason) => `${count} × ${reason}`,
    notStored: (count) => `${count} × sem espaço, foi pedido à rede para tentar de novo (503)`,
  },
  test: {
    title: 'Testar',
    what: 'Envia um postback ao receptor reserva, como a sua rede faria, e espera até ele estar em Recebidos.',
    network: 'Como esta rede',
    send: 'Enviar um postback de teste por ele',
    noNetwork: 'Adicione uma rede primeiro. O teste usa a URL de postback dela.',
    addNetwork: 'Adicionar uma rede',
    waitsForRules: 'O receptor reserva está recebendo suas configurações. Leva um instante.',
    sent: (ms) => `O receptor reserva aceitou em ${ms} ms. Aguardando a chegada aqui…`,
    arrived: 'O postback de teste chegou. Seu receptor reserva funciona.',
    open: 'Mostrar em Recebidos',
    late: 'Ele ainda não chegou aqui. Espera no receptor reserva até este computador conseguir acessá-lo. Veja acima o que está errado.',
    failed: 'O teste não funcionou',
    noAnswer:
      'O receptor reserva não respondeu. Verifique se o servidor está rodando e se o endereço dele está certo.',
    refused: (status) =>
      `O receptor reserva recusou com ${status}. A rede exige assinatura ou só aceita os próprios endereços IP, ou o receptor reserva ainda não tem suas configurações mais novas.`,
    notReady:
      'O receptor reserva está sem espaço, ou ainda não tem suas configurações (503). Tente de novo em instantes.',
    other: (status) =>
      `A resposta foi ${status} em vez de 200. Verifique se o seu servidor web encaminha tudo ao receptor reserva.`,
  },
  unpair: {
    button: 'Desparear',
    title: (url) => `Desparear ${url}?`,
    deletes: 'O receptor reserva exclui as chaves dele, suas configurações e tudo o que guarda para você.',
    forgets:
      'Não é possível acessar o receptor reserva, então ele só é removido aqui. Ele mantém os dados até você rodá-lo uma vez com --unpair no servidor dele.',
    waiting: (count) =>
      pluralOfWritten(
        count,
        `${count} postback dele ainda não está aqui e se perderia.`,
        `${count} postbacks dele ainda não estão aqui e se perderiam.`,
      ),
    unknownWaiting: 'Não se sabe se ainda há postbacks à espera nele. Eles se perderiam.',
    discard: 'Excluir esses também',
    address: (url) => `Suas URLs de postback voltam a usar ${url}.`,
    noAddress:
      'Você fica sem endereço público. Configure um antes de desparear, senão os postbacks não chegam.',
    otherMailbox: (url) => `Suas URLs de postback passam a usar o receptor reserva ${url}.`,
    cabinets: (names) =>
      `Estas redes enviam para ele. Os postbacks delas se perdem até você mudar a URL nos painéis: ${names}.`,
    noCabinets: 'Nenhuma rede envia para ele, até onde se sabe.',
    confirm: 'Desparear e excluir',
    confirmForget: 'Remover só daqui',
    failed: 'Não despareado',
    done: 'O receptor reserva foi despareado.',
  },
  bar: {
    label: 'no receptor reserva',
    lag: (duration) => `no receptor reserva · ${duration} de atraso`,
    drained: (duration) => `no receptor reserva · há ${duration}`,
    hint: (oldest, drained) => `O mais antigo espera: ${oldest}. Recolhido por último: ${drained}.`,
    nothing: 'nada à espera',
  },
  trouble: {
    since: (duration) => `Há ${duration}.`,
    open: 'Abrir as configurações do receptor reserva',
  },
};
