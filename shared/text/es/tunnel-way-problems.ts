/** What goes wrong with the ways to a public URL beside localtunnel, and with any program that opens one, in Spanish. */
import type { tunnelWayProblems as English } from '../en/tunnel-way-problems.ts';

export const tunnelWayProblems: typeof English = {
  ngrok_missing: () => ({
    message:
      'El componente de ngrok no está instalado. Es opcional, y los instaladores de la app de escritorio no lo incluyen.',
    fix: 'Elige otro proveedor. Si ejecutas el programa desde su código fuente, “npm install @ngrok/ngrok@1.7.0” lo agrega.',
  }),
  ngrok_token_missing: () => ({
    message: 'ngrok necesita un authtoken, y no hay ninguno guardado.',
    fix: 'Cópialo del panel de ngrok (Your Authtoken) y pégalo en Configuración.',
  }),
  ngrok_refused: ({ cause }) => ({
    message: `ngrok no abrió la dirección (${cause}).`,
    fix: 'Revisa el authtoken, el dominio y tu conexión. Una cuenta gratis permite un solo programa a la vez: detén el otro. Se reintentará automáticamente.',
  }),
  ngrok_lost: ({ cause }) => ({
    message: `Se cortó la conexión con ngrok (${cause}).`,
    fix: 'Se reconecta automáticamente. Los postbacks enviados mientras tanto no se recibieron. Pide a las redes que los vuelvan a enviar.',
  }),
  cloudflared_missing: () => ({
    message: 'cloudflared no está instalado en esta computadora.',
    fix: 'Instálalo: “brew install cloudflared” en macOS, “winget install Cloudflare.cloudflared” en Windows, el paquete de pkg.cloudflare.com en Linux. Se busca de nuevo automáticamente.',
  }),
  cloudflared_address_missing: () => ({
    message: 'Hay un token guardado, pero falta la dirección de su túnel. cloudflared no la informa.',
    fix: 'Escribe el hostname público del túnel como dirección, por ejemplo https://postback.example.com, o quita el token para obtener una dirección rápida.',
  }),
  cloudflared_token_missing: () => ({
    message:
      'Una dirección permanente de Cloudflare necesita el token de su túnel, y no hay ninguno guardado.',
    fix: 'Copia el token de la página del túnel en el panel de Cloudflare, o deja la dirección vacía para obtener una rápida.',
  }),
  cloudflared_token_refused: () => ({
    message: 'Cloudflare no acepta el token. No se copió completo, o se eliminó el túnel.',
    fix: 'Copia de nuevo el token de la página del túnel en el panel de Cloudflare.',
  }),
  cloudflared_ended: ({ lastLines }) => ({
    message: `cloudflared se detuvo${lastLines === '' ? '' : `. Último mensaje: “${lastLines}”`}.`,
    fix: 'Se reinicia automáticamente. Si se sigue deteniendo, mira el mensaje de arriba o actualízalo.',
  }),
  ssh_missing: () => ({
    message: 'ssh no está instalado en esta computadora.',
    fix: 'En Windows agrega “Cliente OpenSSH” en Características opcionales; en Linux instala openssh-client. Se busca de nuevo automáticamente.',
  }),
  ssh_address_missing: ({ host }) => ({
    message: `${host} es tu propio servidor, así que solo tú conoces la dirección en la que recibe solicitudes.`,
    fix: 'Escribe esa dirección en Configuración, por ejemplo https://postback.example.com.',
  }),
  ssh_key_changed: ({ host }) => ({
    message: `La clave de ${host} cambió. El servidor se reinstaló, o alguien intercepta la conexión.`,
    fix: `Pregunta a quien lo administra. Si la clave nueva es correcta, quita la línea de ${host} del archivo ssh-known-hosts de la carpeta de datos (o de tu propio known_hosts).`,
  }),
  ssh_not_let_in: ({ host }) => ({
    message: `${host} no aceptó el inicio de sesión. No conoce tu clave, o pide una contraseña.`,
    fix: 'Prueba “ssh” en una terminal. Debe conectar sin preguntar nada. Agrega a ssh-agent una clave con frase de contraseña.',
  }),
  ssh_port_taken: ({ host }) => ({
    message: `${host} no abrió el puerto. Todavía lo usa una conexión anterior, lo usa otro programa, o allí no se permite el reenvío de puertos.`,
    fix: 'Se reintentará automáticamente. Si sigue así, elige otro puerto en el servidor y pon allí AllowTcpForwarding yes.',
  }),
  ssh_ended: ({ host, lastLines }) => ({
    message: `Se cortó la conexión ssh con ${host}${lastLines === '' ? '' : `. Último mensaje: “${lastLines}”`}.`,
    fix: 'Se reconecta automáticamente. Los postbacks enviados mientras tanto no se recibieron. Pide a las redes que los vuelvan a enviar.',
  }),
  own_address_missing: () => ({
    message: 'No hay ninguna dirección configurada.',
    fix: 'Escríbela en Configuración, por ejemplo https://postback.example.com.',
  }),
  child_timed_out: ({ program, seconds }) => ({
    message: `${program} se inició, pero no informó ninguna dirección en ${seconds} s. Su servicio está caído o lento, o tu red local lo bloquea.`,
    fix: 'Se reintentará automáticamente. Si sigue así, prueba otra conexión a internet u otro proveedor.',
  }),
  child_address_changed: ({ program, before, now }) => ({
    message: `${program} obtuvo una dirección nueva: ${now} en lugar de ${before}.`,
    fix: 'Se reconecta automáticamente. Pega la nueva URL en tus redes, o elige un proveedor con dirección permanente.',
  }),
};
