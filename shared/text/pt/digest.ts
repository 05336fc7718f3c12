/** The digest in Portuguese (Brazil): what it says of a day, and its section in the window. */
import type { Comparison, Counted } from '../../domain/notify/digest-words.ts';
import type { Text } from '../en.ts';
import { plural } from './count.ts';

const MINUTES_PER_HOUR = 60;

function figure(name: string, { now, before, mean }: Comparison, isWholeDay: boolean): string {
  const compared = [
    ...(before === null ? [] : [`${isWholeDay ? 'dia anterior' : 'dia anterior até esta hora'} ${before}`]),
    ...(mean === null ? [] : [`média de 7 dias ${mean}`]),
  ];
  return compared.length === 0 ? `${name}: ${now}` : `${name}: ${now} (${compared.join(', ')})`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return hours === 0 ? `${minutes} min` : `${hours} h ${rest} min`;
}

function counted({ value, text }: Counted, one: string, many: string): string {
  return `${text} ${plural(value, { one, other: many })}`;
}

function firstAndRegistrations(firstDeposits: Counted, registrations: Counted): string {
  return `${counted(firstDeposits, 'primeiro depósito', 'primeiros depósitos')}, ${counted(registrations, 'cadastro', 'cadastros')}`;
}

const days = (count: number): string => plural(count, { one: '1 dia', other: `${count} dias` });

const words: Text['digest']['words'] = {
  locale: 'pt-BR',
  title: (day, until) => (until === null ? `Seu dia: ${day}` : `Seu dia até agora: ${day}, até ${until}`),
  registrations: 'Cadastros',
  firstDeposits: 'Primeiros depósitos',
  conversion: 'Do cadastro ao depósito',
  approval: 'Aprovação',
  earned: 'Receita',
  onHold: 'Em hold',
  rejected: 'Rejeitado',
  figure,
  withoutRate: (sums) => `Sem cotação, fora dos valores acima: ${sums}`,
  sumOf: (_currency, earned, onHold, rejected) =>
    [
      ...(earned === '' ? [] : [`${earned} de receita`]),
      ...(onHold === '' ? [] : [`${onHold} em hold`]),
      ...(rejected === '' ? [] : [`${rejected} rejeitados`]),
    ].join(', '),
  amountsHidden: 'Os valores estão ocultos.',
  tooFewDays: (least) =>
    `Ainda sem média de 7 dias: são precisos no mínimo ${least} dias de dados antes deste.`,
  meanOf: (count) => `A média é de ${days(count)}, porque não há dados mais antigos.`,
  noCurrency: 'Escolha uma moeda em Configurações, Dinheiro para ver um total só.',
  nothing: 'Nenhuma conversão.',
  best: (name, firstDeposits, registrations) =>
    `Melhor link: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  worst: (name, firstDeposits, registrations) =>
    `Link mais fraco: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  noGaps: 'Endereço público: acessível o tempo todo.',
  gapsUnknown: 'Endereço público: não se sabe se estava acessível.',
  gaps: (count, minutes, isLasting) =>
    `Endereço público: offline por ${duration(minutes)}${count > 1 ? ` em ${count} interrupções` : ''}${isLasting ? ', e ainda offline' : ''}.`,
  nothingWaits: 'Nada pendente para você.',
  waiting: (parts) => `Pendente para você: ${parts.join(', ')}.`,
  held: (count) => counted(count, 'postback retido', 'postbacks retidos'),
  dead: (count) => counted(count, 'envio com falha', 'envios com falha'),
  unknown: (count) => counted(count, 'envio sem resposta', 'envios sem resposta'),
  parked: (count) => counted(count, 'envio em pausa', 'envios em pausa'),
  cabinets: (count) => counted(count, 'painel com endereço antigo', 'painéis com endereço antigo'),
  missed: (from, count, registrations, firstDeposits, earned) =>
    `Desde ${from} (${days(count)} sem resumo): ${firstAndRegistrations(firstDeposits, registrations)}${earned === null ? '' : `, ${earned} de receita`}.`,
  byHour: 'por hora',
  versus: (before) => `dia anterior: ${before}`,
  noneThatDay: 'Nenhuma conversão',
  alt: (day, registrations, firstDeposits) =>
    `${day}: ${firstAndRegistrations(firstDeposits, registrations)}, em barras por hora`,
};

export const digest: Text['digest'] = {
  title: 'Resumo do dia',
  what: 'Uma mensagem por dia com seus números e um gráfico: cadastros, primeiros depósitos, dinheiro, links, interrupções e o que está pendente.',
  isOn: 'Enviar um resumo todos os dias',
  hour: 'Hora',
  timeZone: 'Fuso horário',
  timeZoneInvalid: 'Escolha um fuso horário da lista.',
  about: 'Números de',
  abouts: { yesterday: 'o dia anterior inteiro', today: 'o dia até agora' },
  hidesAmounts: 'Ocultar valores',
  hidesAmountsHint: 'O dinheiro fica fora do texto e da imagem.',
  save: 'Salvar',
  saved: 'Salvo',
  notSaved: 'Não salvo',
  preview: 'Prévia',
  previewTitle: 'Prévia do resumo',
  notMade: 'Não foi possível criar a prévia',
  noPicture: 'Não foi possível desenhar a imagem. O texto é enviado sem ela.',
  next: (at) => `Próximo resumo: ${at}`,
  off: 'O resumo está desligado.',
  words,
};
