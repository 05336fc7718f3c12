/** Why a request got no response, and whether it may have arrived, in Portuguese (Brazil). */
import { MAX_RESPONSE_HEADER_BYTES } from '../../contract/limits.ts';
import type { Text } from '../en.ts';

export const sendFailures: Text['sendFailures'] = {
  timed_out: ({ seconds }) => `Sem resposta em ${seconds} s. A requisição pode ter chegado.`,
  connect_timed_out: ({ seconds }) => `Sem conexão em ${seconds} s. Nada foi enviado.`,
  name_not_found: ({ host }) =>
    `O host ${host} não foi encontrado. Verifique a URL e sua conexão. Nada foi enviado.`,
  private_address: ({ host }) =>
    `${host} fica neste computador ou em uma rede privada. Permita isso no destino primeiro. Nada foi enviado.`,
  connection_refused: ({ host }) => `${host} recusou a conexão. Nada foi enviado.`,
  unreachable: ({ host }) => `Não é possível acessar ${host}. Verifique sua conexão. Nada foi enviado.`,
  certificate: ({ host, cause }) =>
    `O certificado de ${host} não é válido: ${certificateFault(cause)}. Nada foi enviado.`,
  no_tls: ({ host }) =>
    `${host} responde, mas não com TLS. Esta porta é para http:// ou para outra coisa. Verifique a porta, ou use http:// se o seu painel diz isso. Nada foi enviado.`,
  only_tls: ({ host }) =>
    `${host} exige https:// nesta porta, mas foi chamado com http://. Use https:// na URL do destino.`,
  tls_failed: ({ host, cause }) =>
    `Nenhuma conexão segura com ${host} (${cause}): ele encerrou o handshake. Verifique a porta. Se estiver certa, fale com o suporte deles. Nada foi enviado.`,
  not_permitted: ({ host }) =>
    `Este computador não permitiu uma conexão com ${host}. Um firewall ou programa de segurança bloqueia. Nada foi enviado.`,
  bad_url: ({ cause }) => `Não é possível chamar esta URL (${cause}). Corrija no destino. Nada foi enviado.`,
  broken_off: () => 'O programa parou enquanto a requisição era enviada. Ela pode ter chegado.',
  connection_lost: ({ host }) => `${host} fechou a conexão sem responder. A requisição pode ter chegado.`,
  plain_connection_lost: ({ host }) =>
    `${host} fechou a conexão sem responder. Se o seu painel diz https://, use isso na URL do destino. A requisição pode ter chegado.`,
  headers_too_large: ({ host }) =>
    `Os cabeçalhos da resposta de ${host} são grandes demais para ler (${MAX_RESPONSE_HEADER_BYTES / 1_024} KB). A requisição chegou.`,
  bad_answer: ({ host }) =>
    `${host} respondeu com algo que não é HTTP. Verifique a porta. A requisição pode ter chegado.`,
  failed: ({ cause }) => `A requisição falhou (${cause}).`,
  proxy_unreachable: ({ proxy, cause }) =>
    `${PROXY_FAULTS.get(cause)?.(proxy) ?? `Não é possível acessar o proxy ${proxy} (${cause}).`} Verifique o host e a porta dele. Nada foi enviado.`,
  proxy_timed_out: ({ proxy, seconds }) =>
    `O proxy ${proxy} não se conectou em ${seconds} s. Nada foi enviado.`,
  proxy_login_missing: ({ proxy }) =>
    `O proxy ${proxy} pede login. Informe o usuário e a senha dele. Nada foi enviado.`,
  proxy_login_refused: ({ proxy }) =>
    `O proxy ${proxy} não aceita o login. Verifique o usuário e a senha dele. Nada foi enviado.`,
  proxy_no_connection: ({ proxy, host, cause }) =>
    `O proxy ${proxy} funciona, mas não se conecta a ${host} (${cause}). Verifique a URL, ou fale com quem vendeu o proxy. Nada foi enviado.`,
  proxy_wrong_kind: ({ proxy, cause }) =>
    `${proxy} não responde como um proxy deste tipo (${cause}). Verifique se é HTTP ou SOCKS5, e a porta dele. Nada foi enviado.`,
  told_before: ({ message }) => message,
};

const proxyNotFound = (proxy: string): string => `O proxy ${proxy} não foi encontrado.`;

/** By code of the system (nodejs.org/api/errors.html, common system errors). */
const PROXY_FAULTS: ReadonlyMap<string, (proxy: string) => string> = new Map([
  ['ECONNREFUSED', (proxy) => `O proxy ${proxy} recusou a conexão.`],
  ['ENOTFOUND', proxyNotFound],
  ['EAI_AGAIN', proxyNotFound],
]);

const CERTIFICATE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'ele expirou'],
  ['CERT_NOT_YET_VALID', 'ele ainda não é válido, ou o relógio deste computador está errado'],
  ['CERT_REVOKED', 'ele foi revogado'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'ele é autoassinado'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'este computador não confia em quem o assinou'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'este computador não confia em quem o assinou'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'este computador não confia em quem o assinou'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'o servidor não envia os certificados acima dele'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'ele é de outro host'],
]);

/** @param cause code of Node (nodejs.org/api/tls.html, X509 certificate error codes) */
function certificateFault(cause: string): string {
  return CERTIFICATE_FAULTS.get(cause) ?? cause;
}
