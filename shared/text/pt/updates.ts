/** Updates of the desktop app, in Portuguese (Brazil): menu and dialogs. */
import type { Text } from '../en.ts';

export const updates: Text['updates'] = {
  menu: {
    check: 'Verificar atualizações…',
    automatic: 'Verificar atualizações todos os dias',
    beta: 'Incluir versões beta',
  },
  close: 'OK',
  noPlace: {
    message: 'Esta cópia não pode verificar atualizações.',
    detail: 'Ela não vem de um lançamento. Pegue uma nova versão de onde você pegou esta.',
  },
  none: (version) => ({
    message: 'Você tem a versão mais nova.',
    detail: `Este é o Postback Desk ${version}.`,
  }),
  failed: (cause) => ({
    message: 'A atualização não funcionou.',
    detail: `${cause}. O Postback Desk continua como antes; tente mais tarde.`,
  }),
  found: (found, current, notes) => ({
    message: `O Postback Desk ${found} está disponível. Você tem o ${current}.`,
    detail: notes === '' ? 'Não há notas da versão.' : notes,
    download: 'Baixar',
    later: 'Agora não',
    skip: 'Ignorar esta versão',
  }),
  ready: (version) => ({
    message: `O Postback Desk ${version} está pronto para instalar.`,
    detail:
      'A instalação acontece com um reinício. Enquanto ele reinicia, normalmente por menos de um minuto, nada é recebido, a não ser que você tenha um receptor reserva. Os envios em andamento terminam antes.',
    restart: 'Reiniciar agora',
    onQuit: 'Quando eu sair',
  }),
  stillSending: {
    message: 'Não reiniciado: ainda há envios em andamento.',
    detail:
      'Nada foi interrompido. A atualização é instalada quando você sair; ou verifique atualizações de novo para reiniciar mais tarde.',
  },
};
