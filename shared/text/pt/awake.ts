/** The switch that keeps the computer awake, in Portuguese (Brazil). */
import type { Text } from '../en.ts';

export const awake: Text['awake'] = {
  title: 'Manter este computador ativo',
  what: 'Um computador em suspensão não recebe nada, e a maioria das redes não envia de novo.',
  label: 'Manter ativo enquanto o endereço público estiver ligado',
  cost: 'Gasta mais energia e descarrega a bateria mais rápido. A tela ainda pode apagar. Desligue isto quando viajar.',
  limits:
    'Ele ainda suspende quando você fecha a tampa, escolhe Suspender, ou a bateria acaba. Para receber com a tampa fechada, ligue na tomada e mude o que acontece ao fechar a tampa nas configurações do sistema.',
  browser:
    'Esta janela está em um navegador. Só o aplicativo para desktop pode manter o computador ativo. Aqui, use as opções de energia do seu sistema.',
  failed: 'Não foi possível salvar',
};
