/** What goes wrong with the ways to a public URL beside localtunnel, in Portuguese (Brazil). */
import type { tunnelWayProblems as English } from '../en/tunnel-way-problems.ts';

const lastMessage = (lines: string): string => (lines === '' ? '' : `. Última mensagem: “${lines}”`);

export const tunnelWayProblems: typeof English = {
  ngrok_missing: () => ({
    message:
      'O componente do ngrok não está instalado. Ele é opcional, e os instaladores do aplicativo para desktop não o trazem.',
    fix: 'Escolha outro provedor. Se você roda o programa a partir do código-fonte, “npm install @ngrok/ngrok@1.7.0” lá o adiciona.',
  }),
  ngrok_token_missing: () => ({
    message: 'O ngrok precisa de um authtoken, e nenhum está salvo.',
    fix: 'Copie do painel do ngrok (Your Authtoken) e cole em Configurações.',
  }),
  ngrok_refused: ({ cause }) => ({
    message: `O ngrok não abriu o endereço (${cause}).`,
    fix: 'Verifique o authtoken, o domínio e sua conexão. Uma conta gratuita permite um programa por vez: pare o outro. Uma nova tentativa será feita automaticamente.',
  }),
  ngrok_lost: ({ cause }) => ({
    message: `A conexão com o ngrok terminou (${cause}).`,
    fix: 'A reconexão é automática. Os postbacks enviados nesse intervalo não foram recebidos. Peça o reenvio às redes.',
  }),
  cloudflared_missing: () => ({
    message: 'O cloudflared não está instalado neste computador.',
    fix: 'Instale: “brew install cloudflared” no macOS, “winget install Cloudflare.cloudflared” no Windows, o pacote de pkg.cloudflare.com no Linux. O programa o procura de novo automaticamente.',
  }),
  cloudflared_address_missing: () => ({
    message: 'Um token está salvo, mas falta o endereço do túnel dele. O cloudflared não o informa.',
    fix: 'Informe o public hostname do túnel como endereço, por exemplo https://postback.example.com, ou remova o token para receber um endereço rápido.',
  }),
  cloudflared_token_missing: () => ({
    message: 'Um endereço permanente da Cloudflare precisa do token do túnel, e nenhum está salvo.',
    fix: 'Copie o token da página do túnel no painel da Cloudflare, ou deixe o endereço vazio para receber um rápido.',
  }),
  cloudflared_token_refused: () => ({
    message: 'A Cloudflare não aceita o token. Ele não foi copiado inteiro, ou o túnel foi excluído.',
    fix: 'Copie o token de novo da página do túnel no painel da Cloudflare.',
  }),
  cloudflared_ended: ({ lastLines }) => ({
    message: `O cloudflared parou${lastMessage(lastLines)}.`,
    fix: 'Ele reinicia automaticamente. Se continuar parando, veja a mensagem acima ou atualize-o.',
  }),
  ssh_missing: () => ({
    message: 'O ssh não está instalado neste computador.',
    fix: 'No Windows, adicione “Cliente OpenSSH” em Recursos opcionais; no Linux, instale openssh-client. O programa o procura de novo automaticamente.',
  }),
  ssh_address_missing: ({ host }) => ({
    message: `${host} é seu próprio servidor, então só você sabe o endereço em que ele recebe requisições.`,
    fix: 'Informe esse endereço em Configurações, por exemplo https://postback.example.com.',
  }),
  ssh_key_changed: ({ host }) => ({
    message: `A chave de ${host} mudou. O servidor foi reinstalado, ou alguém intercepta a conexão.`,
    fix: `Pergunte a quem o mantém. Se a nova chave estiver certa, remova a linha de ${host} do arquivo ssh-known-hosts na pasta de dados (ou do seu próprio known_hosts).`,
  }),
  ssh_not_let_in: ({ host }) => ({
    message: `${host} recusou o login. Ele não conhece sua chave, ou pede uma senha.`,
    fix: 'Teste “ssh” em um terminal. Ele precisa se conectar sem perguntar nada. Adicione uma chave com frase secreta ao ssh-agent.',
  }),
  ssh_port_taken: ({ host }) => ({
    message: `${host} não abriu a porta. Uma conexão antiga ainda a usa, outro programa a usa, ou o redirecionamento não é permitido lá.`,
    fix: 'Uma nova tentativa será feita automaticamente. Se isto continuar, escolha outra porta remota e defina AllowTcpForwarding yes no servidor.',
  }),
  ssh_ended: ({ host, lastLines }) => ({
    message: `A conexão ssh com ${host} terminou${lastMessage(lastLines)}.`,
    fix: 'A reconexão é automática. Os postbacks enviados nesse intervalo não foram recebidos. Peça o reenvio às redes.',
  }),
  own_address_missing: () => ({
    message: 'Nenhum endereço está definido.',
    fix: 'Informe em Configurações, por exemplo https://postback.example.com.',
  }),
  child_timed_out: ({ program, seconds }) => ({
    message: `${program} iniciou mas não informou um endereço em ${seconds} s. O serviço dele está offline ou lento, ou a sua conexão o bloqueia.`,
    fix: 'Uma nova tentativa será feita automaticamente. Se isto continuar, tente outra conexão com a internet ou outro provedor.',
  }),
  child_address_changed: ({ program, before, now }) => ({
    message: `${program} recebeu um novo endereço: ${now} em vez de ${before}.`,
    fix: 'A reconexão é automática. Cole a nova URL nas suas redes, ou escolha um provedor com endereço permanente.',
  }),
};
