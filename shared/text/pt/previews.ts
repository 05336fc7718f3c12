/** What a change would do to held postbacks and deliveries, said before it is made, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

const list = new Intl.ListFormat('pt-BR', { type: 'conjunction' });

export const previews: Text['previews'] = {
  title: 'O que isto muda',
  loading: 'Verificando o que isto muda…',
  failed: 'Não foi possível verificar o que isto muda',
  nothing: 'Nenhum postback retido muda. Vale a partir do próximo postback.',
  become: (count, isOne, meaning) =>
    isOne ? `${count} postback retido vira ${meaning}.` : `${count} postbacks retidos viram ${meaning}.`,
  meaning: (event, status) => (status === null ? event : `${event}, conversão ${status}`),
  statusOnly: (status) => `“${status}” da conversão deles`,
  repeats: (count, isOne) =>
    isOne
      ? `${count} deles repete uma conversão que você já tem.`
      : `${count} deles repetem conversões que você já tem.`,
  sent: (parts) =>
    `${list.format(parts.map(({ count, isOne, name }) => `${count} ${isOne ? 'vai' : 'vão'} para ${name}`))}.`,
  sentFinal: 'O que foi enviado não pode ser desfeito.',
  notSent: 'Nada é enviado a nenhum destino.',
  skipped: (count, name) =>
    pluralOfWritten(
      count,
      `${count} não será enviado a ${name}, por causa das regras dele.`,
      `${count} não serão enviados a ${name}, por causa das regras dele.`,
    ),
  withdrawn: (count, name) =>
    pluralOfWritten(
      count,
      `${count} na fila de ${name} não será mais enviado.`,
      `${count} na fila de ${name} não serão mais enviados.`,
    ),
  stillHeld: (count, isOne) =>
    isOne ? `${count} continua retido por outro motivo.` : `${count} continuam retidos por outro motivo.`,
  isMore: (tried) =>
    `Só os ${tried} postbacks retidos mais novos foram verificados. Os mais antigos também são lidos de novo.`,
  apply: 'Aplicar',
  mapped: (word, meaning) => `“${word}” agora significa ${meaning}`,
};
