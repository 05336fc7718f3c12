/** What the catalog of networks, destinations and traffic sources says in sentences, in Portuguese (Brazil). */
import type { Text } from '../en.ts';

export const presetTexts: Text['presetTexts'] = {
  'The network has no macro for the event: paste one URL per event, each into its own field in the cabinet.':
    'A rede não tem macro para o evento: cole uma URL por evento, cada uma no seu campo do painel.',
  'Write ##CLICK_ID## in capitals between double hashes: {click_id} is sent as it stands.':
    'Escreva ##CLICK_ID## em maiúsculas entre cerquilhas duplas: {click_id} vai como texto.',
  'Whether dep comes for the first deposit only was not found: ask your manager, and make it a first deposit if so.':
    'Não se achou se dep vem só para o primeiro depósito: pergunte ao seu gerente, e defina como primeiro depósito se for o caso.',
  'On revenue share write ##RS_AMOUNT## instead of ##CPA_AMOUNT##.':
    'Em revenue share escreva ##RS_AMOUNT## em vez de ##CPA_AMOUNT##.',
  'The template types the currency by hand: add the one of your account, or try ##CURRENCY##.':
    'O modelo traz a moeda escrita à mão: ponha a da sua conta, ou tente ##CURRENCY##.',
  'Macros are written in double braces: {clickid} is sent as plain text.':
    'As macros são escritas entre chaves duplas: {clickid} vai como texto.',
  'This preset is not verified. Compare each macro with your cabinet before you save.':
    'Este modelo não foi verificado. Compare cada macro com o seu painel antes de salvar.',
  "1win's own page speaks of the hash in the link only and lists no macros: ask your manager for the current list.":
    'A página da própria 1win só fala do hash no link e não lista macros: peça a lista atual ao seu gerente.',
  'Type the currency of your offers into the URL: we know no macro for it.':
    'Escreva na URL a moeda das suas ofertas: não se conhece macro para ela.',
  'bl seems to mean a player who reached the baseline, which is when a CPA is paid: give it the meaning you need.':
    'bl parece ser um jogador que atingiu o baseline, que é quando um CPA é pago: dê o significado de que você precisa.',
  'No macro for the amount is known: look in the cabinet.':
    'Não se conhece macro para o valor: procure no painel.',
  'The network chooses the values of {goal}, often plain numbers: open the first postback of each goal and choose what its value means.':
    'Os valores de {goal} são escolhidos pela rede, muitas vezes simples números: abra o primeiro postback de cada goal e escolha o que o valor dele significa.',
  "{goal} is not in Keitaro's template, but the other macros are those of Affise, which has it.":
    '{goal} não está no modelo do Keitaro, mas as outras macros são as da Affise, que a tem.',
  'The words of {goal} are unknown: open the first postback of each goal and give it a meaning.':
    'As palavras de {goal} não são conhecidas: abra o primeiro postback de cada goal e dê um significado.',
  'This preset uses sub_id2, other networks on the same platform sub_id1: link and postback must name the same one.':
    'Este modelo usa sub_id2, outras redes da mesma plataforma sub_id1: link e postback precisam usar o mesmo.',
  'The name of the dynamic tag is set in the link: link and postback must use the same one.':
    'O nome da tag dinâmica é definido no link: link e postback precisam usar o mesmo.',
  "The template's payout is the bare word amount, which is not replaced: look for the macro of the amount in the cabinet.":
    'O payout do modelo é só a palavra amount, que não é substituída: procure no painel a macro do valor.',
  'The click id is the last part of the link’s path, not a parameter: add /YOUR_ID to the link.':
    'O ID do clique é a última parte do caminho do link, não um parâmetro: adicione /YOUR_ID ao link.',
  '{event} says how the conversion is rated and not what happened.':
    '{event} diz qual é o status da conversão, e não o que aconteceu.',
  'AdCombo has three fields for postbacks. Lead means confirmed by the call centre; the new order is Hold.':
    'O AdCombo tem três campos para postbacks. Lead significa confirmado pelo call center; o novo pedido é Hold.',
  'Sources disagree on the click id: {clickid}, {subacc4} and {subacc} are all in use. Take the one that your link fills.':
    'As fontes não concordam sobre o ID do clique: {clickid}, {subacc4} e {subacc} estão em uso. Fique com a que o seu link preenche.',
  'The postback does not say what happened: each one counts as a lead. Change it if your offer pays for something else.':
    'O postback não diz o que aconteceu: cada um conta como lead. Mude se a sua oferta paga por outra coisa.',
  'The status words are unknown: open the first postbacks and choose what each one means.':
    'As palavras de status não são conhecidas: abra os primeiros postbacks e escolha o que cada uma significa.',
  'Macros are written in three square brackets: {subid} is sent as plain text.':
    'As macros são escritas entre três colchetes: {subid} vai como texto.',
  'The link says apsubid1, the postback {subid1}: they are the same.':
    'O link diz apsubid1, o postback {subid1}: são o mesmo.',
  'The template names the numbers of the status but not the macro {status} itself: compare it with your cabinet.':
    'O modelo traz os números do status, mas não a própria macro {status}: compare com o seu painel.',
  'Every postback is taken for a sale: change it if your offer pays for a lead.':
    'Todo postback é tomado por uma venda: mude se a sua oferta paga por lead.',
  'Macros are written between hashes: {s2} is sent as plain text.':
    'As macros são escritas entre cerquilhas: {s2} vai como texto.',
  'No macro for the amount is in the template; CAKE, which it seems to run on, has #price#.':
    'Não há macro para o valor no modelo; o CAKE, em que ela parece rodar, tem #price#.',
  'Choose only the events that you need in the postback settings: bets and withdrawals can be a flood.':
    'Escolha nas configurações de postback só os eventos de que precisa: apostas e saques podem ser uma enxurrada.',
  'A first deposit may arrive as firstDeposit and as deposit: switch one of the two off if you see both.':
    'Um primeiro depósito pode vir como firstDeposit e como deposit: desligue um dos dois se vir ambos.',
  '{depositAmount} is what the player paid in, not what you earn.':
    '{depositAmount} é o que o jogador depositou, não o que você ganha.',
  'A failed request is repeated up to 5 times; only the answer 200 counts as received.':
    'Uma requisição que falha é repetida até 5 vezes; só a resposta 200 conta como recebida.',
  "Affilka's own macro list was not found: these macros are those of brands that seem to run on it. Compare them with your cabinet.":
    'Não se achou a lista de macros da própria Affilka: estas são as de marcas que parecem rodar nela. Compare com o seu painel.',
  'Brands name the dynamic tag differently, for example clickid or cid: link and postback must use the same name.':
    'As marcas dão nomes diferentes à tag dinâmica, por exemplo clickid ou cid: link e postback precisam usar o mesmo nome.',
  'For deposits ${deposit_id} tells one from another: add it as the transaction id where your brand has it.':
    'Nos depósitos, ${deposit_id} separa um do outro: adicione como ID da transação se a sua marca tiver.',
  'Affise has no {clickid} for affiliates: use {sub1}, or the sub that your link fills.':
    'A Affise não tem {clickid} para afiliados: use {sub1}, ou o sub que o seu link preenche.',
  'Affise tries a postback five times within seconds and then gives up: after an outage ask your manager to send it again.':
    'A Affise tenta um postback cinco vezes em segundos e desiste: depois de uma interrupção, peça o reenvio ao seu gerente.',
  'Status 5 means approved but on hold: it is counted as pending, and goes to no destination until status 1 comes.':
    'O status 5 significa aprovada, mas em hold: conta como pendente, e não vai a nenhum destino até vir o status 1.',
  'Affise tries five times, two seconds apart, and then gives up. Failed postbacks are in the network’s own log.':
    'A Affise tenta cinco vezes, com dois segundos de intervalo, e desiste. Os postbacks que falharam estão no log da própria rede.',
  '{click_id} is the id of Affise Reach, not yours: use {pub_click_id}.':
    '{click_id} é o ID do Affise Reach, não o seu: use {pub_click_id}.',
  'The values of {status} are not known here: open the first postbacks and give each word a meaning.':
    'Os valores de {status} não são conhecidos aqui: abra os primeiros postbacks e dê um significado a cada palavra.',
  'For the transaction id some networks on Alanbase use {id}, others {tid}: look in the macro list of your cabinet and add it.':
    'Para o ID da transação, algumas redes no Alanbase usam {id}, outras {tid}: procure na lista de macros do seu painel e adicione.',
  'If your link fills sub_id2 or another sub, the postback must use the same one, for example {sub_id2}.':
    'Se o seu link preenche sub_id2 ou outro sub, o postback precisa usar o mesmo, por exemplo {sub_id2}.',
  'A neighbouring network writes {profit_currency_alfa} for the currency: try it if your cabinet lists it.':
    'Uma rede vizinha escreve {profit_currency_alfa} para a moeda: tente, se o seu painel a listar.',
  'Only the main postback is protected from double sending; additional ones fire at every change. Use the main one.':
    'Só o postback principal é protegido contra envio duplo; os adicionais disparam a cada mudança. Use o principal.',
  'A postback set in a flow replaces the global one for that flow: put your URL into both, or leave the flow empty.':
    'Um postback definido em um fluxo substitui o global nesse fluxo: ponha sua URL nos dois, ou deixe o do fluxo vazio.',
  'Keitaro counts goal 1 as a lead and goal 2 as a sale; we read them as registration and first deposit. Ask your manager whether that is right for your offer.':
    'O Keitaro conta o goal 1 como lead e o goal 2 como venda; aqui são lidos como cadastro e primeiro depósito. Pergunte ao seu gerente se isso vale para a sua oferta.',
  'Goal 3 is counted as a rejection.': 'O goal 3 conta como rejeição.',
  'A tracker takes 5 postbacks at most for a campaign: keep them for the events that you forward.':
    'Um tracker aceita no máximo 5 postbacks por campanha: guarde-os para os eventos que você encaminha.',
  'A postback comes about 5 minutes late, and is repeated for 24 hours until the answer is 200.':
    'Um postback vem com cerca de 5 minutos de atraso, e é repetido por 24 horas até a resposta ser 200.',
  'Only conversions of an attributed click have a {click_id}: an empty one is an organic install.':
    'Só conversões de um clique atribuído têm {click_id}: um vazio é uma instalação orgânica.',
  'AppMetrica repeats a postback every 5 to 10 minutes for 24 hours.':
    'O AppMetrica repete um postback a cada 5 a 10 minutos por 24 horas.',
  'The names of the macros have spaces in them: write {Sub Param 1} exactly so.':
    'Os nomes das macros têm espaços: escreva {Sub Param 1} exatamente assim.',
  '{AppsFlyer ID} is the device and the same for all events: do not use it to tell deposits apart.':
    '{AppsFlyer ID} é o aparelho e é igual em todos os eventos: não use para separar depósitos.',
  'Status Approved must stay ticked in the traffic source, or BeMob sends nothing at all.':
    'O status Approved precisa ficar marcado na fonte de tráfego, senão o BeMob não envia nada.',
  'The payout macro was not found in the pages read: pick it from the list beside the postback field.':
    'A macro do payout não foi achada nas páginas lidas: escolha na lista ao lado do campo de postback.',
  'Older help pages write {externalID}, the current ones {externalId}: copy it from the cabinet.':
    'Páginas de ajuda antigas escrevem {externalID}, as atuais {externalId}: copie do painel.',
  'Losses in casino and slots are never sent with betResult: do not count winnings from it.':
    'Perdas em cassino e slots nunca são enviadas com betResult: não calcule ganhos com ele.',
  "1xBet belongs to the same family, but its own macro list was not found: compare each macro with 1xBet's cabinet.":
    'A 1xBet é da mesma família, mas a lista de macros dela não foi achada: compare cada macro com o painel da 1xBet.',
  '{clickid} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{clickid} é o ID do próprio tracker: o App Craft não o conhece. Use {externalid}.',
  'The status is the word that your network sent to the tracker: choose what each word means.':
    'O status é a palavra que a sua rede enviou ao tracker: escolha o que cada palavra significa.',
  'Postback % below 100 holds conversions back, Payout % changes the amount: set both to 100 in the traffic source.':
    'Postback % abaixo de 100 segura conversões, Payout % muda o valor: ponha os dois em 100 na fonte de tráfego.',
  'A postback set in the source and in the campaign is sent twice: set it in one place only.':
    'Um postback definido na fonte e na campanha é enviado duas vezes: defina em um só lugar.',
  'refund and chargeback take money back: they are read as rejections, although the template counts them among the sales.':
    'refund e chargeback estornam dinheiro: são lidos como rejeições, embora o modelo os conte entre as vendas.',
  'Macros are written in capitals: {subid} is sent as plain text.':
    'As macros são escritas em maiúsculas: {subid} vai como texto.',
  'Sales and refunds have places of their own in the cabinet: paste the URL of the right one into each.':
    'Vendas e reembolsos têm lugares próprios no painel: cole em cada um a URL certa.',
  'Which parameter of the link fills {SUBID} was on no page read: ask your manager.':
    'Nenhuma página lida diz qual parâmetro do link preenche {SUBID}: pergunte ao seu gerente.',
  'CAKE writes macros as #s2#: {s2} is sent as plain text.':
    'O CAKE escreve as macros como #s2#: {s2} vai como texto.',
  'Other presets write #payout# and #status#: CAKE itself lists #price# and has no status.':
    'Outros modelos escrevem #payout# e #status#: o próprio CAKE lista #price# e não tem status.',
  '#leadid# is the id that CAKE gives to each conversion; #tid# is whatever the advertiser passed.':
    '#leadid# é o ID que o CAKE dá a cada conversão; #tid# é o que o anunciante passou.',
  's1 is for the ids of sub-affiliates: do not put the click id there.':
    's1 é para os IDs de subafiliados: não ponha o ID do clique ali.',
  'What is longer than 100 characters runs over into the next parameter: then write #s2##s3# together.':
    'O que passa de 100 caracteres continua no próximo parâmetro: aí escreva #s2##s3# juntos.',
  'Macros are written in square brackets: {afp1} is sent as plain text.':
    'As macros são escritas entre colchetes: {afp1} vai como texto.',
  'The template counts in euros: change the currency if your brand pays in another.':
    'O modelo conta em euros: mude a moeda se a sua marca paga em outra.',
  'The link says sa, the postback {subaccount}: they are the same.':
    'O link diz sa, o postback {subaccount}: são o mesmo.',
  'No postback for publishers was found on CJ’s own pages: one platform fetches commissions through the API instead. Ask CJ before you rely on these macros.':
    'Nenhum postback para publishers foi achado nas páginas da própria CJ: uma plataforma busca as comissões pela API. Pergunte à CJ antes de confiar nestas macros.',
  'One page writes the parameter of the link as sid, a template as SID: compare it with your cabinet.':
    'Uma página escreve o parâmetro do link como sid, um modelo como SID: compare com o seu painel.',
  'ORDER_IMPRESSION only says that the order form was opened, and {tid} is your click id here and no transaction.':
    'ORDER_IMPRESSION só diz que o formulário de pedido foi aberto, e {tid} aqui é o seu ID do clique, não uma transação.',
  'tid is said to take digits, small letters and _ only: an id with capitals or hyphens may come back changed or not at all. Try aff_sub1 then.':
    'Dizem que tid só aceita números, letras minúsculas e _: um ID com maiúsculas ou hífens pode voltar alterado ou nem voltar. Nesse caso tente aff_sub1.',
  '{cf_click_id} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{cf_click_id} é o ID do próprio tracker: o App Craft não o conhece. Use {externalid}.',
  'The payout macro was not found in the pages read: pick it from the list of tokens.':
    'A macro do payout não foi achada nas páginas lidas: escolha na lista de tokens.',
  'The postback does not say what happened: if you track several events, use one postback per event with a fixed word.':
    'O postback não diz o que aconteceu: se você acompanha vários eventos, use um postback por evento com uma palavra fixa.',
  'The template mixes two ways of writing macros, ${clickid} and [CommissionAmount]: compare both with the cabinet.':
    'O modelo mistura dois jeitos de escrever macros, ${clickid} e [CommissionAmount]: compare os dois com o painel.',
  'The word for a rejection is not known: give it a meaning when the first one arrives.':
    'A palavra para uma rejeição não é conhecida: dê um significado quando a primeira chegar.',
  'Event and status come as one word, such as reg_confirmed: write the two macros with the underscore between them.':
    'Evento e status vêm como uma só palavra, como reg_confirmed: escreva as duas macros com o sublinhado no meio.',
  'The template counts hold as approved: make it pending if your money is not certain then.':
    'O modelo conta hold como aprovada: mude para pendente se o seu dinheiro ainda não estiver garantido nesse ponto.',
  'No page of CPAGrip was found: these names were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Nenhuma página da CPAGrip foi achada: estes nomes só foram vistos em programas de terceiros. Compare cada um com o seu painel antes de salvar.',
  'The call is said to carry a password: do not show the raw request to others.':
    'Dizem que a chamada leva uma senha: não mostre a requisição original a outros.',
  'One program reads subid and transid instead of tracking_id.':
    'Um programa lê subid e transid em vez de tracking_id.',
  'Macros begin with #{ and keep their capitals: copy them unchanged.':
    'As macros começam com #{ e mantêm as maiúsculas: copie sem mudar nada.',
  'The names of the events are not known: open the first postback of each and give it a meaning.':
    'Os nomes dos eventos não são conhecidos: abra o primeiro postback de cada um e dê um significado.',
  'Macros are written {!tscode!}, with the exclamation marks.':
    'As macros são escritas {!tscode!}, com os pontos de exclamação.',
  'No page of CrakRevenue with its macros was found: the names are those of TUNE, as other people’s programs write them. Compare each one with your cabinet before you save.':
    'Nenhuma página da CrakRevenue com as macros foi achada: os nomes são os do TUNE, como programas de terceiros os escrevem. Compare cada um com o seu painel antes de salvar.',
  'Conversions have goal numbers: add one postback for each goal that you are paid for.':
    'As conversões têm números de goal: adicione um postback para cada goal pelo qual você é pago.',
  'aff_sub5 is said to be reserved by the network.': 'Dizem que aff_sub5 é reservado pela rede.',
  'Every postback is taken for a sale: change it if your offer pays for a registration.':
    'Todo postback é tomado por uma venda: mude se a sua oferta paga por cadastro.',
  'The words of {transaction_type} are unknown: open the first postback of each and give it a meaning.':
    'As palavras de {transaction_type} não são conhecidas: abra o primeiro postback de cada uma e dê um significado.',
  '{currency}, {transaction_id} and {transaction_type} were seen in a service’s URL for sellers: compare them with the list in your account.':
    '{currency}, {transaction_id} e {transaction_type} foram vistas na URL de um serviço para vendedores: compare com a lista da sua conta.',
  'Which events are sent is ticked for each connection, and a partnership has to be approved first.':
    'Os eventos enviados são marcados em cada conexão, e uma parceria precisa ser aprovada antes.',
  '{amount_affiliate} is what you earn; {amount_brutto} and {amount_netto} are what the customer paid.':
    '{amount_affiliate} é o que você ganha; {amount_brutto} e {amount_netto} são o que o cliente pagou.',
  'The template has no amount: add its macro if your cabinet lists one.':
    'O modelo não tem valor: adicione a macro dele se o seu painel listar uma.',
  'Sources disagree on the click id, {sid5} or {sid1}: link and postback must name the same one.':
    'As fontes não concordam sobre o ID do clique, {sid5} ou {sid1}: link e postback precisam usar o mesmo.',
  'Macros are case-sensitive: {Sub5} and {sub_5} are sent as plain text. Write {sub5}.':
    'Maiúsculas e minúsculas importam nas macros: {Sub5} e {sub_5} vão como texto. Escreva {sub5}.',
  'A postback is switched off after 10 failures in a row within 72 hours; switch it on again by hand.':
    'Um postback é desligado depois de 10 falhas seguidas em 72 horas; ligue de novo manualmente.',
  'Conversion and Event are separate postbacks: create both with this URL, or deposits after the first step never arrive.':
    'Conversion e Event são postbacks separados: crie os dois com esta URL, senão os depósitos depois do primeiro passo nunca chegam.',
  "Everflow's help shows {payout}, templates in use write {payout_amount}: pick the one that the macro list of your cabinet shows.":
    'A ajuda da Everflow mostra {payout}, modelos em uso escrevem {payout_amount}: escolha a que a lista de macros do seu painel mostra.',
  "{transaction_id} is Everflow's id of the click and the same for all its events: it is kept where you add it, but tells no deposits apart.":
    '{transaction_id} é o ID do clique na Everflow e é igual em todos os eventos dele: fica guardado onde você o adicionar, mas não separa depósitos.',
  'Everflow switches a postback off after 10 failures in a row within 72 hours. It stays off until you switch it on again by hand.':
    'A Everflow desliga um postback depois de 10 falhas seguidas em 72 horas. Ele fica desligado até você ligar de novo manualmente.',
  'An aggregated deposit sums several payments: do not read it as the first one.':
    'Um depósito agregado soma vários pagamentos: não o leia como o primeiro.',
  'Macros are written in double braces: {subid1} is sent as plain text.':
    'As macros são escritas entre chaves duplas: {subid1} vai como texto.',
  'The template counts a real account as the sale: ask which postback means a sale.':
    'O modelo conta uma conta real como venda: pergunte qual postback significa uma venda.',
  'A rejection such as fake does not say which conversion it is for: look at its click id.':
    'Uma rejeição como fake não diz de qual conversão é: olhe o ID do clique dela.',
  'Write MPC_1 in capitals, in the link as in the postback.':
    'Escreva MPC_1 em maiúsculas, tanto no link quanto no postback.',
  'This preset is that of sister casinos and was not checked: compare each macro before you save.':
    'Este modelo é o de cassinos do mesmo grupo e não foi verificado: compare cada macro antes de salvar.',
  'No macro for the amount is known; amounts are in euros.':
    'Não se conhece macro para o valor; os valores são em euros.',
  'The template uses sub6: link and postback must name the same sub.':
    'O modelo usa sub6: link e postback precisam usar o mesmo sub.',
  'Macros are written in double braces: {sub_id1} is sent as plain text.':
    'As macros são escritas entre chaves duplas: {sub_id1} vai como texto.',
  'The name has a dot in it: write subids.1 in the link and {subids.1} in the postback.':
    'O nome tem um ponto: escreva subids.1 no link e {subids.1} no postback.',
  'Macros are written in angle brackets: {click_id} is sent as plain text.':
    'As macros são escritas entre < e >: {click_id} vai como texto.',
  'Macros begin with a capital letter: {payout} and {subId1} are said to be sent as plain text.':
    'As macros começam com letra maiúscula: dizem que {payout} e {subId1} vão como texto.',
  '{ActionTrackerName} is the name the brand gave to the action: give each name a meaning.':
    '{ActionTrackerName} é o nome que a marca deu à ação: dê um significado a cada nome.',
  '{Amount} is what the customer paid, {Payout} is what you earn.':
    '{Amount} é o que o cliente pagou, {Payout} é o que você ganha.',
  'The page of impact.com names {Status}, another guide {ActionStatus}; {SubId1} is named by other guides only. Compare them with the macro list of your cabinet.':
    'A página da impact.com traz {Status}, outro guia {ActionStatus}; {SubId1} só aparece em outros guias. Compare com a lista de macros do seu painel.',
  'The name of the link parameter is set in the field Name of each promo material: it must be the one in your link.':
    'O nome do parâmetro do link é definido no campo Name de cada material promocional: precisa ser o mesmo do seu link.',
  '{amount} is the deposit at deposit events, and what you earn only at the qualification.':
    '{amount} é o depósito nos eventos de depósito, e o que você ganha só na qualificação.',
  "{click_id} is the network's own id by its page, although the template of Keitaro uses it: put your id into p1 and use {p1}.":
    '{click_id} é o ID da própria rede segundo a página dela, embora o modelo do Keitaro o use: ponha o seu ID em p1 e use {p1}.',
  'Indoleads approves each postback before it starts: ask your manager when nothing arrives.':
    'A Indoleads aprova cada postback antes de ele começar: pergunte ao seu gerente quando nada chegar.',
  'Its macros are bare words between xx, without brackets: write them exactly so.':
    'As macros são só palavras entre xx, sem chaves: escreva exatamente assim.',
  'The parameter of the offer link was on no page: copy a link from your cabinet and look where xxc1xx comes from.':
    'O parâmetro do link da oferta não estava em nenhuma página: copie um link do seu painel e veja de onde vem xxc1xx.',
  '{subid} is the id of the tracker itself: App Craft does not know it. Use {external_id}.':
    '{subid} é o ID do próprio tracker: o App Craft não o conhece. Use {external_id}.',
  'Registration and deposit come as lead and sale: rewrite them in the URL, {status:lead=registration sale=first_deposit rejected=rejected}.':
    'Cadastro e depósito vêm como lead e sale: reescreva na URL, {status:lead=registration sale=first_deposit rejected=rejected}.',
  'Tick every status that you need in the settings of the S2S postback: the others are not sent.':
    'Marque todos os status de que precisa nas configurações do postback S2S: os outros não são enviados.',
  'Keitaro sends from a queue: a delay of some minutes is normal.':
    'O Keitaro envia de uma fila: um atraso de alguns minutos é normal.',
  'Sources disagree on the words: letters P, A, D, F or whole words. Both are understood; look at the first postback.':
    'As fontes não concordam sobre as palavras: letras P, A, D, F ou palavras inteiras. As duas formas são lidas; veja o primeiro postback.',
  'The network has no macro for the status: paste one URL for each, where the cabinet offers it.':
    'A rede não tem macro para o status: cole uma URL para cada um, onde o painel oferecer.',
  'The link calls it aff_sub, the postback {aff_sub1}: do not make them the same.':
    'O link o chama de aff_sub, o postback {aff_sub1}: não deixe os dois iguais.',
  '2 means rejected here, although it means pending in other networks.':
    '2 significa rejeitada aqui, embora signifique pendente em outras redes.',
  'Macros are written in double braces: {utm_term} is sent as plain text.':
    'As macros são escritas entre chaves duplas: {utm_term} vai como texto.',
  'You name each status yourself in the cabinet: type pending, approved, rejected and trash there.':
    'É você quem dá nome a cada status no painel: escreva lá pending, approved, rejected e trash.',
  'There is also {payoutOrZero}, which by its name sends 0 for a lead that is not paid: write it if you want zeros.':
    'Há também {payoutOrZero}, que pelo nome envia 0 para um lead não pago: escreva-a se você quer os zeros.',
  'The words are compared without regard to case, macros are not: copy {action_type} unchanged.':
    'Nas palavras, maiúsculas e minúsculas não importam; nas macros, sim: copie {action_type} sem mudar nada.',
  'CPA comes when the player is paid for, usually after the first deposit: make it a first deposit if your offer pays for that.':
    'O CPA vem quando se paga pelo jogador, normalmente depois do primeiro depósito: defina como primeiro depósito se a sua oferta paga por isso.',
  'SID is for grouping: GUIDs are taken out of it and only letters, digits and dashes stay. Put the click id into AffiliateReferenceID.':
    'O SID serve para agrupar: GUIDs são tirados dele e só ficam letras, números e traços. Ponha o ID do clique em AffiliateReferenceID.',
  '[=AffiliateCommission=] is filled for campaigns that pay a percentage only.':
    '[=AffiliateCommission=] só é preenchida em campanhas que pagam uma porcentagem.',
  'The postback calls it {get.subid}, although the link calls it subid.':
    'O postback o chama de {get.subid}, embora o link o chame de subid.',
  '{goal_alias} is the name of the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} é o nome do goal: abra o primeiro postback de cada goal e dê um significado.',
  'The postback needs #S2# in capitals, although the link says s2: #s2# is sent as plain text.':
    'O postback precisa de #S2# em maiúsculas, embora o link diga s2: #s2# vai como texto.',
  'No page of MaxWeb was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Nenhuma página da MaxWeb foi achada: estas macros só foram vistas em programas de terceiros. Compare cada uma com o seu painel antes de salvar.',
  'The link calls it pub_click_id, the postback {{EXTERNAL_ID}} in double braces.':
    'O link o chama de pub_click_id, o postback {{EXTERNAL_ID}} entre chaves duplas.',
  'Macros are written between percent signs: do not let anything encode them, %TRACKER% must not become %25TRACKER%25.':
    'As macros são escritas entre sinais de porcentagem: não deixe nada codificá-las, %TRACKER% não pode virar %25TRACKER%25.',
  'The words of %TYPE% are unknown: open the first postback of each and give it a meaning.':
    'As palavras de %TYPE% não são conhecidas: abra o primeiro postback de cada uma e dê um significado.',
  'Mind the capitals: {clickid} is sent as plain text. Write {clickID}.':
    'Atenção às maiúsculas: {clickid} vai como texto. Escreva {clickID}.',
  'Macros are written [=XID1=], with the equals signs.':
    'As macros são escritas [=XID1=], com os sinais de igual.',
  'The word active also comes and is counted as a lead by others: what it means was not found, so give it a meaning yourself.':
    'A palavra active também vem e outros a contam como lead: não se achou o que ela significa, então dê você mesmo um significado.',
  '{profit} is what you earn; the deposit is {fdp_usd} for the first one and {dep_sum_usd} for all.':
    '{profit} é o que você ganha; o depósito é {fdp_usd} para o primeiro e {dep_sum_usd} para todos.',
  'Sums such as {dep_sum}, {bid_win} and {bid_loss} cover a period and not one player action: keep them out of the payout.':
    'Somas como {dep_sum}, {bid_win} e {bid_loss} cobrem um período e não uma ação do jogador: deixe-as fora do payout.',
  'There are two ids: {cl_id} is that of your own landing page or tracker, {click_id} that of a landing page of MVP Project. Take the one that carries your id.':
    'Há dois IDs: {cl_id} é o da sua própria landing page ou do seu tracker, {click_id} o de uma landing page da MVP Project. Fique com o que leva o seu ID.',
  '{sum} is what the player paid in, not what you earn.':
    '{sum} é o que o jogador depositou, não o que você ganha.',
  'Goals that you add yourself send the token you gave them: give each one a meaning here.':
    'Goals que você mesmo adiciona enviam o token que você deu a eles: dê um significado a cada um aqui.',
  'Where the brand counts first deposits once a day, their postbacks come once a day too: silence until then is normal.':
    'Onde a marca conta os primeiros depósitos uma vez por dia, os postbacks deles também vêm uma vez por dia: é normal nada vir até lá.',
  'Postbacks must be granted to you per event: ask your manager when the menu Postbacks is empty.':
    'Os postbacks precisam ser liberados para você por evento: pergunte ao seu gerente quando o menu Postbacks estiver vazio.',
  '{payload} is the macro of one brand that seems to run on MyAffiliates: compare it with the replacements in your cabinet.':
    '{payload} é a macro de uma marca que parece rodar no MyAffiliates: compare com as substituições do seu painel.',
  'Macros are written in square brackets: {ml_sub1} is sent as plain text.':
    'As macros são escritas entre colchetes: {ml_sub1} vai como texto.',
  'A postback is bound to one status: choose Any, or later ratings never arrive.':
    'Um postback fica preso a um status: escolha Any, senão os status posteriores nunca chegam.',
  "The amount is [payout] in one tracker's template and [payout_decimal] in another's: compare it with your cabinet.":
    'O valor é [payout] no modelo de um tracker e [payout_decimal] no de outro: compare com o seu painel.',
  'MyLead names the status Rejected, but its word in a postback was not seen: give it a meaning if another one arrives.':
    'A MyLead chama o status de Rejected, mas a palavra dele em um postback não foi vista: dê um significado se vier outra.',
  'Macros are written in double braces: {sub1} is sent as plain text.':
    'As macros são escritas entre chaves duplas: {sub1} vai como texto.',
  'We do not know whether dep is only the first deposit: ask your manager, and make it a first deposit if it is.':
    'Não se sabe se dep é só o primeiro depósito: pergunte ao seu gerente, e defina como primeiro depósito se for.',
  "Only the click id was found, in Offer18's example for linked platforms: take payout and event from the macro list of your cabinet.":
    'Só o ID do clique foi achado, no exemplo da Offer18 para plataformas ligadas: pegue payout e evento da lista de macros do seu painel.',
  'No page of OGAds was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Nenhuma página da OGAds foi achada: estas macros só foram vistas em programas de terceiros. Compare cada uma com o seu painel antes de salvar.',
  'Macros are said to be case-sensitive, and unknown ones are taken out of the URL.':
    'Dizem que maiúsculas e minúsculas importam nas macros, e que as desconhecidas são tiradas da URL.',
  'If your link fills aff_sub4, write {aff_sub4} instead of {aff_sub}.':
    'Se o seu link preenche aff_sub4, escreva {aff_sub4} em vez de {aff_sub}.',
  'The newer help writes {externalid}, the older {external_id}: take the one that the cabinet highlights.':
    'A ajuda mais nova escreve {externalid}, a mais antiga {external_id}: fique com a que o painel destaca.',
  'The other macros were not found in the pages read: pick the payout from the list in the cabinet.':
    'As outras macros não foram achadas nas páginas lidas: escolha o payout na lista do painel.',
  'Every postback is taken for a sale: its status says whether it was paid.':
    'Todo postback é tomado por uma venda: o status dela diz se foi paga.',
  'Mind the capital I: {subid1} is sent as plain text. Write {subId1}.':
    'Atenção ao I maiúsculo: {subid1} vai como texto. Escreva {subId1}.',
  'Only the word reg is known: open the first deposit and give its word a meaning.':
    'Só a palavra reg é conhecida: abra o primeiro depósito e dê um significado à palavra dele.',
  'Goal and status come as one word such as 2x5: write the two macros with the x between them.':
    'Goal e status vêm como uma só palavra, como 2x5: escreva as duas macros com o x no meio.',
  'The link needs your id, an underscore and a number that your manager gives you: anid=YOUR_ID_NUMBER. Check that the postback returns the id without it.':
    'O link precisa do seu ID, um sublinhado e um número que o seu gerente dá: anid=YOUR_ID_NUMBER. Veja se o postback devolve o ID sem ele.',
  'The postback calls it {source_id1}, although the link calls it anid.':
    'O postback o chama de {source_id1}, embora o link o chame de anid.',
  '{sumdep} is what the trader paid in, not what you earn.':
    '{sumdep} é o que o trader depositou, não o que você ganha.',
  'The guide that was read names {sub_id} as well as {click_id}: use the one that your link fills.':
    'O guia que foi lido traz {sub_id} e também {click_id}: use o que o seu link preenche.',
  '{transaction_id} is your own sub id here, not the number of a conversion: it goes into the click id.':
    '{transaction_id} aqui é o seu próprio sub ID, não o número de uma conversão: ele vai no ID do clique.',
  'Do not set the postback for partner income per day: it belongs to the link and names no player.':
    'Não configure o postback de renda do parceiro por dia: ele é do link e não traz nenhum jogador.',
  'The link says anid, the postback {source_id1}: they are the same.':
    'O link diz anid, o postback {source_id1}: são o mesmo.',
  'A partner can have at most 10 postbacks: remove old ones when saving fails.':
    'Um parceiro pode ter no máximo 10 postbacks: remova os antigos quando não conseguir salvar.',
  'Macros are written in double braces: {click_id} is sent as plain text.':
    'As macros são escritas entre chaves duplas: {click_id} vai como texto.',
  "{ref_id} is from general knowledge: RedTrack's page says only that {clickid} is wrong here. Compare it with a ready template in your cabinet.":
    '{ref_id} vem de conhecimento geral: a página da RedTrack só diz que {clickid} está errado aqui. Compare com um modelo pronto do seu painel.',
  'Names of conversion types are case-sensitive and are sent exactly as you wrote them in RedTrack.':
    'Maiúsculas e minúsculas importam nos nomes dos tipos de conversão, que são enviados exatamente como você os escreveu na RedTrack.',
  'The dollar sign goes before the brace: {ctag} is sent as plain text.':
    'O cifrão vai antes da chave: {ctag} vai como texto.',
  '{goal_alias} is the name your network gave to the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} é o nome que a sua rede deu ao goal: abra o primeiro postback de cada goal e dê um significado.',
  'Some networks on Scaleo fill {currency}, others {offer_currency}: if the first postback shows no currency, try the other.':
    'Algumas redes na Scaleo preenchem {currency}, outras {offer_currency}: se o primeiro postback não trouxer moeda, tente a outra.',
  'What bs means was not found; others count it like a deposit: give it the meaning you need.':
    'Não se achou o que bs significa; outros contam como depósito: dê o significado de que você precisa.',
  'The word for a new lead is not known: give it a meaning when the first one arrives.':
    'A palavra para um novo lead não é conhecida: dê um significado quando o primeiro chegar.',
  'The postback is switched on by ShareASale’s support for each affiliate, and not in the cabinet.':
    'É o suporte da ShareASale que liga o postback para cada afiliado, e não o painel.',
  'There is no macro for the status: a reversed sale does not arrive.':
    'Não há macro para o status: uma venda revertida não chega.',
  '!!amountOfSale!! is what the customer paid, not what you earn.':
    '!!amountOfSale!! é o que o cliente pagou, não o que você ganha.',
  '{transactionid} alone is the same for registration and deposit: keep the _{goal} behind it.':
    '{transactionid} sozinho é igual para cadastro e depósito: mantenha o _{goal} depois dele.',
  '{transaction_id} is the same for all events of a click: it is kept, but tells no deposits apart.':
    '{transaction_id} é igual em todos os eventos de um clique: fica guardado, mas não separa depósitos.',
  'The # belongs to the macro: {click.publisher.clickId} is sent as plain text.':
    'O # faz parte da macro: {click.publisher.clickId} vai como texto.',
  'A postback has a level: with Default only installs arrive. Choose Both, or no deposit comes.':
    'Um postback tem um nível: com Default só chegam instalações. Escolha Both, senão nenhum depósito vem.',
  'The names of the events are up to the network: open the first postback of each and give it a meaning.':
    'Os nomes dos eventos dependem da rede: abra o primeiro postback de cada um e dê um significado.',
  'The answer must be the bare word OK: leave the answer body of this network as it is.':
    'A resposta precisa ser só a palavra OK: deixe o corpo da resposta desta rede como está.',
  'accept means that the order is in work and not that it is paid for.':
    'accept significa que o pedido está em andamento, e não que foi pago.',
  'A rejection does not say which conversion it is for: look at its click id.':
    'Uma rejeição não diz de qual conversão é: olhe o ID do clique dela.',
  '{payout} is in the currency of the offer: write {payout_currency_usd} and set the currency to USD for a fixed one.':
    '{payout} está na moeda da oferta: escreva {payout_currency_usd} e defina a moeda como USD para ter uma fixa.',
  'aff_sub is for the click id, aff_sub2 for the sub-source.':
    'aff_sub é para o ID do clique, aff_sub2 para a subfonte.',
  'The part of the page that spells {aff_sub} and {transaction_id} was not read: compare them with your cabinet.':
    'A parte da página que traz {aff_sub} e {transaction_id} não foi lida: compare com o seu painel.',
  '{goal_value} is the value your network gave to the goal: give each value a meaning after its first postback.':
    '{goal_value} é o valor que a sua rede deu ao goal: dê um significado a cada valor depois do primeiro postback dele.',
  'There is no currency macro in the list: use {payout_usd} and set the currency to USD if your offers pay in several.':
    'Não há macro de moeda na lista: use {payout_usd} e defina a moeda como USD se as suas ofertas pagam em várias.',
  'A postback belongs to one goal: add one URL for each goal of the offer, or only the main conversion arrives.':
    'Um postback pertence a um goal: adicione uma URL para cada goal da oferta, senão só chega a conversão principal.',
  'TUNE keeps aff_sub to aff_sub5 for values that repeat: the click id belongs in aff_click_id. If your link fills aff_sub, write {aff_sub} instead of {aff_click_id}.':
    'O TUNE reserva aff_sub a aff_sub5 para valores que se repetem: o lugar do ID do clique é aff_click_id. Se o seu link preenche aff_sub, escreva {aff_sub} em vez de {aff_click_id}.',
  "{transaction_id} is TUNE's id of the click and the same for all its goals: it is kept, but tells no deposits apart.":
    '{transaction_id} é o ID do clique no TUNE e é igual em todos os goals dele: fica guardado, mas não separa depósitos.',
  'A live example writes {payout.sum} for the amount: try it if {payment.sum} stays empty.':
    'Um exemplo real escreve {payout.sum} para o valor: tente, se {payment.sum} ficar vazia.',
  '{url.tid} returns the tid of your own link and tells nothing apart: for deposits add {payment.id} as the transaction id.':
    '{url.tid} devolve o tid do seu próprio link e não separa nada: nos depósitos, adicione {payment.id} como ID da transação.',
  'Only {externalid} was read on a page of Voluum; {payout} is in general use. Compare it with the list of tokens.':
    'Só {externalid} foi lida em uma página do Voluum; {payout} é de uso geral. Compare com a lista de tokens.',
  'Sources disagree: {utm_medium}, {money} and {status_lead}, or {utm_campaign}, {price} and {status}. Compare them with the cabinet.':
    'As fontes não concordam: {utm_medium}, {money} e {status_lead}, ou {utm_campaign}, {price} e {status}. Compare com o painel.',
  'The status words are from the second source: check them in the first postbacks.':
    'As palavras de status são da segunda fonte: confira nos primeiros postbacks.',
  'Macros are written in square brackets: {sub_id1} is sent as plain text.':
    'As macros são escritas entre colchetes: {sub_id1} vai como texto.',
  'Offers that pay twice need one postback per goal: paste the URL of the right event into each.':
    'Ofertas que pagam duas vezes precisam de um postback por goal: cole em cada um a URL do evento certo.',
  '{amount50%} and {amount0.5} send half of the amount: write {amount}.':
    '{amount50%} e {amount0.5} enviam metade do valor: escreva {amount}.',
  'The parameter var takes 40 characters at most: keep the click id in ymid.':
    'O parâmetro var aceita no máximo 40 caracteres: deixe o ID do clique em ymid.',
  'The rented app that sends the event on to Facebook. Paste the postback URL that your cabinet shows.':
    'O app alugado que repassa o evento ao Facebook. Cole a URL de postback que o seu painel mostra.',
  'App Craft does not publish its format. “reg” and “dep” are common names, not confirmed. Compare them with your cabinet, or ask its support.':
    'O App Craft não publica o formato dele. “reg” e “dep” são nomes comuns, não confirmados. Compare com o seu painel, ou pergunte ao suporte deles.',
  'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker and others)':
    'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker e outros)',
  'This is from published templates, not from the service’s own documentation: compare each name with your cabinet.':
    'Isto vem de modelos publicados, não da documentação do próprio serviço: compare cada nome com o seu painel.',
  'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki and others)':
    'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki e outros)',
  'https://…/pb/?action=reg&tracking_id=ID (pwa.market and others)':
    'https://…/pb/?action=reg&tracking_id=ID (pwa.market e outros)',
  'Zm.app calls the id exid instead of tracking_id.': 'O Zm.app chama o ID de exid em vez de tracking_id.',
  'https://…/p?click_id=ID&event=Registration (gambeat and others)':
    'https://…/p?click_id=ID&event=Registration (gambeat e outros)',
  'The key between the host and /postback in the URL that they gave you.':
    'A chave entre o host e /postback na URL que deram a você.',
  'Your name or client number, where they ask for one.': 'Seu nome ou número de cliente, onde pedirem um.',
  'https://…/ID/event/?status=reg (DApps and others)': 'https://…/ID/event/?status=reg (DApps e outros)',
  'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils and others)':
    'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils e outros)',
  'The app’s id and the device’s id have to come back in the network’s postback: put them into two more subs of the offer link, and write the names of those subs instead of app_id and device_id.':
    'O ID do app e o ID do aparelho precisam voltar no postback da rede: ponha os dois em mais dois subs do link da oferta, e escreva os nomes desses subs no lugar de app_id e device_id.',
  'Your team’s name, as they know it.': 'O nome do seu time, como eles o conhecem.',
  'Straight to your pixel, if you have no rented app.':
    'Direto para o seu pixel, se você não tem um app alugado.',
  'Facebook can only match what it knows: put fbclid into a sub of your link and name that sub under fbclid_field.':
    'O Facebook só consegue ligar o que ele conhece: ponha fbclid em um sub do seu link e informe esse sub em fbclid_field.',
  'One event older than seven days makes Facebook refuse the whole request, so older ones are never sent.':
    'Um só evento com mais de sete dias faz o Facebook recusar a requisição inteira, então os mais antigos nunca são enviados.',
  'A Purchase needs value and currency: without a payout in the postback, set a fixed sum under Money.':
    'Um Purchase precisa de valor e moeda: sem payout no postback, defina um valor fixo em Dinheiro.',
  'With website Facebook also wants client_user_agent: put it into a sub of your link, or choose system_generated.':
    'Com website, o Facebook também quer client_user_agent: ponha em um sub do seu link, ou escolha system_generated.',
  'The id of the pixel (dataset) in Events Manager.':
    'O ID do pixel (conjunto de dados) no Gerenciador de Eventos.',
  'Events Manager, Settings, Conversions API, Generate access token.':
    'Gerenciador de Eventos, Configurações, API de Conversões, Gerar token de acesso.',
  'Events Manager, Test events: a test is sent with it and counted nowhere.':
    'Gerenciador de Eventos, Testar eventos: um teste é enviado com ele e não conta em lugar nenhum.',
  'Where it happened: website, app, system_generated …': 'Onde aconteceu: website, app, system_generated…',
  'The address of your landing page; Facebook asks for it with website.':
    'O endereço da sua landing page; o Facebook pede com website.',
  'The field of the postback that brings fbclid back, such as sub5.':
    'O campo do postback que traz fbclid de volta, como sub5.',
  'Straight to your TikTok pixel.': 'Direto para o seu pixel do TikTok.',
  'The network’s postback must return ttclid: put it into a sub of your link and write {param.THAT_SUB} instead of {param.ttclid}.':
    'O postback da rede precisa devolver ttclid: ponha em um sub do seu link e escreva {param.THAT_SUB} em vez de {param.ttclid}.',
  'The code of the pixel in Events Manager.': 'O código do pixel no Gerenciador de Eventos.',
  'Events Manager, the pixel’s settings, Events API, Generate access token.':
    'Gerenciador de Eventos, configurações do pixel, API de Eventos, Gerar token de acesso.',
  'Events Manager, Test events.': 'Gerenciador de Eventos, Testar eventos.',
  'For apps of your own with AppsFlyer; the click id has to be the AppsFlyer id.':
    'Para apps seus com AppsFlyer; o ID do clique precisa ser o AppsFlyer ID.',
  'An iOS id without the leading “id” is answered with 200 and not recorded.':
    'Um ID de iOS sem o “id” na frente é respondido com 200 e não é registrado.',
  'A request may have at most 1 KB.': 'Uma requisição pode ter no máximo 1 KB.',
  'The app’s id; for iOS with the leading “id”.': 'O ID do app; no iOS com o “id” na frente.',
  'Its click id has to be what the network gives back.':
    'O ID do clique dele precisa ser o que a rede devolve.',
  'A second sale with the same subid counts only if it has its own tid and the offer allows rebills.':
    'Uma segunda venda com o mesmo subid só conta se tiver um tid próprio e a oferta permitir rebills.',
  'The postback key: it is between the domain and /postback in the URL under Maintenance, Settings.':
    'A chave de postback: está entre o domínio e /postback na URL em Maintenance, Settings.',
  'Version 1: click.php with cnv_id.': 'Versão 1: click.php com cnv_id.',
  'Version 2 takes /click instead of /click.php.': 'A versão 2 usa /click em vez de /click.php.',
  'A second payout of one click counts only with the Upsell box of the offer.':
    'Um segundo payout de um clique só conta com a opção Upsell da oferta.',
  'The event goes into et, which has to be a custom conversion of your own.':
    'O evento vai em et, que precisa ser uma conversão personalizada sua.',
  'A second postback with the same cid is ignored unless it has another txid.':
    'Um segundo postback com o mesmo cid é ignorado, a não ser que tenha outro txid.',
  'The event goes into type, spelled exactly as in RedTrack.':
    'O evento vai em type, escrito exatamente como na RedTrack.',
  'Upper and lower case matter in types: if yours is called Deposit, deposit does not work. Compare them under Tools, Conversion tracking.':
    'Maiúsculas e minúsculas importam nos tipos: se o seu se chama Deposit, deposit não funciona. Compare em Tools, Conversion tracking.',
  'A bot of your own writes each conversion into a chat.': 'Um bot seu escreve cada conversão em um chat.',
  'Write to the bot once, or add it to the group. Before that, it cannot write to you.':
    'Escreva uma vez ao bot, ou adicione-o ao grupo. Antes disso, ele não pode escrever para você.',
  'From @BotFather, such as 123456:ABC-DEF…': 'Do @BotFather, como 123456:ABC-DEF…',
  'The number of the chat, or @name of a channel that the bot may write to.':
    'O número do chat, ou o @nome de um canal em que o bot possa escrever.',
  'A POST of JSON to a script or service of your own.': 'Um POST de JSON para um script ou serviço seu.',
  'Count a repeated id once, then switch on “Safe to repeat”.':
    'Conte um ID repetido uma vez, e então ligue “Pode repetir sem risco”.',
  'Any address that takes a GET or POST.': 'Qualquer endereço que aceite um GET ou POST.',
  'App Craft publishes no format: compare the id macro and the order of the naming with its cabinet or ask its support, and correct them here.':
    'O App Craft não publica o formato dele: compare a macro do ID e a ordem da nomenclatura com o painel deles ou pergunte ao suporte, e corrija aqui.',
  'The id macro is from a published template, the order of the naming is only common. Compare both with the cabinet.':
    'A macro do ID é de um modelo publicado, a ordem da nomenclatura é só a comum. Compare as duas com o painel.',
  'Latin letters and digits only; parameters are added to the deeplink with & only.':
    'Só letras latinas e números; os parâmetros são acrescentados ao deeplink só com &.',
  'Your page has to put its own id for {clickid} into the button’s link.':
    'Sua página precisa pôr o próprio ID no lugar de {clickid} no link do botão.',
  'Facebook adds fbclid automatically: a written fbclid={fbclid} arrives empty and hides the real one.':
    'O Facebook adiciona fbclid automaticamente: um fbclid={fbclid} escrito chega vazio e esconde o real.',
  'Write two underscores on each side: _CID_ is sent as plain text. A guide with single ones is widespread.':
    'Escreva dois sublinhados de cada lado: _CID_ vai como texto. Há um guia muito copiado que mostra só um.',
  '__AID__ is the ad group and __CID__ the ad, not the other way round.':
    '__AID__ é o grupo de anúncios e __CID__ o anúncio, e não o contrário.',
  'Put these into the final URL suffix; a tracking template needs {lpurl} as well.':
    'Ponha estes no sufixo da URL final; um modelo de acompanhamento precisa também de {lpurl}.',
  '{msclkid} is general knowledge, not seen on a page: check it in your account.':
    '{msclkid} é conhecimento geral, não foi vista em uma página: confira na sua conta.',
  'Mind the capital S in {{adSet.id}}.': 'Atenção ao S maiúsculo em {{adSet.id}}.',
  'Snapchat adds its click id ScCid automatically.':
    'O Snapchat adiciona automaticamente o ID do clique dele, ScCid.',
  'One page says that Snapchat has no macros at all; the others contradict it.':
    'Uma página diz que o Snapchat não tem macro nenhuma; as outras dizem o contrário.',
  'There is no macro for the click id.': 'Não há macro para o ID do clique.',
  'Editing the link starts another review of the ad.': 'Editar o link inicia outra análise do anúncio.',
  'Macros are written in double braces and in capitals; only some of them were seen, and in other people’s programs. Compare them with your cabinet.':
    'As macros são escritas entre chaves duplas e em maiúsculas; só algumas foram vistas, e em programas de terceiros. Compare com o seu painel.',
  'The click id arrives as rdt_cid.': 'O ID do clique chega como rdt_cid.',
  'X has no macros that were found: write fixed words into the link, such as sub2=campaign1.':
    'Não se achou macro nenhuma do X: escreva palavras fixas no link, como sub2=campaign1.',
  'X adds its click id twclid automatically.': 'O X adiciona automaticamente o ID do clique dele, twclid.',
  'A link longer than 4096 bytes loses everything but yclid and openstat; encoded Cyrillic letters count six bytes each.':
    'Um link com mais de 4096 bytes perde tudo menos yclid e openstat; letras cirílicas codificadas contam seis bytes cada.',
  'Yandex adds its click id yclid automatically.':
    'O Yandex adiciona automaticamente o ID do clique dele, yclid.',
  'Macros are written in double braces: {campaign_id} reaches the landing page as plain text.':
    'As macros são escritas entre chaves duplas: {campaign_id} chega à landing page como texto.',
  'VK Ads wants the click id in the parameter rb_clickid: write rb_clickid={{clickid}}.':
    'O VK Ads quer o ID do clique no parâmetro rb_clickid: escreva rb_clickid={{clickid}}.',
  'In links of app trackers the same cabinet wants single braces: mytarget_click_id={clickid}.':
    'Nos links de trackers de apps o mesmo painel quer chaves simples: mytarget_click_id={clickid}.',
  'The old cabinet of vk.com wrote {ad_id} and {campaign_id}: those do not work here.':
    'O painel antigo de vk.com escrevia {ad_id} e {campaign_id}: essas não funcionam aqui.',
  'The click id of a web campaign is __BBG__, that of an app campaign __SID__: use the one of your campaign.':
    'O ID do clique de uma campanha web é __BBG__, o de uma campanha de app __SID__: use o da sua campanha.',
  'Telegram Ads fills in no macros at all: write fixed words.':
    'O Telegram Ads não preenche macro nenhuma: escreva palavras fixas.',
  'A bot start parameter has at most 64 characters of A-Z a-z 0-9 _ - and no &.':
    'O parâmetro start de um bot tem no máximo 64 caracteres de A-Z a-z 0-9 _ - e nenhum &.',
  'Its macros work in AdsGram only, never in Telegram Ads.':
    'As macros dele só funcionam no AdsGram, nunca no Telegram Ads.',
  'The link must begin with https.': 'O link precisa começar com https.',
  'Only the device macros were seen on the page; check the others.':
    'Só as macros de dispositivo foram vistas na página; confira as outras.',
  'Older guides write %{…}: use double braces.': 'Guias antigos escrevem %{…}: use chaves duplas.',
  'Its macros are bare words: with braces around them they are sent as plain text.':
    'As macros dele são só palavras: entre chaves, elas vão como texto.',
  'bid_cost, startapp_app_id and creative_name are from a template.':
    'bid_cost, startapp_app_id e creative_name são de um modelo.',
  'Nothing is known of it here: take the macros from its own list.':
    'Nada se sabe dela aqui: pegue as macros da lista dela.',
  'The click id is ${SUBID} with a dollar sign; the other macros have none.':
    'O ID do clique é ${SUBID} com cifrão; as outras macros não têm cifrão.',
  'Its postback calls the parameter click-id, with a hyphen.':
    'O postback dela chama o parâmetro de click-id, com hífen.',
  'The official list was not found: compare with the one in your account.':
    'A lista oficial não foi achada: compare com a da sua conta.',
  'The click id is ##SUB_ID_SHORT(action)##, the word in brackets included.':
    'O ID do clique é ##SUB_ID_SHORT(action)##, com a palavra entre parênteses incluída.',
  'The template has no macro for the cost.': 'O modelo não tem macro para o custo.',
  '{{price}} in the link is what you pay; price in its postback is what you earn.':
    '{{price}} no link é o que você paga; price no postback dela é o que você ganha.',
  'The cost is [BID_PRICE] for push and [CPV_PRICE] for pops, in US dollars.':
    'O custo é [BID_PRICE] para push e [CPV_PRICE] para pops, em dólares americanos.',
  'It answers 200 even when it refuses a conversion: compare the numbers in its cabinet.':
    'Ela responde 200 até quando recusa uma conversão: compare os números no painel dela.',
  'The click id is said to be kept for 48 hours: later deposits are lost there.':
    'Dizem que o ID do clique fica guardado por 48 horas: depósitos posteriores se perdem lá.',
  'Other people’s programs write {COST} for the cost: compare it with your cabinet.':
    'Programas de terceiros escrevem {COST} para o custo: compare com o seu painel.',
  'EvaDav answers 200 with "status":"error" when it refuses a conversion: look at the text of the answer.':
    'A EvaDav responde 200 com "status":"error" quando recusa uma conversão: olhe o texto da resposta.',
  "Kadam's wiki, which is old, writes [CPA], templates in use write {click_id}: compare both with the macro list of your cabinet before you save.":
    'O wiki da Kadam, que é antigo, escreve [CPA], modelos em uso escrevem {click_id}: compare os dois com a lista de macros do seu painel antes de salvar.',
  '[SID] stays empty in KSA campaigns.': '[SID] fica vazia em campanhas KSA.',
  'Its postback needs both the campaign and the click id: carry [CAMPAIGN_ID] along.':
    'O postback dela precisa da campanha e do ID do clique: leve também [CAMPAIGN_ID].',
  '{cost} is what you really pay, {price} is the bid.':
    '{cost} é o que você realmente paga, {price} é o lance.',
  'Its postback counts one conversion per click unless it says allow_duplicates=1.':
    'O postback dela conta uma conversão por clique, a não ser que traga allow_duplicates=1.',
  '{click_price} can count a click that MGID does not charge later.':
    '{click_price} pode contar um clique que a MGID depois não cobra.',
  'There are two generations of macros: a template writes {subid}, other people’s programs {:click_id} with a colon. Use those of your cabinet.':
    'Há duas gerações de macros: um modelo escreve {subid}, programas de terceiros {:click_id} com dois-pontos. Use as do seu painel.',
  'Bidvertiser’s page names {BV_SRCID}; the other macros are from a template.':
    'A página da Bidvertiser traz {BV_SRCID}; as outras macros são de um modelo.',
  'A macro for the cost is not clear: the template writes {REVENUE}, which is the word of the postback.':
    'A macro para o custo não é clara: o modelo escreve {REVENUE}, que é a palavra do postback.',
  '[PRICE], in US dollars, is from a template.': '[PRICE], em dólares americanos, é de um modelo.',
  'ExoClick’s pages name {conversions_tracking}; {actual_cost} and the other macros were seen in other people’s programs only. Compare them with your cabinet.':
    'As páginas da ExoClick trazem {conversions_tracking}; {actual_cost} e as outras macros só foram vistas em programas de terceiros. Compare com o seu painel.',
  'The click id can have about 350 characters: a parameter with a limit cuts it.':
    'O ID do clique pode ter cerca de 350 caracteres: um parâmetro com limite o corta.',
  'The same click id counts once in 24 hours.': 'O mesmo ID do clique conta uma vez em 24 horas.',
  'ExoClick answers OK, or a line that begins with ERROR: look at the text of the answer.':
    'A ExoClick responde OK, ou uma linha que começa com ERROR: olhe o texto da resposta.',
  '{cid} is the campaign here, the click id is {click_id}.':
    '{cid} é a campanha aqui, o ID do clique é {click_id}.',
  'InMobi’s page names $IDA and $GPID; the click id and the banner are from a template.':
    'A página da InMobi traz $IDA e $GPID; o ID do clique e o banner são de um modelo.',
  'No macro for the cost was found.': 'Nenhuma macro para o custo foi achada.',
  '{dynamicBID} is in US dollars.': '{dynamicBID} está em dólares americanos.',
  'The dollar sign goes inside the brace: ${click_id} is sent as plain text.':
    'O cifrão vai dentro da chave: ${click_id} vai como texto.',
  '{$cpv} is in US dollars.': '{$cpv} está em dólares americanos.',
  '[clickid] was seen in other people’s programs only; PopCash is said to add pid=[clickid] automatically.':
    '[clickid] só foi vista em programas de terceiros; dizem que a PopCash adiciona pid=[clickid] automaticamente.',
  'Old templates write %siteid%: use [siteid].': 'Modelos antigos escrevem %siteid%: use [siteid].',
  '{bid} is in US dollars and, like {creativity_id}, from a template.':
    '{bid} está em dólares americanos e é, como {creativity_id}, de um modelo.',
  'A template writes {goal_tracking} for the click id, other people’s programs {conversions_tracking}: compare both with your cabinet.':
    'Um modelo escreve {goal_tracking} para o ID do clique, programas de terceiros {conversions_tracking}: compare as duas com o seu painel.',
  '{target.bid} is in US dollars.': '{target.bid} está em dólares americanos.',
  'How the link writes the click id ACLID was not found: take it from your cabinet.':
    'Não se achou como o link escreve o ID do clique ACLID: pegue do seu painel.',
  '{BidValue} is the bid and was seen in other people’s programs only.':
    '{BidValue} é o lance e só foi vista em programas de terceiros.',
  '{payout} is what you pay for the click here.': '{payout} aqui é o que você paga pelo clique.',
  '%AUCTIONPRICE% is the price of a thousand impressions.': '%AUCTIONPRICE% é o preço de mil impressões.',
  'Zeropark’s pages name {source} only; the other macros were seen in other people’s programs. Compare them with your cabinet.':
    'As páginas da Zeropark só trazem {source}; as outras macros foram vistas em programas de terceiros. Compare com o seu painel.',
  'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp …)':
    'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp e outros)',
  'AppsFlyer, Configuration, App settings, Dev key.': 'No AppsFlyer: Configuration, App settings, Dev key.',
};
