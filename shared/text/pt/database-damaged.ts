/** What became of a damaged database, in numbers, in Portuguese (Brazil). */
import type { RescueCounts, RescueReport } from '../../contract/rescue-report.ts';
import { sum } from '../en/database-damaged.ts';
import { number, plural } from './count.ts';

/** Tables that a person knows; the others are counted together. */
const NAMES: readonly (readonly [table: string, one: string, many: string])[] = [
  ['networks', 'rede', 'redes'],
  ['destinations', 'destino', 'destinos'],
  ['links', 'link', 'links'],
  ['postbacks', 'postback', 'postbacks'],
  ['conversions', 'conversão', 'conversões'],
  ['deliveries', 'envio', 'envios'],
  ['secrets', 'segredo', 'segredos'],
  ['network_access', 'regra de acesso', 'regras de acesso'],
];

export function damagedMessage(report: RescueReport): string {
  const parts = [
    `O banco de dados foi danificado. O arquivo danificado está guardado como ${report.keptAs}, e tudo o que deu para ler foi salvo em um novo: ${counted(report.saved)}.`,
    lostSentence(report),
    backupSentence(report),
    heldSentence(report),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function damagedFix(report: RescueReport): string {
  const held =
    report.heldDeliveries > 0 || report.askUntilId !== ''
      ? ' Confira no destino os envios com o status “sem resposta”, e reenvie o que estiver faltando lá.'
      : '';
  const missing = [
    ...((report.lost['network_access'] ?? 0) > 0 ? ['quem pode enviar postbacks por cada rede'] : []),
    ...((report.lost['secrets'] ?? 0) > 0 ? ['os segredos dos seus destinos'] : []),
  ];
  const again = missing.length === 0 ? '' : ` Defina de novo: ${missing.join(', ')}.`;
  return `Verifique suas redes e seus destinos.${again}${held} Depois verifique o disco, porque um dano assim costuma voltar. Exclua o arquivo danificado quando nada estiver faltando.`;
}

function lostSentence({ lost, isMoreLost }: RescueReport): string {
  const isAnyLost = sum(lost) > 0;
  if (isAnyLost && isMoreLost) return `Perdido: ${counted(lost)}, e talvez mais, que não dá para contar.`;
  if (isAnyLost) return `Perdido: ${counted(lost)}.`;
  return isMoreLost
    ? 'Não foi possível ler uma parte do arquivo, e não dá para saber o que havia nela.'
    : 'Nada se perdeu.';
}

function backupSentence({ backup, fromBackup }: RescueReport): string {
  if (backup === null) return '';
  const count = sum(fromBackup);
  return `Do backup ${backup}: ${count === 0 ? 'nada faltava' : counted(fromBackup)}.`;
}

function heldSentence({ heldDeliveries, askUntilId }: RescueReport): string {
  if (heldDeliveries > 0) {
    return plural(heldDeliveries, {
      one: '1 envio pode já ter saído e não será repetido, a não ser que você reenvie.',
      other: `${number(heldDeliveries)} envios podem já ter saído e não serão repetidos, a não ser que você reenvie.`,
    });
  }
  return askUntilId === ''
    ? ''
    : 'Os postbacks que aguardavam processamento podem já ter sido encaminhados, então os envios deles esperam sua decisão.';
}

function counted(counts: RescueCounts): string {
  const named = NAMES.flatMap(([table, one, many]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [written(count, one, many)];
  });
  const others = sum(counts) - NAMES.reduce((total, [table]) => total + (counts[table] ?? 0), 0);
  if (others > 0) named.push(written(others, 'outra linha', 'outras linhas'));
  return named.length === 0 ? 'nada' : named.join(', ');
}

function written(count: number, one: string, many: string): string {
  return `${number(count)} ${plural(count, { one, other: many })}`;
}
