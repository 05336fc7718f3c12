/** The ways to a public URL, in Portuguese (Brazil): what each needs, whether its address stays, who can read. */
import { PROBE_EVERY_MS } from '../../contract/limits.ts';
import { DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';
import type { Text } from '../en.ts';

export const tunnelWays: Text['tunnel']['ways'] = {
  localtunnel: {
    needs: 'Nenhuma conta, nada para instalar.',
    stable:
      'Sem um nome, o endereço muda a cada início. Com um nome preferido ele quase sempre continua o mesmo, mas outra pessoa pode pegá-lo enquanto você está offline. No seu próprio servidor ele é permanente.',
    private:
      'O servidor do túnel pode ler o tráfego, e a conexão dele até este computador não é criptografada. Com seu próprio servidor em uma rede privada, nada disso é problema.',
  },
  ngrok: {
    needs: 'Uma conta gratuita em ngrok.com e o authtoken dela.',
    stable:
      'Sim. Cada conta tem um domínio permanente gratuito: crie no painel do ngrok em Domains e informe abaixo. Sem ele, o ngrok dá um endereço aleatório.',
    private:
      'O ngrok pode ler o tráfego. No caminho ele é criptografado. Em contas gratuitas os navegadores recebem uma página de aviso, as redes não.',
  },
  cloudflared: {
    needs:
      'O programa cloudflared. Sem conta você recebe um endereço rápido, com uma conta gratuita e um domínio na Cloudflare um permanente.',
    stable:
      'Um endereço rápido muda a cada conexão. Para um permanente, crie um túnel no painel da Cloudflare (Zero Trust → Networks → Tunnels), adicione um public hostname que leve ao receptor local (HTTP, o endereço está em Configurações, Dados e backup), e informe hostname e token abaixo.',
    private: 'A Cloudflare pode ler o tráfego. No caminho ele é criptografado.',
  },
  ssh: {
    needs:
      'O programa ssh, que o Windows, o macOS e o Linux já trazem. localhost.run e pinggy não pedem conta. Seu próprio servidor precisa de uma chave que funcione sem senha.',
    stable:
      'No localhost.run e no pinggy, um endereço gratuito muda a cada conexão e às vezes no meio dela; contas pagas o mantêm. No seu próprio servidor ele é o seu domínio e é permanente.',
    private:
      'Quem mantém o servidor ssh pode ler o tráfego. No seu próprio servidor, é só você. A chave do servidor é salva na primeira conexão, e uma chave diferente é recusada.',
  },
  own: {
    needs: `Seu próprio endereço HTTPS que leve ao receptor local (o endereço está em Configurações, Dados e backup): um proxy reverso, o Tailscale Funnel (“tailscale funnel ${DEFAULT_RECEIVER_PORT}”) ou um roteador com endereço fixo.`,
    stable: `Tão permanente quanto a sua instalação. A cada ${PROBE_EVERY_MS / 1_000} s o programa verifica se ele leva até aqui.`,
    private:
      'Só você, se a máquina for sua. Os endereços IP dos remetentes são lidos da conexão, então são os do seu proxy.',
  },
};
