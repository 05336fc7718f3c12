/** Why a public URL does not work, in Spanish: what happened and why in `message`, what to do in `fix`. */
import type { tunnelProblems as English } from '../en/tunnel-problems.ts';
import { tunnelWayProblems } from './tunnel-way-problems.ts';

/** What the network said, by the code of the system. */
const CAUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ECONNREFUSED: 'se rechazó la conexión',
    ECONNRESET: 'se cortó la conexión',
    ECONNABORTED: 'se cortó la conexión',
    EPIPE: 'se cortó la conexión',
    UND_ERR_SOCKET: 'se cortó la conexión',
    EHOSTUNREACH: 'no se puede llegar a él desde esta red local',
    ENETUNREACH: 'esta computadora no tiene conexión',
    ENETDOWN: 'esta computadora no tiene conexión',
    EHOSTDOWN: 'está apagado',
    EACCES: 'un programa de seguridad de esta computadora lo prohíbe',
    EPERM: 'un programa de seguridad de esta computadora lo prohíbe',
    EMFILE: 'este programa tiene demasiadas conexiones abiertas',
    ENFILE: 'esta computadora tiene demasiados archivos abiertos',
    ENOBUFS: 'a esta computadora no le queda memoria para conexiones',
    EAI_FAIL: 'el servidor de nombres no funciona',
    EPROTO: 'no hay una versión de TLS en común',
    UND_ERR_HEADERS_OVERFLOW: 'su respuesta es demasiado larga',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'su respuesta se cortó',
    UND_ERR_INVALID_ARG: 'la dirección no se puede usar',
    ERR_INVALID_URL: 'la dirección no se puede usar',
    ERR_SOCKET_BAD_PORT: 'el puerto no se puede usar',
    EADDRNOTAVAIL: 'esta computadora no tiene conexión',
    CERT_HAS_EXPIRED: 'venció',
    CERT_NOT_YET_VALID: 'todavía no es válido',
    CERT_REVOKED: 'se revocó',
    HOSTNAME_MISMATCH: 'es de otro nombre',
    UNABLE_TO_GET_ISSUER_CERT: 'lo firmó una autoridad desconocida',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'lo firmó una autoridad desconocida',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'está firmado por sí mismo',
    SELF_SIGNED_CERT_IN_CHAIN: 'lo firmó una autoridad desconocida',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'lo firmó una autoridad desconocida',
    ERR_TLS_CERT_ALTNAME_INVALID: 'es de otro nombre',
  }),
);

/** What has no sentence is told as the system said it; a bare code is said to be one. */
function causeText(cause: string): string {
  const known = CAUSES.get(cause);
  if (known !== undefined) return known;
  if (/^ERR_(?:SSL|TLS)_/.test(cause)) return `no hay una versión de TLS en común: ${cause}`;
  return /^[A-Z][A-Z0-9_]+$/.test(cause) ? `error de conexión ${cause}` : cause;
}

const retries = 'Se reintentará automáticamente.';
const reconnects = 'Se comprueba otra vez y se reconecta automáticamente.';

export const tunnelProblems: typeof English = {
  ...tunnelWayProblems,
  server_timed_out: ({ server, seconds }) => ({
    message: `El servidor de túnel ${server} no respondió en ${seconds} s. Está sobrecargado o caído.`,
    fix: `${retries} Si sigue caído, elige otro servidor en Configuración.`,
  }),
  server_no_answer: ({ server }) => ({
    message: `El servidor de túnel ${server} no respondió. Está sobrecargado o caído, o tu red local lo bloquea.`,
    fix: `${retries} Si sigue caído, elige otro servidor en Configuración.`,
  }),
  server_name_not_found: ({ server }) => ({
    message: `No se encontró el servidor de túnel ${server}. Esta computadora no tiene internet, o la dirección tiene un error de escritura.`,
    fix: `Revisa tu conexión a internet y la dirección del servidor en Configuración. ${retries}`,
  }),
  server_unreachable: ({ server, cause }) => ({
    message: `No se puede llegar al servidor de túnel ${server} (${causeText(cause)}). Está caído, o tu red local lo bloquea.`,
    fix: `Revisa tu conexión a internet o elige otro servidor en Configuración. ${retries}`,
  }),
  server_certificate: ({ server, cause }) => ({
    message: `El certificado de ${server} no es válido (${causeText(cause)}). Alguien intercepta la conexión, el reloj de esta computadora está mal, o el servidor no tiene mantenimiento.`,
    fix: 'Revisa el reloj, prueba otra conexión a internet, o elige otro servidor en Configuración.',
  }),
  server_refused: ({ server, status, said, retryAfterMs }) => ({
    message: `El servidor de túnel ${server} no aceptó la solicitud (código ${status}${said === '' ? '' : `: “${said}”`}).${retryAfterMs === null ? '' : ` Pide una pausa de ${Math.round(retryAfterMs / 1_000)} s.`}`,
    fix: `Revisa el nombre preferido y la dirección del servidor en Configuración. ${retries}`,
  }),
  server_not_tls: ({ server }) => ({
    message: `${server} no usa TLS. Es un puerto HTTP simple, o algo intercepta la conexión.`,
    fix: 'Si es tu propio servidor, usa http:// en lugar de https:// en Configuración, o corrige el puerto.',
  }),
  server_wants_tls: ({ server }) => ({
    message: `${server} solo acepta conexiones cifradas (TLS).`,
    fix: 'Usa https:// en lugar de http:// en Configuración.',
  }),
  server_not_http: ({ server }) => ({
    message: `${server} no habla HTTP. El puerto es de otro programa, o solo acepta conexiones cifradas (TLS).`,
    fix: 'Revisa el puerto en Configuración, y usa https:// si el servidor usa TLS.',
  }),
  server_leads_inside: ({ server }) => ({
    message: `El servidor de túnel ${server} redirige a una dirección de una red local, así que no se siguió. El servidor está dañado o es malicioso.`,
    fix: 'Elige otro servidor en Configuración.',
  }),
  offer_leads_inside: ({ server, address }) => ({
    message: `El servidor de túnel ${server} ofrece ${address}, que está en una red local, así que no se usó. El servidor está dañado o es malicioso.`,
    fix: 'Elige otro servidor en Configuración.',
  }),
  not_a_tunnel_server: ({ server }) => ({
    message: `${server} no es un servidor de localtunnel. La dirección es de otro sitio, o tu conexión a internet muestra una página de inicio de sesión.`,
    fix: 'Revisa la dirección del servidor en Configuración, y abre cualquier página web para ver si tienes que iniciar sesión.',
  }),
  sockets_refused: ({ host, port }) => ({
    message: `${host} dio el puerto ${port} para el túnel, pero rechaza las conexiones a él. Las bloquea un firewall, o el servidor acaba de reiniciarse.`,
    fix: `Permite conexiones salientes a puertos altos, prueba otra conexión a internet, o elige otro servidor. ${retries}`,
  }),
  sockets_timed_out: ({ host, port, seconds }) => ({
    message: `No hubo conexión al puerto ${port} de ${host} en ${seconds} s. La bloquea un firewall, o el servidor está sobrecargado.`,
    fix: `Permite conexiones salientes a puertos altos, prueba otra conexión a internet, o elige otro servidor. ${retries}`,
  }),
  open_failed: ({ cause }) => ({
    message: `No se pudo abrir el túnel (${cause}).`,
    fix: `${retries} Si sigue fallando, elige otro servidor en Configuración.`,
  }),
  connections_gone: ({ server }) => ({
    message: `Se perdieron todas las conexiones con el servidor de túnel ${server}. Se reinició, o cambió tu conexión a internet.`,
    fix: 'Se reconecta automáticamente. Los postbacks enviados mientras tanto no se recibieron. Pide a las redes que los vuelvan a enviar.',
  }),
  turned_away: ({ server }) => ({
    message: `El servidor de túnel ${server} cierra de inmediato cada conexión. Ya no conoce este túnel, o tiene demasiados.`,
    fix: 'Se reconecta automáticamente. Si sigue pasando, elige otro nombre u otro servidor en Configuración.',
  }),
  wrong_name: ({ requested, given }) => ({
    message: `Pediste el nombre “${requested}” y obtuviste “${given}”. Lo usa otra persona, o el servidor todavía mantiene tu última conexión.`,
    fix: `Los postbacks a la dirección con “${given}” llegan. Los enviados a “${requested}”, no. Se sigue pidiendo tu nombre; elige otro si sigue ocupado.`,
  }),
  name_taken: ({ requested }) => ({
    message: `El nombre “${requested}” está ocupado.`,
    fix: 'Se sigue pidiendo. Elige otro nombre si sigue ocupado.',
  }),
  probe_timed_out: ({ seconds }) => ({
    message: `Una solicitud de prueba a la dirección pública no regresó en ${seconds} s. El túnel está bloqueado, o el servidor está sobrecargado.`,
    fix: reconnects,
  }),
  probe_name_not_found: () => ({
    message:
      'No se encontró la dirección pública en el DNS. Esta computadora no tiene internet, o el servidor de túnel liberó el nombre.',
    fix: `Revisa tu conexión a internet. ${reconnects}`,
  }),
  probe_unreachable: ({ cause }) => ({
    message: `No se puede llegar a la dirección pública desde esta computadora (${causeText(cause)}).`,
    fix: `Revisa tu conexión a internet. ${reconnects}`,
  }),
  probe_certificate: ({ cause }) => ({
    message: `El certificado de la dirección pública no es válido (${causeText(cause)}). Las redes no enviarán a ella.`,
    fix: 'Revisa el reloj de esta computadora y el certificado del servidor. Si el servidor no es tuyo, elige otro.',
  }),
  probe_not_tls: () => ({
    message: 'La dirección pública empieza con https://, pero el servidor que responde ahí no usa TLS.',
    fix: 'Revisa el puerto de la dirección, y la configuración del certificado en el servidor. Si el servidor no es tuyo, elige otro.',
  }),
  probe_not_http: () => ({
    message:
      'El servidor de la dirección pública no habla HTTP. El puerto es de otro programa, o solo acepta TLS.',
    fix: 'Revisa el puerto y si la dirección debe empezar con https://.',
  }),
  probe_leads_inside: () => ({
    message:
      'La dirección pública lleva a una red local, a la que las redes de afiliados no pueden llegar. No se llamó.',
    fix: 'Elige otro servidor en Configuración.',
  }),
  probe_server_error: ({ status }) => ({
    message: `El servidor de túnel responde con el código ${status}: no tiene conexión con esta computadora.`,
    fix: reconnects,
  }),
  probe_not_found: ({ status }) => ({
    message: `La dirección pública responde con el código ${status} en lugar de pasar la solicitud de prueba. El servidor ya no la conoce, o lleva a otro lugar.`,
    fix: `${reconnects} Si sigue así, elige otro nombre.`,
  }),
  probe_interstitial: ({ status }) => ({
    message: `En la dirección pública responde una página web (código ${status}) en lugar de esta computadora. Es una página de advertencia del servidor de túnel o la página de inicio de sesión de tu conexión a internet.`,
    fix: 'Abre cualquier página web para ver si tienes que iniciar sesión. Si no, usa otro servidor o el tuyo.',
  }),
  probe_redirected: ({ target }) => ({
    message: `La dirección pública redirige a ${target} en lugar de a esta computadora.`,
    fix: 'Quizás tu conexión a internet te pide iniciar sesión: abre cualquier página web. Si no, usa otro servidor.',
  }),
  probe_other_machine: () => ({
    message: 'En la dirección pública responde otra computadora. Dos túneles usan el mismo nombre.',
    fix: 'Detén Postback Desk en la otra computadora, o elige otro nombre y pega la nueva URL en tus redes.',
  }),
  probe_changed_query: ({ sent, arrived }) => ({
    message: `Algo entre las redes y esta computadora cambia las solicitudes: “${sent}” llegó como “${arrived}”. También pueden cambiar los ID de clic y los montos.`,
    fix: 'Usa otro servidor de túnel. En tu propio servidor, desactiva la reescritura de URL.',
  }),
  fallback_stands_in: ({ provider, url }) => ({
    message: `El proveedor principal no funciona, así que se usa la alternativa “${provider}” en ${url}.`,
    fix: 'Solo llegan los postbacks a esta dirección. El proveedor principal se reintenta automáticamente, y tus URL de siempre vuelven a funcionar en cuanto regrese.',
  }),
};
