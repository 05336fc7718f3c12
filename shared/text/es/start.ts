/** Messages of the start script and the headless program, in Spanish. */
import { PORT_RANGE } from '../../domain/port.ts';
import { DEFAULT_DESK_PORT, DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';
import type { Text } from '../en.ts';

export const start: Text['start'] = {
  help: `Uso: npm start -- [opciones]

  --headless          abre la ventana en tu navegador, sin Electron
  --data DIR          carpeta para todos los datos (por defecto: la carpeta habitual para datos de apps)
  --receiver-port N   puerto que recibe los postbacks (por defecto ${DEFAULT_RECEIVER_PORT}, 0 elige uno libre)
  --desk-port N       puerto de la ventana y de la API (por defecto ${DEFAULT_DESK_PORT}, 0 elige uno libre)
  --no-open           no abre el navegador
  --no-tunnel         sin dirección pública
  --hidden            no muestra la ventana al iniciar: queda en la bandeja del sistema
  --demo              inicia la demo: una red falsa y un App Craft falso
  --help              muestra esta ayuda
`,
  unknownFlag: (flag) =>
    `Opción desconocida ${flag}: ejecuta "npm start -- --help" para ver todas las opciones.`,
  valueMissing: (flag) => `${flag} necesita un valor: ejecuta "npm start -- --help" para ver cómo.`,
  badPort: (flag, value) =>
    `${flag} ${value} no es un puerto: usa un número de ${PORT_RANGE.min} a ${PORT_RANGE.max} (0 elige uno libre).`,
  building: 'Compilando…',
  built: (seconds) => `Compilado en ${seconds} s.`,
  buildFailed: (code) =>
    `La compilación falló (${code}): mira las líneas de arriba. Se conservó la compilación anterior.`,
  folderNotWritable: (dir, cause) =>
    `Hay que compilar el programa, pero no se puede escribir en su carpeta ${dir} (${cause}): date permiso de escritura, o copia el programa a otra carpeta.`,
  buildBusy: 'Otro inicio ya está compilando. Esperando…',
  fetchingElectron: 'Descargando Electron (solo una vez)…',
  fetchedElectron: 'Electron está listo.',
  fetchProgress: (megabytes) => `  ${megabytes} MB`,
  noElectron: (why) => `No se pudo descargar Electron (${why}). La ventana se abre en tu navegador.`,
  electronFailed: (code) =>
    `Electron no pudo abrir una ventana (${code}; mira las líneas de arriba). La ventana se abre en tu navegador.`,
  noWindow: {
    no_display: 'Aquí no hay pantalla. Abre la ventana en un navegador.',
    root: 'Electron no abre ventanas para root. Abre la ventana en un navegador.',
  },
  whySlow: (seconds) => `sin datos en ${seconds} s`,
  whyFailed: (detail) => detail,
  openIt: (url) => `Abre ${url}`,
  cannotOpenBrowser: (url) => `No se pudo abrir el navegador: abre tú ${url}.`,
  stopping: 'Deteniendo…',
  fault: (message) =>
    `Postback Desk se detuvo por un error interno: ${message}. Todos los postbacks respondidos están guardados. Ábrelo de nuevo para continuar.`,
  crashed: (code) =>
    `El programa se detuvo de forma inesperada (${code}): mira el log en la carpeta de datos.`,
};
