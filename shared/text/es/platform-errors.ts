/** What an advertising platform refused, in Spanish. */
import type { Text } from '../en.ts';

export const platformErrors: Text['platformErrors'] = {
  platforms: { facebook: 'Facebook', tiktok: 'TikTok' },
  errors: {
    token_expired: {
      message: 'El token de acceso ya no es válido.',
      fix: 'Crea uno nuevo en Events Manager y escríbelo en Constantes; luego vuelve a enviar lo que falló.',
    },
    no_permission: {
      message: 'El token de acceso no tiene permiso para este píxel.',
      fix: 'Crea el token en la configuración de este píxel, o pide permiso a su dueño.',
    },
    wrong_pixel: {
      message: 'Este píxel no existe, o el token no tiene acceso a él.',
      fix: 'Compara el ID del píxel de Constantes con Events Manager.',
    },
    event_too_old: {
      message: 'El evento tiene más de siete días.',
      fix: 'Ya no se puede enviar. Los eventos más recientes no se ven afectados.',
    },
    invalid_parameter: {
      message: 'Un valor del evento no se acepta.',
      fix: 'Lee la respuesta. Suele ser un Purchase sin valor ni moneda: pon un monto fijo en Dinero, o no envíes el evento.',
    },
    too_many_requests: {
      message: 'Hay demasiadas solicitudes en este momento.',
      fix: 'Se reintentará automáticamente.',
    },
    temporary: {
      message: 'La plataforma tiene un problema.',
      fix: 'Se reintentará automáticamente.',
    },
    other: {
      message: 'La plataforma no lo aceptó.',
      fix: 'Lee su respuesta abajo.',
    },
  },
  said: (platform, words) => `${platform} dice: ${words}`,
};
