/** Telegram in the window, in Portuguese (Brazil): the bot's token, pairing, chats, and what is wrong. */
import { MOST_WRONG_CODES, PAIRING_MINUTES } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import type { telegramErrors as EnglishErrors, telegramProblems as EnglishProblems } from '../en/telegram.ts';
import { messageFor } from '../message-for.ts';
import { plural } from './count.ts';
import { sendFailures } from './send-failures.ts';

export const telegramProblems: typeof EnglishProblems = {
  telegram_off: () => ({
    message: 'Nenhum bot do Telegram está configurado.',
    fix: 'Informe o token do seu bot nas configurações do Telegram.',
  }),
  telegram_token_refused: () => ({
    message: 'O Telegram não aceita mais o token. Ele foi revogado, ou o bot foi excluído.',
    fix: 'Peça um novo token ao @BotFather com /token, e informe-o aqui.',
  }),
  telegram_conflict: () => ({
    message:
      'Outro programa lê as mensagens deste bot, então os comandos podem não chegar a este computador.',
    fix: 'Pare o outro programa, ou crie um bot só para o Postback Desk. Se não souber qual é o programa, revogue o token no @BotFather e informe o novo aqui.',
  }),
  telegram_webhook: () => ({
    message:
      'Outro serviço recebe as mensagens deste bot por um webhook, então os comandos não chegam a este computador.',
    fix: 'Crie um bot só para o Postback Desk, ou assuma este. O outro serviço então não recebe mais nada.',
  }),
  telegram_blocked: () => ({
    message: 'O bot está bloqueado neste chat.',
    fix: 'Desbloqueie o bot no Telegram. O que esperava é enviado então.',
  }),
  telegram_chat_gone: () => ({
    message: 'Este chat não existe mais, ou o bot não está mais nele.',
    fix: 'Despareie. Para usá-lo de novo, adicione o bot ao chat e pareie com um novo código.',
  }),
  telegram_topic_gone: () => ({
    message: 'Este tópico foi fechado ou excluído.',
    fix: 'Abra-o de novo, ou despareie e pareie outro tópico.',
  }),
  telegram_not_allowed: () => ({
    message: 'O bot não tem permissão para escrever neste chat.',
    fix: 'Dê a ele o direito de enviar mensagens e envie uma mensagem de teste.',
  }),
  telegram_not_paired: () => ({
    message: 'Este chat não está pareado.',
    fix: 'Pareie nas configurações do Telegram.',
  }),
  telegram_slow_down: ({ seconds }) => ({
    message: `O Telegram pede para esperar ${Math.ceil(seconds)} s, porque muitas mensagens foram enviadas.`,
    fix: 'Uma nova tentativa será feita automaticamente.',
  }),
  telegram_refused: ({ said }) => ({
    message: `O Telegram não aceitou a mensagem: “${said}”.`,
    fix: 'Verifique o chat no Telegram e envie uma mensagem de teste.',
  }),
  telegram_down: ({ status }) => ({
    message: `O próprio Telegram está com problema (status ${status}).`,
    fix: 'Uma nova tentativa será feita automaticamente.',
  }),
  telegram_proxy: ({ failure }) => ({
    message: `O proxy do Telegram não funciona. ${messageFor(sendFailures, failure)}`,
    fix: 'Uma nova tentativa será feita automaticamente. Verifique o proxy nas configurações do Telegram.',
  }),
  telegram_not_readable: () => ({
    message: 'A resposta não veio do Telegram. Algo na sua conexão pode ter respondido no lugar dele.',
    fix: 'Uma nova tentativa será feita automaticamente. Verifique sua conexão com a internet, por exemplo se ela pede um login.',
  }),
};

export const telegramErrors: typeof EnglishErrors = {
  telegram_token_malformed: () =>
    'Este não é o token de um bot. Ele se parece com 123456789:AAE-abc… Copie a linha inteira que o @BotFather mostra.',
  telegram_token_not_accepted: () =>
    'O Telegram não aceita este token, então ele não foi salvo. Copie do @BotFather de novo. Se você o revogou lá, use o mais novo.',
  telegram_unreachable: ({ cause }) =>
    `Não foi possível acessar o Telegram (${cause}), então o token não foi verificado nem salvo. Verifique sua conexão com a internet e tente de novo.`,
  telegram_proxy_failed: ({ failure }) =>
    `O token não foi verificado nem salvo. ${messageFor(sendFailures, failure)}`,
  telegram_not_set_up: () => 'Nenhum bot do Telegram está conectado. Informe primeiro o token do seu bot.',
  telegram_too_many_chats: ({ most }) =>
    `Já há ${most} chats pareados. Despareie um de que não precisa e pareie o novo.`,
  telegram_chat_not_found: ({ id }) =>
    `O chat ${id} não está pareado. Talvez tenha sido despareado. Recarregue a lista.`,
};

export const telegram: Text['telegram'] = {
  title: 'Telegram',
  what: 'Peça números ao Postback Desk e receba as mensagens dele no Telegram, em qualquer aparelho. Você usa um bot seu.',
  none: {
    title: 'Nenhum bot ainda',
    line: 'Você precisa de um bot do Telegram seu. Criar um leva um minuto e é grátis.',
  },
  steps: {
    title: 'Como criar um bot',
    list: [
      'Abra o @BotFather no Telegram e envie /newbot.',
      'Escolha um nome, depois um nome de usuário que termine em “bot”.',
      'Copie o token da resposta e cole abaixo.',
    ],
    privacy:
      'As mensagens passam pelos servidores do Telegram, que podem lê-las. Elas nunca contêm chaves nem tokens. Os IDs de clique são encurtados, e você pode ocultar os valores em cada chat.',
  },
  token: {
    label: 'Token do bot',
    hint: 'Fica salvo criptografado neste computador e nunca mais é mostrado.',
    save: 'Conectar o bot',
    replace: 'Trocar o token',
    replaceWhat: 'Um novo token do mesmo bot mantém os chats pareados. O token de outro bot despareia todos.',
    saved: (masked) => `Token ${masked}`,
    failed: 'Não conectado',
  },
  proxy: {
    title: 'Proxy',
    what: 'Use um proxy onde o Telegram é bloqueado. Todas as chamadas do bot passam por ele.',
    label: 'Proxy para o Telegram',
    hint: 'socks5://usuário:senha@host:porta ou http://host:porta. O login fica salvo criptografado e nunca mais é mostrado.',
    malformed: 'Escreva como socks5://host:porta ou http://usuário:senha@host:porta.',
    now: (name, hasLogin) => `Em uso agora: ${name}${hasLogin ? ', com login' : ''}`,
    none: 'Em uso agora: nenhum proxy',
    unreadable: 'O login do proxy foi salvo em outro computador. Informe o proxy de novo.',
    save: 'Usar este proxy',
    remove: 'Não usar proxy',
    failed: 'Não alterado',
  },
  remove: {
    button: 'Remover o bot',
    title: (name) => `Remover ${name}?`,
    body: 'O token é excluído aqui e todos os chats são despareados. Nada mais é enviado ao Telegram.',
    stays: 'O bot em si continua seu; exclua-o no @BotFather se não precisar dele.',
    confirm: 'Remover o bot',
  },
  takeOver: {
    button: 'Assumir este bot',
    title: 'Assumir este bot?',
    body: 'O webhook é removido no Telegram. O outro serviço não recebe mais mensagens deste bot, até ser configurado lá de novo.',
    confirm: 'Assumir',
  },
  states: {
    off: 'Desligado',
    connecting: 'Conectando',
    connectingLine: 'Aguardando a primeira resposta do Telegram.',
    listening: 'Conectado',
    listeningLine: (chats) =>
      plural(chats, {
        zero: 'Nenhum chat está pareado ainda.',
        one: '1 chat está pareado.',
        other: `${chats} chats estão pareados.`,
      }),
    failing: 'Precisa da sua atenção',
  },
  pair: {
    button: 'Parear um chat',
    title: 'Parear um chat',
    what: `Envie este código ao bot. Ele funciona uma vez, em até ${PAIRING_MINUTES} minutos. Só chats pareados recebem respostas.`,
    code: 'Código de pareamento',
    own: 'Seu próprio chat',
    ownWhat: 'Escaneie isto com o celular, ou abra o link, e toque em “Iniciar”.',
    group: 'Grupo ou tópico',
    groupWhat: 'Abra o link e escolha o grupo. Para um tópico, envie o comando no tópico.',
    open: 'Abrir no Telegram',
    command: 'Ou envie isto',
    qr: 'QR code do link',
    left: (duration) => `Funciona por ${duration}.`,
    wrong: (count) =>
      `${plural(count, {
        zero: 'Nenhum código errado foi enviado ao bot.',
        one: 'Um código errado foi enviado ao bot.',
        other: `${count} códigos errados foram enviados ao bot.`,
      })} Depois de ${MOST_WRONG_CODES}, um remetente fica bloqueado por um tempo.`,
    over: 'Este código não funciona mais.',
    again: 'Gerar um novo código',
    done: (name) => `“${name}” está pareado.`,
    failed: 'Sem código',
  },
  chats: {
    title: 'Chats pareados',
    none: 'Nenhum chat está pareado ainda. Pareie o seu próprio chat ou um grupo.',
    kinds: { private: 'chat privado', group: 'grupo', topic: 'tópico de um grupo' },
    canPause: 'Permitir /pause e /resume',
    canPauseHint:
      'Quem puder escrever neste chat poderá então pausar o encaminhamento, depois de uma pergunta.',
    hidesAmounts: 'Ocultar valores',
    hidesAmountsHint: 'As contagens aparecem, os valores em dinheiro não.',
    test: 'Enviar uma mensagem de teste',
    tested: 'A mensagem de teste foi enviada.',
    testFailed: 'A mensagem de teste não foi enviada',
    since: (moment) => `pareado em ${moment}`,
    unpair: {
      button: 'Desparear',
      title: (name) => `Desparear “${name}”?`,
      body: 'Nada mais é enviado para lá, e os comandos de lá não são respondidos.',
      stays: 'As mensagens que já estão lá ficam.',
      confirm: 'Desparear',
    },
    failed: 'Não alterado',
  },
};
