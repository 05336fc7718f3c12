/** Why a message did not go out, and what to do, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { telegramProblems } from './telegram.ts';

export const channelProblems: Text['channelProblems'] = {
  no_answer: () => ({
    message: 'Nenhuma resposta veio, então a mensagem pode ter chegado.',
    fix: 'Ela é enviada de novo automaticamente e pode chegar duas vezes.',
  }),
  cannot_connect: ({ host, cause }) => ({
    message: `Não foi possível acessar ${host} (${cause}).`,
    fix: 'Uma nova tentativa será feita automaticamente. Verifique o endereço se isto continuar.',
  }),
  answered: ({ status }) => ({
    message: `O servidor respondeu com status ${status}.`,
    fix: 'Verifique a URL, e se o outro lado aceita um POST com JSON.',
  }),
  rejected_by_server: ({ reply }) => ({
    message: `O servidor de e-mail não aceitou a mensagem: “${reply}”.`,
    fix: 'Verifique os endereços e o que o servidor permite que você envie. Depois envie um teste.',
  }),
  bad_sign_in: ({ reply }) => ({
    message: `O servidor de e-mail recusou o usuário ou a senha: “${reply}”.`,
    fix: 'Muitos provedores exigem uma senha de app aqui. Salve a certa e envie um teste.',
  }),
  address_refused: ({ reply }) => ({
    message: `O servidor de e-mail recusou um endereço: “${reply}”.`,
    fix: 'Corrija “De” ou “Para” e envie um teste.',
  }),
  blocked_address: ({ host }) => ({
    message: `${host} fica neste computador ou em uma rede privada, então nada foi enviado.`,
    fix: 'Permita endereços privados para este canal, se for o que você quer.',
  }),
  secret_unreadable: () => ({
    message: 'A senha ou chave salva não pode mais ser aberta.',
    fix: 'Digite de novo.',
  }),
  failed: ({ cause }) => ({
    message: `Não foi possível enviar a mensagem (${cause}).`,
    fix: 'Uma nova tentativa será feita automaticamente. Verifique as configurações deste canal se isto continuar.',
  }),
  ...telegramProblems,
};
