/** The public URL, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { tunnelProblems } from './tunnel-problems.ts';
import { tunnelWays } from './tunnel-ways.ts';

export const tunnel: Text['tunnel'] = {
  ways: tunnelWays,
  problems: tunnelProblems,
  sendersUnknown: {
    message: 'O endereço público não informa o endereço IP do remetente.',
    fix: 'Todos os remetentes dividem um só limite de requisições, e redes com lista de IPs têm os postbacks recusados. Use um provedor que informe os remetentes, escolha o cabeçalho dele em Receptor, ou remova a lista e exija assinaturas.',
  },
  browsers: {
    pass: 'Remetentes que parecem um navegador também chegam a este computador.',
    stopped: (why) => ({
      message: `Os postbacks de redes que os enviam como um navegador não chegam a este computador. ${why}`,
      fix: 'A maioria das redes não é afetada. Se os postbacks de uma nunca chegarem, use outro provedor ou seu próprio servidor de túnel. A rede pode tomar a página por um sucesso e não enviar de novo.',
    }),
  },
};
