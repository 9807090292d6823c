import { type Status, weegbaar } from './voorstel.ts'

/** A proposal that is not finished, as far as the lists of work need it. */
export interface WerkVoorstel {
  readonly id: string
  readonly titel: string
  readonly nummer: string | null
  readonly status: Status
  readonly organisatieId: string
  readonly organisatieNaam: string
  /** Organisations that handed in their weights; null when nothing is weighed. */
  readonly wegers: readonly string[] | null
  /** Whether its weighing was opened again after the decision. */
  readonly isHerweging: boolean
  /** Clients that pay extra cost and did not yet say whether they want that. */
  readonly wachtOpKlanten: readonly string[]
  /** Day of the last movement. */
  readonly sinds: string
}

/** For whom the work is sorted out. */
export interface Wij {
  readonly organisatieId: string
  readonly permissies: ReadonlySet<string>
  readonly mandaten: readonly string[]
  /** Whether the organisation owns the cooperation or asks for its services: then its weights are asked for. */
  readonly weegt: boolean
}

const speaks = ({ permissies, mandaten }: Wij) => permissies.has('voorstel.indienen') && mandaten.includes('voorstel')

/** What waits for this hat: drafts to finish, proposals to bring to the tables, weights to give, extra cost to choose about. */
export function taken(voorstellen: readonly WerkVoorstel[], wij: Wij) {
  return voorstellen.flatMap((voorstel) => [...eigenTaak(voorstel, wij), ...gewichtTaak(voorstel, wij), ...klantTaak(voorstel, wij)])
}

function eigenTaak({ id, titel, nummer, status, organisatieId }: WerkVoorstel, wij: Wij) {
  if (organisatieId !== wij.organisatieId) return []
  if (status === 'concept' && wij.permissies.has('voorstel.opstellen'))
    return [
      {
        soort: 'voorstel_concept',
        titel: speaks(wij) ? `Dien het voorstel ${titel} in` : `Maak het voorstel ${titel} af`,
        toelichting: speaks(wij)
          ? 'Het concept staat aan uw eigen kant. U hebt mandaat om het in te dienen.'
          : 'Het concept staat aan uw eigen kant. Iemand met mandaat kan het indienen.',
        pad: `/voorstellen/${id}`,
        uiterlijk: null,
      },
    ]
  if (status === 'ingediend' && wij.permissies.has('behandeling.beginnen'))
    return [
      {
        soort: 'voorstel_ingediend',
        titel: `Breng ${titel} in behandeling`,
        toelichting: `${nummer} is ingediend. Kies langs welke tafels het gaat.`,
        pad: `/behandelingen/nieuw?voorstel=${id}`,
        uiterlijk: null,
      },
    ]
  return []
}

function gewichtTaak({ id, titel, status, wegers, isHerweging }: WerkVoorstel, wij: Wij) {
  if (wegers === null || !(weegbaar(status) || isHerweging) || !wij.weegt || !speaks(wij) || wegers.includes(wij.organisatieId)) return []
  return [
    {
      soort: 'gewichten',
      titel: `Geef gewichten voor ${titel}`,
      toelichting: 'Bij dit voorstel hoort een weging. Zeg hoe zwaar elk criterium telt voor uw organisatie. Daarna ziet u de scores.',
      pad: `/voorstellen/${id}?tab=weging`,
      uiterlijk: null,
    },
  ]
}

function klantTaak({ id, titel, status, wachtOpKlanten }: WerkVoorstel, wij: Wij) {
  if (!weegbaar(status) || !speaks(wij) || !wachtOpKlanten.includes(wij.organisatieId)) return []
  return [
    {
      soort: 'meerkosten',
      titel: `Kies of u de meerkosten van ${titel} betaalt`,
      toelichting: 'Uw organisatie vraagt in dit voorstel meer dan de anderen. Wie dat vraagt, betaalt het en kiest.',
      pad: `/voorstellen/${id}?tab=business-case`,
      uiterlijk: null,
    },
  ]
}

/** Proposals that no table treats yet as open matters; what lies at a table is an open matter of that table. */
export function openPunten(voorstellen: readonly WerkVoorstel[]) {
  return voorstellen
    .filter(({ status }) => status === 'concept' || status === 'ingediend')
    .map(({ id, titel, status, organisatieId, organisatieNaam, sinds }) => ({
      soort: 'voorstel',
      id,
      titel,
      stand: status === 'concept' ? 'Concept, nog niet ingediend' : 'Ingediend, nog niet in behandeling',
      organisatieId,
      eigenaar: organisatieNaam,
      tafel: null,
      volgendeKeer: null,
      blokkade: null,
      sinds,
      pad: `/voorstellen/${id}`,
    }))
}
