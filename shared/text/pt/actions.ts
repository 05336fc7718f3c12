/** What a person does with postbacks, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { plural, pluralOfWritten } from './count.ts';

type Actions = Text['actions'];

export const marks: Actions['marks'] = {
  label: 'Suas marcas',
  pin: 'Fixar',
  unpin: 'Desafixar',
  pinned: 'Fixado',
  tag: 'Tag',
  note: 'Nota',
  addTag: 'Adicionar uma tag',
  tagHint: 'Uma palavra. Busque com tag:, por exemplo tag:dispute.',
  tagFull: (most) => `Um postback tem no máximo ${most} tags. Remova uma primeiro.`,
  removeTag: (tag) => `Remover a tag ${tag}`,
  showTag: (tag) => `Mostrar todos com a tag ${tag}`,
  editNote: 'Editar a nota',
  noteHint: 'Só para você: nunca é enviada a lugar nenhum. Busque com note:.',
  save: 'Salvar',
  failed: 'Não foi possível salvar',
  pinnedToast: 'Fixado.',
  unpinnedToast: 'Desafixado.',
  untagged: (tag) => `Tag ${tag} removida.`,
  noteRemoved: 'Nota removida.',
};

export const resend: Actions['resend'] = {
  button: 'Editar e reenviar',
  short: 'Editar',
  title: 'Editar e reenviar',
  mark: 'enviado por você',
  markHint: 'Você enviou este postback no lugar da rede.',
  ofTest: (name) => `enviado por você: ${name}`,
  showOriginal: 'Mostrar o original',
  what: 'Isto envia um novo postback. Ele segue o mesmo caminho de um recebido e é marcado como enviado por você. O original fica como está.',
  whole: (count) =>
    pluralOfWritten(
      count,
      `Esta requisição contém ${count} postback: ele é enviado de novo.`,
      `Esta requisição contém ${count} postbacks: todos são enviados de novo.`,
    ),
  method: 'Método',
  path: 'Caminho',
  parameters: 'Parâmetros',
  name: 'Nome',
  value: 'Valor',
  nameOf: (n) => `Nome do parâmetro ${n}`,
  valueOf: (n) => `Valor do parâmetro ${n}`,
  remove: (name) => `Remover ${name}`,
  add: 'Adicionar um parâmetro',
  body: 'Corpo',
  bodyKept: 'O corpo não é texto simples. É enviado sem mudança.',
  test: 'Enviar como teste',
  testHint: 'Um teste não conta como dinheiro e só é enviado a destinos de teste.',
  real: 'Ele será contado e encaminhado aos seus destinos, como se a rede o tivesse enviado.',
  send: 'Enviar teste',
  sendReal: 'Enviar de verdade',
  sent: 'Enviado. Este é o novo postback.',
  failed: 'Não foi enviado',
  tooLarge: 'Esta requisição é grande demais para ser enviada de novo.',
  saveAs: 'Salvar como teste',
  saveName: 'Nome do teste',
  saved: (name) => `Salvo como “${name}”.`,
};

export const tests: Actions['tests'] = {
  open: 'Testes salvos…',
  title: 'Testes salvos',
  none: 'Nenhum teste salvo ainda',
  noneHint: 'Abra um postback, escolha “Editar e reenviar” e salve com um nome.',
  list: 'Testes salvos',
  isTest: 'teste',
  isReal: 'real',
  noNetwork: 'sem chave',
  never: 'ainda não enviado',
  lastSent: (moment) => `enviado ${moment}`,
  fire: 'Enviar',
  fireName: (name) => `Enviar ${name}`,
  confirmReal: (name) => `“${name}” não é um teste: ele será contado e encaminhado.`,
  fireReal: 'Enviar de verdade',
  remove: (name) => `Excluir ${name}`,
  removeTitle: 'Excluir este teste?',
  removeBody: (name) => `“${name}” é excluído. Os postbacks que ele enviou ficam.`,
  removeAction: 'Excluir',
};

export const hidden: Actions['hidden'] = {
  button: 'Ocultar este remetente…',
  title: 'Ocultar este remetente',
  what: 'Os postbacks dele somem da lista. Continuam sendo recebidos, guardados, contados e encaminhados, e você pode mostrá-los de novo a qualquer hora.',
  which: 'O que ocultar',
  byAddress: (address) => `Tudo de ${address}`,
  byNetwork: (network) => `Tudo da rede ${network}`,
  byBoth: (network, address) => `${network}, só de ${address}`,
  nothing: 'Este postback não tem endereço de remetente nem rede, então não há por onde ocultá-lo.',
  counting: 'Contando…',
  count: (count) =>
    pluralOfWritten(
      count,
      `${count} postback guardado corresponde.`,
      `${count} postbacks guardados correspondem.`,
    ),
  countMore: (count) => `Mais de ${count} postbacks guardados correspondem.`,
  hide: 'Ocultar',
  done: (search) => `Oculto: ${search}`,
  failed: 'Não foi possível ocultar',
  label: 'Remetentes ocultos',
  bar: 'Ocultos:',
  of: (search, count) => `${search} · ${count}`,
  more: (count) => `${count}+`,
  show: (search) => `Mostrar ${search} de novo`,
  look: 'Ver os postbacks',
};

export const bulk: Actions['bulk'] = {
  open: 'Pôr tag, fixar ou ocultar…',
  openMarked: (count) => `Pôr tag ou fixar ${count}…`,
  title: 'Ações em massa',
  action: 'Ação',
  actions: {
    tag: 'Adicionar uma tag',
    untag: 'Remover uma tag',
    pin: 'Fixar',
    unpin: 'Desafixar',
    hide: 'Ocultar da lista',
  },
  tag: 'Tag',
  scopeMarked: (count) =>
    pluralOfWritten(count, 'O postback selecionado (1).', `Os ${count} postbacks selecionados.`),
  scopeFilter: (filter) => `Todos os postbacks que correspondem a: ${filter}`,
  scopeAll: 'Nenhum filtro está definido: isto vale para todos os postbacks guardados.',
  counting: 'Contando…',
  willChange: (count, of) =>
    pluralOfWritten(
      count,
      `${count} de ${of} postbacks vai mudar.`,
      `${count} de ${of} postbacks vão mudar.`,
    ),
  willHide: (count) =>
    pluralOfWritten(
      count,
      `${count} postback some da lista. Continua guardado e contado.`,
      `${count} postbacks somem da lista. Continuam guardados e contados.`,
    ),
  more: (count) => `Contado para os ${count} mais novos; há mais.`,
  nothing: 'Nada vai mudar.',
  notUndoable: 'Isto não pode ser desfeito de uma vez.',
  undoable: 'Você pode desfazer isto.',
  needsFilter: 'Não dá para ocultar tudo. Defina um filtro primeiro.',
  start: (count) => `Alterar ${count}`,
  startMore: (count) => `Alterar ${count} e mais`,
  hide: 'Ocultar',
  running: (count) => `Ação em massa: ${pluralOfWritten(count, `${count} pronto`, `${count} prontos`)}`,
  cancel: 'Cancelar a ação em massa',
  finished: (count) => pluralOfWritten(count, `${count} postback alterado.`, `${count} postbacks alterados.`),
  undone: (count) =>
    `Desfeito: ${pluralOfWritten(count, `${count} marca removida`, `${count} marcas removidas`)}.`,
  cancelled: (count) =>
    pluralOfWritten(
      count,
      `Cancelado. ${count} postback já foi alterado.`,
      `Cancelado. ${count} postbacks já foram alterados.`,
    ),
};

export const compare: Actions['compare'] = {
  tab: 'Comparar',
  with: 'Comparar com',
  usual: 'O que é normal',
  previous: 'O anterior',
  first: 'O primeiro da conversão',
  original: 'O original',
  marked: 'O selecionado',
  other: 'Outro postback',
  otherHint: 'ID de um postback, ou selecione um na lista com x.',
  noNetwork: 'Sem uma rede não se sabe o que é normal.',
  notEnough: 'Há poucos postbacks deste tipo para saber o que é normal. São precisos 5.',
  noRequest: 'Esta entrada foi feita manualmente, então não há requisição para comparar.',
  notFound: 'Não há postback com este ID.',
  basis: (count) =>
    pluralOfWritten(
      count,
      `Comparado com ${count} postback do mesmo evento.`,
      `Comparado com ${count} postbacks do mesmo evento.`,
    ),
  same: 'Todos os campos são iguais.',
  asUsual: 'Nada está faltando e nada é novo.',
  onlyDifferences: 'Só diferenças',
  field: 'Campo',
  here: 'Este',
  there: 'O outro',
  share: 'Normalmente',
  result: 'Resultado',
  kinds: { same: 'igual', changed: 'diferente', added: 'só aqui', missing: 'falta aqui' },
  usualKinds: { usual: 'como sempre', missing: 'faltando', new: 'novo', sometimes: 'às vezes' },
  missing: (field) => `Falta “${field}”. Outros do mesmo dia têm.`,
  missingSince: (field, day) => `Falta “${field}” desde ${day}.`,
  isNew: (field) => `“${field}” é novo.`,
  differences: (count) =>
    plural(count, { zero: 'Nenhuma diferença', one: '1 diferença', other: `${count} diferenças` }),
  table: 'Comparação',
};

export const rules: Actions['rules'] = {
  name: (name, place) =>
    place === 1 ? `regra: “${name}” é o campo dele` : `regra: “${name}” é o número ${place} dos campos dele`,
  word: (word, meaning) => `regra: “${word}” significa ${meaning}`,
  ownWord: (word) => `“${word}” não está na lista de palavras`,
  fixed: (value) => `regra: sempre ${value} para esta rede`,
};
