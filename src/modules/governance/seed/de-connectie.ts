import type { Db } from '#platform/database/database.ts'
import { insertGroeiSeed } from '#modules/governance/store/seed.ts'
import { DE_CONNECTIE_IDS } from '#modules/samenwerking/index.ts'

const { in: idIn, regeling } = DE_CONNECTIE_IDS
const BRON = 'Tussenrapportage bestuursopdracht De Connectie (2022), hoofdstuk 3; de punten in eigen woorden'

/** The three phases of the source; the last was not embraced by the board when it was written. */
const FASEN = [
  {
    naam: 'Een uitvoeringsorganisatie met de basis op orde (2022-2023)',
    omschrijving: 'Er is genoeg geregeld om de afgesproken producten en diensten te leveren.',
    criteria: [
      'Klanten weten vooraf wat zij krijgen, wat het kost en wanneer het er is',
      'Wat is afgesproken, wordt geleverd',
      'Over kosten en prestaties is de organisatie open',
      'De organisatie zorgt goed voor haar medewerkers',
    ],
  },
  {
    naam: 'Een servicegerichte organisatie (2023-2024)',
    omschrijving: 'Medewerkers begrijpen wat hun dienst voor de klant betekent.',
    criteria: ['Klanten merken dat er met hen wordt meegedacht', 'Veranderende behoeften leiden tot producten en diensten die passen'],
  },
  {
    naam: 'Dé partner in bedrijfsvoering (2024-2026)',
    omschrijving:
      'Ontwikkelingen van buiten worden vertaald voordat de klant erom vraagt. Het bestuur had deze fase bij het schrijven van de bron nog niet omarmd.',
    criteria: ['Klanten krijgen een passend advies voordat zij erom vragen', 'Klanten noemen de organisatie hun partner'],
  },
]

/** What the source says about growth: three phases, and nobody who said yet what of them can be seen. */
export async function fillGroei(db: Db): Promise<void> {
  await insertGroeiSeed(
    db,
    FASEN.map(({ naam, omschrijving, criteria }, index) => ({
      fase: { id: idIn('groeifase', String(index + 1)), regeling_id: regeling, volgorde: index + 1, naam, omschrijving, bron: BRON },
      criteria: criteria.map((tekst, at) => ({
        id: idIn('groeicriterium', `${index + 1}/${at + 1}`),
        fase_id: idIn('groeifase', String(index + 1)),
        volgorde: at + 1,
        tekst,
      })),
    })),
  )
}
