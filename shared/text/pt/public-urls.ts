/** The address guard, in Portuguese (Brazil): which public URL stands in which network's cabinet. */
import type { Text } from '../en.ts';

export const addresses: Text['addresses'] = {
  banner: {
    changed: (url) => `Seu endereço público mudou para ${url}.`,
    mailbox: (url) => `Suas URLs de postback agora usam seu receptor reserva, ${url}.`,
    mailboxBody: (names) =>
      `Estas redes ainda têm outro endereço, então os postbacks delas se perdem enquanto este computador está em suspensão: ${names}.`,
    none: 'Você não tem mais endereço público.',
    otherName: (url) => `Por enquanto seu endereço público é ${url}, e não o que você pediu.`,
    body: (names) =>
      `Estas redes ainda têm um endereço antigo, então os postbacks delas podem não chegar: ${names}.`,
    show: 'Mostrar o que colar',
  },
  title: 'URLs de postback nas suas redes',
  noneWhat: 'Não há o que colar até você ter um endereço público ou um receptor reserva.',
  what: 'Quando seu endereço público muda, cada rede precisa da nova URL. Marque uma rede depois de colar. Ela é confirmada quando um postback real chega.',
  otherName:
    'O programa continua pedindo o nome que você escolheu. Se conseguir, as URLs antigas voltam a funcionar. Cole as novas só se demorar demais.',
  allFine: 'Nenhuma rede tem um endereço antigo.',
  cabinet: 'No painel',
  states: {
    not_pasted: 'ainda não colada',
    pasted: 'colada, aguardando o primeiro postback',
    confirmed: 'confirmada por um postback',
    outdated: 'tem um endereço antigo',
  },
  old: (address) => `O painel tem ${address}.`,
  oldHit: (moment) => `Último postback para um endereço antigo: ${moment}.`,
  confirmedAt: (moment) => `Último postback para o endereço atual: ${moment}.`,
  links: 'Links salvos cuja URL de postback também precisa mudar',
  url: (name) => `Nova URL de postback de ${name}`,
  copy: (name) => `Copiar a nova URL de postback de ${name}`,
  tick: (name) => `Colada em ${name}`,
  pasted: 'Colada',
  failed: 'Não salvo',
};
