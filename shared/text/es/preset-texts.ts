/** The sentences of the catalog in Spanish, by the English ones. */
export const presetTexts: Readonly<Record<string, string>> = {
  'The network has no macro for the event: paste one URL per event, each into its own field in the cabinet.':
    'La red no tiene una macro para el evento: pega una URL por evento, cada una en su propio campo del panel.',
  'Write ##CLICK_ID## in capitals between double hashes: {click_id} is sent as it stands.':
    'Escribe ##CLICK_ID## en mayúsculas entre dobles almohadillas: {click_id} se envía tal cual.',
  'Whether dep comes for the first deposit only was not found: ask your manager, and make it a first deposit if so.':
    'No se encontró si dep llega solo por el primer depósito: pregunta a tu manager y, si es así, márcalo como primer depósito.',
  'On revenue share write ##RS_AMOUNT## instead of ##CPA_AMOUNT##.':
    'En revenue share escribe ##RS_AMOUNT## en lugar de ##CPA_AMOUNT##.',
  'The template types the currency by hand: add the one of your account, or try ##CURRENCY##.':
    'La plantilla lleva la moneda escrita a mano: agrega la de tu cuenta, o prueba ##CURRENCY##.',
  'Macros are written in double braces: {clickid} is sent as plain text.':
    'Las macros se escriben entre dobles llaves: {clickid} se envía como texto simple.',
  'This preset is not verified. Compare each macro with your cabinet before you save.':
    'Esta plantilla no está verificada. Compara cada macro con tu panel antes de guardar.',
  "1win's own page speaks of the hash in the link only and lists no macros: ask your manager for the current list.":
    'La página de 1win habla solo del hash en el enlace y no enumera macros: pide a tu manager la lista actual.',
  'Type the currency of your offers into the URL: we know no macro for it.':
    'Escribe la moneda de tus ofertas en la URL: no se conoce ninguna macro para ella.',
  'bl seems to mean a player who reached the baseline, which is when a CPA is paid: give it the meaning you need.':
    'bl parece significar un jugador que llegó al baseline, que es cuando se paga un CPA: dale el significado que necesites.',
  'No macro for the amount is known: look in the cabinet.':
    'No se conoce ninguna macro para el monto: búscala en el panel.',
  'The network chooses the values of {goal}, often plain numbers: open the first postback of each goal and choose what its value means.':
    'La red elige los valores de {goal}, muchas veces simples números: abre el primer postback de cada objetivo y elige qué significa su valor.',
  "{goal} is not in Keitaro's template, but the other macros are those of Affise, which has it.":
    '{goal} no está en la plantilla de Keitaro, pero las demás macros son las de Affise, que sí la tiene.',
  'The words of {goal} are unknown: open the first postback of each goal and give it a meaning.':
    'No se conocen las palabras de {goal}: abre el primer postback de cada objetivo y dale un significado.',
  'This preset uses sub_id2, other networks on the same platform sub_id1: link and postback must name the same one.':
    'Esta plantilla usa sub_id2, otras redes de la misma plataforma usan sub_id1: el enlace y el postback deben usar el mismo.',
  'The name of the dynamic tag is set in the link: link and postback must use the same one.':
    'El nombre de la etiqueta dinámica se define en el enlace: el enlace y el postback deben usar el mismo.',
  "The template's payout is the bare word amount, which is not replaced: look for the macro of the amount in the cabinet.":
    'El payout de la plantilla es la palabra amount sola, que no se reemplaza: busca en el panel la macro del monto.',
  'The click id is the last part of the link’s path, not a parameter: add /YOUR_ID to the link.':
    'El ID de clic es la última parte de la ruta del enlace, no un parámetro: agrega /YOUR_ID al enlace.',
  '{event} says how the conversion is rated and not what happened.':
    '{event} dice qué estado tiene la conversión, no qué pasó.',
  'AdCombo has three fields for postbacks. Lead means confirmed by the call centre; the new order is Hold.':
    'AdCombo tiene tres campos para postbacks. Lead significa confirmado por el call center; el pedido nuevo es Hold.',
  'Sources disagree on the click id: {clickid}, {subacc4} and {subacc} are all in use. Take the one that your link fills.':
    'Las fuentes no coinciden sobre el ID de clic: se usan {clickid}, {subacc4} y {subacc}. Toma el que complete tu enlace.',
  'The postback does not say what happened: each one counts as a lead. Change it if your offer pays for something else.':
    'El postback no dice qué pasó: cada uno cuenta como lead. Cámbialo si tu oferta paga por otra cosa.',
  'The status words are unknown: open the first postbacks and choose what each one means.':
    'No se conocen las palabras de estado: abre los primeros postbacks y elige qué significa cada una.',
  'Macros are written in three square brackets: {subid} is sent as plain text.':
    'Las macros se escriben entre tres corchetes: {subid} se envía como texto simple.',
  'The link says apsubid1, the postback {subid1}: they are the same.':
    'El enlace dice apsubid1, el postback {subid1}: son lo mismo.',
  'The template names the numbers of the status but not the macro {status} itself: compare it with your cabinet.':
    'La plantilla indica los números del estado, pero no la macro {status}: compárala con tu panel.',
  'Every postback is taken for a sale: change it if your offer pays for a lead.':
    'Cada postback se toma como venta: cámbialo si tu oferta paga por un lead.',
  'Macros are written between hashes: {s2} is sent as plain text.':
    'Las macros se escriben entre almohadillas: {s2} se envía como texto simple.',
  'No macro for the amount is in the template; CAKE, which it seems to run on, has #price#.':
    'En la plantilla no hay una macro para el monto; CAKE, sobre el que parece funcionar, tiene #price#.',
  'Choose only the events that you need in the postback settings: bets and withdrawals can be a flood.':
    'En la configuración de postbacks elige solo los eventos que necesitas: las apuestas y los retiros pueden ser una avalancha.',
  'A first deposit may arrive as firstDeposit and as deposit: switch one of the two off if you see both.':
    'Un primer depósito puede llegar como firstDeposit y como deposit: apaga uno de los dos si ves ambos.',
  '{depositAmount} is what the player paid in, not what you earn.':
    '{depositAmount} es lo que depositó el jugador, no lo que ganas tú.',
  'A failed request is repeated up to 5 times; only the answer 200 counts as received.':
    'Una solicitud que falla se repite hasta 5 veces; solo la respuesta 200 cuenta como recibida.',
  "Affilka's own macro list was not found: these macros are those of brands that seem to run on it. Compare them with your cabinet.":
    'No se encontró la lista de macros de Affilka: estas son las de marcas que parecen funcionar sobre ella. Compáralas con tu panel.',
  'Brands name the dynamic tag differently, for example clickid or cid: link and postback must use the same name.':
    'Cada marca llama distinto a la etiqueta dinámica, por ejemplo clickid o cid: el enlace y el postback deben usar el mismo nombre.',
  'For deposits ${deposit_id} tells one from another: add it as the transaction id where your brand has it.':
    'En los depósitos, ${deposit_id} distingue uno de otro: agrégalo como ID de transacción donde tu marca lo tenga.',
  'Affise has no {clickid} for affiliates: use {sub1}, or the sub that your link fills.':
    'Affise no tiene {clickid} para afiliados: usa {sub1}, o el sub que complete tu enlace.',
  'Affise tries a postback five times within seconds and then gives up: after an outage ask your manager to send it again.':
    'Affise intenta un postback cinco veces en segundos y luego desiste: después de una interrupción pide a tu manager que lo vuelva a enviar.',
  'Status 5 means approved but on hold: it is counted as pending, and goes to no destination until status 1 comes.':
    'El estado 5 significa aprobada pero en hold: cuenta como pendiente, y no va a ningún destino hasta que llegue el estado 1.',
  'Affise tries five times, two seconds apart, and then gives up. Failed postbacks are in the network’s own log.':
    'Affise intenta cinco veces, cada dos segundos, y luego desiste. Los postbacks fallidos están en el log de la propia red.',
  '{click_id} is the id of Affise Reach, not yours: use {pub_click_id}.':
    '{click_id} es el ID de Affise Reach, no el tuyo: usa {pub_click_id}.',
  'The values of {status} are not known here: open the first postbacks and give each word a meaning.':
    'Aquí no se conocen los valores de {status}: abre los primeros postbacks y dale un significado a cada palabra.',
  'For the transaction id some networks on Alanbase use {id}, others {tid}: look in the macro list of your cabinet and add it.':
    'Para el ID de transacción, algunas redes sobre Alanbase usan {id} y otras {tid}: mira la lista de macros de tu panel y agrégalo.',
  'If your link fills sub_id2 or another sub, the postback must use the same one, for example {sub_id2}.':
    'Si tu enlace completa sub_id2 u otro sub, el postback debe usar el mismo, por ejemplo {sub_id2}.',
  'A neighbouring network writes {profit_currency_alfa} for the currency: try it if your cabinet lists it.':
    'Una red vecina escribe {profit_currency_alfa} para la moneda: pruébala si tu panel la tiene en su lista.',
  'Only the main postback is protected from double sending; additional ones fire at every change. Use the main one.':
    'Solo el postback principal está protegido contra envíos dobles; los adicionales se envían con cada cambio. Usa el principal.',
  'A postback set in a flow replaces the global one for that flow: put your URL into both, or leave the flow empty.':
    'Un postback puesto en un flujo reemplaza al global en ese flujo: pon tu URL en los dos, o deja vacío el del flujo.',
  'Keitaro counts goal 1 as a lead and goal 2 as a sale; we read them as registration and first deposit. Ask your manager whether that is right for your offer.':
    'Keitaro cuenta el objetivo 1 como lead y el objetivo 2 como venta; aquí se leen como registro y primer depósito. Pregunta a tu manager si eso es correcto para tu oferta.',
  'Goal 3 is counted as a rejection.': 'El objetivo 3 cuenta como rechazo.',
  'A tracker takes 5 postbacks at most for a campaign: keep them for the events that you forward.':
    'Un tracker acepta 5 postbacks como máximo por campaña: resérvalos para los eventos que reenvías.',
  'A postback comes about 5 minutes late, and is repeated for 24 hours until the answer is 200.':
    'Un postback llega unos 5 minutos tarde, y se repite durante 24 horas hasta que la respuesta sea 200.',
  'Only conversions of an attributed click have a {click_id}: an empty one is an organic install.':
    'Solo las conversiones de un clic atribuido tienen {click_id}: si está vacío, es una instalación orgánica.',
  'AppMetrica repeats a postback every 5 to 10 minutes for 24 hours.':
    'AppMetrica repite un postback cada 5 a 10 minutos durante 24 horas.',
  'The names of the macros have spaces in them: write {Sub Param 1} exactly so.':
    'Los nombres de las macros llevan espacios: escribe {Sub Param 1} exactamente así.',
  '{AppsFlyer ID} is the device and the same for all events: do not use it to tell deposits apart.':
    '{AppsFlyer ID} es el dispositivo y es el mismo en todos los eventos: no lo uses para distinguir depósitos.',
  'Status Approved must stay ticked in the traffic source, or BeMob sends nothing at all.':
    'El estado Approved debe seguir marcado en la fuente de tráfico, o BeMob no envía nada.',
  'The payout macro was not found in the pages read: pick it from the list beside the postback field.':
    'La macro del payout no se encontró en las páginas leídas: elígela de la lista junto al campo de postback.',
  'Older help pages write {externalID}, the current ones {externalId}: copy it from the cabinet.':
    'Las páginas de ayuda antiguas escriben {externalID}, las actuales {externalId}: cópialo del panel.',
  'Losses in casino and slots are never sent with betResult: do not count winnings from it.':
    'Las pérdidas en casino y slots nunca se envían con betResult: no cuentes ganancias a partir de él.',
  "1xBet belongs to the same family, but its own macro list was not found: compare each macro with 1xBet's cabinet.":
    '1xBet es de la misma familia, pero no se encontró su propia lista de macros: compara cada macro con el panel de 1xBet.',
  '{clickid} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{clickid} es el ID del propio tracker: App Craft no lo conoce. Usa {externalid}.',
  'The status is the word that your network sent to the tracker: choose what each word means.':
    'El estado es la palabra que tu red envió al tracker: elige qué significa cada palabra.',
  'Postback % below 100 holds conversions back, Payout % changes the amount: set both to 100 in the traffic source.':
    'Postback % por debajo de 100 retiene conversiones, Payout % cambia el monto: pon ambos en 100 en la fuente de tráfico.',
  'A postback set in the source and in the campaign is sent twice: set it in one place only.':
    'Un postback puesto en la fuente y en la campaña se envía dos veces: ponlo en un solo lugar.',
  'refund and chargeback take money back: they are read as rejections, although the template counts them among the sales.':
    'refund y chargeback devuelven dinero: se leen como rechazos, aunque la plantilla los cuenta entre las ventas.',
  'Macros are written in capitals: {subid} is sent as plain text.':
    'Las macros se escriben en mayúsculas: {subid} se envía como texto simple.',
  'Sales and refunds have places of their own in the cabinet: paste the URL of the right one into each.':
    'Las ventas y los reembolsos tienen sus propios lugares en el panel: pega la URL correcta en cada uno.',
  'Which parameter of the link fills {SUBID} was on no page read: ask your manager.':
    'En ninguna página leída figura qué parámetro del enlace completa {SUBID}: pregunta a tu manager.',
  'CAKE writes macros as #s2#: {s2} is sent as plain text.':
    'CAKE escribe las macros como #s2#: {s2} se envía como texto simple.',
  'Other presets write #payout# and #status#: CAKE itself lists #price# and has no status.':
    'Otras plantillas escriben #payout# y #status#: CAKE indica #price# y no tiene estado.',
  '#leadid# is the id that CAKE gives to each conversion; #tid# is whatever the advertiser passed.':
    '#leadid# es el ID que CAKE da a cada conversión; #tid# es lo que haya pasado el anunciante.',
  's1 is for the ids of sub-affiliates: do not put the click id there.':
    's1 es para los ID de los subafiliados: no pongas ahí el ID de clic.',
  'What is longer than 100 characters runs over into the next parameter: then write #s2##s3# together.':
    'Lo que supera los 100 caracteres pasa al parámetro siguiente: en ese caso escribe #s2##s3# juntos.',
  'Macros are written in square brackets: {afp1} is sent as plain text.':
    'Las macros se escriben entre corchetes: {afp1} se envía como texto simple.',
  'The template counts in euros: change the currency if your brand pays in another.':
    'La plantilla cuenta en euros: cambia la moneda si tu marca paga en otra.',
  'The link says sa, the postback {subaccount}: they are the same.':
    'El enlace dice sa, el postback {subaccount}: son lo mismo.',
  'No postback for publishers was found on CJ’s own pages: one platform fetches commissions through the API instead. Ask CJ before you rely on these macros.':
    'En las páginas de CJ no se encontró ningún postback para publishers: una plataforma obtiene las comisiones por la API. Pregunta a CJ antes de confiar en estas macros.',
  'One page writes the parameter of the link as sid, a template as SID: compare it with your cabinet.':
    'Una página escribe el parámetro del enlace como sid, una plantilla como SID: compáralo con tu panel.',
  'ORDER_IMPRESSION only says that the order form was opened, and {tid} is your click id here and no transaction.':
    'ORDER_IMPRESSION solo dice que se abrió el formulario de pedido, y {tid} es aquí tu ID de clic, no una transacción.',
  'tid is said to take digits, small letters and _ only: an id with capitals or hyphens may come back changed or not at all. Try aff_sub1 then.':
    'Se dice que tid acepta solo dígitos, minúsculas y _: un ID con mayúsculas o guiones puede regresar cambiado o no regresar. En ese caso prueba aff_sub1.',
  '{cf_click_id} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{cf_click_id} es el ID del propio tracker: App Craft no lo conoce. Usa {externalid}.',
  'The payout macro was not found in the pages read: pick it from the list of tokens.':
    'La macro del payout no se encontró en las páginas leídas: elígela de la lista de tokens.',
  'The postback does not say what happened: if you track several events, use one postback per event with a fixed word.':
    'El postback no dice qué pasó: si sigues varios eventos, usa un postback por evento con una palabra fija.',
  'The template mixes two ways of writing macros, ${clickid} and [CommissionAmount]: compare both with the cabinet.':
    'La plantilla mezcla dos formas de escribir macros, ${clickid} y [CommissionAmount]: compara ambas con el panel.',
  'The word for a rejection is not known: give it a meaning when the first one arrives.':
    'No se conoce la palabra para un rechazo: dale un significado cuando llegue el primero.',
  'Event and status come as one word, such as reg_confirmed: write the two macros with the underscore between them.':
    'El evento y el estado llegan como una sola palabra, por ejemplo reg_confirmed: escribe las dos macros con el guion bajo entre ellas.',
  'The template counts hold as approved: make it pending if your money is not certain then.':
    'La plantilla cuenta hold como aprobada: ponla como pendiente si tu dinero aún no es seguro.',
  'No page of CPAGrip was found: these names were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'No se encontró ninguna página de CPAGrip: estos nombres se vieron solo en programas de terceros. Compara cada uno con tu panel antes de guardar.',
  'The call is said to carry a password: do not show the raw request to others.':
    'Se dice que la llamada lleva una contraseña: no muestres a otros la solicitud original.',
  'One program reads subid and transid instead of tracking_id.':
    'Un programa lee subid y transid en lugar de tracking_id.',
  'Macros begin with #{ and keep their capitals: copy them unchanged.':
    'Las macros empiezan con #{ y conservan sus mayúsculas: cópialas sin cambios.',
  'The names of the events are not known: open the first postback of each and give it a meaning.':
    'No se conocen los nombres de los eventos: abre el primer postback de cada uno y dale un significado.',
  'Macros are written {!tscode!}, with the exclamation marks.':
    'Las macros se escriben {!tscode!}, con los signos de exclamación.',
  'No page of CrakRevenue with its macros was found: the names are those of TUNE, as other people’s programs write them. Compare each one with your cabinet before you save.':
    'No se encontró ninguna página de CrakRevenue con sus macros: los nombres son los de TUNE, como los escriben programas de terceros. Compara cada uno con tu panel antes de guardar.',
  'Conversions have goal numbers: add one postback for each goal that you are paid for.':
    'Las conversiones tienen números de objetivo: agrega un postback por cada objetivo por el que te pagan.',
  'aff_sub5 is said to be reserved by the network.': 'Se dice que aff_sub5 está reservado por la red.',
  'Every postback is taken for a sale: change it if your offer pays for a registration.':
    'Cada postback se toma como venta: cámbialo si tu oferta paga por un registro.',
  'The words of {transaction_type} are unknown: open the first postback of each and give it a meaning.':
    'No se conocen las palabras de {transaction_type}: abre el primer postback de cada una y dale un significado.',
  '{currency}, {transaction_id} and {transaction_type} were seen in a service’s URL for sellers: compare them with the list in your account.':
    '{currency}, {transaction_id} y {transaction_type} se vieron en la URL de un servicio para vendedores: compáralas con la lista de tu cuenta.',
  'Which events are sent is ticked for each connection, and a partnership has to be approved first.':
    'Los eventos que se envían se marcan en cada conexión, y antes se debe aprobar la asociación.',
  '{amount_affiliate} is what you earn; {amount_brutto} and {amount_netto} are what the customer paid.':
    '{amount_affiliate} es lo que ganas; {amount_brutto} y {amount_netto} son lo que pagó el cliente.',
  'The template has no amount: add its macro if your cabinet lists one.':
    'La plantilla no tiene monto: agrega su macro si tu panel la tiene en su lista.',
  'Sources disagree on the click id, {sid5} or {sid1}: link and postback must name the same one.':
    'Las fuentes no coinciden sobre el ID de clic, {sid5} o {sid1}: el enlace y el postback deben usar el mismo.',
  'Macros are case-sensitive: {Sub5} and {sub_5} are sent as plain text. Write {sub5}.':
    'Las macros distinguen mayúsculas y minúsculas: {Sub5} y {sub_5} se envían como texto simple. Escribe {sub5}.',
  'A postback is switched off after 10 failures in a row within 72 hours; switch it on again by hand.':
    'Un postback se apaga después de 10 fallas seguidas en 72 horas; enciéndelo de nuevo a mano.',
  'Conversion and Event are separate postbacks: create both with this URL, or deposits after the first step never arrive.':
    'Conversion y Event son postbacks separados: crea ambos con esta URL, o los depósitos después del primer paso nunca llegan.',
  "Everflow's help shows {payout}, templates in use write {payout_amount}: pick the one that the macro list of your cabinet shows.":
    'La ayuda de Everflow muestra {payout}, las plantillas en uso escriben {payout_amount}: elige la que muestre la lista de macros de tu panel.',
  "{transaction_id} is Everflow's id of the click and the same for all its events: it is kept where you add it, but tells no deposits apart.":
    '{transaction_id} es el ID de clic de Everflow y es el mismo en todos sus eventos: se conserva donde lo agregues, pero no distingue depósitos.',
  'Everflow switches a postback off after 10 failures in a row within 72 hours. It stays off until you switch it on again by hand.':
    'Everflow apaga un postback después de 10 fallas seguidas en 72 horas. Queda apagado hasta que lo enciendas de nuevo a mano.',
  'An aggregated deposit sums several payments: do not read it as the first one.':
    'Un depósito agregado suma varios pagos: no lo leas como el primero.',
  'Macros are written in double braces: {subid1} is sent as plain text.':
    'Las macros se escriben entre dobles llaves: {subid1} se envía como texto simple.',
  'The template counts a real account as the sale: ask which postback means a sale.':
    'La plantilla cuenta una cuenta real como venta: pregunta qué postback significa una venta.',
  'A rejection such as fake does not say which conversion it is for: look at its click id.':
    'Un rechazo como fake no dice de qué conversión es: mira su ID de clic.',
  'Write MPC_1 in capitals, in the link as in the postback.':
    'Escribe MPC_1 en mayúsculas, tanto en el enlace como en el postback.',
  'This preset is that of sister casinos and was not checked: compare each macro before you save.':
    'Esta plantilla es de casinos hermanos y no se revisó: compara cada macro antes de guardar.',
  'No macro for the amount is known; amounts are in euros.':
    'No se conoce ninguna macro para el monto; los montos son en euros.',
  'The template uses sub6: link and postback must name the same sub.':
    'La plantilla usa sub6: el enlace y el postback deben usar el mismo sub.',
  'Macros are written in double braces: {sub_id1} is sent as plain text.':
    'Las macros se escriben entre dobles llaves: {sub_id1} se envía como texto simple.',
  'The name has a dot in it: write subids.1 in the link and {subids.1} in the postback.':
    'El nombre lleva un punto: escribe subids.1 en el enlace y {subids.1} en el postback.',
  'Macros are written in angle brackets: {click_id} is sent as plain text.':
    'Las macros se escriben entre < y >: {click_id} se envía como texto simple.',
  'Macros begin with a capital letter: {payout} and {subId1} are said to be sent as plain text.':
    'Las macros empiezan con mayúscula: se dice que {payout} y {subId1} se envían como texto simple.',
  '{ActionTrackerName} is the name the brand gave to the action: give each name a meaning.':
    '{ActionTrackerName} es el nombre que la marca dio a la acción: dale un significado a cada nombre.',
  '{Amount} is what the customer paid, {Payout} is what you earn.':
    '{Amount} es lo que pagó el cliente, {Payout} es lo que ganas.',
  'The page of impact.com names {Status}, another guide {ActionStatus}; {SubId1} is named by other guides only. Compare them with the macro list of your cabinet.':
    'La página de impact.com indica {Status}, otra guía {ActionStatus}; {SubId1} solo aparece en otras guías. Compáralas con la lista de macros de tu panel.',
  'The name of the link parameter is set in the field Name of each promo material: it must be the one in your link.':
    'El nombre del parámetro del enlace se define en el campo Name de cada material promocional: debe ser el de tu enlace.',
  '{amount} is the deposit at deposit events, and what you earn only at the qualification.':
    '{amount} es el depósito en los eventos de depósito, y lo que ganas solo en la calificación.',
  "{click_id} is the network's own id by its page, although the template of Keitaro uses it: put your id into p1 and use {p1}.":
    'Según su página, {click_id} es el ID de la propia red, aunque la plantilla de Keitaro lo usa: pon tu ID en p1 y usa {p1}.',
  'Indoleads approves each postback before it starts: ask your manager when nothing arrives.':
    'Indoleads aprueba cada postback antes de que empiece: pregunta a tu manager si no llega nada.',
  'Its macros are bare words between xx, without brackets: write them exactly so.':
    'Sus macros son palabras sueltas entre xx, sin llaves ni corchetes: escríbelas exactamente así.',
  'The parameter of the offer link was on no page: copy a link from your cabinet and look where xxc1xx comes from.':
    'El parámetro del enlace de la oferta no figura en ninguna página: copia un enlace de tu panel y mira de dónde sale xxc1xx.',
  '{subid} is the id of the tracker itself: App Craft does not know it. Use {external_id}.':
    '{subid} es el ID del propio tracker: App Craft no lo conoce. Usa {external_id}.',
  'Registration and deposit come as lead and sale: rewrite them in the URL, {status:lead=registration sale=first_deposit rejected=rejected}.':
    'El registro y el depósito llegan como lead y sale: cámbialos en la URL, {status:lead=registration sale=first_deposit rejected=rejected}.',
  'Tick every status that you need in the settings of the S2S postback: the others are not sent.':
    'Marca cada estado que necesites en la configuración del postback S2S: los demás no se envían.',
  'Keitaro sends from a queue: a delay of some minutes is normal.':
    'Keitaro envía desde una cola: un retraso de unos minutos es normal.',
  'Sources disagree on the words: letters P, A, D, F or whole words. Both are understood; look at the first postback.':
    'Las fuentes no coinciden sobre las palabras: letras P, A, D, F o palabras completas. Se entienden ambas; mira el primer postback.',
  'The network has no macro for the status: paste one URL for each, where the cabinet offers it.':
    'La red no tiene una macro para el estado: pega una URL por cada uno, donde el panel lo permita.',
  'The link calls it aff_sub, the postback {aff_sub1}: do not make them the same.':
    'El enlace lo llama aff_sub, el postback {aff_sub1}: no los iguales.',
  '2 means rejected here, although it means pending in other networks.':
    '2 significa aquí rechazada, aunque en otras redes significa pendiente.',
  'Macros are written in double braces: {utm_term} is sent as plain text.':
    'Las macros se escriben entre dobles llaves: {utm_term} se envía como texto simple.',
  'You name each status yourself in the cabinet: type pending, approved, rejected and trash there.':
    'Cada estado lo nombras tú en el panel: escribe ahí pending, approved, rejected y trash.',
  'There is also {payoutOrZero}, which by its name sends 0 for a lead that is not paid: write it if you want zeros.':
    'También existe {payoutOrZero}, que por su nombre envía 0 por un lead que no se paga: escríbela si quieres los ceros.',
  'The words are compared without regard to case, macros are not: copy {action_type} unchanged.':
    'En las palabras no importan mayúsculas ni minúsculas, en las macros sí: copia {action_type} sin cambios.',
  'CPA comes when the player is paid for, usually after the first deposit: make it a first deposit if your offer pays for that.':
    'CPA llega cuando se paga por el jugador, normalmente después del primer depósito: márcalo como primer depósito si tu oferta paga por eso.',
  'SID is for grouping: GUIDs are taken out of it and only letters, digits and dashes stay. Put the click id into AffiliateReferenceID.':
    'SID es para agrupar: se le quitan los GUID y solo quedan letras, dígitos y guiones. Pon el ID de clic en AffiliateReferenceID.',
  '[=AffiliateCommission=] is filled for campaigns that pay a percentage only.':
    '[=AffiliateCommission=] se completa solo en campañas que pagan un porcentaje.',
  'The postback calls it {get.subid}, although the link calls it subid.':
    'El postback lo llama {get.subid}, aunque el enlace lo llama subid.',
  '{goal_alias} is the name of the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} es el nombre del objetivo: abre el primer postback de cada objetivo y dale un significado.',
  'The postback needs #S2# in capitals, although the link says s2: #s2# is sent as plain text.':
    'El postback necesita #S2# en mayúsculas, aunque el enlace dice s2: #s2# se envía como texto simple.',
  'No page of MaxWeb was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'No se encontró ninguna página de MaxWeb: estas macros se vieron solo en programas de terceros. Compara cada una con tu panel antes de guardar.',
  'The link calls it pub_click_id, the postback {{EXTERNAL_ID}} in double braces.':
    'El enlace lo llama pub_click_id, el postback {{EXTERNAL_ID}} entre dobles llaves.',
  'Macros are written between percent signs: do not let anything encode them, %TRACKER% must not become %25TRACKER%25.':
    'Las macros se escriben entre signos de porcentaje: no dejes que nada las codifique, %TRACKER% no debe convertirse en %25TRACKER%25.',
  'The words of %TYPE% are unknown: open the first postback of each and give it a meaning.':
    'No se conocen las palabras de %TYPE%: abre el primer postback de cada una y dale un significado.',
  'Mind the capitals: {clickid} is sent as plain text. Write {clickID}.':
    'Cuidado con las mayúsculas: {clickid} se envía como texto simple. Escribe {clickID}.',
  'Macros are written [=XID1=], with the equals signs.':
    'Las macros se escriben [=XID1=], con los signos de igual.',
  'The word active also comes and is counted as a lead by others: what it means was not found, so give it a meaning yourself.':
    'La palabra active también llega, y otros la cuentan como lead: no se encontró qué significa, así que dale tú un significado.',
  '{profit} is what you earn; the deposit is {fdp_usd} for the first one and {dep_sum_usd} for all.':
    '{profit} es lo que ganas; el depósito es {fdp_usd} en el primero y {dep_sum_usd} en todos.',
  'Sums such as {dep_sum}, {bid_win} and {bid_loss} cover a period and not one player action: keep them out of the payout.':
    'Sumas como {dep_sum}, {bid_win} y {bid_loss} son de un período y no de una acción del jugador: no las uses como payout.',
  'There are two ids: {cl_id} is that of your own landing page or tracker, {click_id} that of a landing page of MVP Project. Take the one that carries your id.':
    'Hay dos ID: {cl_id} es el de tu propia landing o tracker, {click_id} el de una landing de MVP Project. Toma el que lleva tu ID.',
  '{sum} is what the player paid in, not what you earn.':
    '{sum} es lo que depositó el jugador, no lo que ganas tú.',
  'Goals that you add yourself send the token you gave them: give each one a meaning here.':
    'Los objetivos que agregas tú envían la palabra que les diste: dale aquí un significado a cada uno.',
  'Where the brand counts first deposits once a day, their postbacks come once a day too: silence until then is normal.':
    'Donde la marca cuenta los primeros depósitos una vez al día, sus postbacks también llegan una vez al día: el silencio hasta entonces es normal.',
  'Postbacks must be granted to you per event: ask your manager when the menu Postbacks is empty.':
    'Los postbacks se habilitan por evento: pregunta a tu manager si el menú Postbacks está vacío.',
  '{payload} is the macro of one brand that seems to run on MyAffiliates: compare it with the replacements in your cabinet.':
    '{payload} es la macro de una marca que parece funcionar sobre MyAffiliates: compárala con los reemplazos de tu panel.',
  'Macros are written in square brackets: {ml_sub1} is sent as plain text.':
    'Las macros se escriben entre corchetes: {ml_sub1} se envía como texto simple.',
  'A postback is bound to one status: choose Any, or later ratings never arrive.':
    'Un postback está ligado a un solo estado: elige Any, o los estados posteriores nunca llegan.',
  "The amount is [payout] in one tracker's template and [payout_decimal] in another's: compare it with your cabinet.":
    'El monto es [payout] en la plantilla de un tracker y [payout_decimal] en la de otro: compáralo con tu panel.',
  'MyLead names the status Rejected, but its word in a postback was not seen: give it a meaning if another one arrives.':
    'MyLead llama al estado Rejected, pero no se vio su palabra en un postback: si llega otra, dale un significado.',
  'Macros are written in double braces: {sub1} is sent as plain text.':
    'Las macros se escriben entre dobles llaves: {sub1} se envía como texto simple.',
  'We do not know whether dep is only the first deposit: ask your manager, and make it a first deposit if it is.':
    'No se sabe si dep es solo el primer depósito: pregunta a tu manager y, si lo es, márcalo como primer depósito.',
  "Only the click id was found, in Offer18's example for linked platforms: take payout and event from the macro list of your cabinet.":
    'Solo se encontró el ID de clic, en el ejemplo de Offer18 para plataformas conectadas: toma el payout y el evento de la lista de macros de tu panel.',
  'No page of OGAds was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'No se encontró ninguna página de OGAds: estas macros se vieron solo en programas de terceros. Compara cada una con tu panel antes de guardar.',
  'Macros are said to be case-sensitive, and unknown ones are taken out of the URL.':
    'Se dice que las macros distinguen mayúsculas y minúsculas, y que las desconocidas se quitan de la URL.',
  'If your link fills aff_sub4, write {aff_sub4} instead of {aff_sub}.':
    'Si tu enlace completa aff_sub4, escribe {aff_sub4} en lugar de {aff_sub}.',
  'The newer help writes {externalid}, the older {external_id}: take the one that the cabinet highlights.':
    'La ayuda nueva escribe {externalid}, la antigua {external_id}: toma la que resalta el panel.',
  'The other macros were not found in the pages read: pick the payout from the list in the cabinet.':
    'Las demás macros no se encontraron en las páginas leídas: elige el payout de la lista del panel.',
  'Every postback is taken for a sale: its status says whether it was paid.':
    'Cada postback se toma como venta: su estado dice si se pagó.',
  'Mind the capital I: {subid1} is sent as plain text. Write {subId1}.':
    'Cuidado con la I mayúscula: {subid1} se envía como texto simple. Escribe {subId1}.',
  'Only the word reg is known: open the first deposit and give its word a meaning.':
    'Solo se conoce la palabra reg: abre el primer depósito y dale un significado a su palabra.',
  'Goal and status come as one word such as 2x5: write the two macros with the x between them.':
    'El objetivo y el estado llegan como una sola palabra, por ejemplo 2x5: escribe las dos macros con la x entre ellas.',
  'The link needs your id, an underscore and a number that your manager gives you: anid=YOUR_ID_NUMBER. Check that the postback returns the id without it.':
    'El enlace necesita tu ID, un guion bajo y un número que te da tu manager: anid=YOUR_ID_NUMBER. Comprueba que el postback devuelva el ID sin él.',
  'The postback calls it {source_id1}, although the link calls it anid.':
    'El postback lo llama {source_id1}, aunque el enlace lo llama anid.',
  '{sumdep} is what the trader paid in, not what you earn.':
    '{sumdep} es lo que depositó el trader, no lo que ganas tú.',
  'The guide that was read names {sub_id} as well as {click_id}: use the one that your link fills.':
    'La guía leída indica {sub_id} además de {click_id}: usa la que complete tu enlace.',
  '{transaction_id} is your own sub id here, not the number of a conversion: it goes into the click id.':
    '{transaction_id} es aquí tu propio sub ID, no el número de una conversión: va en el ID de clic.',
  'Do not set the postback for partner income per day: it belongs to the link and names no player.':
    'No configures el postback de ingresos del socio por día: es del enlace y no indica ningún jugador.',
  'The link says anid, the postback {source_id1}: they are the same.':
    'El enlace dice anid, el postback {source_id1}: son lo mismo.',
  'A partner can have at most 10 postbacks: remove old ones when saving fails.':
    'Un socio puede tener 10 postbacks como máximo: quita los antiguos si no se puede guardar.',
  'Macros are written in double braces: {click_id} is sent as plain text.':
    'Las macros se escriben entre dobles llaves: {click_id} se envía como texto simple.',
  "{ref_id} is from general knowledge: RedTrack's page says only that {clickid} is wrong here. Compare it with a ready template in your cabinet.":
    '{ref_id} es conocimiento general: la página de RedTrack solo dice que aquí {clickid} es incorrecto. Compárala con una plantilla lista de tu panel.',
  'Names of conversion types are case-sensitive and are sent exactly as you wrote them in RedTrack.':
    'Los nombres de los tipos de conversión distinguen mayúsculas y minúsculas, y se envían exactamente como los escribiste en RedTrack.',
  'The dollar sign goes before the brace: {ctag} is sent as plain text.':
    'El signo de dólar va antes de la llave: {ctag} se envía como texto simple.',
  '{goal_alias} is the name your network gave to the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} es el nombre que tu red dio al objetivo: abre el primer postback de cada objetivo y dale un significado.',
  'Some networks on Scaleo fill {currency}, others {offer_currency}: if the first postback shows no currency, try the other.':
    'Algunas redes sobre Scaleo completan {currency}, otras {offer_currency}: si el primer postback no muestra moneda, prueba la otra.',
  'What bs means was not found; others count it like a deposit: give it the meaning you need.':
    'No se encontró qué significa bs; otros lo cuentan como depósito: dale el significado que necesites.',
  'The word for a new lead is not known: give it a meaning when the first one arrives.':
    'No se conoce la palabra para un lead nuevo: dale un significado cuando llegue el primero.',
  'The postback is switched on by ShareASale’s support for each affiliate, and not in the cabinet.':
    'El postback lo enciende el soporte de ShareASale para cada afiliado, no se hace en el panel.',
  'There is no macro for the status: a reversed sale does not arrive.':
    'No hay una macro para el estado: una venta revertida no llega.',
  '!!amountOfSale!! is what the customer paid, not what you earn.':
    '!!amountOfSale!! es lo que pagó el cliente, no lo que ganas tú.',
  '{transactionid} alone is the same for registration and deposit: keep the _{goal} behind it.':
    '{transactionid} por sí solo es el mismo en el registro y en el depósito: deja el _{goal} que le sigue.',
  '{transaction_id} is the same for all events of a click: it is kept, but tells no deposits apart.':
    '{transaction_id} es el mismo en todos los eventos de un clic: se conserva, pero no distingue depósitos.',
  'The # belongs to the macro: {click.publisher.clickId} is sent as plain text.':
    'El # es parte de la macro: {click.publisher.clickId} se envía como texto simple.',
  'A postback has a level: with Default only installs arrive. Choose Both, or no deposit comes.':
    'Un postback tiene un nivel: con Default solo llegan instalaciones. Elige Both, o no llega ningún depósito.',
  'The names of the events are up to the network: open the first postback of each and give it a meaning.':
    'Los nombres de los eventos dependen de la red: abre el primer postback de cada uno y dale un significado.',
  'The answer must be the bare word OK: leave the answer body of this network as it is.':
    'La respuesta debe ser solo la palabra OK: deja como está el cuerpo de la respuesta de esta red.',
  'accept means that the order is in work and not that it is paid for.':
    'accept significa que el pedido está en proceso, no que se haya pagado.',
  'A rejection does not say which conversion it is for: look at its click id.':
    'Un rechazo no dice de qué conversión es: mira su ID de clic.',
  '{payout} is in the currency of the offer: write {payout_currency_usd} and set the currency to USD for a fixed one.':
    '{payout} está en la moneda de la oferta: escribe {payout_currency_usd} y pon la moneda en USD para que sea fija.',
  'aff_sub is for the click id, aff_sub2 for the sub-source.':
    'aff_sub es para el ID de clic, aff_sub2 para la subfuente.',
  'The part of the page that spells {aff_sub} and {transaction_id} was not read: compare them with your cabinet.':
    'No se leyó la parte de la página que escribe {aff_sub} y {transaction_id}: compáralas con tu panel.',
  '{goal_value} is the value your network gave to the goal: give each value a meaning after its first postback.':
    '{goal_value} es el valor que tu red dio al objetivo: dale un significado a cada valor después de su primer postback.',
  'There is no currency macro in the list: use {payout_usd} and set the currency to USD if your offers pay in several.':
    'En la lista no hay una macro de moneda: usa {payout_usd} y pon la moneda en USD si tus ofertas pagan en varias.',
  'A postback belongs to one goal: add one URL for each goal of the offer, or only the main conversion arrives.':
    'Un postback es de un solo objetivo: agrega una URL por cada objetivo de la oferta, o solo llega la conversión principal.',
  'TUNE keeps aff_sub to aff_sub5 for values that repeat: the click id belongs in aff_click_id. If your link fills aff_sub, write {aff_sub} instead of {aff_click_id}.':
    'TUNE reserva aff_sub a aff_sub5 para valores que se repiten: el ID de clic va en aff_click_id. Si tu enlace completa aff_sub, escribe {aff_sub} en lugar de {aff_click_id}.',
  "{transaction_id} is TUNE's id of the click and the same for all its goals: it is kept, but tells no deposits apart.":
    '{transaction_id} es el ID de clic de TUNE y es el mismo en todos sus objetivos: se conserva, pero no distingue depósitos.',
  'A live example writes {payout.sum} for the amount: try it if {payment.sum} stays empty.':
    'Un ejemplo real escribe {payout.sum} para el monto: pruébalo si {payment.sum} queda vacía.',
  '{url.tid} returns the tid of your own link and tells nothing apart: for deposits add {payment.id} as the transaction id.':
    '{url.tid} devuelve el tid de tu propio enlace y no distingue nada: en los depósitos agrega {payment.id} como ID de transacción.',
  'Only {externalid} was read on a page of Voluum; {payout} is in general use. Compare it with the list of tokens.':
    'En una página de Voluum solo se leyó {externalid}; {payout} es de uso general. Compárala con la lista de tokens.',
  'Sources disagree: {utm_medium}, {money} and {status_lead}, or {utm_campaign}, {price} and {status}. Compare them with the cabinet.':
    'Las fuentes no coinciden: {utm_medium}, {money} y {status_lead}, o {utm_campaign}, {price} y {status}. Compáralas con el panel.',
  'The status words are from the second source: check them in the first postbacks.':
    'Las palabras de estado son de la segunda fuente: revísalas en los primeros postbacks.',
  'Macros are written in square brackets: {sub_id1} is sent as plain text.':
    'Las macros se escriben entre corchetes: {sub_id1} se envía como texto simple.',
  'Offers that pay twice need one postback per goal: paste the URL of the right event into each.':
    'Las ofertas que pagan dos veces necesitan un postback por objetivo: pega en cada uno la URL del evento correcto.',
  '{amount50%} and {amount0.5} send half of the amount: write {amount}.':
    '{amount50%} y {amount0.5} envían la mitad del monto: escribe {amount}.',
  'The parameter var takes 40 characters at most: keep the click id in ymid.':
    'El parámetro var acepta 40 caracteres como máximo: deja el ID de clic en ymid.',
  'The rented app that sends the event on to Facebook. Paste the postback URL that your cabinet shows.':
    'La app alquilada que pasa el evento a Facebook. Pega la URL de postback que muestra tu panel.',
  'App Craft does not publish its format. “reg” and “dep” are common names, not confirmed. Compare them with your cabinet, or ask its support.':
    'App Craft no publica su formato. “reg” y “dep” son nombres comunes, sin confirmar. Compáralos con tu panel, o pregunta a su soporte.',
  'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker and others)':
    'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker y otros)',
  'This is from published templates, not from the service’s own documentation: compare each name with your cabinet.':
    'Esto es de plantillas publicadas, no de la documentación del propio servicio: compara cada nombre con tu panel.',
  'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki and others)':
    'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki y otros)',
  'https://…/pb/?action=reg&tracking_id=ID (pwa.market and others)':
    'https://…/pb/?action=reg&tracking_id=ID (pwa.market y otros)',
  'Zm.app calls the id exid instead of tracking_id.': 'Zm.app llama al ID exid en lugar de tracking_id.',
  'https://…/p?click_id=ID&event=Registration (gambeat and others)':
    'https://…/p?click_id=ID&event=Registration (gambeat y otros)',
  'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp …)':
    'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp y otros)',
  'The key between the host and /postback in the URL that they gave you.':
    'La clave entre el host y /postback, en la URL que te dieron.',
  'Your name or client number, where they ask for one.': 'Tu nombre o número de cliente, si lo piden.',
  'https://…/ID/event/?status=reg (DApps and others)': 'https://…/ID/event/?status=reg (DApps y otros)',
  'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils and others)':
    'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils y otros)',
  'The app’s id and the device’s id have to come back in the network’s postback: put them into two more subs of the offer link, and write the names of those subs instead of app_id and device_id.':
    'El ID de la app y el del dispositivo tienen que regresar en el postback de la red: ponlos en dos subs más del enlace de la oferta, y escribe los nombres de esos subs en lugar de app_id y device_id.',
  'Your team’s name, as they know it.': 'El nombre de tu equipo, como ellos lo conocen.',
  'Straight to your pixel, if you have no rented app.': 'Directo a tu píxel, si no tienes una app alquilada.',
  'Facebook can only match what it knows: put fbclid into a sub of your link and name that sub under fbclid_field.':
    'Facebook solo puede asociar lo que conoce: pon fbclid en un sub de tu enlace y escribe ese sub en fbclid_field.',
  'One event older than seven days makes Facebook refuse the whole request, so older ones are never sent.':
    'Un solo evento de más de siete días hace que Facebook no acepte toda la solicitud, así que los más antiguos nunca se envían.',
  'A Purchase needs value and currency: without a payout in the postback, set a fixed sum under Money.':
    'Un Purchase necesita valor y moneda: si el postback no trae payout, pon un monto fijo en Dinero.',
  'With website Facebook also wants client_user_agent: put it into a sub of your link, or choose system_generated.':
    'Con website, Facebook también pide client_user_agent: ponlo en un sub de tu enlace, o elige system_generated.',
  'The id of the pixel (dataset) in Events Manager.': 'El ID del píxel (dataset) en Events Manager.',
  'Events Manager, Settings, Conversions API, Generate access token.':
    'Events Manager, Settings, Conversions API, Generate access token.',
  'Events Manager, Test events: a test is sent with it and counted nowhere.':
    'Events Manager, Test events: una prueba se envía con él y no cuenta en ningún lado.',
  'Where it happened: website, app, system_generated …': 'Dónde ocurrió: website, app, system_generated…',
  'The address of your landing page; Facebook asks for it with website.':
    'La dirección de tu landing; Facebook la pide con website.',
  'The field of the postback that brings fbclid back, such as sub5.':
    'El campo del postback que devuelve fbclid, como sub5.',
  'Straight to your TikTok pixel.': 'Directo a tu píxel de TikTok.',
  'The network’s postback must return ttclid: put it into a sub of your link and write {param.THAT_SUB} instead of {param.ttclid}.':
    'El postback de la red debe devolver ttclid: ponlo en un sub de tu enlace y escribe {param.THAT_SUB} en lugar de {param.ttclid}.',
  'The code of the pixel in Events Manager.': 'El código del píxel en Events Manager.',
  'Events Manager, the pixel’s settings, Events API, Generate access token.':
    'Events Manager, configuración del píxel, Events API, Generate access token.',
  'Events Manager, Test events.': 'Events Manager, Test events.',
  'For apps of your own with AppsFlyer; the click id has to be the AppsFlyer id.':
    'Para apps tuyas con AppsFlyer; el ID de clic tiene que ser el ID de AppsFlyer.',
  'An iOS id without the leading “id” is answered with 200 and not recorded.':
    'Un ID de iOS sin el “id” inicial recibe la respuesta 200 y no se registra.',
  'A request may have at most 1 KB.': 'Una solicitud puede tener 1 KB como máximo.',
  'The app’s id; for iOS with the leading “id”.': 'El ID de la app; en iOS con el “id” inicial.',
  'AppsFlyer, Configuration, App settings, Dev key.': 'AppsFlyer, Configuration, App settings, Dev key.',
  'Its click id has to be what the network gives back.':
    'Su ID de clic tiene que ser lo que devuelve la red.',
  'A second sale with the same subid counts only if it has its own tid and the offer allows rebills.':
    'Una segunda venta con el mismo subid cuenta solo si tiene su propio tid y la oferta permite rebills.',
  'The postback key: it is between the domain and /postback in the URL under Maintenance, Settings.':
    'La clave de postback: está entre el dominio y /postback en la URL de Maintenance, Settings.',
  'Version 1: click.php with cnv_id.': 'Versión 1: click.php con cnv_id.',
  'Version 2 takes /click instead of /click.php.': 'La versión 2 usa /click en lugar de /click.php.',
  'A second payout of one click counts only with the Upsell box of the offer.':
    'Un segundo payout de un mismo clic cuenta solo con la casilla Upsell de la oferta.',
  'The event goes into et, which has to be a custom conversion of your own.':
    'El evento va en et, que tiene que ser una conversión propia tuya.',
  'A second postback with the same cid is ignored unless it has another txid.':
    'Un segundo postback con el mismo cid no se cuenta, salvo que tenga otro txid.',
  'The event goes into type, spelled exactly as in RedTrack.':
    'El evento va en type, escrito exactamente como en RedTrack.',
  'Upper and lower case matter in types: if yours is called Deposit, deposit does not work. Compare them under Tools, Conversion tracking.':
    'En los tipos importan mayúsculas y minúsculas: si el tuyo se llama Deposit, deposit no funciona. Compáralos en Tools, Conversion tracking.',
  'A bot of your own writes each conversion into a chat.': 'Un bot tuyo escribe cada conversión en un chat.',
  'Write to the bot once, or add it to the group. Before that, it cannot write to you.':
    'Escribe una vez al bot, o agrégalo al grupo. Antes no puede escribirte.',
  'From @BotFather, such as 123456:ABC-DEF…': 'De @BotFather, como 123456:ABC-DEF…',
  'The number of the chat, or @name of a channel that the bot may write to.':
    'El número del chat, o el @nombre de un canal en el que el bot puede escribir.',
  'A POST of JSON to a script or service of your own.': 'Un POST de JSON a un script o servicio tuyo.',
  'Count a repeated id once, then switch on “Safe to repeat”.':
    'Cuenta un ID repetido una sola vez y luego enciende “Se puede repetir sin riesgo”.',
  'Any address that takes a GET or POST.': 'Cualquier dirección que acepte un GET o un POST.',
  'App Craft publishes no format: compare the id macro and the order of the naming with its cabinet or ask its support, and correct them here.':
    'App Craft no publica ningún formato: compara la macro del ID y el orden de la nomenclatura con su panel o pregunta a su soporte, y corrígelos aquí.',
  'The id macro is from a published template, the order of the naming is only common. Compare both with the cabinet.':
    'La macro del ID es de una plantilla publicada, el orden de la nomenclatura es solo el común. Compara ambos con el panel.',
  'Latin letters and digits only; parameters are added to the deeplink with & only.':
    'Solo letras latinas y dígitos; los parámetros se agregan al deeplink solo con &.',
  'Your page has to put its own id for {clickid} into the button’s link.':
    'Tu página tiene que poner su propio ID en lugar de {clickid} en el enlace del botón.',
  'Facebook adds fbclid automatically: a written fbclid={fbclid} arrives empty and hides the real one.':
    'Facebook agrega fbclid automáticamente: un fbclid={fbclid} escrito a mano llega vacío y tapa el real.',
  'Write two underscores on each side: _CID_ is sent as plain text. A guide with single ones is widespread.':
    'Escribe dos guiones bajos a cada lado: _CID_ se envía como texto simple. Circula mucho una guía con uno solo.',
  '__AID__ is the ad group and __CID__ the ad, not the other way round.':
    '__AID__ es el grupo de anuncios y __CID__ el anuncio, no al revés.',
  'Put these into the final URL suffix; a tracking template needs {lpurl} as well.':
    'Ponlas en el sufijo de URL final; una plantilla de seguimiento necesita además {lpurl}.',
  '{msclkid} is general knowledge, not seen on a page: check it in your account.':
    '{msclkid} es conocimiento general, no se vio en una página: revísala en tu cuenta.',
  'Mind the capital S in {{adSet.id}}.': 'Cuidado con la S mayúscula de {{adSet.id}}.',
  'Snapchat adds its click id ScCid automatically.': 'Snapchat agrega su ID de clic ScCid automáticamente.',
  'One page says that Snapchat has no macros at all; the others contradict it.':
    'Una página dice que Snapchat no tiene macros; las demás la contradicen.',
  'There is no macro for the click id.': 'No hay una macro para el ID de clic.',
  'Editing the link starts another review of the ad.':
    'Si editas el enlace, el anuncio pasa otra vez por revisión.',
  'Macros are written in double braces and in capitals; only some of them were seen, and in other people’s programs. Compare them with your cabinet.':
    'Las macros se escriben entre dobles llaves y en mayúsculas; solo se vieron algunas, y en programas de terceros. Compáralas con tu panel.',
  'The click id arrives as rdt_cid.': 'El ID de clic llega como rdt_cid.',
  'X has no macros that were found: write fixed words into the link, such as sub2=campaign1.':
    'No se encontraron macros de X: escribe palabras fijas en el enlace, como sub2=campaign1.',
  'X adds its click id twclid automatically.': 'X agrega su ID de clic twclid automáticamente.',
  'A link longer than 4096 bytes loses everything but yclid and openstat; encoded Cyrillic letters count six bytes each.':
    'Un enlace de más de 4096 bytes pierde todo menos yclid y openstat; cada letra cirílica codificada cuenta seis bytes.',
  'Yandex adds its click id yclid automatically.': 'Yandex agrega su ID de clic yclid automáticamente.',
  'Macros are written in double braces: {campaign_id} reaches the landing page as plain text.':
    'Las macros se escriben entre dobles llaves: {campaign_id} llega a la landing como texto simple.',
  'VK Ads wants the click id in the parameter rb_clickid: write rb_clickid={{clickid}}.':
    'VK Ads quiere el ID de clic en el parámetro rb_clickid: escribe rb_clickid={{clickid}}.',
  'In links of app trackers the same cabinet wants single braces: mytarget_click_id={clickid}.':
    'En los enlaces de trackers de apps, el mismo panel quiere llaves simples: mytarget_click_id={clickid}.',
  'The old cabinet of vk.com wrote {ad_id} and {campaign_id}: those do not work here.':
    'El panel antiguo de vk.com escribía {ad_id} y {campaign_id}: aquí no funcionan.',
  'The click id of a web campaign is __BBG__, that of an app campaign __SID__: use the one of your campaign.':
    'El ID de clic de una campaña web es __BBG__, el de una campaña de app __SID__: usa el de tu campaña.',
  'Telegram Ads fills in no macros at all: write fixed words.':
    'Telegram Ads no completa ninguna macro: escribe palabras fijas.',
  'A bot start parameter has at most 64 characters of A-Z a-z 0-9 _ - and no &.':
    'El parámetro start de un bot tiene 64 caracteres como máximo de A-Z a-z 0-9 _ - y no lleva &.',
  'Its macros work in AdsGram only, never in Telegram Ads.':
    'Sus macros solo funcionan en AdsGram, nunca en Telegram Ads.',
  'The link must begin with https.': 'El enlace debe empezar con https.',
  'Only the device macros were seen on the page; check the others.':
    'En la página solo se vieron las macros del dispositivo; revisa las demás.',
  'Older guides write %{…}: use double braces.': 'Las guías antiguas escriben %{…}: usa dobles llaves.',
  'Its macros are bare words: with braces around them they are sent as plain text.':
    'Sus macros son palabras sueltas: entre llaves se envían como texto simple.',
  'bid_cost, startapp_app_id and creative_name are from a template.':
    'bid_cost, startapp_app_id y creative_name son de una plantilla.',
  'Nothing is known of it here: take the macros from its own list.':
    'Aquí no se sabe nada de ella: toma las macros de su propia lista.',
  'The click id is ${SUBID} with a dollar sign; the other macros have none.':
    'El ID de clic es ${SUBID} con un signo de dólar; las demás macros no lo llevan.',
  'Its postback calls the parameter click-id, with a hyphen.':
    'Su postback llama al parámetro click-id, con guion.',
  'The official list was not found: compare with the one in your account.':
    'No se encontró la lista oficial: compara con la de tu cuenta.',
  'The click id is ##SUB_ID_SHORT(action)##, the word in brackets included.':
    'El ID de clic es ##SUB_ID_SHORT(action)##, con la palabra entre paréntesis incluida.',
  'The template has no macro for the cost.': 'La plantilla no tiene una macro para el costo.',
  '{{price}} in the link is what you pay; price in its postback is what you earn.':
    '{{price}} en el enlace es lo que pagas; price en su postback es lo que ganas.',
  'The cost is [BID_PRICE] for push and [CPV_PRICE] for pops, in US dollars.':
    'El costo es [BID_PRICE] en push y [CPV_PRICE] en pops, en dólares estadounidenses.',
  'It answers 200 even when it refuses a conversion: compare the numbers in its cabinet.':
    'Responde 200 incluso cuando no acepta una conversión: compara los números en su panel.',
  'The click id is said to be kept for 48 hours: later deposits are lost there.':
    'Se dice que el ID de clic se conserva 48 horas: los depósitos posteriores se pierden allí.',
  'Other people’s programs write {COST} for the cost: compare it with your cabinet.':
    'Programas de terceros escriben {COST} para el costo: compáralo con tu panel.',
  'EvaDav answers 200 with "status":"error" when it refuses a conversion: look at the text of the answer.':
    'EvaDav responde 200 con "status":"error" cuando no acepta una conversión: mira el texto de la respuesta.',
  "Kadam's wiki, which is old, writes [CPA], templates in use write {click_id}: compare both with the macro list of your cabinet before you save.":
    'La wiki de Kadam, que es antigua, escribe [CPA]; las plantillas en uso escriben {click_id}: compara ambas con la lista de macros de tu panel antes de guardar.',
  '[SID] stays empty in KSA campaigns.': '[SID] queda vacía en campañas KSA.',
  'Its postback needs both the campaign and the click id: carry [CAMPAIGN_ID] along.':
    'Su postback necesita la campaña y el ID de clic: lleva también [CAMPAIGN_ID].',
  '{cost} is what you really pay, {price} is the bid.':
    '{cost} es lo que pagas de verdad, {price} es la puja.',
  'Its postback counts one conversion per click unless it says allow_duplicates=1.':
    'Su postback cuenta una conversión por clic, salvo que diga allow_duplicates=1.',
  '{click_price} can count a click that MGID does not charge later.':
    '{click_price} puede contar un clic que MGID después no cobra.',
  'There are two generations of macros: a template writes {subid}, other people’s programs {:click_id} with a colon. Use those of your cabinet.':
    'Hay dos generaciones de macros: una plantilla escribe {subid}, programas de terceros {:click_id} con dos puntos. Usa las de tu panel.',
  'Bidvertiser’s page names {BV_SRCID}; the other macros are from a template.':
    'La página de Bidvertiser indica {BV_SRCID}; las demás macros son de una plantilla.',
  'A macro for the cost is not clear: the template writes {REVENUE}, which is the word of the postback.':
    'La macro para el costo no está clara: la plantilla escribe {REVENUE}, que es la palabra del postback.',
  '[PRICE], in US dollars, is from a template.': '[PRICE], en dólares estadounidenses, es de una plantilla.',
  'ExoClick’s pages name {conversions_tracking}; {actual_cost} and the other macros were seen in other people’s programs only. Compare them with your cabinet.':
    'Las páginas de ExoClick indican {conversions_tracking}; {actual_cost} y las demás macros se vieron solo en programas de terceros. Compáralas con tu panel.',
  'The click id can have about 350 characters: a parameter with a limit cuts it.':
    'El ID de clic puede tener unos 350 caracteres: un parámetro con límite lo corta.',
  'The same click id counts once in 24 hours.': 'El mismo ID de clic cuenta una vez en 24 horas.',
  'ExoClick answers OK, or a line that begins with ERROR: look at the text of the answer.':
    'ExoClick responde OK, o una línea que empieza con ERROR: mira el texto de la respuesta.',
  '{cid} is the campaign here, the click id is {click_id}.':
    '{cid} es aquí la campaña, el ID de clic es {click_id}.',
  'InMobi’s page names $IDA and $GPID; the click id and the banner are from a template.':
    'La página de InMobi indica $IDA y $GPID; el ID de clic y el banner son de una plantilla.',
  'No macro for the cost was found.': 'No se encontró ninguna macro para el costo.',
  '{dynamicBID} is in US dollars.': '{dynamicBID} está en dólares estadounidenses.',
  'The dollar sign goes inside the brace: ${click_id} is sent as plain text.':
    'El signo de dólar va dentro de la llave: ${click_id} se envía como texto simple.',
  '{$cpv} is in US dollars.': '{$cpv} está en dólares estadounidenses.',
  '[clickid] was seen in other people’s programs only; PopCash is said to add pid=[clickid] automatically.':
    '[clickid] se vio solo en programas de terceros; se dice que PopCash agrega pid=[clickid] automáticamente.',
  'Old templates write %siteid%: use [siteid].': 'Las plantillas antiguas escriben %siteid%: usa [siteid].',
  '{bid} is in US dollars and, like {creativity_id}, from a template.':
    '{bid} está en dólares estadounidenses y, como {creativity_id}, es de una plantilla.',
  'A template writes {goal_tracking} for the click id, other people’s programs {conversions_tracking}: compare both with your cabinet.':
    'Una plantilla escribe {goal_tracking} para el ID de clic, programas de terceros {conversions_tracking}: compara ambas con tu panel.',
  '{target.bid} is in US dollars.': '{target.bid} está en dólares estadounidenses.',
  'How the link writes the click id ACLID was not found: take it from your cabinet.':
    'No se encontró cómo escribe el enlace el ID de clic ACLID: tómalo de tu panel.',
  '{BidValue} is the bid and was seen in other people’s programs only.':
    '{BidValue} es la puja y se vio solo en programas de terceros.',
  '{payout} is what you pay for the click here.': '{payout} es aquí lo que pagas por el clic.',
  '%AUCTIONPRICE% is the price of a thousand impressions.': '%AUCTIONPRICE% es el precio de mil impresiones.',
  'Zeropark’s pages name {source} only; the other macros were seen in other people’s programs. Compare them with your cabinet.':
    'Las páginas de Zeropark indican solo {source}; las demás macros se vieron en programas de terceros. Compáralas con tu panel.',
};
