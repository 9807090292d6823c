import type { Opbouw, Verdeelsleutel } from '#modules/samenwerking/contract.ts'

/** One measure on the form; every field as the person fills it in. */
export interface MaatstafInvoer {
  id: number
  soort: 'vast' | 'gelijk' | 'kenmerk'
  kenmerk: string
  peildatum: string | null
  weging: string
}

/** One participant on the form. */
export interface DeelInvoer {
  id: number
  organisatie: { id: string; label: string }
  gewicht: string
  onderverdeling: OpbouwInvoer | null
}

/** One level of a key on the form. */
export interface OpbouwInvoer {
  maatstaven: MaatstafInvoer[]
  delen: DeelInvoer[]
}

/** The whole form. */
export interface SleutelInvoer {
  naam: string
  omschrijving: string
  geldigVan: string | null
  geldigTotEnMet: string | null
  vervangtId: string | null
  opbouw: OpbouwInvoer
}

let nummer = 0
/** A number that tells rows apart while they are added and taken away. */
export const nextId = () => ++nummer

/** A measure to begin with: fixed weights. */
export const newMaatstaf = (): MaatstafInvoer => ({ id: nextId(), soort: 'vast', kenmerk: 'inwoners', peildatum: null, weging: '1' })

/** A form for these participants. */
export function emptySleutel(deelnemers: readonly { organisatieId: string; organisatieNaam: string }[]): SleutelInvoer {
  return {
    naam: '',
    omschrijving: '',
    geldigVan: null,
    geldigTotEnMet: null,
    vervangtId: null,
    opbouw: {
      maatstaven: [newMaatstaf()],
      delen: deelnemers.map((deelnemer) => newDeel({ id: deelnemer.organisatieId, label: deelnemer.organisatieNaam })),
    },
  }
}

/** A participant without a weight yet. */
export function newDeel(organisatie: { id: string; label: string }): DeelInvoer {
  return { id: nextId(), organisatie, gewicht: '', onderverdeling: null }
}

/** The form filled with a key that is there: to change a draft, or as the start of a successor. */
export function sleutelInvoerOf(sleutel: Verdeelsleutel, namen: ReadonlyMap<string, string>): SleutelInvoer {
  return {
    naam: sleutel.naam,
    omschrijving: sleutel.omschrijving,
    geldigVan: sleutel.geldigVan,
    geldigTotEnMet: sleutel.geldigTotEnMet,
    vervangtId: sleutel.vervangtId,
    opbouw: opbouwInvoerOf(sleutel.opbouw, namen),
  }
}

function opbouwInvoerOf(opbouw: Opbouw, namen: ReadonlyMap<string, string>): OpbouwInvoer {
  return {
    maatstaven: opbouw.maatstaven.map(({ weging, maatstaf }) => ({
      id: nextId(),
      soort: maatstaf.soort,
      weging,
      kenmerk: maatstaf.soort === 'kenmerk' ? maatstaf.kenmerk : 'inwoners',
      peildatum: maatstaf.soort === 'kenmerk' ? maatstaf.peildatum : null,
    })),
    delen: opbouw.delen.map((deel) => ({
      id: nextId(),
      organisatie: { id: deel.organisatieId, label: namen.get(deel.organisatieId) ?? 'Onbekende organisatie' },
      gewicht: deel.gewicht ?? '',
      onderverdeling: deel.onderverdeling ? opbouwInvoerOf(deel.onderverdeling, namen) : null,
    })),
  }
}

/** What goes to the server; it says what is missing, field by field. */
export function bodyOf(invoer: SleutelInvoer) {
  return { ...invoer, geldigVan: invoer.geldigVan ?? '', opbouw: opbouwOf(invoer.opbouw) }
}

function opbouwOf({ maatstaven, delen }: OpbouwInvoer): Opbouw {
  const isFixed = maatstaven.some(({ soort }) => soort === 'vast')
  return {
    maatstaven: maatstaven.map(({ soort, kenmerk, peildatum, weging }) => ({
      weging,
      maatstaf: soort === 'kenmerk' ? { soort, kenmerk, peildatum: peildatum ?? '' } : { soort },
    })),
    delen: delen.map(({ organisatie, gewicht, onderverdeling }) => ({
      organisatieId: organisatie.id,
      ...(isFixed && gewicht !== '' ? { gewicht } : {}),
      ...(onderverdeling ? { onderverdeling: opbouwOf(onderverdeling) } : {}),
    })),
  }
}
