/** What a response of a destination means, in Spanish, for Send test and for every delivery. */
import type { Text } from '../en.ts';

const codes: Text['diagnoses']['codes'] = {
  delivered: {
    headline: ({ name, status }) => `Funcionó: ${name} respondió ${status}.`,
    fix: 'Comprueba en tu panel que el evento esté ahí.',
  },
  delivered_error_text: {
    headline: ({ name, status, quote }) => `${name} respondió ${status}, pero el texto dice “${quote}”.`,
    fix: 'Se contó como entregado. Comprueba en tu panel si el evento está ahí.',
  },
  error_text: {
    headline: ({ name, status, quote }) => `${name} respondió ${status}, pero el texto dice “${quote}”.`,
    fix: 'Compara la URL y los nombres de los eventos con tu panel.',
  },
  rule_text: {
    headline: ({ name, status }) =>
      `${name} respondió ${status}, pero según tu regla de éxito cuenta como fallido.`,
    fix: 'Lee la respuesta. Si es un éxito, cambia la regla de éxito.',
  },
  redirect: {
    headline: ({ name, status }) => `${name} respondió ${status}: la URL redirige a otra.`,
    fix: 'Usa la URL final. Suele ser la que empieza con https:// o “www.”. O permite las redirecciones en Avanzado.',
  },
  key_refused: {
    headline: ({ name, status }) => `${name} respondió ${status}: no acepta tu clave o tu token.`,
    fix: 'La URL es correcta. Copia de nuevo la clave o el token de tu panel.',
  },
  not_found: {
    headline: ({ name, status }) => `${name} respondió ${status}: no hay nada en esta URL.`,
    fix: 'Compara la URL con tu panel, letra por letra.',
  },
  wrong_method: {
    headline: ({ name, status }) => `${name} respondió ${status}: no acepta este método.`,
    fix: 'Cambia entre GET y POST.',
  },
  too_many: {
    headline: ({ name, status }) => `${name} respondió ${status}: recibe demasiadas solicitudes.`,
    fix: 'Espera un momento. Si pasa a menudo, pon en Avanzado un límite de solicitudes por segundo.',
  },
  values_refused: {
    headline: ({ name, status }) =>
      `${name} respondió ${status}: la URL es correcta, pero no acepta los valores.`,
    fix: 'Lee la respuesta. Compara los parámetros y los nombres de los eventos con tu panel.',
  },
  server_error: {
    headline: ({ name, status }) => `${name} respondió ${status}: el otro servidor tiene un problema.`,
    fix: 'Espera, o pregunta a su soporte.',
  },
  odd_status: {
    headline: ({ name, status }) =>
      `${name} respondió ${status}. Según tu regla de éxito, esto no es un éxito.`,
    fix: 'Revisa la URL. Si este código es un éxito, agrégalo a la regla de éxito.',
  },
  private_address: {
    headline: ({ name }) =>
      `No se envió nada: la URL de ${name} está en esta computadora o en una red local.`,
    fix: 'Si es la URL correcta, permítela debajo de la URL.',
  },
  name_not_found: {
    headline: ({ name }) => `No se envió nada: no se encontró el host de ${name}.`,
    fix: 'Busca errores de escritura en la URL, y comprueba que esta computadora tenga internet.',
  },
  connection_refused: {
    headline: ({ name }) => `No se envió nada: ${name} no acepta conexiones.`,
    fix: 'Revisa la URL y su puerto. El otro servidor puede estar apagado.',
  },
  certificate: {
    headline: ({ name }) => `No se envió nada: el certificado de ${name} no es válido.`,
    fix: 'Revisa la URL. Si es correcta, su servidor necesita un certificado nuevo: pregunta a su soporte.',
  },
  tls: {
    headline: ({ name }) => `No se pudo hacer una conexión segura con ${name}.`,
    fix: 'Revisa el puerto, y si tu panel dice http:// o https://.',
  },
  timeout: {
    headline: ({ name }) => `${name} no respondió a tiempo. La solicitud puede haber llegado.`,
    fix: 'Mira en tu panel: si el evento está ahí, llegó. Si pasa a menudo, dale más tiempo.',
  },
  connection_lost: {
    headline: ({ name }) => `${name} cerró la conexión sin responder. La solicitud puede haber llegado.`,
    fix: 'Mira en tu panel si el evento está ahí.',
  },
  not_http: {
    headline: ({ name }) => `${name} respondió con algo que no es HTTP.`,
    fix: 'Revisa el puerto de la URL.',
  },
  network: {
    headline: ({ name }) => `La solicitud a ${name} falló.`,
    fix: 'Comprueba que esta computadora tenga internet y que la URL sea correcta.',
  },
  proxy_unreachable: {
    headline: ({ name }) => `No se envió nada: no se puede llegar al proxy de ${name}.`,
    fix: 'Revisa el host y el puerto del proxy, y si sigue pagado.',
  },
  proxy_login: {
    headline: ({ name }) => `No se envió nada: el proxy de ${name} no acepta el usuario y la contraseña.`,
    fix: 'Copia de nuevo el usuario y la contraseña del proxy.',
  },
  proxy_no_connection: {
    headline: ({ name }) => `No se envió nada: el proxy funciona, pero no conecta con ${name}.`,
    fix: 'Revisa la URL. Si es correcta, el proxy no permite este host o puerto: pregunta a su vendedor.',
  },
  proxy_wrong_kind: {
    headline: ({ name }) => `No se envió nada: el proxy de ${name} no responde como uno de este tipo.`,
    fix: 'Revisa si es un proxy HTTP o SOCKS5, y su puerto.',
  },
};

export const diagnoses: Text['diagnoses'] = {
  codes,
  places: {
    url: 'Cambiar la URL',
    constants: 'Cambiar la clave o el token',
    events: 'Cambiar los eventos',
    success: 'Cambiar la regla de éxito',
    timeout: 'Cambiar el tiempo de espera',
    proxy: 'Cambiar el proxy',
  },
  testRetries: {
    done: '',
    retries: 'Esta prueba no se reintenta. Una conversión real se reintentará automáticamente.',
    waits: 'Esta prueba no se reintenta. Una conversión real se reintentará automáticamente.',
    asks: 'Esta prueba no se reintenta. Una conversión real tampoco, porque puede haber llegado.',
    final: 'Esta prueba no se reintenta. Una conversión real tampoco.',
  },
  says: (name, message) => `${name} dice: ${message}`,
};
