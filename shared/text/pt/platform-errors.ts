/** What an advertising platform refused, in Portuguese (Brazil). */
import type { Text } from '../en.ts';

export const platformErrors: Text['platformErrors'] = {
  platforms: { facebook: 'Facebook', tiktok: 'TikTok' },
  errors: {
    token_expired: {
      message: 'O token de acesso não vale mais.',
      fix: 'Crie um novo no Gerenciador de Eventos, informe-o em Constantes e reenvie o que falhou.',
    },
    no_permission: {
      message: 'O token de acesso não tem permissão para este pixel.',
      fix: 'Crie o token nas configurações deste pixel, ou peça permissão ao dono dele.',
    },
    wrong_pixel: {
      message: 'Este pixel não existe, ou o token não tem acesso a ele.',
      fix: 'Compare o ID do pixel em Constantes com o Gerenciador de Eventos.',
    },
    event_too_old: {
      message: 'O evento tem mais de sete dias.',
      fix: 'Ele não pode mais ser enviado. Eventos mais novos não são afetados.',
    },
    invalid_parameter: {
      message: 'Um valor do evento não é aceito.',
      fix: 'Leia a resposta. Muitas vezes é um Purchase sem valor e moeda: defina um valor fixo em Dinheiro, ou deixe o evento de fora.',
    },
    too_many_requests: {
      message: 'Requisições demais no momento.',
      fix: 'Uma nova tentativa será feita automaticamente.',
    },
    temporary: {
      message: 'A plataforma está com problema.',
      fix: 'Uma nova tentativa será feita automaticamente.',
    },
    other: {
      message: 'A plataforma não aceitou.',
      fix: 'Leia a resposta dela abaixo.',
    },
  },
  said: (platform, words) => `${platform} diz: ${words}`,
};
