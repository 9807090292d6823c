import { makeId } from '#platform/make-id.ts'
import { START_PETTEN } from '#modules/samenwerking/seed/voorbeeld.ts'
import type { SeedRows } from '#modules/samenwerking/store/seed.ts'

/** Name with which the first administrator of an empty installation signs in. */
export const EERSTE_BEHEERDER = { aanmeldnaam: 'beheerder', omschrijving: 'beheerder van een lege samenwerking' }

/** What somebody needs to begin: a cooperation without participants, a placeholder organisation and the hat of its administrator. Ids are new: this is nobody's example. */
export function emptyCooperation(): { persoonId: string; regeling: { id: string; korteNaam: string }; rows: SeedRows } {
  const [persoonId, regelingId, organisatieId] = [makeId(), makeId(), makeId()]
  const bron = 'Gemaakt bij de eerste start'
  return {
    persoonId,
    regeling: { id: regelingId, korteNaam: 'Nieuwe samenwerking' },
    rows: {
      'samenwerking.regeling': [
        {
          id: regelingId,
          naam: 'Nieuwe samenwerking',
          korte_naam: 'Nieuwe samenwerking',
          omschrijving: '',
          bron,
          fictief: false,
          versie: 1,
        },
      ],
      'samenwerking.organisatie': [
        {
          id: organisatieId,
          regeling_id: regelingId,
          naam: 'Nieuwe organisatie',
          soort: 'overig',
          gemeente_code: null,
          provincie: null,
          bestaat: '(,)',
          bron,
          fictief: false,
          versie: 1,
        },
      ],
      'samenwerking.aanstelling': [
        {
          id: makeId(),
          persoon_id: persoonId,
          regeling_id: regelingId,
          organisatie_id: organisatieId,
          rol: 'beheerder',
          geldig: `[${START_PETTEN},)`,
          versie: 1,
        },
      ],
    },
  }
}
