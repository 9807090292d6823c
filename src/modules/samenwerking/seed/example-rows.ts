import type { Opbouw } from '#modules/samenwerking/contract.ts'
import { idsOf, persoonId, type VoorbeeldIds } from '#modules/samenwerking/seed/ids.ts'
import { MENSEN } from '#modules/samenwerking/seed/mensen.ts'
import { periodText } from '#modules/samenwerking/seed/period-text.ts'
import type {
  Cijfer,
  Pet,
  Plan,
  Voorbeeld,
  Voorbeeldcontact,
  Voorbeeldopmerking,
  Voorbeeldsleutel,
} from '#modules/samenwerking/seed/voorbeeld.ts'
import { FICTIEVE_BRON } from '#modules/samenwerking/seed/voorbeeld.ts'
import type { SeedRows } from '#modules/samenwerking/store/seed.ts'

/** What was made up around a cooperation: hats, mandates, chairs, figures, keys and remarks. All of it is marked as fictief. */
export function exampleRows(voorbeeld: Voorbeeld): SeedRows {
  const ids = idsOf(voorbeeld)
  return {
    'samenwerking.aanstelling': voorbeeld.petten.map((pet) => aanstellingRow(pet, ids)),
    'samenwerking.tafel_lid': voorbeeld.petten.flatMap((pet) =>
      pet.tafels.map((tafel) => zetelRow(pet, { code: tafel, soort: soortOf(voorbeeld, tafel) }, ids)),
    ),
    'samenwerking.mandaat': voorbeeld.petten.flatMap((pet) => mandaatRows(pet, ids)),
    'samenwerking.contact': voorbeeld.contacten.map((contact) => contactRow(contact, ids)),
    'samenwerking.kenmerkwaarde': voorbeeld.cijfers.map((cijfer) => cijferRow(cijfer, ids)),
    'samenwerking.verdeelsleutel': voorbeeld.sleutels.map((sleutel) => sleutelRow(sleutel, ids)),
    'samenwerking.opmerking': voorbeeld.opmerkingen.map((opmerking) => opmerkingRow(opmerking, ids)),
  }
}

function aanstellingRow(pet: Pet, ids: VoorbeeldIds) {
  return {
    id: ids.aanstelling(pet),
    persoon_id: persoonId(pet.aanmeldnaam),
    regeling_id: ids.regeling,
    organisatie_id: ids.organisatie(pet.partij),
    rol: pet.rol,
    geldig: periodText(pet),
    versie: 1,
  }
}

/** As what somebody sits there: the secretary of a college or a council has no vote, nor has the director at the table of the clients. */
function zetelRow(pet: Pet, tafel: { code: string; soort: string }, ids: VoorbeeldIds) {
  const steunt = (pet.rol === 'secretaris' && tafel.soort === 'college') || (pet.rol === 'griffier' && tafel.soort === 'raad')
  const rol = steunt ? 'secretaris' : pet.rol === 'directeur' ? 'adviseur' : pet.voorzit?.includes(tafel.code) ? 'voorzitter' : 'lid'
  return {
    id: ids.in('zetel', `${tafel.code}/${pet.aanmeldnaam}/${pet.partij}`),
    tafel_id: ids.in('tafel', tafel.code),
    aanstelling_id: ids.aanstelling(pet),
    rol,
    stemgewicht: rol === 'voorzitter' || rol === 'lid' ? 1 : 0,
  }
}

function soortOf({ feiten, tafels }: Voorbeeld, code: string): string {
  return [...feiten.tafels, ...tafels].find((tafel) => tafel.code === code)!.soort
}

function mandaatRows(pet: Pet, ids: VoorbeeldIds) {
  return pet.mandaten.map(({ onderwerp, limietCent, bedragVerborgen, totEnMet }) => ({
    id: ids.in('mandaat', `${pet.aanmeldnaam}/${pet.partij}/${onderwerp}`),
    regeling_id: ids.regeling,
    eigen_organisatie_id: ids.organisatie(pet.partij),
    aanstelling_id: ids.aanstelling(pet),
    onderwerp,
    limiet_cent: limietCent,
    bedrag_verborgen: bedragVerborgen,
    geldig: periodText({ van: pet.van, totEnMet: totEnMet ?? pet.totEnMet }),
    besluit: 'Fictief mandaatbesluit',
    versie: 1,
  }))
}

/** Chairs have a function and no name: who sits there in reality is nobody's business here. */
function contactRow({ partij, dienstonderdeel, kant, niveau, functie, van, totEnMet }: Voorbeeldcontact, ids: VoorbeeldIds) {
  return {
    id: ids.in('contact', `${dienstonderdeel ?? partij}/${kant}/${niveau}/${functie}`),
    regeling_id: ids.regeling,
    organisatie_id: ids.organisatie(partij),
    dienstonderdeel_id: dienstonderdeel === null ? null : ids.in('dienstonderdeel', dienstonderdeel),
    kant,
    niveau,
    functie,
    naam: '',
    geldig: periodText({ van, totEnMet }),
    fictief: true,
    versie: 1,
  }
}

function cijferRow({ partij, kenmerk, peildatum, waarde, ingediendOp }: Cijfer, ids: VoorbeeldIds) {
  return {
    id: ids.in('kenmerkwaarde', `${partij}/${kenmerk}/${peildatum}`),
    organisatie_id: ids.organisatie(partij),
    kenmerk,
    peildatum,
    waarde,
    bron: FICTIEVE_BRON,
    fictief: true,
    regeling_id: ids.regeling,
    eigen_organisatie_id: ids.organisatie(partij),
    ingediend_op: instant(ingediendOp),
    zichtbaarheid: 'partners',
    versie: 1,
  }
}

function sleutelRow(sleutel: Voorbeeldsleutel, ids: VoorbeeldIds) {
  return {
    id: ids.in('verdeelsleutel', sleutel.code),
    regeling_id: ids.regeling,
    naam: sleutel.naam,
    omschrijving: sleutel.omschrijving,
    opbouw: opbouwOf(sleutel.plan, ids),
    geldig_van: sleutel.geldig.van,
    geldig_tot_en_met: sleutel.geldig.totEnMet,
    status: sleutel.status,
    vervangt_id: sleutel.vervangt === null ? null : ids.in('verdeelsleutel', sleutel.vervangt),
    besluit: sleutel.besluit,
    bron: sleutel.bron,
    // Also the key of the source: what it lacks to divide by (the inner key, the decision) was made up; omschrijving says which part.
    fictief: true,
    eigen_organisatie_id: ids.organisatie(sleutel.eigenaar),
    ingediend_op: instant(sleutel.ingediendOp),
    zichtbaarheid: 'partners',
    versie: 1,
  }
}

/** The plan with ids for codes. */
export function opbouwOf({ maatstaven, delen }: Plan, ids: Pick<VoorbeeldIds, 'organisatie'>): Opbouw {
  return {
    maatstaven,
    delen: delen.map(({ partij, gewicht, onderverdeling }) => ({
      organisatieId: ids.organisatie(partij),
      ...(gewicht === undefined ? {} : { gewicht }),
      ...(onderverdeling === undefined ? {} : { onderverdeling: opbouwOf(onderverdeling, ids) }),
    })),
  }
}

function opmerkingRow({ code, sleutel, aanmeldnaam, partij, tekst, gemaaktOp, ingediendOp, tafel }: Voorbeeldopmerking, ids: VoorbeeldIds) {
  return {
    id: ids.in('opmerking', `${sleutel}/${code}`),
    regeling_id: ids.regeling,
    onderwerp_soort: 'verdeelsleutel',
    onderwerp_id: ids.in('verdeelsleutel', sleutel),
    tekst,
    persoon_id: persoonId(aanmeldnaam),
    persoon_naam: MENSEN.find((mens) => mens.aanmeldnaam === aanmeldnaam)!.naam,
    gemaakt_op: new Date(gemaaktOp),
    eigen_organisatie_id: ids.organisatie(partij),
    ingediend_op: instant(ingediendOp),
    zichtbaarheid: tafel === null ? 'partners' : 'tafel',
    tafel_id: tafel === null ? null : ids.in('tafel', tafel),
    versie: 1,
  }
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
