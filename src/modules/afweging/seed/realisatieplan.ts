import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { type Planelement, planelementen } from '#modules/afweging/domain/realisatieplan.ts'

const { in: idIn, organisatie } = DE_LIEMERS_IDS
const VOORSTEL = idIn('voorstel', 'digitaal')

/** How the learning programme is done, element by element; who sees to it, or nobody where it does not apply. All made up. */
const ELEMENTEN: Record<Planelement, readonly [tekst: string, trekker: 'zevenaar' | 'duiven' | 'westervoort' | 'sdl' | null]> = {
  doelen: ['Eind 2027 volgde elke medewerker de basis; eind 2028 geven de gemeenten en de RID zich een 5,0 in de benchmark.', 'zevenaar'],
  rollen: ['De gemeenten kiezen wat hun mensen leren en geven tijd. De RID koopt de lessen in en houdt bij wie wat volgde.', 'zevenaar'],
  besturing: ['De stuurgroep volgt de voortgang elk kwartaal. Het OGO beslist binnen zijn mandaat over de inhoud.', 'duiven'],
  sponsors: ['Zevenaar begint met 60 plaatsen en staat twee jaar garant voor de afname.', 'zevenaar'],
  raden: ['Elke raad krijgt in mei een brief over de voortgang, en een avond om zelf de basis te proberen.', 'westervoort'],
  rechtsvorm: ['De regeling verandert niet: dit is een dienst van de RID.', null],
  bekostiging: ['Eenmalig geld in 2027, naar de verdeelsleutel. Daarna betaalt ieder per deelnemer.', 'duiven'],
  organisatie: ['Een coördinator bij de RID, een aanspreekpunt per gemeente.', 'sdl'],
  invoering: ['Eerst de leidinggevenden, dan wie met inwoners werkt, dan iedereen. Elke stap begint in Zevenaar.', 'zevenaar'],
  regio: ['De regionale academie geeft de lessen die zij al heeft.', 'duiven'],
  landelijk: ['Wij gebruiken wat de VNG aanbiedt; er komt niets nieuws naast.', null],
}

/** The proposal about digital skills as a realisatieplan: its goals were shared already. */
export const LEERPLAN = {
  plan: { voorstel_id: VOORSTEL },
  elementen: planelementen.map((element) => {
    const [tekst, trekker] = ELEMENTEN[element]
    return {
      voorstel_id: VOORSTEL,
      element,
      tekst: `Fictief. ${tekst}`,
      is_nvt: trekker === null,
      trekker_id: trekker === null ? null : organisatie(trekker),
    }
  }),
}
