// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `afweging`: a row as it is read, with what the database fills in marked as generated. */
export type AfwegingTables = {
  'afweging.beslispunt': {
    id: string
    voorstel_id: string
    volgorde: number
    tekst: string
    raakt: Generated<unknown>
  }
  'afweging.bijlage': {
    voorstel_id: string
    verkenning_id: string
    volgorde: number
  }
  'afweging.businesscase': {
    id: string
    voorstel_id: string
    disconteringsvoet: string
    basisjaar: number
    versie: Generated<number>
    nulalternatief: Generated<string>
    prijsbasis: Generated<string>
    prijspeil: number | null
    btw: Generated<string>
  }
  'afweging.effect_zonder_prijs': {
    id: string
    businesscase_id: string
    volgorde: number
    organisatie_id: string | null
    omschrijving: string
    richting: string
    zekerheid: string
  }
  'afweging.gewicht': {
    id: string
    regeling_id: string
    weging_id: string
    gewichten: unknown
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    versie: Generated<number>
    geeft_geen: Generated<boolean>
    eigen_criteria: Generated<unknown>
    gegeven_door: Generated<string>
    gegeven_rol: Generated<string>
  }
  'afweging.kasstroom': {
    id: string
    businesscase_id: string
    volgorde: number
    jaar: number
    organisatie_id: string
    bedrag_cent: bigint | null
    omschrijving: Generated<string>
    soort: Generated<string>
    alternatief: Generated<string>
  }
  'afweging.klantkeuze': {
    voorstel_id: string
    organisatie_id: string
    keuze: string
    reden: string
    persoon_naam: string
    sinds: Date
  }
  'afweging.planelement': {
    voorstel_id: string
    element: string
    tekst: string
    is_nvt: Generated<boolean>
    trekker_id: string | null
  }
  'afweging.realisatieplan': {
    voorstel_id: string
    versie: Generated<number>
  }
  'afweging.regel': {
    id: string
    voorstel_id: string
    volgorde: number
    omschrijving: string
    klasse: string
    bewijs: Generated<string>
    jaar: number
    soort: string
    bedrag_cent: bigint | null
    beslispunt_id: string
  }
  'afweging.score': {
    id: string
    regeling_id: string
    weging_id: string
    organisatie_id: string
    variant: string
    criterium: string
    score: string
    laag: string | null
    hoog: string | null
    bron: string
    ondertekend_op: Date
    ondertekend_door: string
    ondertekend_rol: string
    versie: Generated<number>
  }
  'afweging.scorewijziging': {
    id: string
    regeling_id: string
    weging_id: string
    organisatie_id: string
    variant: string
    criterium: string
    van: string
    naar: string
    uitkomst_bekend: boolean
    reden: Generated<string>
    gewijzigd_op: Date
    gewijzigd_door: string
    gewijzigd_rol: string
  }
  'afweging.voorstel': {
    id: string
    regeling_id: string
    nummer: string | null
    wens_id: string
    titel: string
    samenvatting: Generated<string>
    verdeelsleutel_id: string | null
    status: string
    fictief: Generated<boolean>
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    bijgewerkt_op: Generated<Date>
    versie: Generated<number>
    vorm: Generated<string>
  }
  'afweging.weging': {
    id: string
    voorstel_id: string
    criteria: unknown
    varianten: unknown
    scores: Generated<unknown>
    marge: string
    versie: Generated<number>
    ronde: Generated<number>
    vorige_id: string | null
    aanleiding: Generated<string>
    geopend_op: Date | null
    geopend_door: Generated<string>
  }
}
