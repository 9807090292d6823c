import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import type { VraagSeed } from '#modules/vraag/store/seed.ts'

const wens = (code: string) => DE_LIEMERS_IDS.in('wens', code)
const organisatie = (partij: string) => DE_LIEMERS_IDS.organisatie(partij)

/** A row of the example that is of one party. */
export const vanPartij = (partij: string) => ({
  regeling_id: DE_LIEMERS_IDS.regeling,
  eigen_organisatie_id: organisatie(partij),
  fictief: true,
})

const kiest = (
  code: string,
  partij: string,
  row: { keuze: string; vanaf_jaar?: number; reden: string; persoon_naam: string; sinds: string },
) => ({
  id: DE_LIEMERS_IDS.in('aansluiting', `${code}/${partij}`),
  wens_id: wens(code),
  organisatie_id: organisatie(partij),
  ...row,
  vanaf_jaar: row.vanaf_jaar ?? null,
  reden: `Fictief. ${row.reden}`,
  sinds: new Date(row.sinds),
})

/** Two wishes about the same that became one, a wish about which everybody chose something else, and a law among the offers: all made up. */
export const meldingen: VraagSeed = {
  aanbod: [
    {
      ...vanPartij('sdl'),
      id: DE_LIEMERS_IDS.in('aanbod', 'toegankelijk'),
      titel: 'Strengere regels voor toegankelijke formulieren',
      waarvoor:
        'Iedereen kan een formulier van de gemeente invullen, ook wie slecht ziet of geen muis gebruikt. (Fictief aanbod over een bedachte wet.)',
      voor_wie: 'Wie formulieren maakt, en iedereen die ze invult',
      wanneer_nodig: '2028-01-01',
      doel_id: null,
      soort: 'wet',
      digitale_impact:
        'Elk formulier wordt getoetst en zo nodig opnieuw gemaakt: bij drie gemeenten samen ongeveer 140. Dat kan één keer voor allen, als zij dezelfde formulieren gebruiken.',
      status: 'ingediend',
      ingediend_op: new Date('2026-11-09T09:20:00Z'),
    },
  ],
  wensen: [
    {
      ...vanPartij('zevenaar'),
      id: wens('meldingen'),
      titel: 'Inwoners volgen hun melding over straat en groen',
      waarvoor:
        'Wie een losse stoeptegel of een volle bak meldt, ziet zelf hoe het ervoor staat. Zo hoeft niemand te bellen om te vragen of het al is gebeurd. (Fictieve wens.)',
      voor_wie: 'Inwoners, en acht medewerkers van de buitendienst',
      wanneer_nodig: '2028-01-01',
      doel_id: null,
      proces: 'standaard',
      status: 'ingediend',
      ingediend_op: new Date('2026-10-12T09:00:00Z'),
    },
    {
      ...vanPartij('duiven'),
      id: wens('stoeptegels'),
      titel: 'Zien wat er met een stoepmelding gebeurt',
      waarvoor:
        'Inwoners die iets melden over de stoep of het groen, krijgen bericht als er iets verandert, ook in de avond en zonder te bellen. (Fictieve wens.)',
      voor_wie: 'Inwoners van Duiven',
      wanneer_nodig: '2028-06-01',
      doel_id: null,
      status: 'samengevoegd',
      samengevoegd_in_id: wens('meldingen'),
      ingediend_op: new Date('2026-10-15T14:30:00Z'),
    },
    {
      ...vanPartij('westervoort'),
      id: wens('archiefdozen'),
      titel: 'Oude bouwtekeningen vinden zonder kelder',
      waarvoor:
        'Medewerkers vinden een bouwtekening van voor 1990 achter hun bureau, zodat een bewoner niet twee weken wacht. (Fictieve wens.)',
      voor_wie: 'Medewerkers van bouwen en wonen',
      wanneer_nodig: null,
      doel_id: null,
      proces: 'afwijking',
      waarom_anders: 'Onze tekeningen liggen op papier; die van de anderen zijn al gescand.',
      status: 'ingediend',
      ingediend_op: new Date('2026-10-21T11:10:00Z'),
    },
  ],
  aansluitingen: [
    kiest('meldingen', 'duiven', {
      keuze: 'nu',
      reden: 'Wij vragen hetzelfde, voor dezelfde mensen.',
      persoon_naam: 'Joris Fictief',
      sinds: '2026-10-29T10:00:00Z',
    }),
    kiest('meldingen', 'westervoort', {
      keuze: 'meeliften',
      reden: 'Wij krijgen weinig meldingen en betalen liever per keer.',
      persoon_naam: 'Nadia Fictief',
      sinds: '2026-11-02T15:20:00Z',
    }),
    kiest('archiefdozen', 'zevenaar', {
      keuze: 'later',
      vanaf_jaar: 2029,
      reden: 'Ons archief verhuist in 2028.',
      persoon_naam: 'Sanne Fictief',
      sinds: '2026-11-03T09:40:00Z',
    }),
    kiest('archiefdozen', 'duiven', {
      keuze: 'niet',
      reden: 'Onze tekeningen zijn al gescand.',
      persoon_naam: 'Joris Fictief',
      sinds: '2026-11-04T08:15:00Z',
    }),
  ],
  samenvoegingen: [
    {
      id: DE_LIEMERS_IDS.in('samenvoeging', 'stoeptegels'),
      wens_id: wens('stoeptegels'),
      naar_id: wens('meldingen'),
      van_organisatie_id: organisatie('duiven'),
      reden: 'Wij vragen hetzelfde, voor dezelfde mensen.',
      persoon_naam: 'Joris Fictief',
      voorgesteld_op: new Date('2026-10-27T09:00:00Z'),
      status: 'aanvaard',
      antwoord: 'Dat zien wij ook zo.',
      antwoord_naam: 'Sanne Fictief',
      beantwoord_op: new Date('2026-10-29T10:00:00Z'),
    },
  ],
  cijfers: [
    {
      wens_id: wens('meldingen'),
      investering_cent: 8_400_000n,
      afschrijving_jaren: 5,
      vast_cent: 3_600_000n,
      prijs_cent: 150n,
      eenheid: 'melding',
      eerste_jaar: 2028,
      aantal_jaren: 5,
      opzegtermijn_jaren: 1,
      gewicht_bron: 'Fictief: ieder naar grootte',
      bron: 'Fictieve raming van de leverancier',
      delen: JSON.stringify([
        { organisatieId: organisatie('zevenaar'), gewicht: '44', eenheden: '5200' },
        { organisatieId: organisatie('duiven'), gewicht: '25', eenheden: '2900' },
        { organisatieId: organisatie('westervoort'), gewicht: '15', eenheden: '900' },
      ]),
      organisatie_id: organisatie('sdl'),
      persoon_naam: 'Esther Fictief',
      bijgewerkt_op: new Date('2026-11-05T13:00:00Z'),
    },
  ],
  steun: [
    {
      id: DE_LIEMERS_IDS.in('steun', 'meldingen/zevenaar'),
      wens_id: wens('meldingen'),
      organisatie_id: organisatie('zevenaar'),
      soort: 'eerste_gebruiker',
      vanaf: '2028-02-01',
      wat: 'Fictief. Twee medewerkers van de buitendienst testen een maand, en laten de anderen zien wat zij leerden.',
      persoon_naam: 'Sanne Fictief',
      gegeven_op: new Date('2026-11-06T10:30:00Z'),
    },
    {
      id: DE_LIEMERS_IDS.in('steun', 'meldingen/duiven'),
      wens_id: wens('meldingen'),
      organisatie_id: organisatie('duiven'),
      soort: 'sponsor',
      wat: 'Fictief. Wij nemen de eerste twee jaar af, ook als het gebruik tegenvalt.',
      namens: 'De gemeentesecretaris van Duiven',
      bedrag_cent: 2_000_000n,
      jaren: 2,
      persoon_naam: 'Joris Fictief',
      gegeven_op: new Date('2026-11-10T16:05:00Z'),
    },
  ],
}
