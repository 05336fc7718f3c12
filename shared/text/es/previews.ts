/** What a change would do to held postbacks and deliveries, said before it is made, in Spanish. */
import type { Text } from '../en.ts';
import { listOf } from './count.ts';

export const previews: Text['previews'] = {
  title: 'Qué cambia con esto',
  loading: 'Revisando qué cambia…',
  failed: 'No se pudo revisar qué cambia',
  nothing: 'Ningún postback retenido cambia. Se usa desde el próximo postback.',
  become: (count, isOne, meaning) =>
    isOne
      ? `${count} postback retenido pasa a ser ${meaning}.`
      : `${count} postbacks retenidos pasan a ser ${meaning}.`,
  meaning: (event, status) => (status === null ? event : `${event}, conversión ${status}`),
  statusOnly: (status) => `“${status}” en su conversión`,
  repeats: (count, isOne) =>
    isOne
      ? `${count} de ellos repite una conversión que ya tienes.`
      : `${count} de ellos repiten conversiones que ya tienes.`,
  sent: (parts) =>
    `${listOf(parts.map(({ count, isOne, name }) => `${count} ${isOne ? 'va' : 'van'} a ${name}`))}.`,
  sentFinal: 'Lo que se envía no se puede retirar.',
  notSent: 'No se envía nada a ningún destino.',
  skipped: (count, name) => `No se enviarán a ${name}, por sus reglas: ${count}.`,
  withdrawn: (count, name) => `En cola para ${name} que ya no se enviarán: ${count}.`,
  stillHeld: (count, isOne) =>
    isOne ? `${count} sigue retenido por otro motivo.` : `${count} siguen retenidos por otro motivo.`,
  isMore: (tried) =>
    `Solo se revisaron los ${tried} postbacks retenidos más recientes. Los anteriores también se leen de nuevo.`,
  apply: 'Aplicar',
  mapped: (word, meaning) => `Ahora “${word}” significa ${meaning}`,
};
