/** Why a request got no response, and whether it may have arrived, in Spanish. */
import { MAX_RESPONSE_HEADER_BYTES } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { number } from './count.ts';

export const sendFailures: Text['sendFailures'] = {
  timed_out: ({ seconds }) => `Sin respuesta en ${seconds} s. La solicitud puede haber llegado.`,
  connect_timed_out: ({ seconds }) => `No hubo conexión en ${seconds} s. No se envió nada.`,
  name_not_found: ({ host }) =>
    `No se encontró el host ${host}. Revisa la URL y tu conexión. No se envió nada.`,
  private_address: ({ host }) =>
    `${host} está en esta computadora o en una red local. Permítelo primero en el destino. No se envió nada.`,
  connection_refused: ({ host }) => `${host} rechazó la conexión. No se envió nada.`,
  unreachable: ({ host }) => `No se puede llegar a ${host}. Revisa tu conexión. No se envió nada.`,
  certificate: ({ host, cause }) =>
    `El certificado de ${host} no es válido: ${certificateFault(cause)}. No se envió nada.`,
  no_tls: ({ host }) =>
    `${host} responde, pero no con TLS. Este puerto es para http:// o para otra cosa. Revisa el puerto, o usa http:// si tu panel lo dice. No se envió nada.`,
  only_tls: ({ host }) =>
    `${host} requiere https:// en este puerto, pero se llamó con http://. Usa https:// en la URL del destino.`,
  tls_failed: ({ host, cause }) =>
    `No hay conexión segura con ${host} (${cause}): interrumpió el handshake. Revisa el puerto. Si es correcto, pregunta a su soporte. No se envió nada.`,
  not_permitted: ({ host }) =>
    `Esta computadora no permitió la conexión con ${host}. La bloquea un firewall o un programa de seguridad. No se envió nada.`,
  bad_url: ({ cause }) =>
    `No se puede llamar a esta URL (${cause}). Corrígela en el destino. No se envió nada.`,
  broken_off: () => 'El programa se detuvo mientras se enviaba la solicitud. Puede haber llegado.',
  connection_lost: ({ host }) => `${host} cerró la conexión sin responder. La solicitud puede haber llegado.`,
  plain_connection_lost: ({ host }) =>
    `${host} cerró la conexión sin responder. Si tu panel dice https://, úsalo en la URL del destino. La solicitud puede haber llegado.`,
  headers_too_large: ({ host }) =>
    `Los encabezados de la respuesta de ${host} son demasiado grandes para leerlos (${number(MAX_RESPONSE_HEADER_BYTES / 1_024)} KB). La solicitud llegó.`,
  bad_answer: ({ host }) =>
    `${host} respondió con algo que no es HTTP. Revisa el puerto. La solicitud puede haber llegado.`,
  failed: ({ cause }) => `La solicitud falló (${cause}).`,
  proxy_unreachable: ({ proxy, cause }) => {
    if (cause === 'ECONNREFUSED')
      return `El proxy ${proxy} rechazó la conexión. Revisa su host y su puerto. No se envió nada.`;
    if (cause === 'ENOTFOUND' || cause === 'EAI_AGAIN')
      return `No se encontró el proxy ${proxy}. Revisa su host y su puerto. No se envió nada.`;
    return `No se puede llegar al proxy ${proxy} (${cause}). Revisa su host y su puerto. No se envió nada.`;
  },
  proxy_timed_out: ({ proxy, seconds }) => `El proxy ${proxy} no conectó en ${seconds} s. No se envió nada.`,
  proxy_login_missing: ({ proxy }) =>
    `El proxy ${proxy} pide usuario y contraseña. Escríbelos. No se envió nada.`,
  proxy_login_refused: ({ proxy }) =>
    `El proxy ${proxy} no acepta el usuario y la contraseña. Revísalos. No se envió nada.`,
  proxy_no_connection: ({ proxy, host, cause }) =>
    `El proxy ${proxy} funciona, pero no conecta con ${host} (${cause}). Revisa la URL, o pregunta al vendedor del proxy. No se envió nada.`,
  proxy_wrong_kind: ({ proxy, cause }) =>
    `${proxy} no responde como un proxy de este tipo (${cause}). Revisa si es HTTP o SOCKS5, y su puerto. No se envió nada.`,
  told_before: ({ message }) => message,
};

const CERTIFICATE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'venció'],
  ['CERT_NOT_YET_VALID', 'todavía no es válido, o el reloj de esta computadora está mal'],
  ['CERT_REVOKED', 'se revocó'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'está firmado por sí mismo'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'esta computadora no confía en quien lo firmó'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'esta computadora no confía en quien lo firmó'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'esta computadora no confía en quien lo firmó'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'el servidor no envía los certificados superiores'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'es de otro host'],
]);

/** @param cause code of Node (nodejs.org/api/tls.html, X509 certificate error codes) */
function certificateFault(cause: string): string {
  return CERTIFICATE_FAULTS.get(cause) ?? cause;
}
