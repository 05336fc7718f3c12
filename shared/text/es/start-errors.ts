/** Why the program cannot start, in Spanish: what happened, why, what to do. */
import type { Text } from '../en.ts';

export const startErrors: Text['startErrors'] = {
  window_missing: ({ dir }) =>
    `La ventana no está compilada (falta ${dir}): ejecuta "npm start" para compilarla.`,
  data_dir_not_writable: ({ dir, cause }) =>
    `No se puede escribir en la carpeta de datos ${dir} (${cause}): date permiso de escritura, o elige otra carpeta con --data DIR.`,
  disk_full: ({ dir }) =>
    `El disco de la carpeta de datos ${dir} está lleno, así que Postback Desk no puede iniciar: libera espacio y ábrelo de nuevo. Todo lo que estaba guardado sigue ahí.`,
  folder_in_place_of_file: ({ path }) =>
    `${path} es una carpeta, pero Postback Desk guarda ahí un archivo con ese nombre: mueve la carpeta a otro lugar y ábrelo de nuevo. No se cambió nada.`,
  file_closed: ({ path, cause }) =>
    `No se puede leer ni escribir ${path} (${cause}), quizás porque Postback Desk se inició alguna vez como otro usuario: date permiso para leerlo y escribirlo, y ábrelo de nuevo. No se cambió nada.`,
  data_dir_in_use: ({ dir }) =>
    `Ya hay otro Postback Desk abierto con la carpeta de datos ${dir}: usa ese, deténlo primero, o elige otra carpeta con --data DIR.`,
  port_in_use: ({ port, flag }) =>
    `Otro programa ya usa el puerto ${port}: detén ese programa o elige otro puerto con ${flag} N (0 elige uno libre).`,
  port_not_allowed: ({ port, flag }) =>
    `No tienes permiso para abrir el puerto ${port}: elige un puerto mayor que 1023 con ${flag} N.`,
  database_newer: ({ path, found, known }) =>
    `La base de datos ${path} es de una versión más reciente de Postback Desk (esquema ${found}, esta versión conoce ${known}): actualiza el programa, o elige otra carpeta de datos con --data DIR. No se cambió nada.`,
  database_cannot_open: ({ path, cause }) =>
    `No se puede abrir la base de datos ${path} (${cause}): comprueba que el disco no esté lleno ni sea de solo lectura, o elige otra carpeta de datos con --data DIR.`,
  migrations_missing: ({ dir }) =>
    `El programa está incompleto: faltan las migraciones de su base de datos en ${dir}. Instálalo de nuevo.`,
  secret_key_unreadable: ({ where }) =>
    `No se puede leer la clave que cifra tus secretos (${where}). Permite que este usuario la lea, o elimínala: entonces se crea una nueva, y tienes que escribir de nuevo los secretos de tus destinos.`,
  join_key_unreadable: ({ path, cause }) =>
    `No se puede leer la clave de unión de ${path} (${cause}): cópiala de nuevo de Configuración → Broker de tu Postback Desk, en una sola línea.`,
  mailbox_of_other_desk: ({ dir }) =>
    `El buzón de ${dir} se vinculó con un código, o pertenece a otro Postback Desk, así que no puede unirse a este: deja que el suyo recoja lo que espera y desvincúlalo allí, o inícialo con --unpair, que elimina lo que guarda. No se cambió nada.`,
  unexpected: ({ cause }) =>
    `Postback Desk no pudo iniciar (${cause}): revisa el log en la carpeta de datos, o prueba otra carpeta con --data DIR.`,
};
