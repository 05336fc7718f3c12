/** Messages of the start script and the headless program, in Portuguese (Brazil). */
import { PORT_RANGE } from '../../domain/port.ts';
import { DEFAULT_DESK_PORT, DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';
import type { Text } from '../en.ts';

export const start: Text['start'] = {
  help: `Uso: npm start -- [opções]

  --headless          abre a janela no seu navegador, sem o Electron
  --data DIR          pasta de todos os dados (padrão: a pasta normal de dados de aplicativos)
  --receiver-port N   porta que recebe postbacks (padrão ${DEFAULT_RECEIVER_PORT}, 0 escolhe uma livre)
  --desk-port N       porta da janela e da API (padrão ${DEFAULT_DESK_PORT}, 0 escolhe uma livre)
  --no-open           não abre o navegador
  --no-tunnel         sem endereço público
  --hidden            não mostra a janela no início: ela fica na bandeja
  --demo              inicia a demo: uma rede e um App Craft fictícios
  --help              mostra esta ajuda
`,
  unknownFlag: (flag) => `Opção desconhecida ${flag}: rode "npm start -- --help" para ver todas as opções.`,
  valueMissing: (flag) => `${flag} precisa de um valor: rode "npm start -- --help" para ver como.`,
  badPort: (flag, value) =>
    `${flag} ${value} não é uma porta: use um número de ${PORT_RANGE.min} a ${PORT_RANGE.max} (0 escolhe uma livre).`,
  building: 'Gerando…',
  built: (seconds) => `Gerado em ${seconds} s.`,
  buildFailed: (code) =>
    `A geração falhou (${code}): veja as linhas acima. A versão gerada antes foi mantida.`,
  folderNotWritable: (dir, cause) =>
    `O programa precisa ser gerado, mas não é possível gravar na pasta ${dir} dele (${cause}): dê a si mesmo permissão de gravação, ou copie o programa para outra pasta.`,
  buildBusy: 'Outro início já está gerando o programa. Aguardando…',
  fetchingElectron: 'Baixando o Electron (só uma vez)…',
  fetchedElectron: 'O Electron está pronto.',
  fetchProgress: (megabytes) => `  ${megabytes} MB`,
  noElectron: (why) => `Não foi possível baixar o Electron (${why}). A janela abre no seu navegador.`,
  electronFailed: (code) =>
    `O Electron não conseguiu abrir uma janela (${code}; veja as linhas acima). A janela abre no seu navegador.`,
  noWindow: {
    no_display: 'Não há tela aqui. Abra a janela em um navegador.',
    root: 'O Electron não abre janelas para o root. Abra a janela em um navegador.',
  },
  whySlow: (seconds) => `nenhum dado em ${seconds} s`,
  whyFailed: (detail) => detail,
  openIt: (url) => `Abra ${url}`,
  cannotOpenBrowser: (url) => `Não foi possível abrir o navegador: abra ${url} você mesmo.`,
  stopping: 'Parando…',
  fault: (message) =>
    `O Postback Desk parou por causa de um erro interno: ${message}. Todo postback que foi respondido está salvo. Inicie de novo para continuar.`,
  crashed: (code) => `O programa parou de repente (${code}): veja o log na pasta de dados.`,
};
