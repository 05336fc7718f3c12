/** A problem's plain words and its fix, by code, in Portuguese (Brazil). `field` and `value` are as they were sent. */
import type { Text } from '../en.ts';
import { macroWord } from '../en/problems.ts';
import { pluralOfWritten } from './count.ts';

export const problems: Text['problems'] = {
  no_key: {
    message: () => 'Veio sem chave, então não se sabe qual rede enviou.',
    fix: () =>
      'Diga qual é a rede. Melhor ainda: copie aqui a URL de postback na página da rede e cole no painel dela, para a chave ir junto.',
  },
  network_lost: {
    message: () => 'Veio com a chave de uma rede que não está neste banco de dados.',
    fix: () =>
      'Outro banco de dados foi colocado no lugar do que tinha a rede. Diga qual é a rede, ou restaure um backup em que ela esteja.',
  },
  reading_unconfirmed: {
    message: (_field, value) =>
      `A forma de ler os postbacks desta rede foi um palpite (${value}) e ainda não foi confirmada.`,
    fix: () =>
      'Abra a rede e confirme uma vez como ela é lida. Os postbacks retidos são lidos de novo e podem ser encaminhados.',
  },
  key_misplaced: {
    message: (place) =>
      place === 'path'
        ? 'A chave está no lugar errado da URL, ou a URL em volta dela foi alterada.'
        : `A chave veio no parâmetro “${place}” em vez de vir no caminho.`,
    fix: () => 'Conta mesmo assim. Na próxima vez que editar a URL de postback na rede, copie daqui de novo.',
  },
  not_signed: {
    message: (field) =>
      `“${field}” não é coberto pela assinatura da rede, então qualquer um poderia ter acrescentado. Foi ignorado.`,
    fix: () =>
      'Se a rede realmente envia ali, escolha em Acesso, na página da rede, que a URL inteira, ou URL e corpo, sejam assinados, e peça à rede para assinar.',
  },
  signature_unchecked: {
    message: () => 'Não foi possível verificar a assinatura, porque o segredo desta rede não pôde ser lido.',
    fix: () =>
      'Digite o segredo de novo em Acesso, na página da rede. Depois o postback é verificado e processado.',
  },
  signature_wrong: {
    message: () =>
      'A assinatura está errada. O postback chegou enquanto o segredo não podia ser lido, por isso foi guardado.',
    fix: () =>
      'Pergunte ao seu gerente de afiliados se foi a rede que enviou. Se o segredo mudou, digite o novo.',
  },
  signature_seen: {
    message: (_field, _value, hint) =>
      `A mesma assinatura já veio antes, primeiro em ${hint ?? ''}. Ou a rede enviou de novo, ou alguém copiou a requisição.`,
    fix: () =>
      'Se a rede não repetiu, peça que ela assine também um ID da transação ou uma hora, e troque o segredo.',
  },
  click_id_missing: {
    message: (field, value) =>
      value === ''
        ? 'Veio sem ID do clique, então não dá para associar a um clique no anúncio.'
        : `No lugar do ID do clique em “${field}” veio a palavra “${value}”: o remetente não tinha ID.`,
    fix: () => 'Verifique se o link da oferta contém o ID do clique e se a URL de postback o envia de volta.',
  },
  click_id_is_macro: {
    message: (_field, value) => `O ID do clique é o texto ${value}: uma macro que não foi substituída.`,
    fix: (field, value, hint) => {
      if (hint === null)
        return `Verifique se o link da oferta contém o ID do clique, e compare ${field}=${value} da URL de postback com a lista de macros da própria rede.`;
      if (hint === value)
        return `${value} é a macro desta rede, então a URL de postback está certa: o link da oferta é que não tem ${macroWord(value)}. Adicione ${macroWord(value)} com o seu ID do clique ao link da oferta.`;
      return `Esta rede devolve o ID do clique como ${hint}: escreva ${field}=${hint} na URL de postback.`;
    },
  },
  click_id_in_braces: {
    message: (_field, value, hint) => `O ID do clique veio entre chaves: ${value} em vez de ${hint ?? ''}.`,
    fix: (field) =>
      `Tire as chaves a mais em volta da macro de “${field}” na URL de postback ou no link da oferta: um par basta.`,
  },
  click_id_has_spaces: {
    message: (field, value) => `O ID do clique em “${field}” tem espaços: “${value}”.`,
    fix: () =>
      'IDs não têm espaços: veja se no link da oferta ou na URL de postback foi colado um espaço ou um “+” por engano.',
  },
  click_id_cut: {
    message: (field, value) => `O ID do clique em “${field}” parece cortado: “${value}”.`,
    fix: () =>
      'Compare com o ID do link da oferta. Se a rede corta IDs longos, use outro dos parâmetros sub dela.',
  },
  click_id_is_test: {
    message: (field, value) => `O ID do clique em “${field}” parece um teste: “${value}”.`,
    fix: () => 'Nada a fazer se foi você que testou a URL. Um ID real vem de um clique no anúncio.',
  },
  click_id_doubtful: {
    message: (field, value, hint) =>
      `Dois parâmetros parecem ser o ID do clique: ${field}=${value} e ${hint ?? ''}. Muitas redes enviam também um ID próprio.`,
    fix: () =>
      'Compare os dois com um ID do seu app ou tracker. Na página da rede, deixe só o certo em “ID do clique”: os postbacks retidos são lidos de novo.',
  },
  click_id_short: {
    message: (field, value) =>
      `O ID do clique em “${field}” é só ${value}. Um número tão curto costuma ser uma oferta ou um afiliado, não um clique.`,
    fix: () => 'Compare com um ID do seu app ou tracker, e veja qual macro a URL de postback tem ali.',
  },
  macro_unreplaced: {
    message: (field, value) =>
      `“${field}” é o texto ${value}: uma macro que não foi substituída. Conta como ausente.`,
    fix: (field) => `Veja qual é a macro da própria rede para “${field}”, ou tire-o da URL de postback.`,
  },
  macro_wrong_case: {
    message: (field, value, hint) =>
      `“${field}” é o texto ${value}: a macro desta rede é ${hint ?? ''}, e maiúsculas e minúsculas fazem diferença.`,
    fix: (field, _value, hint) => `Escreva ${field}=${hint ?? ''} na URL de postback.`,
  },
  transaction_of_click: {
    message: (field) =>
      `O ID da transação em “${field}” é o ID de clique da própria rede. Todas as conversões do clique têm o mesmo, então ele não as separa.`,
    fix: () => 'Nada a fazer. Ajuda quando você perguntar à rede sobre este clique.',
  },
  event_missing: {
    message: () => 'Veio sem evento, então não se sabe o que aconteceu.',
    fix: () =>
      'Adicione o evento à URL de postback, por exemplo &event=registration, ou use uma URL por evento.',
  },
  event_unknown: {
    message: (_field, value) => `O evento “${value}” não tem significado para esta rede.`,
    fix: (_field, value) =>
      `Diga o que “${value}” significa, aqui ou na página da rede. Os postbacks retidos são lidos de novo.`,
  },
  event_from_conversion: {
    message: () => 'Veio com status, mas sem evento. O evento é o da única conversão deste clique.',
    fix: () => 'Nada a fazer. Adicione o evento à URL de postback se um clique puder ter várias conversões.',
  },
  second_once_only_event: {
    message: (field, value, hint) =>
      value === ''
        ? `Este clique já tem este evento, com os IDs de transação “${hint ?? ''}”, e agora ele veio sem nenhum.`
        : `Este clique já tem este evento, com o ID da transação “${hint ?? ''}”. Agora ele veio com “${value}” em “${field}”.`,
    fix: () =>
      'Este evento costuma acontecer uma vez por clique. Se for o mesmo de novo, deixe retido. Se for um novo, libere. Se esta rede envia vários por clique, defina isso na página dela em “Vários por clique, cada um com seu ID da transação”.',
  },
  transaction_id_per_message: {
    message: (field) =>
      `“${field}” tem um valor novo em cada postback desta rede, até para o mesmo evento de um clique, então não é um ID da transação.`,
    fix: (field) =>
      `Tire “${field}” dos campos de ID da transação na página da rede. Os postbacks retidos são lidos de novo.`,
  },
  event_doubtful: {
    message: (field, value, hint) =>
      `“${field}” é ${value}, e ${hint ?? ''} diz outra coisa sobre o primeiro depósito.`,
    fix: () =>
      'Use uma URL de postback para o primeiro depósito e outra para todos os demais, se a rede deixar escolher o evento. Se não, confira no relatório dela o que é este evento.',
  },
  transaction_id_doubtful: {
    message: (field, value, hint) =>
      hint === null
        ? `“${field}” é ${value}. Pode ser o ID da transação, ou o ID de outra coisa: varia de rede para rede.`
        : `Dois parâmetros parecem ser o ID da transação: ${field}=${value} e ${hint}.`,
    fix: () =>
      'Compare duas conversões de um clique: cada uma tem seu ID da transação. Escolha o parâmetro certo, ou nenhum.',
  },
  payout_doubtful: {
    message: (field, value, hint) =>
      hint === null
        ? `“${field}” é ${value}. Pode ser o seu payout, ou outro valor, como o depósito do jogador.`
        : `Dois parâmetros parecem ser o payout: ${field}=${value} e ${hint}.`,
    fix: () =>
      'Compare com o que o relatório da rede diz que você recebe, e escolha o parâmetro certo, ou nenhum.',
  },
  currency_doubtful: {
    message: (field, value) => `“${field}” é ${value}, mas não se sabe a que valor se refere.`,
    fix: () => 'Escolha o parâmetro do payout. Se esta for a moeda dele, escolha-a também.',
  },
  status_unknown: {
    message: (_field, value) => `O status “${value}” não tem significado para esta rede.`,
    fix: (_field, value) =>
      `Diga o que “${value}” significa, aqui ou na página da rede. Os postbacks retidos são lidos de novo.`,
  },
  payout_not_a_number: {
    message: (field, value) => `“${value}” em “${field}” não é um valor, então o payout é desconhecido.`,
    fix: () => 'Veja qual macro da rede traz o valor.',
  },
  payout_missing: {
    message: () => 'Veio sem valor, então o payout é desconhecido.',
    fix: (field) =>
      `Se a rede paga por este evento, adicione a macro de valor dela à URL de postback, por exemplo &${field === '' ? 'payout' : field}={payout}.`,
  },
  payout_unread: {
    message: (field, value) => `“${field}” é ${value}, e nenhum payout foi encontrado. Este é o payout?`,
    fix: () =>
      'Responda uma vez, aqui ou na página da rede: adicione aos campos de payout, ou aos campos que não são o payout. Os postbacks anteriores são lidos de novo.',
  },
  payout_ambiguous: {
    message: (field, value) =>
      `“${value}” em “${field}” pode ser dois valores diferentes, então o payout é desconhecido.`,
    fix: () => 'Abra a rede e escolha como ela escreve valores: com vírgula decimal ou ponto decimal.',
  },
  payout_negative: {
    message: (field, value, hint) =>
      hint === null
        ? `O valor em “${field}” está abaixo de zero: ${value}.`
        : `O valor em “${field}” está abaixo de zero: ${value}. Refere-se ao ID da transação “${hint}”.`,
    fix: () =>
      'Desconta dinheiro de uma conversão anterior. O valor inteiro rejeita a conversão, uma parte diminui o valor dela. Nunca é uma conversão à parte. Defina na página da rede o que um reembolso significa.',
  },
  reversal: {
    message: (field, value, hint) =>
      hint === null
        ? `Cancela uma conversão anterior: “${field}” é “${value}”.`
        : `Cancela a conversão com o ID da transação “${hint}”: “${field}” é “${value}”.`,
    fix: () =>
      'A conversão é rejeitada, ou o valor dela diminui. Nunca é uma conversão à parte. Defina na página da rede o que um reembolso significa.',
  },
  reversal_unmatched: {
    message: (_field, value, hint) => {
      const id = value === '' ? '' : ` com o ID da transação “${value}”`;
      if (hint === 'several') return `Estorna uma conversão deste clique${id}, mas o clique tem várias.`;
      if (hint === 'other_currency') return 'Estorna uma parte de uma conversão, mas em outra moeda.';
      return `Estorna uma conversão${id}, mas este clique não tem nenhuma.`;
    },
    fix: (_field, _value, hint) => {
      if (hint === 'several') return 'Peça à rede que envie o ID da transação nos reembolsos.';
      if (hint === 'other_currency')
        return 'Confira a conversão com o relatório da rede, e peça que ela envie reembolsos na moeda da conversão.';
      return 'Fica retido, e é verificado de novo quando a conversão chegar. Se a conversão nunca chegou, ou tem outro ID do clique ou da transação, confira com o relatório da rede.';
    },
  },
  payout_rounded: {
    message: (field, value, hint) =>
      `O valor em “${field}” tem mais de seis casas decimais: ${value}. Foi arredondado para ${hint ?? ''}.`,
    fix: () => 'Nada a fazer: a diferença é menor que um milionésimo.',
  },
  currency_unknown: {
    message: (_field, value) => `“${value}” não é um código de moeda, então a moeda é desconhecida.`,
    fix: () => 'Use um código de três letras como USD, ou a macro de moeda da própria rede.',
  },
  currency_missing: {
    message: () => 'O valor não tem moeda, por isso não entra em nenhum total.',
    fix: () => 'Adicione a moeda à URL de postback, por exemplo &currency=USD.',
  },
  currency_contradicts: {
    message: (field, value, hint) =>
      `O valor tem duas moedas: “${field}” é “${value}”, e o campo de moeda é “${hint ?? ''}”.`,
    fix: () =>
      'Veja no relatório da rede qual está certa. Depois tire a errada da URL de postback, ou escolha outro campo de moeda na página da rede: o postback é lido de novo.',
  },
  time_in_future: {
    message: (field, value, hint) => `A hora em “${field}” está no futuro: ${hint ?? value}.`,
    fix: () => 'Verifique o relógio deste computador e o fuso horário da rede.',
  },
  time_too_old: {
    message: (_field, value, hint) => `Aconteceu mais de sete dias antes de chegar: ${hint ?? value}.`,
    fix: () =>
      'Destinos que recebem a hora e têm limite de idade, como o Facebook (sete dias), não recebem esta conversão. Pergunte à rede por que demorou tanto.',
  },
  time_not_read: {
    message: (field, value) =>
      `“${value}” em “${field}” não é uma data que dê para ler. Os destinos recebem a hora da chegada no lugar.`,
    fix: () => 'Se a rede deixar escolher, use um horário Unix ou um como 2026-11-23T12:00:00Z.',
  },
  field_gone: {
    message: (field) => `Falta o parâmetro “${field}”: até ontem quase todo postback o trazia.`,
    fix: () => 'Verifique no painel da rede se a URL de postback foi alterada.',
  },
  field_new: {
    message: (field) => `O parâmetro “${field}” é novo: até ontem nenhum postback o trazia.`,
    fix: () => 'Nada a fazer. Se precisar do valor dele, adicione o nome na página da rede.',
  },
  field_twice: {
    message: (field, value) => `“${field}” veio duas vezes com valores diferentes: ${value}.`,
    fix: () =>
      'O primeiro foi usado. Tire um deles da URL de postback (maiúsculas e minúsculas são o mesmo nome). Se o postback está retido e o primeiro valor está certo, libere.',
  },
  escaped_ampersand: {
    message: (field) => `A URL tem &amp; em vez de & antes de “${field}”.`,
    fix: () => 'Foi lido mesmo assim. Copie a URL de postback daqui de novo como texto simples.',
  },
  ampersand_eaten: {
    message: (field, value) =>
      `A URL foi alterada por HTML: “&” e o começo de “${field}” viraram “${value}”. Foi lido como “${field}”.`,
    fix: (field) =>
      `Copie a URL de postback daqui como texto simples, não de uma página web, um e-mail ou um documento. Em HTML, escreva &amp;${field}.`,
  },
  second_question_mark: {
    message: (field, value) => `Há “${value}” antes de “${field}” em vez de “&”. Foi lido como “&”.`,
    fix: () =>
      'Uma URL tem um só ponto de interrogação. Separe os outros parâmetros com “&”, ou copie a URL de postback daqui de novo.',
  },
  separator_encoded: {
    message: (field, value) =>
      `“${value}” está codificado, então “${field}” fazia parte de outro valor. Foi lido como um parâmetro próprio.`,
    fix: () =>
      'Não codifique “&” e “=” entre os parâmetros, só os valores. Copie a URL de postback daqui de novo como texto simples.',
  },
  separator_unusual: {
    message: (field, value) =>
      `“${field}” está separado por “${value}” em vez de um simples “&”. Foi lido como parâmetro.`,
    fix: () => 'Separe os parâmetros da URL de postback com “&”, sem espaços nem quebras de linha.',
  },
  fields_hidden: {
    message: (field, value) =>
      `Parece haver outro parâmetro dentro do valor de “${field}”: “${value}”. Não dá para saber o que se queria.`,
    fix: () =>
      'Verifique a URL de postback no painel da rede: separe os parâmetros com “&” e use codificação percentual em cada valor. Se os valores aqui estiverem certos, libere este postback.',
  },
  double_encoded: {
    message: (field, value, hint) =>
      `“${field}” foi codificado duas vezes: “${value}”. Foi lido como “${hint ?? ''}”.`,
    fix: () => 'Codifique cada valor uma vez. Se a rede já codifica as macros, não codifique de novo.',
  },
  value_trimmed: {
    message: (field, _value, hint) =>
      `Em volta de “${hint ?? ''}” em “${field}” havia espaços, quebras de linha, aspas ou outros caracteres que não fazem parte dele. Foram removidos.`,
    fix: (field) =>
      `Veja se há caracteres colados por engano na URL de postback em volta da macro de “${field}”, e no link da oferta em volta do ID.`,
  },
  value_has_invisible: {
    message: (field) =>
      `“${field}” tem uma quebra de linha ou um caractere invisível no meio, então não é o ID do seu link.`,
    fix: () =>
      'Compare com o ID do link da oferta, e veja se há quebras de linha coladas por engano nas duas URLs.',
  },
  plus_not_blank: {
    message: (field, _value, hint) =>
      `“${field}” tem espaços onde devia haver “+”. Foi lido como “${hint ?? ''}”.`,
    fix: () => 'Nada a fazer. Em uma URL, escreva “+” dentro de um valor como %2B.',
  },
  event_contradiction: {
    message: (field, value) => `Traz dois eventos diferentes: ${value}. O segundo está em “${field}”.`,
    fix: (field) =>
      `Use uma URL por evento, ou envie o evento em um só parâmetro: tire “${field}” ou o evento do caminho da URL de postback.`,
  },
  body_not_json: {
    message: () => 'O corpo começa como JSON, mas não é JSON válido.',
    fix: () => 'O corpo original está guardado. Peça à rede que envie JSON válido, ou use a query.',
  },
  body_not_xml: {
    message: () =>
      'O corpo começa como XML, mas não dá para ler: está quebrado, tem um DOCTYPE ou é grande demais.',
    fix: () => 'O corpo original está guardado. Peça à rede XML simples, JSON, um formulário ou a query.',
  },
  body_not_unpacked: {
    message: (_field, value, hint) =>
      hint === null
        ? `O corpo está compactado (${value}) e não dá para descompactar.`
        : `O corpo está compactado (${value}) e passa de ${hint} bytes ao descompactar.`,
    fix: () => 'O corpo original está guardado. Peça à rede que envie os postbacks sem compactação.',
  },
  body_type_unknown: {
    message: (_field, value) => `O corpo é de um tipo que não dá para ler: “${value}”.`,
    fix: () => 'O corpo original está guardado. Use a query, um formulário, JSON ou XML.',
  },
  body_file: {
    message: (field, value) => `“${field}” é um arquivo (“${value}”). Arquivos não são lidos.`,
    fix: () => 'A requisição original está guardada. Peça à rede que envie os valores como parâmetros.',
  },
  several_read_as_one: {
    message: (_field, value) =>
      `A requisição contém ${value} conversões, mas foi lida como uma antes de se saber disso.`,
    fix: () =>
      'Se você liberar, só a primeira conversão conta. Peça à rede que envie a requisição de novo: assim cada uma conta.',
  },
  too_many_postbacks: {
    message: (_field, value, hint) =>
      `A requisição contém mais de ${hint ?? ''} conversões. ${pluralOfWritten(value, `${value} delas não foi lida.`, `Não lidas: ${value}.`)}`,
    fix: () =>
      'A requisição original está guardada. Peça à rede que envie estas de novo em requisições menores.',
  },
  body_too_large: {
    message: () => 'O corpo era maior que o limite; só o começo foi guardado.',
    fix: () => 'Postbacks são pequenos: veja o que o remetente põe no corpo.',
  },
  body_incomplete: {
    message: () => 'O remetente parou no meio do corpo; a parte que chegou foi guardada.',
    fix: () => 'O remetente costuma tentar de novo. Compare com o log dele.',
  },
  bad_encoding: {
    message: (field, value, hint) =>
      hint === 'windows-1251'
        ? `“${field}” não é UTF-8. Foi lido como windows-1251: “${value}”.`
        : hint === 'bytes'
          ? `“${field}” tem um charset desconhecido. Cada byte que não deu para ler aparece como ‹EE›.`
          : `“${field}” não tem codificação percentual válida; ficou sem mudança.`,
    fix: (_field, _value, hint) =>
      hint === null
        ? 'A requisição original está guardada. Em uma URL, escreva % dentro de um valor como %25.'
        : 'A requisição original está guardada. Configure a rede para enviar UTF-8, ou para informar o charset em Content-Type.',
  },
  too_many_fields: {
    message: () => 'Tem parâmetros demais; o resto está só na requisição original.',
    fix: () => 'Um postback costuma ter poucos parâmetros: veja o que o remetente faz.',
  },
  value_too_long: {
    message: (field, value, hint) =>
      `“${field}” passa do limite de ${hint ?? ''} caracteres: ${value.slice(0, 40)}…`,
    fix: (field) =>
      `A requisição original está guardada. Veja qual macro a URL de postback tem em “${field}”.`,
  },
  not_parsed: {
    message: () => 'O programa não conseguiu ler: a leitura falhou, ou demorou demais várias vezes.',
    fix: () =>
      'Está guardado sem mudança, e os outros postbacks não são afetados. Informe o problema com a requisição original; depois de uma atualização ele pode ser lido de novo.',
  },
  content_lost: {
    message: () =>
      'O conteúdo deste postback se perdeu: o banco de dados foi danificado, ou uma limpeza o removeu. O que você vê foi lido antes, ou vem de outras linhas.',
    fix: () => 'Um arquivo danificado é guardado. As estatísticas da rede têm os detalhes desta conversão.',
  },
  not_understood: {
    message: () => 'O programa não conseguiu ler. Está guardado sem mudança.',
    fix: () =>
      'Informe o problema com a requisição original; depois de uma atualização ele pode ser lido de novo.',
  },
};

export const heldShorts: Text['heldShorts'] = {
  no_key: () => 'sem chave',
  network_lost: () => 'a rede não está neste banco de dados',
  reading_unconfirmed: () => 'confirme como esta rede é lida',
  not_signed: (field) => `“${field}” não está assinado`,
  click_id_missing: () => 'sem ID do clique',
  click_id_is_macro: (_field, value) => `o ID do clique é o texto ${value}`,
  click_id_in_braces: (_field, value) => `o ID do clique veio entre chaves: ${value}`,
  click_id_doubtful: () => 'dois parâmetros parecem ser o ID do clique',
  macro_wrong_case: (_field, value) => `o ID do clique é o texto ${value}`,
  event_missing: () => 'sem evento',
  event_unknown: (_field, value) => `“${value}” ainda não tem significado`,
  event_contradiction: () => 'dois eventos diferentes',
  status_unknown: (_field, value) => `o status “${value}” ainda não tem significado`,
  second_once_only_event: () => 'este clique já tem este evento',
  transaction_id_per_message: (field) => `“${field}” não é um ID da transação`,
  payout_negative: () => 'o valor está abaixo de zero',
  payout_unread: (field, value) => `“${field}” (${value}) é o payout?`,
  currency_contradicts: () => 'duas moedas para um valor',
  reversal: () => 'cancela uma conversão anterior',
  field_twice: (field) => `“${field}” veio duas vezes`,
  fields_hidden: (field) => `há outro parâmetro dentro de “${field}”`,
  several_read_as_one: (_field, value) => `${value} conversões em uma requisição`,
  value_too_long: (field) => `“${field}” é longo demais`,
  not_parsed: () => 'não deu para ler',
  not_understood: () => 'não deu para ler',
};
