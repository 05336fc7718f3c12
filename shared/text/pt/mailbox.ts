/** What the mailbox program says in its terminal, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { plural } from './count.ts';

const hours = (count: number): string => plural(count, { one: '1 hora', other: `${count} horas` });

export const mailbox: Text['mailbox'] = {
  faults: {
    unknown_flag: ({ flag }) => `Não existe a opção ${flag}. Rode com --help para ver todas as opções.`,
    value_missing: ({ flag }) => `${flag} precisa de um valor.`,
    file_unreadable: ({ path, cause }) =>
      `Não foi possível ler o arquivo de configurações ${path} (${cause}). Escreva-o como um objeto JSON, ou inicie sem --config.`,
    unknown_setting: ({ path, name }) =>
      `${path} contém “${name}”, que não é uma configuração. Corrija ou exclua. Rode o receptor reserva com --help para ver todas as configurações.`,
    bad_setting: ({ name, details }) =>
      `O valor de ${name} não é válido: ${details}. Corrija e inicie de novo.`,
    part_missing: ({ name, needs }) => `${name} também precisa de ${needs}. Adicione e inicie de novo.`,
    data_missing: () => 'Diga onde o receptor reserva guarda os arquivos dele: --data DIR.',
    broker_incomplete: ({ flag }) =>
      `Falta ${flag}: um receptor reserva com broker precisa de --broker-servers e --broker-join, e um certificado de cliente precisa da chave dele.`,
  },
  alert: {
    away: (count, waiting) =>
      `Seu Postback Desk não recolhe há ${hours(count)}. ${plural(waiting, {
        zero: 'Nenhum postback está à espera no receptor reserva.',
        one: '1 postback está à espera no receptor reserva e não será encaminhado até o Postback Desk voltar a rodar.',
        other: `${waiting} postbacks estão à espera no receptor reserva e não serão encaminhados até o Postback Desk voltar a rodar.`,
      })}`,
    back: (count) => `Seu Postback Desk voltou e está recolhendo de novo. Ficou fora por ${hours(count)}.`,
  },
  newCode: (code) =>
    `Código de pareamento: ${code}  Digite no Postback Desk em até dez minutos, ou escaneie isto lá. Funciona uma vez.`,
  unpaired:
    'O receptor reserva não pertence mais a nenhum Postback Desk, e tudo o que ele guardava foi excluído. Inicie-o para receber um novo código de pareamento.',
  nothingToUnpair: (dir) => `Não há receptor reserva em ${dir}. Escolha a pasta dele com --data DIR.`,
  help: `Recebe postbacks em um servidor e guarda até o seu Postback Desk recolher.

  npm run mailbox -- --data DIR [opções]

  --data DIR               onde ficam os arquivos dele; obrigatória
  --port N                 porta para os postbacks e o Postback Desk (8792; 0 escolhe uma livre)
  --host ADDRESS           endereço em que escuta (127.0.0.1); só atrás de um servidor web com HTTPS
  --metrics-port N         porta da página de saúde e das métricas do Prometheus (8793; 0 escolhe uma livre)
  --metrics-host ADDRESS   endereço dela (127.0.0.1)
  --max-spool-mb N         máximo de MB de postbacks à espera do Postback Desk (2048)
  --max-waiting-hours N    tempo máximo que um postback pode esperar pelo Postback Desk (720)
  --kept-hours N           por quanto tempo fica uma segunda cópia depois que o Postback Desk tem o postback (48)
  --behind-proxy yes|no    se um servidor web na frente informa o remetente em X-Forwarded-For (yes)
  --public-url URL         como ele é acessado, por exemplo https://mailbox.example.com; vai no QR code
  --alert-url URL          é chamada quando o Postback Desk fica muito tempo fora, e quando volta
  --alert-back-url URL     é chamada no lugar da outra quando ele volta
  --alert-telegram-token T token de um bot do Telegram que diz o mesmo; melhor no ambiente ou no arquivo
  --alert-telegram-chat ID chat em que o bot escreve
  --alert-telegram-server URL  de um servidor próprio da Bot API (https://api.telegram.org)
  --alert-after-hours N    quanto tempo é isso (12)
  --broker-servers URLS    servidores NATS em que publica, por exemplo tls://nats.example.com:4222; vários com vírgulas
  --broker-join FILE       arquivo com a chave de entrada do seu Postback Desk (Configurações → Broker), ou a própria chave (melhor no ambiente ou no arquivo); obrigatória com um broker
  --broker-credentials FILE  arquivo de credenciais, ou arquivo com nkey seed, usuário:senha ou token para o broker
  --broker-login TEXT      o mesmo sem arquivo: nkey seed, usuário:senha ou token; melhor no ambiente ou no arquivo
  --broker-certificate FILE  certificado de cliente, se o broker pedir um; com --broker-key FILE
  --broker-tls-first true  o broker começa com TLS (handshake_first)
  --broker-ca FILE         autoridade certificadora do broker, se o sistema não a conhece
  --broker-stream NAME     nome do stream (POSTBACKS)
  --config FILE            arquivo JSON com os mesmos nomes: {"port": 8792, "maxSpoolMb": 4096}
  --unpair                 esquece o Postback Desk dele e exclui tudo o que guarda; pare o receptor reserva antes
  --help                   este texto

As opções valem mais que as variáveis de ambiente (POSTBACK_MAILBOX_MAX_SPOOL_MB=4096), e estas mais que o arquivo.
Acima dos limites, um receptor reserva responde 503, para as redes tentarem de novo; ele avisa a partir da metade de cada limite.
`,
};
