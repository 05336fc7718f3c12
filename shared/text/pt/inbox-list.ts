/** How the list of the inbox is set up, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { pluralOfWritten } from './count.ts';

const postbacks = (count: string) => pluralOfWritten(count, `${count} postback`, `${count} postbacks`);

export const inboxList: Text['inboxList'] = {
  views: {
    label: 'Visualizações',
    names: {
      all: 'Todos',
      held: 'Retidos',
      failed: 'Com falha',
      deposits: 'Depósitos',
      today: 'Hoje',
    },
    counted: 'postbacks',
    more: (count) => `${count}+`,
    open: 'Salvar e organizar visualizações',
    title: 'Visualizações',
    saveTitle: 'Salvar o filtro atual como visualização',
    what: (search) => `Filtro: ${search}`,
    whatAll: 'Filtro: nenhum (todos os postbacks)',
    name: 'Nome',
    save: 'Salvar visualização',
    own: 'Suas visualizações',
    none: 'Você ainda não tem visualizações próprias.',
    rename: (name) => `Renomear ${name}`,
    up: (name) => `Mover ${name} para a esquerda`,
    down: (name) => `Mover ${name} para a direita`,
    remove: (name) => `Excluir ${name}`,
    removed: (name) => `A visualização “${name}” foi excluída.`,
    failed: 'Não foi possível alterar as visualizações',
  },
  sort: {
    hints: {
      time: 'Ordenar por hora: primeiro os mais novos, depois os mais antigos',
      amount:
        'Ordenar por valor: primeiro o maior, depois o menor, depois por hora. Valores de moedas diferentes são comparados como números simples; postbacks sem valor ficam no fim.',
      network: 'Ordenar pelo nome da rede, depois por hora',
      clickid: 'Ordenar por ID do clique, depois por hora. Postbacks sem ID do clique ficam no fim.',
    },
    by: {
      time: { desc: 'mais novos primeiro', asc: 'mais antigos primeiro' },
      amount: { desc: 'maior valor primeiro', asc: 'menor valor primeiro' },
      network: { desc: 'rede de Z a A', asc: 'rede de A a Z' },
      clickid: { desc: 'ID do clique de Z a A', asc: 'ID do clique de A a Z' },
    },
    sorted: (how) => `Ordem: ${how}`,
    back: 'Voltar a ordenar por hora',
    looking: 'Buscando mais…',
  },
  columns: {
    button: 'Colunas',
    density: 'Altura das linhas',
    densities: { comfortable: 'Confortável', compact: 'Compacta' },
    width: (column) => `Largura de ${column}`,
    left: (column) => `Mover ${column} para a esquerda`,
    right: (column) => `Mover ${column} para a direita`,
    reset: 'Voltar ao padrão',
    group: 'Agrupar por conversão',
    groupHint: 'Uma linha para cada conversão, com os postbacks dela dentro',
  },
  days: {
    whole: 'Dia inteiro:',
    count: postbacks,
    firstDeposits: (count) => `${count} FTD`,
    registrations: (count) => `${count} REG`,
    deposits: (count) => `${count} DEP`,
    besides: (money, others) => `${money} +${others}`,
    earned: (money) => `${money} de receita`,
    onHold: (money) => `${money} em hold`,
    rejected: (money) => `${money} rejeitados`,
    rail: 'Dias',
    jump: (day, count) => `Mostrar ${day} e anteriores, ${postbacks(count)} nesse dia`,
    newest: 'Mostrar os mais novos',
  },
  groups: {
    list: 'Conversões',
    start: 'Agrupar por conversão',
    stop: 'Mostrar cada postback em uma linha',
    count: postbacks,
    row: (row, count) => `${row}, ${postbacks(count)}`,
    more: (count) =>
      `Só os ${count} mais novos aparecem. Abra um deles e escolha Histórico para ver os outros.`,
  },
  follow: {
    on: 'Seguindo o mais novo',
    start: 'Seguir o postback mais novo',
    stop: 'Parar de seguir o postback mais novo',
  },
};
