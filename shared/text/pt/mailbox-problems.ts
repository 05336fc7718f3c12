/** What is wrong with a mailbox, and what to do, in Portuguese (Brazil). */
import type { MailboxNonsense } from '../../contract/mailboxes.ts';
import type { Text } from '../en.ts';

const nonsense: Readonly<Record<MailboxNonsense, string>> = {
  too_long: 'ele enviou de uma vez mais do que um receptor reserva jamais envia',
  not_readable: 'não dá para ler a resposta dele',
  numbers: 'ele numera os postbacks de um jeito que um receptor reserva nunca usa',
  no_progress: 'ele diz que há postbacks à espera, mas não os envia',
  not_sealed: 'o que ele enviou não estava criptografado para este computador, ou foi alterado',
};

export const mailboxProblems: Text['mailboxProblems'] = {
  mailbox_unreachable: ({ cause }) => ({
    message: `Não é possível acessar o receptor reserva (${cause}).`,
    fix: 'Verifique se o servidor está rodando e se o endereço dele está certo. O programa continua tentando.',
  }),
  mailbox_not_there: () => ({
    message: 'Não há receptor reserva neste endereço.',
    fix: 'Verifique o endereço, e se o seu servidor web encaminha tudo ao receptor reserva.',
  }),
  mailbox_not_ours: () => ({
    message:
      'O receptor reserva não conhece este computador. Ele foi redefinido, ou pertence a outro Postback Desk.',
    fix: 'Remova o receptor reserva aqui e pareie de novo com um novo código.',
  }),
  mailbox_newer: () => ({
    message: 'O receptor reserva é de uma versão mais nova do Postback Desk.',
    fix: 'Atualize o Postback Desk neste computador. Até lá, os postbacks esperam no receptor reserva.',
  }),
  mailbox_older: () => ({
    message: 'O receptor reserva é de uma versão mais antiga do Postback Desk.',
    fix: 'Atualize o receptor reserva no servidor dele. Até lá, os postbacks esperam nele.',
  }),
  mailbox_not_trusted: () => ({
    message:
      'A resposta não foi assinada pelo seu receptor reserva. Outro servidor pode estar respondendo no lugar dele.',
    fix: 'Verifique o endereço e o servidor. Se você instalou o receptor reserva de novo, remova-o aqui e pareie outra vez.',
  }),
  mailbox_changes_urls: () => ({
    message:
      'Seu servidor web altera as URLs antes de chegarem ao receptor reserva, então IDs de clique podem chegar errados.',
    fix: 'Faça-o encaminhar toda URL sem mudança. No nginx: proxy_pass http://127.0.0.1:8792; sem um caminho depois.',
  }),
  mailbox_nonsense: ({ what }) => ({
    message: `A resposta do receptor reserva não foi aceita: ${nonsense[what]}. Nada dela foi salvo.`,
    fix: 'Verifique o servidor: alguém pode ter alterado o programa ou os arquivos dele. O programa continua tentando.',
  }),
  mailbox_disk_full: () => ({
    message: 'O disco do receptor reserva está cheio.',
    fix: 'Libere espaço no servidor.',
  }),
  mailbox_failed: () => ({
    message: 'O receptor reserva informa um erro.',
    fix: 'Veja o log do receptor reserva. O programa continua tentando.',
  }),
  mailbox_not_stored: ({ cause }) => ({
    message: `Não é possível salvar aqui os postbacks do receptor reserva (${cause}). Eles esperam nele.`,
    fix: 'Libere espaço no disco da pasta de dados. O programa continua tentando.',
  }),
  mailbox_keys_unreadable: () => ({
    message:
      'As chaves deste receptor reserva não podem mais ser lidas, porque a chave deste computador mudou.',
    fix: 'Remova o receptor reserva aqui, rode-o uma vez com --unpair no servidor dele e pareie de novo.',
  }),
};
