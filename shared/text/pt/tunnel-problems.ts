/** Why a public URL does not work, in Portuguese (Brazil): what happened and why in `message`, what to do in `fix`. */
import type { Text } from '../en.ts';
import { tunnelWayProblems } from './tunnel-way-problems.ts';

/** What the network said, by the code of the system. */
const CAUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ECONNREFUSED: 'a conexão foi recusada',
    ECONNRESET: 'a conexão foi cortada',
    ECONNABORTED: 'a conexão foi cortada',
    EPIPE: 'a conexão foi cortada',
    UND_ERR_SOCKET: 'a conexão foi cortada',
    EHOSTUNREACH: 'não há caminho até ele a partir desta conexão',
    ENETUNREACH: 'este computador está sem conexão',
    ENETDOWN: 'este computador está sem conexão',
    EHOSTDOWN: 'ele está desligado',
    EACCES: 'um programa de segurança deste computador não permite',
    EPERM: 'um programa de segurança deste computador não permite',
    EMFILE: 'este programa tem conexões abertas demais',
    ENFILE: 'este computador tem arquivos abertos demais',
    ENOBUFS: 'este computador está sem memória para conexões',
    EAI_FAIL: 'o servidor de nomes não funciona',
    EPROTO: 'nenhuma versão de TLS em comum',
    UND_ERR_HEADERS_OVERFLOW: 'a resposta dele é longa demais',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'a resposta dele foi cortada',
    UND_ERR_INVALID_ARG: 'o endereço não pode ser usado',
    ERR_INVALID_URL: 'o endereço não pode ser usado',
    ERR_SOCKET_BAD_PORT: 'a porta não pode ser usada',
    EADDRNOTAVAIL: 'este computador está sem conexão',
    CERT_HAS_EXPIRED: 'ele expirou',
    CERT_NOT_YET_VALID: 'ele ainda não é válido',
    CERT_REVOKED: 'ele foi revogado',
    HOSTNAME_MISMATCH: 'ele pertence a outro nome',
    UNABLE_TO_GET_ISSUER_CERT: 'ele é assinado por uma autoridade desconhecida',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'ele é assinado por uma autoridade desconhecida',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'ele é autoassinado',
    SELF_SIGNED_CERT_IN_CHAIN: 'ele é assinado por uma autoridade desconhecida',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'ele é assinado por uma autoridade desconhecida',
    ERR_TLS_CERT_ALTNAME_INVALID: 'ele pertence a outro nome',
  }),
);

/** What has no sentence is told as the system said it; a bare code is said to be one. */
function causeText(cause: string): string {
  const known = CAUSES.get(cause);
  if (known !== undefined) return known;
  if (/^ERR_(?:SSL|TLS)_/.test(cause)) return `nenhuma versão de TLS em comum: ${cause}`;
  return /^[A-Z][A-Z0-9_]+$/.test(cause) ? `erro de conexão ${cause}` : cause;
}

const RETRIES_OR_OTHER_SERVER =
  'Uma nova tentativa será feita automaticamente. Se continuar offline, escolha outro servidor em Configurações.';

export const tunnelProblems: Text['tunnel']['problems'] = {
  ...tunnelWayProblems,
  server_timed_out: ({ server, seconds }) => ({
    message: `O servidor de túnel ${server} não respondeu em ${seconds} s. Ele está sobrecarregado ou offline.`,
    fix: RETRIES_OR_OTHER_SERVER,
  }),
  server_no_answer: ({ server }) => ({
    message: `O servidor de túnel ${server} não respondeu. Ele está sobrecarregado ou offline, ou a sua conexão o bloqueia.`,
    fix: RETRIES_OR_OTHER_SERVER,
  }),
  server_name_not_found: ({ server }) => ({
    message: `O servidor de túnel ${server} não foi encontrado. Este computador está offline, ou o endereço tem um erro de digitação.`,
    fix: 'Verifique sua conexão e o endereço do servidor em Configurações. Uma nova tentativa será feita automaticamente.',
  }),
  server_unreachable: ({ server, cause }) => ({
    message: `Não é possível acessar o servidor de túnel ${server} (${causeText(cause)}). Ele está offline, ou a sua conexão o bloqueia.`,
    fix: 'Verifique sua conexão ou escolha outro servidor em Configurações. Uma nova tentativa será feita automaticamente.',
  }),
  server_certificate: ({ server, cause }) => ({
    message: `O certificado de ${server} não é válido (${causeText(cause)}). Alguém intercepta a conexão, o relógio deste computador está errado, ou o servidor está sem manutenção.`,
    fix: 'Verifique o relógio, tente outra conexão com a internet, ou escolha outro servidor em Configurações.',
  }),
  server_refused: ({ server, status, said, retryAfterMs }) => ({
    message: `O servidor de túnel ${server} recusou (status ${status}${said === '' ? '' : `: “${said}”`}).${retryAfterMs === null ? '' : ` Ele pede uma pausa de ${Math.round(retryAfterMs / 1_000)} s.`}`,
    fix: 'Verifique o nome preferido e o endereço do servidor em Configurações. Uma nova tentativa será feita automaticamente.',
  }),
  server_not_tls: ({ server }) => ({
    message: `${server} não usa TLS. É uma porta HTTP simples, ou algo intercepta a conexão.`,
    fix: 'Use http:// em vez de https:// em Configurações se for seu próprio servidor, ou corrija a porta.',
  }),
  server_wants_tls: ({ server }) => ({
    message: `${server} só aceita conexões criptografadas (TLS).`,
    fix: 'Use https:// em vez de http:// em Configurações.',
  }),
  server_not_http: ({ server }) => ({
    message: `${server} não fala HTTP. A porta pertence a outro programa, ou só aceita conexões criptografadas (TLS).`,
    fix: 'Verifique a porta em Configurações, e use https:// se o servidor usa TLS.',
  }),
  server_leads_inside: ({ server }) => ({
    message: `O servidor de túnel ${server} redireciona para um endereço em uma rede privada, então o redirecionamento não foi seguido. O servidor está com defeito ou é hostil.`,
    fix: 'Escolha outro servidor em Configurações.',
  }),
  offer_leads_inside: ({ server, address }) => ({
    message: `O servidor de túnel ${server} oferece ${address}, que fica em uma rede privada, então não foi usado. O servidor está com defeito ou é hostil.`,
    fix: 'Escolha outro servidor em Configurações.',
  }),
  not_a_tunnel_server: ({ server }) => ({
    message: `${server} não é um servidor localtunnel. O endereço é de outro site, ou a sua conexão com a internet mostra uma página de login.`,
    fix: 'Verifique o endereço do servidor em Configurações, e abra qualquer página web para ver se é preciso fazer login.',
  }),
  sockets_refused: ({ host, port }) => ({
    message: `${host} deu a porta ${port} para o túnel, mas recusa conexões a ela. Um firewall as bloqueia, ou o servidor acabou de reiniciar.`,
    fix: 'Permita conexões de saída para portas altas, tente outra conexão com a internet, ou escolha outro servidor. Uma nova tentativa será feita automaticamente.',
  }),
  sockets_timed_out: ({ host, port, seconds }) => ({
    message: `Nenhuma conexão com a porta ${port} de ${host} em ${seconds} s. Um firewall bloqueia, ou o servidor está sobrecarregado.`,
    fix: 'Permita conexões de saída para portas altas, tente outra conexão com a internet, ou escolha outro servidor. Uma nova tentativa será feita automaticamente.',
  }),
  open_failed: ({ cause }) => ({
    message: `Não foi possível abrir o túnel (${cause}).`,
    fix: 'Uma nova tentativa será feita automaticamente. Se continuar falhando, escolha outro servidor em Configurações.',
  }),
  connections_gone: ({ server }) => ({
    message: `Todas as conexões com o servidor de túnel ${server} caíram. Ele reiniciou, ou a sua conexão mudou.`,
    fix: 'A reconexão é automática. Os postbacks enviados nesse intervalo não foram recebidos. Peça o reenvio às redes.',
  }),
  turned_away: ({ server }) => ({
    message: `O servidor de túnel ${server} fecha toda conexão na hora. Ele não conhece mais este túnel, ou tem túneis demais.`,
    fix: 'A reconexão é automática. Se continuar acontecendo, escolha outro nome ou outro servidor em Configurações.',
  }),
  wrong_name: ({ requested, given }) => ({
    message: `Você pediu o nome “${requested}” e recebeu “${given}”. Outra pessoa o usa, ou o servidor ainda segura a sua última conexão.`,
    fix: `Os postbacks para o endereço com “${given}” chegam. Os enviados para “${requested}”, não. O programa continua pedindo o seu nome; escolha outro se ele continuar ocupado.`,
  }),
  name_taken: ({ requested }) => ({
    message: `O nome “${requested}” está ocupado.`,
    fix: 'O programa continua pedindo. Escolha outro nome se ele continuar ocupado.',
  }),
  probe_timed_out: ({ seconds }) => ({
    message: `Uma requisição de teste ao endereço público não voltou em ${seconds} s. O túnel travou, ou o servidor está sobrecarregado.`,
    fix: 'A verificação é repetida e a reconexão é automática.',
  }),
  probe_name_not_found: () => ({
    message:
      'O endereço público não foi encontrado no DNS. Este computador está offline, ou o servidor de túnel liberou o nome.',
    fix: 'Verifique sua conexão. A verificação é repetida e a reconexão é automática.',
  }),
  probe_unreachable: ({ cause }) => ({
    message: `Não é possível acessar o endereço público a partir deste computador (${causeText(cause)}).`,
    fix: 'Verifique sua conexão. A verificação é repetida e a reconexão é automática.',
  }),
  probe_certificate: ({ cause }) => ({
    message: `O certificado do endereço público não é válido (${causeText(cause)}). As redes não vão enviar para ele.`,
    fix: 'Verifique o relógio deste computador e o certificado no servidor. Se o servidor não é seu, escolha outro.',
  }),
  probe_not_tls: () => ({
    message: 'O endereço público começa com https://, mas o servidor de lá não usa TLS.',
    fix: 'Verifique a porta do endereço, e as configurações do certificado no servidor. Se o servidor não é seu, escolha outro.',
  }),
  probe_not_http: () => ({
    message:
      'O servidor no endereço público não fala HTTP. A porta pertence a outro programa, ou só aceita TLS.',
    fix: 'Verifique a porta e se o endereço precisa começar com https://.',
  }),
  probe_leads_inside: () => ({
    message:
      'O endereço público leva a uma rede privada, onde as redes de afiliados não chegam. Ele não foi chamado.',
    fix: 'Escolha outro servidor em Configurações.',
  }),
  probe_server_error: ({ status }) => ({
    message: `O servidor de túnel responde com status ${status}: ele não tem conexão com este computador.`,
    fix: 'A verificação é repetida e a reconexão é automática.',
  }),
  probe_not_found: ({ status }) => ({
    message: `O endereço público responde com status ${status} em vez de repassar a requisição de teste. O servidor não o conhece mais, ou ele leva a outro lugar.`,
    fix: 'A verificação é repetida e a reconexão é automática. Se isto continuar, escolha outro nome.',
  }),
  probe_interstitial: ({ status }) => ({
    message: `Uma página web responde no endereço público (status ${status}) no lugar deste computador. É uma página de aviso do servidor de túnel ou a página de login da sua conexão com a internet.`,
    fix: 'Abra qualquer página web para ver se é preciso fazer login. Se não, use outro servidor ou o seu próprio.',
  }),
  probe_redirected: ({ target }) => ({
    message: `O endereço público redireciona para ${target} em vez deste computador.`,
    fix: 'Sua conexão com a internet pode pedir login: abra qualquer página web. Se não for isso, use outro servidor.',
  }),
  probe_other_machine: () => ({
    message: 'Outro computador responde no endereço público. Dois túneis usam o mesmo nome.',
    fix: 'Feche o Postback Desk no outro computador, ou escolha outro nome e cole a nova URL nas suas redes.',
  }),
  probe_changed_query: ({ sent, arrived }) => ({
    message: `Algo entre as redes e este computador altera as requisições: “${sent}” chegou como “${arrived}”. IDs de clique e valores também podem mudar.`,
    fix: 'Use outro servidor de túnel. No seu próprio servidor, desligue a reescrita de URLs.',
  }),
  fallback_stands_in: ({ provider, url }) => ({
    message: `O provedor principal não funciona, por isso o reserva “${provider}” é usado em ${url}.`,
    fix: 'Só chegam os postbacks para este endereço. O provedor principal é tentado de novo automaticamente, e suas URLs de sempre voltam a funcionar assim que ele voltar.',
  }),
};
