/** Caps and thresholds that a person is warned of, in Portuguese (Brazil). */
import type { CodedNotice } from '../../contract/coded-views.ts';
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { WarningRule } from '../../domain/warning/warning-rule.ts';
import type { Text } from '../en.ts';
import type { ProblemMessage } from '../message-for.ts';
import { number, percent, plural } from './count.ts';
import { amountOf } from '../amount.ts';

type Reached = Extract<CodedNotice, { readonly code: 'warning_reached' }>;

/** In the middle of a sentence, one and many. */
const events: Readonly<Record<PostbackEvent, readonly [one: string, many: string]>> = {
  install: ['instalação', 'instalações'],
  registration: ['cadastro', 'cadastros'],
  first_deposit: ['primeiro depósito', 'primeiros depósitos'],
  deposit: ['depósito', 'depósitos'],
  lead: ['lead', 'leads'],
  sale: ['venda', 'vendas'],
  rebill: ['rebill', 'rebills'],
  custom: ['evento próprio', 'eventos próprios'],
};

const within = { day: 'hoje', month: 'neste mês' } as const;
const perPeriod = { day: 'por dia', month: 'por mês' } as const;
const directions = { more: 'mais de', fewer: 'menos de' } as const;

const many = (event: PostbackEvent): string => events[event][1];

function counted(count: number, event: PostbackEvent): string {
  const [one, other] = events[event];
  return `${number(count)} ${plural(count, { one, other })}`;
}

const hours = (count: number): string => plural(count, { one: '1 hora', other: `${count} horas` });

function describe(rule: WarningRule): string {
  switch (rule.kind) {
    case 'cap':
      return `${counted(rule.most, rule.event)} ${perPeriod[rule.period]} (${rule.timeZone})`;
    case 'count':
      return `${directions[rule.direction]} ${counted(rule.count, rule.event)} em ${hours(rule.hours)}`;
    case 'approval':
      return plural(rule.points, {
        one: 'a taxa de aprovação cai 1 ponto ou mais em relação a 7 dias',
        other: `a taxa de aprovação cai ${rule.points} pontos ou mais em relação a 7 dias`,
      });
    case 'payout':
      return `o payout mediano de ${many(rule.event)} muda ${percent(rule.percent / 100)} ou mais`;
  }
}

const unitsOf = amountOf('pt-BR');

/** What a rule found, in one sentence. */
export function warningMessage({
  rule,
  scope,
  level,
  now,
  before,
}: Pick<Reached, 'rule' | 'scope' | 'level' | 'now' | 'before'>): string {
  const where = scope ?? 'Todas as redes';
  switch (rule.kind) {
    case 'cap': {
      const reachedSoFar = `${number(now ?? 0)} de ${counted(rule.most, rule.event)} ${within[rule.period]}`;
      return level >= 100
        ? `${where}: o cap foi atingido, ${reachedSoFar}.`
        : `${where}: ${percent(0.8)} do cap, ${reachedSoFar}.`;
    }
    case 'count':
      return `${where}: ${counted(now ?? 0, rule.event)} em ${hours(rule.hours)}, ${directions[rule.direction]} ${number(rule.count)}.`;
    case 'approval':
      return `${where}: a taxa de aprovação é ${percent(now)}, era ${percent(before)} nos 7 dias anteriores.`;
    case 'payout':
      return `${where}: o payout mediano de ${many(rule.event)} é ${unitsOf(now)}, era ${unitsOf(before)} nos 7 dias anteriores.`;
  }
}

function fixOf({ rule, level }: Reached): string {
  if (rule.kind !== 'cap') return 'Confira no painel da rede. Nada foi parado.';
  return level >= 100
    ? 'O que passar disso pode não ser pago. Peça um cap maior ao seu gerente, ou pause o tráfego. Nada foi parado aqui.'
    : 'Peça um cap maior a tempo, ou planeje pausar o tráfego. Nada foi parado aqui.';
}

export const reached = (notice: Reached): ProblemMessage => ({
  message: warningMessage(notice),
  fix: fixOf(notice),
});

export const warnings: Text['warnings'] = {
  payoutCurrency:
    'Os payouts são comparados na moeda dos seus totais, e nenhuma foi escolhida: até lá isto não avisa de nada.',
  title: 'Caps e avisos',
  list: 'Seus caps e avisos',
  hint: 'Um aviso aparece nesta janela e nos seus canais de notificação, uma vez por período. Nada é parado.',
  none: 'Nenhum cap ou aviso ainda.',
  kinds: {
    cap: 'Cap',
    count: 'Mais ou menos que o normal',
    approval: 'A taxa de aprovação cai',
    payout: 'O payout muda',
  },
  kind: 'Avisar sobre',
  network: 'Rede',
  allNetworks: 'Todas as redes',
  link: 'Link',
  allLinks: 'Todos os links',
  event: 'Evento',
  most: 'Cap',
  period: 'Por',
  periods: { day: 'dia', month: 'mês' },
  timeZone: 'Fuso horário da oferta',
  direction: 'Quando houver',
  directions: { more: 'mais de', fewer: 'menos de' },
  count: 'Conversões',
  hours: 'Em horas',
  points: 'Pontos',
  percent: 'Por cento',
  add: 'Adicionar',
  describe,
  countOf: (now, most) => `${now} de ${most}`,
  now: (now) => `agora ${now}`,
  rate: percent,
  payout: unitsOf,
  remove: (what) => `Remover: ${what}`,
};
