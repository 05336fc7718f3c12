/** The ways to a public URL, in Spanish: what each needs first, whether its address stays, and who can read what passes. */
import { PROBE_EVERY_MS } from '../../contract/limits.ts';
import { DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';
import type { tunnelWays as English } from '../en/tunnel-ways.ts';
import { number } from './count.ts';

export const tunnelWays: typeof English = {
  localtunnel: {
    needs: 'Sin cuenta, sin instalar nada.',
    stable:
      'Sin un nombre, la dirección cambia en cada inicio. Con un nombre preferido suele ser la misma, pero otra persona puede tomarlo mientras no tienes conexión. En tu propio servidor es permanente.',
    private:
      'El servidor de túnel puede leer el tráfico, y la conexión desde él hasta esta computadora no está cifrada. Con tu propio servidor en una red local, nada de esto es un problema.',
  },
  ngrok: {
    needs: 'Una cuenta gratis en ngrok.com y su authtoken.',
    stable:
      'Sí. Cada cuenta tiene un dominio permanente gratis: créalo en el panel de ngrok, en Domains, y escríbelo abajo. Sin él, ngrok te da una dirección al azar.',
    private:
      'ngrok puede leer el tráfico. En el camino va cifrado. En las cuentas gratis, los navegadores ven una página de advertencia; las redes, no.',
  },
  cloudflared: {
    needs:
      'El programa cloudflared. Sin cuenta obtienes una dirección rápida; con una cuenta gratis y un dominio en Cloudflare, una permanente.',
    stable:
      'Una dirección rápida cambia en cada conexión. Para una permanente, crea un túnel en el panel de Cloudflare (Zero Trust → Networks → Tunnels), agrega un hostname público que lleve al receptor local (HTTP, la dirección está en Configuración → Datos y copias), y escribe abajo el hostname y el token.',
    private: 'Cloudflare puede leer el tráfico. En el camino va cifrado.',
  },
  ssh: {
    needs:
      'El programa ssh, que Windows, macOS y Linux incluyen. localhost.run y pinggy no piden cuenta. Tu propio servidor necesita una clave que funcione sin contraseña.',
    stable:
      'En localhost.run y pinggy, una dirección gratis cambia en cada conexión y a veces en el medio; las cuentas de pago la conservan. En tu propio servidor es tu dominio y es permanente.',
    private:
      'Quien administra el servidor ssh puede leer el tráfico. En tu propio servidor eres solo tú. La clave del servidor se guarda en la primera conexión, y si cambia no se acepta.',
  },
  own: {
    needs: `Tu propia dirección HTTPS que lleve al receptor local (la dirección está en Configuración → Datos y copias): un proxy inverso, Tailscale Funnel (“tailscale funnel ${DEFAULT_RECEIVER_PORT}”) o un router con dirección fija.`,
    stable: `Tan permanente como tu instalación. Se comprueba cada ${number(PROBE_EVERY_MS / 1_000)} s que lleve aquí.`,
    private:
      'Solo tú, si la máquina es tuya. Las direcciones IP de los remitentes se toman de la conexión, así que son las de tu proxy.',
  },
};
