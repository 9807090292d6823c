import * as z from 'zod'
import { Id, operation, tekst } from '#platform/http/contract.ts'
import { Behandeling } from '#modules/governance/contract/behandelingen.ts'

const tag = 'Behandelingen'

/** The word of one organisation. */
const Woord = {
  oordeel: z.enum(['akkoord', 'afwijkend'], 'Kies: akkoord of afwijkend.'),
  tekst: z.string().trim().max(4000, 'Houd het advies bij ten hoogste 4000 tekens.').default(''),
}
const heeftReden = ({ oordeel, tekst: reden }: { oordeel: string; tekst: string }) => oordeel === 'akkoord' || reden !== ''
const redenGevraagd = { path: ['tekst'], message: 'Schrijf waarom uw organisatie er anders over denkt.' }

/** What organisations say about a proposal on its way, asked at a table or not. */
export const adviezenApi = {
  giveAdvies: operation({
    method: 'POST',
    path: '/behandelingen/{id}/stappen/{stapId}/adviezen',
    tag,
    summary: 'Geef het advies van uw organisatie: akkoord, of afwijkend met een reden.',
    permission: 'advies.geven',
    params: z.strictObject({ id: Id, stapId: Id }),
    body: z.strictObject(Woord).refine(heeftReden, redenGevraagd),
    response: Behandeling,
    ifMatch: true,
    refusals: ['niet-aan-tafel', 'stap-al-gedaan', 'stap-niet-aan-de-beurt', 'geen-advies-gevraagd'],
  }),
  startOngevraagdAdvies: operation({
    method: 'POST',
    path: '/behandelingen/{id}/ongevraagd-advies',
    tag,
    summary: 'Begin een ongevraagd advies van de controllers, met het oordeel van uw organisatie.',
    permission: 'advies.geven',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ ...Woord, aanleiding: tekst('waarom u ongevraagd adviseert', 1000) }).refine(heeftReden, redenGevraagd),
    response: Behandeling,
    ifMatch: true,
    refusals: ['niet-aan-tafel', 'behandeling-gestopt', 'advies-gevraagd', 'een-ongevraagd-advies-per-weg'],
  }),
  giveOngevraagdOordeel: operation({
    method: 'POST',
    path: '/behandelingen/{id}/ongevraagd-advies/adviezen',
    tag,
    summary: 'Geef het oordeel van uw organisatie bij het ongevraagde advies van de controllers.',
    permission: 'advies.geven',
    params: z.strictObject({ id: Id }),
    body: z.strictObject(Woord).refine(heeftReden, redenGevraagd),
    response: Behandeling,
    ifMatch: true,
    refusals: ['niet-aan-tafel', 'behandeling-gestopt', 'geen-advies-gevraagd'],
  }),
}
