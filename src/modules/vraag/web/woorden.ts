import { aanbodSoortNamen, aanbodStatusNamen, procesNamen, wensStatusNamen } from '#modules/vraag/web/teksten.ts'
import type { RoomWords } from '#web/trail/words.ts'

const naamUit = (namen: Record<string, { naam: string }>) => (value: string) =>
  (namen as Record<string, { naam: string } | undefined>)[value]?.naam ?? value

/** What others read of this room in history, search and on the start page. */
export const vraagWoorden: RoomWords = {
  handelingen: {
    draftWens: 'schreef op',
    changeWens: 'wijzigde',
    removeWens: 'gooide weg',
    submitWens: 'diende in',
    withdrawWens: 'trok in',
    confirmWens: 'nam over',
    joinWens: 'koos over',
    proposeSamenvoeging: 'stelde voor samen te voegen:',
    answerSamenvoeging: 'antwoordde over samenvoegen van',
    withdrawSamenvoeging: 'trok het voorstel tot samenvoegen in van',
    separateWens: 'maakte los',
    setDeelnamecijfers: 'vulde cijfers in van',
    supportWens: 'ging voorop bij',
    withdrawSteun: 'trok steun in bij',
    draftAanbod: 'schreef op',
    changeAanbod: 'wijzigde',
    removeAanbod: 'gooide weg',
    submitAanbod: 'diende in',
    withdrawAanbod: 'trok in',
    adoptAanbod: 'nam over',
  },
  velden: {
    titel: 'Titel',
    waarvoor: 'Waarvoor',
    voorWie: 'Voor wie',
    wanneerNodig: 'Wanneer nodig',
    doel: 'Doel',
    proces: 'Gezamenlijke werkwijze',
    waaromAnders: 'Waarom anders',
    samengevoegdIn: 'Ging op in',
    samengevoegdUit: 'Samengevoegd uit',
    steun: 'Wie gaat voorop',
    investering: 'Investering',
    afschrijvingJaren: 'Afschrijving in jaren',
    vasteKostenPerJaar: 'Vaste kosten per jaar',
    prijsPerEenheid: 'Prijs per eenheid',
    eersteJaar: 'Eerste jaar',
    aantalJaren: 'Aantal jaren',
    opzegtermijnJaren: 'Opzegtermijn in jaren',
    gewichtBron: 'Bron van de gewichten',
    delen: 'Gewicht en gebruik',
    soort: 'Soort',
    digitaleImpact: 'Digitale gevolgen',
    eigenaar: 'Eigenaar',
    aansluitingen: 'Wie doet mee',
  },
  waarden: {
    aansluitingen: showList,
    samengevoegdUit: showList,
    steun: (value) => showList(value).replaceAll('_', ' '),
    delen: showList,
    status: showStatus,
    proces: naamUit(procesNamen),
    soort: naamUit(aanbodSoortNamen),
  },
  onderwerpen: { wens: 'Wensen', aanbod: 'Aanbod' },
  vindbaar: { wens: 'Wensen', aanbod: 'Aanbod' },
}

function showStatus(status: string): string {
  const known: Record<string, { naam: string } | undefined> = { ...wensStatusNamen, ...aanbodStatusNamen }
  return known[status]?.naam ?? status
}

function showList(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.join(', ') || 'niemand' : value
  } catch {
    // Text that is no JSON is shown as it is.
    return value
  }
}
