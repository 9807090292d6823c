import type { Doel, DoelInvoer } from '#modules/doelen/contract.ts'

/** The form of a goal; choices that were not made yet are empty. */
export interface DoelVelden {
  soort: string | null
  onderwerp: string
  titel: string
  toelichting: string
  maatstaf: string
  eenheid: string
  streefwaarde: string | null
  richting: string | null
  streefdatum: string | null
  /** Empty: none. */
  k: string
  startwaarde: string | null
  startdatum: string | null
  gezamenlijkId: string
  verhouding: string | null
  reden: string
}

/** A form with nothing in it. */
export const leegDoel: DoelVelden = {
  soort: null,
  onderwerp: '',
  titel: '',
  toelichting: '',
  maatstaf: '',
  eenheid: '',
  streefwaarde: null,
  richting: null,
  streefdatum: null,
  k: '',
  startwaarde: null,
  startdatum: null,
  gezamenlijkId: '',
  verhouding: null,
  reden: '',
}

/** What the form shows of a draft. */
export function veldenOf(doel: Doel): DoelVelden {
  const {
    soort,
    onderwerp,
    titel,
    toelichting,
    maatstaf,
    eenheid,
    streefwaarde,
    richting,
    streefdatum,
    startwaarde,
    startdatum,
    verhouding,
    reden,
  } = doel
  return {
    soort,
    onderwerp,
    titel,
    toelichting,
    maatstaf,
    eenheid,
    streefwaarde,
    richting,
    streefdatum,
    k: doel.k ?? '',
    startwaarde,
    startdatum,
    gezamenlijkId: doel.gezamenlijkId ?? '',
    verhouding,
    reden,
  }
}

/** What the server is sent, once the form found nothing to mend. A joint goal, or one that stands to none, has no relation to it. */
export function invoerOf(velden: DoelVelden): DoelInvoer {
  const isNaast = velden.soort !== 'gezamenlijk' && velden.gezamenlijkId !== ''
  return {
    ...velden,
    k: velden.k || null,
    gezamenlijkId: isNaast ? velden.gezamenlijkId : null,
    verhouding: isNaast ? velden.verhouding : null,
    reden: isNaast ? velden.reden : '',
  } as DoelInvoer
}
