/** Import of what this program exported as JSON Lines, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

export const imports: Text['imports'] = {
  title: 'Importar uma exportação',
  hint: 'Traga postbacks que o Postback Desk exportou como JSON Lines, de outro computador ou de uma cópia antiga. Nada é importado duas vezes.',
  file: 'Exportação (JSON Lines)',
  choose: 'Escolher uma exportação',
  tooLarge: 'O arquivo tem mais de 8 GB. Exporte em períodos menores.',
  look: 'Verificar o arquivo',
  run: 'Importar',
  cancel: 'Cancelar',
  failed: 'A importação não continuou',
  states: {
    uploading: 'lendo o arquivo',
    checking: 'verificando, nada mudou ainda',
    checked: 'verificado, nada mudou ainda',
    importing: 'importando',
    done: 'importado',
    cancelled: 'cancelado',
  },
  summary: (name, state) => `${name}: ${state}`,
  lines: (count) => pluralOfWritten(count, `${count} linha`, `${count} linhas`),
  fresh: (count) =>
    pluralOfWritten(
      count,
      `${count} postback novo será importado`,
      `${count} postbacks novos serão importados`,
    ),
  cameIn: (count) =>
    pluralOfWritten(count, `${count} postback novo importado`, `${count} postbacks novos importados`),
  known: (count) => pluralOfWritten(count, `${count} já está aqui`, `${count} já estão aqui`),
  corrections: (count) =>
    pluralOfWritten(
      count,
      `${count} correção manual fica de fora`,
      `${count} correções manuais ficam de fora`,
    ),
  noNetwork: (count) =>
    pluralOfWritten(
      count,
      `${count} não é de nenhuma rede e fica de fora`,
      `${count} não são de nenhuma rede e ficam de fora`,
    ),
  unknownNetwork: (name, count) =>
    `${pluralOfWritten(count, `${count} fica de fora`, `${count} ficam de fora`)}: não há rede chamada “${name}” aqui. Adicione-a e verifique o arquivo de novo.`,
  bad: (count) =>
    pluralOfWritten(
      count,
      `${count} linha não pode ser lida e fica de fora`,
      `${count} linhas não podem ser lidas e ficam de fora`,
    ),
  fault: (line, reason) => `Linha ${line}: ${reason}`,
  faults: {
    too_long: 'mais de 4 MB',
    not_utf8: 'não é texto UTF-8',
    not_json: 'não é JSON válido',
    not_export: 'não é uma linha de uma exportação do Postback Desk',
    wrong_id: 'o ID não é do Postback Desk, ou a hora está no futuro',
  },
  never: 'Postbacks importados são marcados e nunca encaminhados.',
};
