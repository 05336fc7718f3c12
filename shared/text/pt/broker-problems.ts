/** What is wrong with a broker, and what to do, in Portuguese (Brazil). */
import type { Text } from '../en.ts';

const CREDENTIALS = {
  file: 'o arquivo de credenciais',
  seed: 'a nkey seed',
  certificate: 'o certificado de cliente ou a chave privada dele',
  authority: 'a autoridade certificadora',
} as const;

export const brokerProblems: Text['brokerProblems'] = {
  broker_unreachable: ({ cause }) => ({
    message: `Não é possível acessar o broker (${cause}). Seus receptores reserva guardam tudo até ser possível.`,
    fix: 'Verifique se o servidor NATS está rodando e se o endereço dele está certo. O programa continua tentando.',
  }),
  broker_refused: ({ cause }) => ({
    message: `O broker não aceita as credenciais, ou falta uma permissão a elas (${cause}).`,
    fix: 'Informe outras credenciais em Configurações → Broker, ou permita a este usuário o que docs/jetstream.md lista.',
  }),
  broker_not_trusted: ({ cause }) => ({
    message: `A conexão com o broker não é segura (${cause}).`,
    fix: 'Verifique o certificado do servidor. Se ele vem da sua própria autoridade, informe-a em Configurações → Broker.',
  }),
  broker_credentials_invalid: ({ kind }) => ({
    message: `Não foi possível ler ${CREDENTIALS[kind]} do broker.`,
    fix: 'Copie tudo outra vez, com a primeira e a última linha, em Configurações → Broker.',
  }),
  broker_certificate_refused: () => ({
    message: 'O broker quer um certificado de cliente, e não há nenhum ou ele não aceita este.',
    fix: 'Informe em Configurações → Broker um certificado assinado pela autoridade do broker, e a chave privada dele.',
  }),
  broker_not_tls_first: () => ({
    message: 'O broker não começa com TLS, como está definido neste computador.',
    fix: 'Desligue “O servidor começa com TLS” em Configurações → Broker.',
  }),
  broker_no_jetstream: () => ({
    message: 'O JetStream não está ativado neste broker, ou não para esta conta.',
    fix: 'Ative o JetStream na configuração do servidor NATS.',
  }),
  broker_not_set_up: () => ({
    message: 'O broker ainda não tem um stream para postbacks.',
    fix: 'Abra Configurações → Broker e clique em “Configurar”. Nada mais muda no broker.',
  }),
  broker_full: () => ({
    message:
      'O stream no broker está cheio. Seus receptores reserva guardam os novos postbacks até haver espaço.',
    fix: 'Dê mais espaço ao stream em Configurações → Broker, ou um disco maior ao servidor.',
  }),
  broker_payload_small: ({ maxBytes }) => ({
    message: `O broker aceita mensagens de no máximo ${maxBytes} bytes, o que é pouco. Seus receptores reserva guardam tudo.`,
    fix: 'Aumente max_payload na configuração do servidor NATS. O valor normal, 1 MB, basta.',
  }),
  broker_limits: ({ cause }) => ({
    message: `O broker não permite o que seria criado (${cause}).`,
    fix: 'Informe menos espaço ou menos cópias em Configurações → Broker, ou aumente os limites da conta e do servidor.',
  }),
  broker_stream_of_other: ({ stream, subjects }) => ({
    message: `O stream ${stream} no broker pertence a outra coisa (contém ${subjects}). Nada nele é lido ou alterado.`,
    fix: 'Informe outro nome do stream em Configurações → Broker, e inicie seus receptores reserva com --broker-stream e esse nome.',
  }),
  broker_other_desk: () => ({
    message: 'Outro programa lê deste stream, então este não lê: dois tirariam postbacks um do outro.',
    fix: 'Feche o programa no outro computador, ou dê um stream próprio a cada um. Este continua em até 20 segundos.',
  }),
  broker_not_stored: ({ cause }) => ({
    message: `Não é possível guardar neste computador os postbacks do broker (${cause}). Eles esperam no broker.`,
    fix: 'Libere espaço no disco da pasta de dados. O programa continua tentando.',
  }),
  broker_keys_unreadable: () => ({
    message: 'As chaves do broker não podem ser descriptografadas neste computador.',
    fix: 'Restaure o arquivo de chave da sua pasta de dados. Sem ele, não dá para ler o que os receptores reserva enviaram para estas chaves.',
  }),
  broker_failed: ({ cause }) => ({
    message: `O broker recusou uma requisição (${cause}).`,
    fix: 'Veja o log do servidor NATS, e depois a configuração em Configurações → Broker.',
  }),
};
