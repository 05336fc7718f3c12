/** What the Telegram bot says in a chat, in Portuguese (Brazil). Plain text: nothing in it is markup. */
import type { Command } from '../../domain/telegram/parse-command.ts';
import type { Text } from '../en.ts';
import { plural } from './count.ts';
import { outages } from './outages.ts';

const commands: Readonly<Record<Command, string>> = {
  today: 'números de hoje',
  yesterday: 'números de ontem',
  week: 'números dos últimos 7 dias',
  last: 'os postbacks mais novos',
  status: 'está tudo funcionando?',
  held: 'postbacks que esperam por você',
  pause: 'pausar o encaminhamento, depois de uma pergunta',
  resume: 'retomar o encaminhamento, depois de uma pergunta',
  address: 'seu endereço público',
  help: 'esta lista',
};

export const telegramBot: Text['telegramBot'] = {
  locale: 'pt-BR',
  paired:
    'Pareado com o Postback Desk. Envie /help para ver o que posso dizer, ou /stop para desparear este chat.',
  pairedAlready: 'Este chat já está pareado. Envie /help para ver o que posso dizer.',
  pairedInGroup:
    'Todos neste grupo podem ler o que eu envio aqui e usar os comandos. Pausar fica desligado até você permitir no programa.',
  stopped:
    'Este chat foi despareado. Não envio mais nada aqui. Para parear de novo, gere um novo código no programa.',
  unpaired: 'Este chat foi despareado no programa. Não envio mais nada aqui.',
  unknown: 'Não conheço este comando. Envie /help para ver a lista.',
  tooMany: 'Comandos demais de uma vez. Volto a responder em alguns segundos.',
  failed: 'Não funcionou, e nada mudou. Tente de novo em instantes, ou abra o programa.',
  helpTitle: 'Comandos',
  help: (command) => `/${command} – ${commands[command]}`,
  helpStop: '/stop – desparear este chat',
  helpNotAllowed:
    'Pausar não é permitido neste chat. Você pode permitir no programa, nas configurações do Telegram.',
  test: {
    title: 'Mensagem de teste',
    line: 'O Postback Desk pode escrever neste chat.',
  },
  figures: {
    today: (day) => `Hoje, ${day}`,
    yesterday: (day) => `Ontem, ${day}`,
    week: (from, to) => `Últimos 7 dias, ${from} – ${to}`,
    registrations: (count) => `Cadastros: ${count}`,
    firstDeposits: (count) => `Primeiros depósitos: ${count}`,
    deposits: (count) => `Redepósitos: ${count}`,
    conversion: (percent) => `Do cadastro ao depósito: ${percent}`,
    approval: (percent) => `Taxa de aprovação: ${percent}`,
    rejected: (count) => `Rejeitadas: ${count}`,
    earned: (money) => `Receita: ${money}`,
    onHold: (money) => `Em hold: ${money} (fora da receita)`,
    withoutRate: (count) =>
      plural(count, {
        zero: 'Todos os valores têm cotação.',
        one: '1 valor não tem cotação e não entra em nenhum total.',
        other: `${count} valores não têm cotação e não entram em nenhum total.`,
      }),
    withoutAmount: (count) =>
      plural(count, {
        zero: 'Todas as conversões têm valor.',
        one: '1 conversão não tem valor e não entra em nenhum total.',
        other: `${count} conversões não têm valor e não entram em nenhum total.`,
      }),
    noMoney: 'nada ainda',
    networks: 'Por rede',
    network: (name, registrations, deposits) => `${name}: ${registrations} cad., ${deposits} FTD`,
    removedNetwork: 'rede removida',
    more: (count) => plural(count, { one: 'e mais 1 rede', other: `e mais ${count} redes` }),
    none: 'Nenhuma conversão.',
  },
  last: {
    title: 'Postbacks mais novos',
    none: 'Nenhum postback ainda.',
    unknownNetwork: 'sem rede',
    unknownEvent: 'sem evento',
    noClickId: 'sem ID do clique',
    test: 'teste',
    held: 'retido',
    repeat: 'duplicado',
  },
  held: {
    title: (count) =>
      plural(count, {
        zero: 'Retidos: nenhum postback',
        one: 'Retido: 1 postback',
        other: `Retidos: ${count} postbacks`,
      }),
    none: 'Nenhum postback está retido.',
    unknown: 'precisa da sua decisão',
    more: (count) => `e mais ${count}`,
    what: 'Abra Recebidos no programa para decidir.',
  },
  status: {
    title: 'Status',
    receiving: (since, duration) => `Recebendo sem interrupção desde ${since} (${duration}).`,
    deaf: (since, duration, cause) =>
      `NÃO ESTÁ RECEBENDO desde ${since} (${duration}). ${outages.causeHints[cause]}`,
    neverProven: 'Seu endereço público nunca funcionou até agora.',
    offlineToday: (duration) => `Interrupções hoje: ${duration}`,
    silent: (name, since) => `Nenhum postback de ${name} desde ${since}, mais tempo que o normal.`,
    toSend: (count) => `A enviar: ${count}`,
    parked: (count) => `À espera de um destino que não aceita: ${count}`,
    failed: (count) => `Com falha ou sem resposta: ${count}`,
    backlog: (count) => `Recebidos, ainda não processados: ${count}`,
    held: (count) => `Retidos: ${count}`,
    mailboxWaiting: (count) => `No receptor reserva: ${count}`,
    mailboxAway: 'Seu receptor reserva está inacessível.',
    paused: (names) => `Em pausa: ${names}`,
    parkedDestinations: (names) => `Em pausa automática: ${names}`,
    allWell: 'Todos os destinos aceitam conversões.',
    noDestinations: 'Nenhum destino está ligado.',
  },
  address: {
    title: 'Endereço público',
    none: 'Ainda não há endereço público.',
    mailbox: 'É o endereço do seu receptor reserva.',
    outdated: 'Estas redes ainda têm um endereço antigo no painel:',
    allGood: 'Nenhuma rede tem um endereço antigo, até onde se sabe.',
    what: 'As URLs de postback completas contêm chaves secretas, por isso você só as encontra no programa.',
  },
  pause: {
    notAllowed:
      'Pausar não é permitido neste chat. Permita no programa, nas configurações do Telegram. Nada mudou.',
    unnamed:
      'Não consigo ver quem pede, porque você escreve em nome de um grupo ou canal. Peça com o seu próprio nome. Nada mudou.',
    nothingToPause: 'Não há destino para pausar: nenhum está ligado, ou todos estão em pausa.',
    nothingToResume: 'Nenhum destino está em pausa.',
    askPause: (names) =>
      `Pausar o encaminhamento para estes destinos? ${names}\n\nOs postbacks continuam sendo recebidos e salvos. Eles são enviados quando você retomar.`,
    askResume: (names) =>
      `Retomar o encaminhamento para estes destinos? ${names}\n\nO que está na fila é enviado agora.`,
    who: 'Só quem pediu pode responder, em até dois minutos.',
    yesPause: 'Pausar',
    yesResume: 'Retomar',
    no: 'Cancelar',
    paused: (names) => `Em pausa: ${names}. Envie /resume para continuar.`,
    resumed: (names) => `Retomados: ${names}.`,
    cancelled: 'Cancelado. Nada mudou.',
    over: 'Esta pergunta é antiga demais. Envie o comando de novo. Nada mudou.',
    notYours: 'Só quem pediu pode responder isto.',
  },
  duration: (days, hours, minutes) => {
    if (days > 0) return `${days} d ${hours} h`;
    return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
  },
};
