/** What each finding about a link breaks, and what its fix does, in Portuguese (Brazil). */
import type { linkFindings as English } from '../en/link-findings.ts';

export const linkFindings: typeof English = {
  link_missing: {
    breaks: () => 'Ainda não há link, então não há o que verificar.',
    fix: () => 'Cole o link.',
  },
  no_scheme: {
    breaks: () => 'O link precisa começar com https://. Sem isso, apps e redes não o abrem.',
    fix: () => 'Adicionar https://',
  },
  not_http: {
    breaks: (what) => `${what} abre um app, não um navegador. As redes não aceitam.`,
    fix: () => 'Use um link que comece com https://, a não ser que ele precise abrir um app.',
  },
  has_spaces: {
    breaks: () => 'O link contém espaços. Muitos sistemas cortam ali e perdem o resto.',
    fix: () => 'Codificar os espaços',
  },
  idn_host: {
    breaks: (what) => `${what} usa letras de outro alfabeto. Algumas redes não aceitam um host assim.`,
    fix: (_, right) => `Trocar por ${right}`,
  },
  host_broken: {
    breaks: (what) => (what === '' ? 'O link não tem host.' : `${what} não é um host válido.`),
    fix: () => 'Corrija a parte entre https:// e a barra seguinte.',
  },
  macro_in_host: {
    breaks: (what) => `${what} está no host. Sem o valor dela, o link não funciona.`,
    fix: () => 'Garanta que ela seja sempre substituída, ou digite o host.',
  },
  macro_in_path: {
    breaks: (what) => `${what} está no caminho. Nem toda plataforma substitui macros ali.`,
    fix: () => 'Abra uma vez o link pronto e veja se ela foi substituída.',
  },
  fragment_swallows: {
    breaks: (what) => `Tudo depois de # fica no navegador, então ${what} nunca chega à rede.`,
    fix: () => 'Mover os parâmetros para antes de #',
  },
  fragment_unused: {
    breaks: (what) => `${what} fica no navegador. A rede não vê.`,
    fix: () => 'Mantenha só se a página precisar.',
  },
  too_long: {
    breaks: (what, right) =>
      `O link tem ${what} caracteres. Alguns sistemas cortam links depois de ${right}.`,
    fix: () => 'Tire o que não for necessário.',
  },
  bad_percent: {
    breaks: () => 'Depois de % precisam vir dois dígitos hex. Sistemas rigorosos recusam o link inteiro.',
    fix: () => 'Trocar por %25',
  },
  double_encoded: {
    breaks: (what) => `${what} está codificado duas vezes, então quem recebe vê códigos em vez do valor.`,
    fix: () => 'Decodificar uma vez',
  },
  macro_encoded: {
    breaks: (what) => `${what} é uma macro codificada. A plataforma não a reconhece e não a substitui.`,
    fix: (_, right) => `Trocar por ${right}`,
  },
  not_encoded: {
    breaks: (what) => `${what} precisa de codificação percentual. Sem ela, cada sistema lê de um jeito.`,
    fix: () => 'Codificar estes caracteres',
  },
  html_ampersand: {
    breaks: () => '&amp; foi copiado de uma página web. O próximo parâmetro se chamaria amp;nome.',
    fix: () => 'Trocar por &',
  },
  second_question_mark: {
    breaks: (what) => `${what} contém um segundo ?. Tudo depois dele vira parte do valor.`,
    fix: () => 'Trocar por &',
  },
  parameter_twice: {
    breaks: (what) => `${what} aparece duas vezes. Alguns sistemas usam o primeiro, outros o último.`,
    fix: () => 'Remover um',
  },
  id_missing: {
    breaks: (_, right) =>
      `Nenhum parâmetro contém ${right}, então a rede não guarda o ID do clique e não dá para ligar as conversões aos cliques.`,
    fix: (what, right) => `Adicionar ${what}=${right}`,
  },
  id_not_alone: {
    breaks: (what, right) =>
      `${what} contém mais do que ${right}. Volta inteiro, e nenhum clique tem um ID assim.`,
    fix: (_, right) => `Usar só ${right}`,
  },
  id_in_path: {
    breaks: (what, right) =>
      right === ''
        ? `${what} está no caminho. Não se sabe se a rede guarda o valor dali.`
        : `${what} está no caminho. Não se sabe se ${right} guarda o valor dali.`,
    fix: () => 'Use um parâmetro, se a rede tiver um.',
  },
  id_macro_unknown: {
    breaks: (what) => `Não se sabe qual macro ${what} troca pelo ID do clique.`,
    fix: () =>
      'Veja no painel e digite em “Macro do ID do clique”. Uma fonte sem essa macro precisa de um app ou de uma landing page.',
  },
  id_macro_not_filled: {
    breaks: (what, right) =>
      right.startsWith('{')
        ? `O app não substitui ${what}, então ela vai como texto. O app substitui ${right}.`
        : `Não se sabe se ${right} substitui ${what}.`,
    fix: (_, right) => (right.startsWith('{') ? `Usar ${right}` : 'Verifique no painel.'),
  },
  id_macro_case: {
    breaks: (what, right) =>
      `${what} está escrita diferente de ${right}, que é a macro do app, então não é substituída.`,
    fix: (_, right) => `Usar ${right}`,
  },
  id_in_other_parameter: {
    breaks: (what, right) =>
      `O postback devolve ${what}, mas o ID do clique está em ${right}. Toda conversão chegaria sem ele.`,
    fix: (_, right) => `Devolver ${right}`,
  },
  parameter_not_known: {
    breaks: (what, right) => `Até onde se sabe, a rede não guarda ${what}. Ela guarda ${right}.`,
    fix: (_, right) => `Renomear para ${right}`,
  },
  parameter_guessed: {
    breaks: (what, right) => `Não se sabe qual parâmetro ${right} guarda. ${what} é um palpite.`,
    fix: () => 'Compare com o link de tracking do painel e renomeie o parâmetro.',
  },
  pair_broken: {
    breaks: (what, right) =>
      `${what} não devolve o que está no link. A rede enviaria o texto da macro ou nada. ${right} devolve.`,
    fix: (_, right) => `Usar ${right}`,
  },
  postback_id_missing: {
    breaks: (what, right) =>
      `O ID do clique está em ${what}, mas a URL de postback não o devolve. ${right} devolve.`,
    fix: (_, right) => `Adicionar clickid=${right}`,
  },
  network_macro_unknown: {
    breaks: (what, right) => `${what} não é uma macro conhecida de ${right}. Pode ir como texto.`,
    fix: () => 'Compare com a lista de macros do painel.',
  },
  network_macro_case: {
    breaks: (what, right) =>
      `${what} está escrita diferente de ${right}, que é a macro da rede, então vai como texto.`,
    fix: (_, right) => `Usar ${right}`,
  },
  value_too_long: {
    breaks: (what, right) =>
      `${what} pode ter no máximo ${right} caracteres. O resto é cortado, ou o clique é recusado.`,
    fix: () => 'Encurte.',
  },
  telegram_too_long: {
    breaks: (what, right) =>
      `O parâmetro start tem ${what} caracteres. O Telegram permite ${right} e descarta os mais longos.`,
    fix: () => 'Encurte.',
  },
  telegram_charset: {
    breaks: (what, right) => `${right} contém ${what}. O Telegram só permite A-Z a-z 0-9 _ e -.`,
    fix: () => 'Trocar por _',
  },
  telegram_no_macros: {
    breaks: (what) => `O Telegram Ads não substitui macros. ${what} vai como texto.`,
    fix: () => 'Use um valor fixo.',
  },
  single_underscores: {
    breaks: (what, right) =>
      `${what} tem um sublinhado de cada lado. A macro é ${right}; esta vai como texto.`,
    fix: (_, right) => `Usar ${right}`,
  },
  adds_itself: {
    breaks: (what, right) =>
      `${right} adiciona isto automaticamente. ${what} chega vazia ou como texto e esconde o valor real.`,
    fix: () => 'Remover',
  },
  bare_word_in_signs: {
    breaks: (what, right) =>
      `As macros desta fonte não têm chaves. ${what} vai como texto, ${right} é substituída.`,
    fix: (_, right) => `Usar ${right}`,
  },
  foreign_macro: {
    breaks: (what, right) =>
      right === ''
        ? `Nada entre o anúncio e a rede substitui ${what}.`
        : `${what} é uma macro de ${right}. Nada aqui a substitui.`,
    fix: () => 'Remova ou use a macro certa.',
  },
  source_macro_case: {
    breaks: (what, right) => `${what} está escrita diferente: a macro é ${right}.`,
    fix: (_, right) => `Usar ${right}`,
  },
  address_outdated: {
    breaks: (what, right) =>
      `${what} não é o seu endereço atual, então os postbacks para ele não chegam. Seu endereço é ${right}.`,
    fix: () => 'Usar o endereço atual',
  },
  key_of_another: {
    breaks: () => 'A chave desta URL é de outra rede. Os postbacks são recusados ou contam para ela.',
    fix: () => 'Usar a chave desta rede',
  },
  not_our_address: {
    breaks: (what, right) =>
      `${what} não é uma URL de postback deste programa. Elas começam com ${right}/postback/.`,
    fix: () => 'Copie a URL de postback daqui.',
  },
  offer_is_postback: {
    breaks: () =>
      'Esta é uma URL de postback, não a URL de uma oferta. Um clique nela contaria como postback ou se perderia.',
    fix: () => 'Cole o link de tracking da oferta. A URL de postback vai no painel.',
  },
  pasted_lacks: {
    breaks: (what, right) =>
      right === ''
        ? `A URL que você colou no painel é mais antiga e não tem ${what}. Até você colar a nova, esse valor não volta. Seus outros links funcionam com as duas.`
        : `A URL que você colou em ${right} é mais antiga e não tem ${what}. Até você colar a nova, esse valor não volta. Seus outros links funcionam com as duas.`,
    fix: () => 'Cole a nova URL por cima da antiga.',
  },
  pasted_gives_other_id: {
    breaks: (what, right) =>
      `A URL que você colou no painel devolve ${what}, mas neste link o ID do clique está em ${right}. As conversões dele chegariam sem ID do clique.`,
    fix: (what) => `Pôr o ID do clique onde ${what} o devolve`,
  },
  other_links_id: {
    breaks: (what, right) =>
      `Uma rede tem uma só URL de postback, e nos seus outros links o ID do clique está em ${right}: ${what}. Se você colar a URL deste link, as conversões deles chegam sem ID do clique.`,
    fix: (_, right) => `Pôr o ID do clique em ${right}`,
  },
  looks_alike: {
    breaks: (what) =>
      `Os postbacks deste link não se distinguem dos de ${what}. Mesmo assim são encaminhados.`,
    fix: (_, right) =>
      right === ''
        ? 'Adicione à URL da oferta um valor fixo só dele.'
        : `Adicione à URL da oferta um valor fixo só dele, como ${right}=creo7.`,
  },
};
