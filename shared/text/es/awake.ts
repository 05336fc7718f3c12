/** The switch that keeps the computer awake, in Spanish. */
import type { Text } from '../en.ts';

export const awake: Text['awake'] = {
  title: 'Mantener despierta esta computadora',
  what: 'Una computadora en suspensión no recibe nada, y la mayoría de las redes no vuelve a enviar.',
  label: 'Mantenerla despierta mientras la dirección pública está encendida',
  cost: 'Gasta más energía y agota antes la batería. La pantalla sí puede apagarse. Apaga esto cuando viajes.',
  limits:
    'Igual entra en suspensión cuando cierras la tapa, eliges Suspender o se agota la batería. Para recibir con la tapa cerrada, conéctala a la corriente y cambia en la configuración del sistema lo que pasa al cerrar la tapa.',
  browser:
    'Esta ventana está en un navegador. Solo la app de escritorio puede mantener despierta la computadora. Aquí, usa la configuración de energía de tu sistema.',
  failed: 'No se pudo guardar',
};
