/** The shell, in Spanish: window title, tray, menu, dialogs, and what it writes to the log. */
import type { Text } from '../en.ts';
import { number } from './count.ts';

export const shell: Text['shell'] = {
  appName: 'Postback Desk',
  engine: {
    diedAtStart: (code) =>
      `Postback Desk no pudo iniciar porque su motor se detuvo con el código ${code}: revisa el log en la carpeta de datos, ábrelo de nuevo o reinstálalo.`,
    died: (code) =>
      `El motor se detuvo con el código ${code}. Los postbacks se siguen recibiendo y se procesarán cuando vuelva a funcionar.`,
    gateDied: (code) => `El receptor se detuvo con el código ${code}. Se está iniciando de nuevo.`,
    reopening: 'El motor está volviendo a abrir su base de datos.',
    notStartedAgain: (cause) => `No se pudo reiniciar el motor. ${cause}`,
  },
  title: {
    running: 'Postback Desk',
    starting: 'Postback Desk – iniciando',
    waiting: (seconds) => `Postback Desk – solo recibe, se reinicia en ${seconds} s`,
  },
  startFailed: {
    title: 'Postback Desk no puede iniciar',
    opening: (cause) =>
      `No se pudo abrir la ventana o el ícono de la bandeja del sistema (${cause}). Abre Postback Desk de nuevo; si vuelve a pasar, ejecútalo sin ventana: npm start -- --headless.`,
    quit: 'Salir',
  },
  pageEnded: {
    message: 'La ventana dejó de funcionar dos veces seguidas.',
    detail: 'Los postbacks se siguen recibiendo y reenviando. Solo la ventana tiene el problema.',
    reload: 'Recargar la ventana',
    later: 'Ahora no',
  },
  withoutSandbox: {
    message: 'En este sistema la ventana no tiene sandbox.',
    detail:
      'Un AppImage solo lo tiene donde el sistema permite espacios de nombres de usuario. Sin él, un fallo de la ventana podría llegar a tus archivos. Instala el .deb, que trae el permiso, o dáselo a este AppImage como explica docs/install.md. Mientras tanto se reciben los postbacks.',
    quit: 'Salir',
    goOn: 'Abrir sin sandbox',
  },
  unresponsive: {
    message: 'La ventana no responde.',
    detail:
      'Los postbacks se siguen recibiendo y reenviando. Si recargas la ventana, se pierden los cambios sin guardar.',
    wait: 'Esperar',
    reload: 'Recargar la ventana',
  },
  alreadyRunning:
    'Postback Desk ya está abierto con esta carpeta de datos, así que su ventana pasó al frente. Para abrir un segundo, inícialo con --data DIR y otra carpeta.',
  tray: {
    open: 'Abrir Postback Desk',
    quit: 'Salir y dejar de recibir',
    starting: 'Iniciando',
    waiting: (seconds) => `Solo recibe, se reinicia en ${seconds} s`,
    notReceiving: 'No recibe, se reinicia automáticamente',
    today: (registrations, firstDeposits) =>
      `Hoy: registros ${number(registrations)}, primeros depósitos ${number(firstDeposits)}`,
    copyUrl: 'Copiar la dirección pública',
    pause: 'Pausar el reenvío',
    resume: 'Reanudar el reenvío',
    dataFolder: 'Abrir la carpeta de datos',
    logs: 'Abrir los logs',
    startAtLogin: 'Abrir al iniciar sesión',
    receiving: (receiver) => `Recibiendo en ${receiver}`,
    address: {
      online: (url) => `Dirección pública: ${url}`,
      connecting: 'Dirección pública: conectando',
      problem: (message) => `Dirección pública: ${message}`,
      off: 'Dirección pública: apagada',
      unknown: 'Dirección pública: comprobando',
    },
  },
  closeNotice: {
    message: 'Postback Desk sigue recibiendo postbacks.',
    detail:
      'Se queda en la bandeja del sistema. Para volver a ver la ventana, haz clic en el ícono de la bandeja o abre Postback Desk de nuevo. Para dejar de recibir, elige Salir.',
    detailWithoutTray:
      'Este escritorio no muestra íconos en la bandeja (en GNOME hace falta la extensión AppIndicator). Para volver a ver la ventana, abre Postback Desk de nuevo. Para dejar de recibir, elige Salir aquí, o abre la ventana y elige Salir en su menú Archivo.',
    keep: 'Seguir recibiendo',
    quit: 'Salir',
  },
  startAtLogin: {
    message: '¿Abrir Postback Desk al iniciar sesión?',
    detail:
      'Llegó tu primer postback. Las redes envían a cualquier hora, y lo que envían mientras Postback Desk está cerrado suele perderse. Se abre sin su ventana; esto se activa y desactiva en el menú de la bandeja del sistema.',
    yes: 'Abrir al iniciar sesión',
    no: 'Ahora no',
  },
  alarms: {
    noticeTitle: 'Postback Desk te necesita',
    receiverDown: {
      title: 'Postback Desk no está recibiendo',
      body: 'El receptor no funciona desde hace un minuto, así que pueden perderse postbacks. Se reinicia automáticamente; si sigue así, sal de Postback Desk y vuelve a abrirlo.',
    },
    engineDown: {
      title: 'Postback Desk no está procesando postbacks',
      body: 'El motor no funciona desde hace un minuto. Los postbacks se reciben y se guardan, pero no se muestran ni se reenvían. Se reinicia automáticamente; si sigue así, sal de Postback Desk y vuelve a abrirlo.',
    },
    back: {
      title: 'Postback Desk vuelve a funcionar',
      body: 'Los postbacks se reciben, se procesan y se reenvían.',
    },
  },
  quitQuestion: {
    message: '¿Salir con postbacks por llegar?',
    detail: (senders) =>
      `Suelen enviar dentro de la próxima hora: ${senders}. Mientras Postback Desk está cerrado no se recibe nada, y la mayoría de las redes no vuelve a enviar. Para seguir recibiendo sin ventana, mejor cierra la ventana.`,
    sender: (name, count) =>
      count === null ? `${name} (ya envió algo hoy)` : `${name} (alrededor de ${number(count)})`,
    keep: 'Seguir recibiendo',
    quit: 'Salir de todos modos',
  },
  menu: {
    file: 'Archivo',
    edit: 'Edición',
    view: 'Ver',
    window: 'Ventana',
    about: 'Acerca de Postback Desk',
    services: 'Servicios',
    hide: 'Ocultar Postback Desk',
    hideOthers: 'Ocultar los demás',
    showAll: 'Mostrar todo',
    close: 'Cerrar la ventana',
    quit: 'Salir de Postback Desk',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    reload: 'Recargar',
    devTools: 'Herramientas de desarrollo',
    resetZoom: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',
    minimize: 'Minimizar',
    front: 'Traer todo al frente',
    help: 'Ayuda',
    dataFolder: 'Abrir la carpeta de datos',
    logs: 'Abrir los logs',
    report: 'Reporte para soporte…',
    licenses: 'Licencias…',
  },
  page: {
    notFound: 'Este archivo no es parte de la ventana. Recarga la ventana o reinstala Postback Desk.',
    notAllowed: 'Esta dirección no es parte de la ventana.',
  },
  wrongTag: (tag, version) =>
    `La etiqueta ${tag} no es la versión ${version} de package.json: cambia primero la versión y luego crea la etiqueta v${version}.`,
  packageFailed: (cause) =>
    `No se pudo crear el paquete (${cause}). Sin Electron aún puedes ejecutar "npm run package:check" para ver si el paquete estaría completo.`,
  packageCheck: {
    fine: (megabytes, seconds) =>
      `El paquete está completo: shell, preload y motor se cargan desde él, y el motor recibió un postback. ${megabytes} MB sin Electron, comprobado en ${seconds} s.`,
    appWorks: (program) => `${program} inicia y recibió un postback.`,
    notMade: (cause) => `No se pudo crear el paquete: ${cause}`,
    fileMissing: (file) =>
      `Falta ${file} en el paquete: agrégalo a los archivos en build/electron-builder.config.ts, o compílalo.`,
    surprise: (path) =>
      `${path} está en el paquete y no se espera: exclúyelo en build/package/packaged-modules.ts, o nómbralo allí.`,
    moreSurprises: (count) => `Hay ${number(count)} archivos más que no se esperan en el paquete.`,
    binaryPacked: (path) =>
      `${path} está dentro del archivo comprimido, donde ningún sistema puede cargarlo: agrégalo a asarUnpack en build/electron-builder.config.ts.`,
    threadDoesNotLoad: (file, output) => `${file} del paquete no se carga. Salida: ${output}`,
    preloadRequires: (name) =>
      `El script preload necesita “${name}”, que su sandbox no tiene: inclúyelo en el bundle o quítalo.`,
    shellDoesNotLoad: (output) => `El shell del paquete no se carga. Salida: ${output}`,
    engineDoesNotLoad: (output) => `El motor del paquete no se carga. Salida: ${output}`,
    engineDoesNotStart: (output) => `El motor del paquete no inicia. Salida: ${output}`,
    engineDoesNotStop: (output) =>
      `El motor del paquete no se detuvo correctamente en 3 s. Salida: ${output}`,
    postbackNotShown: (output) =>
      `El motor del paquete no mostró un postback que se le envió. Salida: ${output}`,
    pictureNotDrawn: (output) =>
      `El motor del paquete no dibujó la imagen de un resumen: faltan sus fuentes o su renderizador. Salida: ${output}`,
    callFailed: (cause, output) =>
      `El motor del paquete dio una respuesta incorrecta (${cause}). Salida: ${output}`,
    windowFileMissing: (file) => `Falta ${file} en la ventana del paquete: compílala de nuevo.`,
  },
};
