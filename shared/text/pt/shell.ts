/** The shell in Portuguese (Brazil): window title, tray, menu, dialogs, and what it writes to the log. */
import type { Text } from '../en.ts';
import { plural } from './count.ts';

export const shell: Text['shell'] = {
  appName: 'Postback Desk',
  engine: {
    diedAtStart: (code) =>
      `O Postback Desk não iniciou porque o motor dele parou com o código ${code}: veja o log na pasta de dados, inicie de novo ou reinstale.`,
    died: (code) =>
      `O motor parou com o código ${code}. Os postbacks continuam sendo recebidos e serão processados quando ele voltar.`,
    gateDied: (code) => `O receptor parou com o código ${code}. Ele está sendo reiniciado.`,
    reopening: 'O motor está reabrindo o banco de dados.',
    notStartedAgain: (cause) => `Não foi possível reiniciar o motor. ${cause}`,
  },
  title: {
    running: 'Postback Desk',
    starting: 'Postback Desk – iniciando',
    waiting: (seconds) => `Postback Desk – só recebendo, reinicia em ${seconds} s`,
  },
  startFailed: {
    title: 'O Postback Desk não pode iniciar',
    opening: (cause) =>
      `Não foi possível abrir a janela ou o ícone da bandeja (${cause}). Inicie o Postback Desk de novo; se acontecer outra vez, rode sem janela: npm start -- --headless.`,
    quit: 'Sair',
  },
  pageEnded: {
    message: 'A janela parou de funcionar duas vezes seguidas.',
    detail: 'Os postbacks continuam sendo recebidos e encaminhados. Só a janela foi afetada.',
    reload: 'Recarregar a janela',
    later: 'Agora não',
  },
  withoutSandbox: {
    message: 'Neste sistema a janela não tem sandbox.',
    detail:
      'Um AppImage só tem um onde o sistema permite namespaces de usuário. Sem ele, uma falha na janela poderia alcançar seus arquivos. Instale o .deb, que traz a permissão, ou dê a permissão a este AppImage como explica docs/install.md. Enquanto isso, os postbacks são recebidos.',
    quit: 'Sair',
    goOn: 'Abrir sem sandbox',
  },
  unresponsive: {
    message: 'A janela não responde.',
    detail:
      'Os postbacks continuam sendo recebidos e encaminhados. Recarregar a janela descarta mudanças que não foram salvas.',
    wait: 'Esperar',
    reload: 'Recarregar a janela',
  },
  alreadyRunning:
    'O Postback Desk já está em execução com esta pasta de dados, por isso a janela dele foi trazida para a frente. Para rodar um segundo, inicie com --data DIR e outra pasta.',
  tray: {
    open: 'Abrir o Postback Desk',
    quit: 'Sair e parar de receber',
    starting: 'Iniciando',
    waiting: (seconds) => `Só recebendo, reinicia em ${seconds} s`,
    notReceiving: 'Não está recebendo, reinicia automaticamente',
    today: (registrations, firstDeposits) =>
      `Hoje: cadastros ${registrations}, primeiros depósitos ${firstDeposits}`,
    copyUrl: 'Copiar endereço público',
    pause: 'Pausar o encaminhamento',
    resume: 'Retomar o encaminhamento',
    dataFolder: 'Abrir a pasta de dados',
    logs: 'Abrir os logs',
    startAtLogin: 'Abrir ao iniciar a sessão',
    receiving: (receiver) => `Recebendo em ${receiver}`,
    address: {
      online: (url) => `Endereço público: ${url}`,
      connecting: 'Endereço público: conectando',
      problem: (message) => `Endereço público: ${message}`,
      off: 'Endereço público: desligado',
      unknown: 'Endereço público: verificando',
    },
  },
  closeNotice: {
    message: 'O Postback Desk continua recebendo postbacks.',
    detail:
      'Ele fica na bandeja do sistema. Para ver a janela de novo, clique no ícone da bandeja ou inicie o Postback Desk outra vez. Para parar de receber, escolha Sair.',
    detailWithoutTray:
      'Esta área de trabalho não mostra ícones na bandeja (no GNOME é preciso a extensão AppIndicator). Para ver a janela de novo, inicie o Postback Desk outra vez. Para parar de receber, escolha Sair aqui, ou abra a janela e escolha Sair no menu Arquivo.',
    keep: 'Continuar recebendo',
    quit: 'Sair',
  },
  startAtLogin: {
    message: 'Abrir o Postback Desk ao iniciar a sessão?',
    detail:
      'Seu primeiro postback chegou. As redes enviam a qualquer hora, e o que elas enviam com o Postback Desk fechado costuma se perder. Ele abre sem janela; o menu da bandeja liga e desliga isso.',
    yes: 'Abrir ao iniciar a sessão',
    no: 'Agora não',
  },
  alarms: {
    noticeTitle: 'O Postback Desk precisa de você',
    receiverDown: {
      title: 'O Postback Desk não está recebendo',
      body: 'O receptor não funciona há um minuto, então postbacks podem se perder. Ele reinicia automaticamente; se isto continuar, saia do Postback Desk e inicie de novo.',
    },
    engineDown: {
      title: 'O Postback Desk não está processando postbacks',
      body: 'O motor não funciona há um minuto. Os postbacks são recebidos e guardados, mas não aparecem nem são encaminhados. Ele reinicia automaticamente; se isto continuar, saia do Postback Desk e inicie de novo.',
    },
    back: {
      title: 'O Postback Desk voltou a funcionar',
      body: 'Os postbacks são recebidos, processados e encaminhados.',
    },
  },
  quitQuestion: {
    message: 'Sair com postbacks a caminho?',
    detail: (senders) =>
      `Estas redes costumam enviar na próxima hora: ${senders}. Enquanto o Postback Desk estiver fechado, nada é recebido, e a maioria das redes não envia de novo. Para continuar recebendo sem janela, feche só a janela.`,
    sender: (name, count) => (count === null ? `${name} (enviou algo hoje)` : `${name} (cerca de ${count})`),
    keep: 'Continuar recebendo',
    quit: 'Sair mesmo assim',
  },
  menu: {
    file: 'Arquivo',
    edit: 'Editar',
    view: 'Exibir',
    window: 'Janela',
    about: 'Sobre o Postback Desk',
    services: 'Serviços',
    hide: 'Ocultar o Postback Desk',
    hideOthers: 'Ocultar outros',
    showAll: 'Mostrar todos',
    close: 'Fechar janela',
    quit: 'Sair do Postback Desk',
    undo: 'Desfazer',
    redo: 'Refazer',
    cut: 'Recortar',
    copy: 'Copiar',
    paste: 'Colar',
    selectAll: 'Selecionar tudo',
    reload: 'Recarregar',
    devTools: 'Ferramentas do desenvolvedor',
    resetZoom: 'Tamanho real',
    zoomIn: 'Aumentar zoom',
    zoomOut: 'Diminuir zoom',
    fullScreen: 'Tela cheia',
    minimize: 'Minimizar',
    front: 'Trazer tudo para a frente',
    help: 'Ajuda',
    dataFolder: 'Abrir a pasta de dados',
    logs: 'Abrir os logs',
    report: 'Relatório para o suporte…',
    licenses: 'Licenças…',
  },
  page: {
    notFound: 'Este arquivo não faz parte da janela. Recarregue a janela ou reinstale o Postback Desk.',
    notAllowed: 'Este endereço não faz parte da janela.',
  },
  wrongTag: (tag, version) =>
    `A tag ${tag} não é a versão ${version} do package.json: defina a versão primeiro, depois crie a tag v${version}.`,
  packageFailed: (cause) =>
    `Não foi possível criar o pacote (${cause}). Sem o Electron, você ainda pode rodar "npm run package:check" para ver se o pacote estaria completo.`,
  packageCheck: {
    fine: (megabytes, seconds) =>
      `O pacote está completo: shell, preload e motor carregam dele, e o motor recebeu um postback. ${megabytes} MB sem o Electron, verificado em ${seconds} s.`,
    appWorks: (program) => `${program} inicia e recebeu um postback.`,
    notMade: (cause) => `Não foi possível criar o pacote: ${cause}`,
    fileMissing: (file) =>
      `${file} está faltando no pacote: adicione aos arquivos em build/electron-builder.config.ts, ou gere o arquivo.`,
    surprise: (path) =>
      `${path} está no pacote sem ser esperado: deixe de fora em build/package/packaged-modules.ts, ou inclua lá.`,
    moreSurprises: (count) =>
      plural(count, {
        one: 'Mais 1 arquivo não é esperado no pacote.',
        other: `Mais ${count} arquivos não são esperados no pacote.`,
      }),
    binaryPacked: (path) =>
      `${path} está dentro do arquivo compactado, de onde nenhum sistema consegue carregar: adicione a asarUnpack em build/electron-builder.config.ts.`,
    threadDoesNotLoad: (file, output) => `${file} não carrega a partir do pacote. Saída: ${output}`,
    preloadRequires: (name) =>
      `O script preload precisa de “${name}”, que a sandbox dele não tem: inclua no bundle ou remova.`,
    shellDoesNotLoad: (output) => `A shell do pacote não carrega. Saída: ${output}`,
    engineDoesNotLoad: (output) => `O motor do pacote não carrega. Saída: ${output}`,
    engineDoesNotStart: (output) => `O motor do pacote não inicia. Saída: ${output}`,
    engineDoesNotStop: (output) => `O motor do pacote não parou direito em 3 s. Saída: ${output}`,
    postbackNotShown: (output) =>
      `O motor do pacote não mostrou um postback que foi enviado a ele. Saída: ${output}`,
    pictureNotDrawn: (output) =>
      `O motor do pacote não desenhou a imagem do resumo do dia: faltam as fontes ou o renderizador. Saída: ${output}`,
    callFailed: (cause, output) => `O motor do pacote deu uma resposta errada (${cause}). Saída: ${output}`,
    windowFileMissing: (file) => `${file} está faltando na janela do pacote: gere a janela de novo.`,
  },
};
