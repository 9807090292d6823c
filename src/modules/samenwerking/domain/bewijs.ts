import type { LegeZetel, OntbrekendeTafel } from './gremia.ts'

/** Whether all tables are there and somebody sits on every chair. */
export function regiebewijs({ ontbrekend, leeg }: { ontbrekend: readonly OntbrekendeTafel[]; leeg: readonly LegeZetel[] }) {
  const tel = (aantal: number, een: string, meer: string) => (aantal === 0 ? [] : [`${aantal} ${aantal === 1 ? een : meer}`])
  const mist = [...tel(ontbrekend.length, 'tafel ontbreekt', 'tafels ontbreken'), ...tel(leeg.length, 'zetel is leeg', 'zetels zijn leeg')]
  const zin = mist.length === 0 ? 'Alle tafels zijn er, en op elke zetel zit iemand.' : `${mist.join(' en ')}.`
  return [{ stap: 'regie', isAf: mist.length === 0, zin, pad: '/tafels' }]
}
