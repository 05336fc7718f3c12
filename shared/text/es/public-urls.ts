/** The address guard, in Spanish: which public URL stands in which network's cabinet. */
import type { Text } from '../en.ts';

export const addresses: Text['addresses'] = {
  banner: {
    changed: (url) => `Tu dirección pública cambió a ${url}.`,
    mailbox: (url) => `Tus URL de postback ahora usan tu buzón, ${url}.`,
    mailboxBody: (names) =>
      `Estas redes todavía tienen otra dirección, así que sus postbacks se pierden mientras esta computadora está en suspensión: ${names}.`,
    none: 'Ya no tienes dirección pública.',
    otherName: (url) => `Por ahora tu dirección pública es ${url}, no la que pediste.`,
    body: (names) =>
      `Estas redes todavía tienen una dirección anterior, así que sus postbacks pueden no llegar: ${names}.`,
    show: 'Mostrar qué pegar',
  },
  title: 'URL de postback en tus redes',
  noneWhat: 'No hay nada que pegar hasta que tengas una dirección pública o un buzón.',
  what: 'Cuando tu dirección pública cambia, cada red necesita la nueva URL. Marca una red después de pegarla. Se confirma cuando llega un postback real.',
  otherName:
    'Se sigue pidiendo el nombre que elegiste. Si se obtiene, las URL anteriores vuelven a funcionar. Pega las nuevas solo si tarda demasiado.',
  allFine: 'Ninguna red tiene una dirección anterior.',
  cabinet: 'En el panel',
  states: {
    not_pasted: 'sin pegar todavía',
    pasted: 'pegada, esperando el primer postback',
    confirmed: 'confirmada por un postback',
    outdated: 'tiene una dirección anterior',
  },
  old: (address) => `El panel tiene ${address}.`,
  oldHit: (moment) => `Último postback a una dirección anterior: ${moment}.`,
  confirmedAt: (moment) => `Último postback a la dirección actual: ${moment}.`,
  links: 'Enlaces guardados cuya URL de postback también debe cambiar',
  url: (name) => `Nueva URL de postback de ${name}`,
  copy: (name) => `Copiar la nueva URL de postback de ${name}`,
  tick: (name) => `Pegada en ${name}`,
  pasted: 'Pegada',
  failed: 'No se guardó',
};
