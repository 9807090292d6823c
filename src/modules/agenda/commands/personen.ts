import { Problem } from '#platform/http/problems.ts'
import { geenZetel } from '#modules/agenda/commands/vergaderen.ts'
import type { Agenda, Agendapunt, Stemronde, UitkomstInvoer } from '#modules/agenda/contract.ts'
import { isStembaar, type Puntuitkomst, uitkomstVan } from '#modules/agenda/domain/agenda.ts'
import { personenTekst, type Personenuitslag, verloopVan } from '#modules/agenda/domain/personenstemming.ts'
import { personenopzet } from '#modules/agenda/domain/presentie.ts'
import type { Uitkomst } from '#modules/agenda/domain/stemming.ts'

const uitkomsten: Readonly<Record<Personenuitslag['uitkomst'], Uitkomst>> = {
  gekozen: 'aangenomen',
  niet_gekozen: 'verworpen',
  geen_quorum: 'geen quorum',
}

/** A closed ballot about persons, counted again here. What is kept are papers and names of candidates; who voted what was never told. */
export function ballot(
  was: Agenda,
  punt: Agendapunt,
  { personen, conclusie }: UitkomstInvoer,
): { uitkomst: Puntuitkomst; stemming: Stemronde } {
  if (!isStembaar(punt.soort))
    throw new Problem(409, 'niet-stembaar', 'Over dit punt wordt niet gestemd. Maak er een besluit of advies van.')
  if (personen === null) throw kloptNiet([{ name: 'personen', reason: 'Vul in over wie er wordt gestemd en wat de briefjes zeggen.' }])
  const { kandidaten, onthouders, rondes } = personen
  if (new Set(kandidaten).size < kandidaten.length)
    throw kloptNiet([{ name: 'personen.kandidaten', reason: 'Noem elke kandidaat één keer.' }])
  if (onthouders.some((zetelId) => !was.zitplaatsen.some((zetel) => zetel.zetelId === zetelId))) throw geenZetel(was)
  const opzet = personenopzet({
    regel: was.stemregel,
    zetels: was.zitplaatsen,
    kandidaten,
    onthouders,
    tweedeVergadering: punt.tweedeVergadering,
  })
  const verloop = verloopVan(opzet, rondes)
  if (verloop.fouten.length > 0)
    throw kloptNiet(verloop.fouten.map(({ ronde, reden }) => ({ name: `personen.rondes.${ronde}`, reason: reden })))
  if (verloop.uitslag === null)
    throw new Problem(409, 'ronde-ontbreekt', 'De stemming is nog niet klaar. Vul in wat de volgende ronde opleverde.')
  const { uitkomst, gekozen, isDoorLot } = verloop.uitslag
  return {
    uitkomst: uitkomstVan(punt.soort, uitkomsten[uitkomst]),
    stemming: {
      wijze: 'personen',
      tekst: personenTekst(verloop, conclusie),
      invoer: null,
      personen: {
        kandidaten,
        uitgereikt: opzet.briefjesPerLid.reduce((all, each) => all + each, 0),
        onthouders: new Set(onthouders).size,
        rondes,
        gekozen,
        isDoorLot,
      },
    },
  }
}

const kloptNiet = (faults: readonly { name: string; reason: string }[]): Problem =>
  new Problem(409, 'stembriefjes-kloppen-niet', faults.map(({ reason }) => reason).join(' ')).at(
    faults.map((fault) => ({ ...fault, code: 'stembriefjes-kloppen-niet' })),
  )
