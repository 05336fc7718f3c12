/** What became of a damaged database, in numbers, in Spanish. */
import type { RescueCounts, RescueReport } from '../../contract/rescue-report.ts';
import {
  type damagedFix as EnglishFix,
  type damagedMessage as EnglishMessage,
  sum,
} from '../en/database-damaged.ts';
import { counted, listOf } from './count.ts';

/** Tables that a person knows; the others are counted together. */
const NAMES: readonly (readonly [table: string, one: string, other: string])[] = [
  ['networks', 'red', 'redes'],
  ['destinations', 'destino', 'destinos'],
  ['links', 'enlace', 'enlaces'],
  ['postbacks', 'postback', 'postbacks'],
  ['conversions', 'conversión', 'conversiones'],
  ['deliveries', 'envío', 'envíos'],
  ['secrets', 'secreto', 'secretos'],
  ['network_access', 'regla de acceso', 'reglas de acceso'],
];

export const damagedMessage: typeof EnglishMessage = (report) => {
  const parts = [
    `La base de datos se dañó. El archivo dañado se conserva como ${report.keptAs}, y todo lo legible se guardó en uno nuevo: ${countedRows(report.saved)}.`,
    lostSentence(report),
    backupSentence(report),
    heldSentence(report),
  ];
  return parts.filter((part) => part !== '').join(' ');
};

export const damagedFix: typeof EnglishFix = (report) => {
  const held =
    report.heldDeliveries > 0 || report.askUntilId !== ''
      ? ' Revisa en el destino los envíos con el estado “sin respuesta”, y vuelve a enviar lo que allí falte.'
      : '';
  const missing = [
    ...((report.lost['network_access'] ?? 0) > 0
      ? ['quién puede enviar postbacks en nombre de cada red']
      : []),
    ...((report.lost['secrets'] ?? 0) > 0 ? ['los secretos de tus destinos'] : []),
  ];
  const again = missing.length === 0 ? '' : ` Configura de nuevo: ${listOf(missing)}.`;
  return `Revisa tus redes y destinos.${again}${held} Luego revisa el disco, porque este tipo de daño suele repetirse. Elimina el archivo dañado cuando no falte nada.`;
};

function lostSentence({ lost, isMoreLost }: RescueReport): string {
  const isAnyLost = sum(lost) > 0;
  if (isAnyLost && isMoreLost)
    return `Se perdió: ${countedRows(lost)}, y posiblemente más que no se puede contar.`;
  if (isAnyLost) return `Se perdió: ${countedRows(lost)}.`;
  return isMoreLost
    ? 'Una parte del archivo no se pudo leer, y no se sabe qué contenía.'
    : 'No se perdió nada.';
}

function backupSentence({ backup, fromBackup }: RescueReport): string {
  if (backup === null) return '';
  return sum(fromBackup) === 0
    ? `De la copia de seguridad ${backup}: no faltaba nada.`
    : `De la copia de seguridad ${backup}: ${countedRows(fromBackup)}.`;
}

function heldSentence({ heldDeliveries, askUntilId }: RescueReport): string {
  if (heldDeliveries > 0) {
    return `${counted(heldDeliveries, 'envío puede haber salido ya', 'envíos pueden haber salido ya')}; no se repite nada, salvo que lo vuelvas a enviar.`;
  }
  return askUntilId === ''
    ? ''
    : 'Los postbacks que estaban por procesar pueden haberse reenviado ya, así que sus envíos esperan tu decisión.';
}

function countedRows(counts: RescueCounts): string {
  const named = NAMES.flatMap(([table, one, other]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [counted(count, one, other)];
  });
  const others = sum(counts) - NAMES.reduce((total, [table]) => total + (counts[table] ?? 0), 0);
  if (others > 0) named.push(counted(others, 'fila más', 'filas más'));
  return named.length === 0 ? 'nada' : named.join(', ');
}
