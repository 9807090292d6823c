import * as z from 'zod'
import { Id, operation, tekst } from '#platform/http/contract.ts'
import { Agenda, Agendapunt, Personenronde } from '#modules/agenda/contract/agendas.ts'
import { Besluitdetails } from '#modules/governance/contract.ts'
import { behandelwijzen } from '#modules/agenda/domain/agenda.ts'

const voeren = { tag: 'Vergaderingen', permission: 'vergadering.voeren', params: z.strictObject({ id: Id }) } as const
const nietMeer = ['niet-aan-tafel', 'vergadering-vervallen', 'agenda-status'] as const

const Standkeuze = z
  .strictObject({
    zetelId: Id,
    stand: z.enum(['aanwezig', 'afwezig', 'vervangen'], 'Kies: aanwezig, afwezig of vervangen.'),
    vervangerId: Id.nullable().default(null),
  })
  .refine(({ stand, vervangerId }) => (stand === 'vervangen') === (vervangerId !== null), {
    path: ['vervangerId'],
    message: 'Kies wie deze persoon vervangt.',
  })

const aantalStemmen = () =>
  z.number('Vul een aantal stemmen in.').int('Vul hele stemmen in.').min(0, 'Vul nul of meer stemmen in.').max(100_000)

/** What the table said of an item. */
const UitkomstInvoer = z.strictObject({
  wijze: z.enum(behandelwijzen, 'Kies hoe de tafel dit punt behandelde.'),
  conclusie: z.string().trim().max(4000, 'Houd de tekst bij ten hoogste 4000 tekens.'),
  oordeel: z.enum(['positief', 'negatief'], 'Kies: positief of negatief.').nullable().default(null),
  stemmen: z
    .array(
      z.strictObject({
        zetelId: Id,
        voor: aantalStemmen(),
        tegen: aantalStemmen(),
        onthouden: aantalStemmen().default(0),
        volmachtVan: Id.nullable().default(null),
      }),
    )
    .max(500)
    .default([]),
  /** A closed ballot about persons, all its rounds; who voted what is nowhere in it. */
  personen: z
    .strictObject({
      kandidaten: z.array(tekst('de naam van de kandidaat', 120)).min(1, 'Vul in over wie er wordt gestemd.').max(20),
      /** Seats that abstain because it is about them (Gemeentewet art. 28). */
      onthouders: z.array(Id).max(200).default([]),
      /** None when too few members are there to hold it. */
      rondes: z.array(Personenronde).max(6),
    })
    .nullable()
    .default(null),
  aantekeningen: z
    .array(z.strictObject({ zetelId: Id, tekst: tekst('de aantekening', 1000) }))
    .max(100)
    .default([]),
  /** Of a proposal on its way that the table adopts: what the decision carries beside its text. */
  besluit: Besluitdetails.nullable().default(null),
})
/** See {@link UitkomstInvoer}. */
export type UitkomstInvoer = z.output<typeof UitkomstInvoer>

/** During and after a meeting. */
export const vergaderenApi = {
  openVergadering: operation({
    ...voeren,
    method: 'POST',
    path: '/agendas/{id}/openingen',
    summary: 'Open de vergadering.',
    response: Agenda,
    ifMatch: true,
    refusals: [...nietMeer, 'agenda-leeg', 'vergadering-in-de-toekomst'],
  }),
  recordPresentie: operation({
    ...voeren,
    method: 'PUT',
    path: '/agendas/{id}/presentie',
    summary: 'Zeg wie er is, wie niet, en wie iemand vervangt.',
    body: z.strictObject({ standen: z.array(Standkeuze).min(1).max(200) }),
    response: Agenda,
    refusals: [...nietMeer, 'geen-zetel', 'geen-plaatsvervanger', 'een-zetel-per-vervanger'],
  }),
  writeConclusie: operation({
    ...voeren,
    method: 'PUT',
    path: '/agendapunten/{id}/conclusie',
    summary: 'Schrijf mee met wat de tafel concludeert.',
    body: z.strictObject({ conclusie: z.string().max(4000, 'Houd de tekst bij ten hoogste 4000 tekens.') }),
    response: Agendapunt,
    ifMatch: true,
    refusals: [...nietMeer, 'punt-al-besloten'],
  }),
  recordUitkomst: operation({
    ...voeren,
    method: 'POST',
    path: '/agendapunten/{id}/uitkomsten',
    summary: 'Leg vast wat de tafel van een punt zei: zonder stemming, met stemmen, met briefjes over personen, of aangehouden.',
    body: UitkomstInvoer,
    response: Agenda,
    ifMatch: true,
    refusals: [
      ...nietMeer,
      'punt-al-besloten',
      'conclusie-ontbreekt',
      'geen-quorum',
      'stemmen-kloppen-niet',
      'stembriefjes-kloppen-niet',
      'ronde-ontbreekt',
      'niet-stembaar',
      'geen-zetel',
      'stap-al-gedaan',
      'stap-niet-aan-de-beurt',
      'uitkomst-past-niet',
      'advies-ontbreekt',
      'vergadering-te-vroeg',
      'evaluatie-te-vroeg',
      'openbaarheid-past-niet',
      'behandeling-gestopt',
      'kenmerk-ontbreekt',
    ],
  }),
  takeBackUitkomst: operation({
    ...voeren,
    method: 'POST',
    path: '/agendapunten/{id}/terugnames',
    summary: 'Neem een verkeerd vastgelegde uitkomst terug zolang de vergadering bezig is.',
    body: z.strictObject({ reden: tekst('wat er niet klopte', 500) }),
    response: Agenda,
    ifMatch: true,
    refusals: [...nietMeer, 'niets-vastgelegd', 'punt-is-besluit', 'punt-is-gezegd', 'vervolg-gewijzigd'],
  }),
  closeVergadering: operation({
    ...voeren,
    method: 'POST',
    path: '/agendas/{id}/sluitingen',
    summary: 'Sluit de vergadering: de besluitenlijst is klaar, wat bleef liggen komt terug.',
    response: Agenda,
    ifMatch: true,
    refusals: nietMeer,
  }),
  adoptBesluitenlijst: operation({
    ...voeren,
    method: 'POST',
    path: '/agendas/{id}/vaststellingen',
    summary: 'Stel de besluitenlijst vast; zij wijzigt daarna niet meer.',
    response: Agenda,
    ifMatch: true,
    refusals: nietMeer,
  }),
}
