/** The page of a browser that is not signed in, in Portuguese (Brazil). */
import type { Text } from '../en.ts';

export const signIn: Text['signIn'] = {
  title: 'Este navegador não tem uma sessão iniciada',
  what: 'Uma URL de acesso abre a janela. Ela funciona uma vez, e a sessão do navegador dura até o programa parar.',
  spentTitle: 'Esta URL de acesso não funciona mais',
  spent: [
    'Uma URL de acesso funciona uma vez. Esta já foi usada, é antiga demais ou é de antes de o programa ser reiniciado.',
    'Se não foi você que usou, pode ter sido outra pessoa neste computador. Reinicie o programa para encerrar todas as sessões.',
  ],
  isSignedIn: 'Este navegador ainda tem a sessão iniciada.',
  open: 'Abrir a janela',
  howTitle: 'Como obter uma nova',
  byStart: 'Reinicie o programa. Ele abre a janela e mostra uma nova URL de acesso.',
  byScript:
    'Ou peça uma ao programa em execução, em um terminal. TOKEN está no arquivo “desk-token” da pasta de dados:',
  command: (apiUrl) => `curl -X POST -H "Authorization: Bearer TOKEN" ${apiUrl}/sign-in-urls`,
};
