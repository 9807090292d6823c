import type { Db } from '#platform/database/database.ts'
import type { House } from '#platform/http/context.ts'
import { listOpkomst, type Opkomst } from '#modules/agenda/index.ts'
import type { Publicatie, PublicatieInstelling } from '#modules/publicatie/contract.ts'
import { bewaringVan } from '#modules/publicatie/domain/bewaren.ts'
import { categorieVan, isVerplicht } from '#modules/publicatie/domain/categorie.ts'
import { creatiedatum, type DiwooStuk, diwooFouten } from '#modules/publicatie/domain/diwoo.ts'
import { alsVergadering, geheimStand, isVoltallig } from '#modules/publicatie/domain/geheimhouding.ts'
import { standVan } from '#modules/publicatie/domain/stand.ts'
import { uitgeverVan } from '#modules/publicatie/domain/uitgever.ts'
import { nogTeBepalen, vergaderinhoud } from '#modules/publicatie/domain/vergaderstuk.ts'
import { padVan } from '#modules/publicatie/domain/adres.ts'
import { findInstelling, type InstellingRow } from '#modules/publicatie/store/instelling.ts'
import type { PublicatieRow } from '#modules/publicatie/store/publicaties.ts'

/** What turns a row into what people read: the register, the meetings at which secrecy is confirmed, and today. */
export interface Beeld {
  instelling: InstellingRow | null
  /** Meetings by table, with who came. */
  vergaderingen: ReadonlyMap<string, readonly Opkomst[]>
  publicUrl: string
  op: string
}

/** Reads it once for a whole list. */
export async function loadBeeld(db: Db, { publicUrl }: Pick<House, 'publicUrl'>, op: string): Promise<Beeld> {
  return {
    instelling: await findInstelling(db),
    vergaderingen: Map.groupBy(await listOpkomst(db), ({ tafelId }) => tafelId),
    publicUrl,
    op,
  }
}

/**
 * The text that everybody will read: the decision, why it was taken (Awb article 3:47) and its conditions, or the open part of a meeting;
 * not who voted what and not who wrote it down.
 */
export function inhoudVan({
  tekst,
  motivering,
  voorwaarden,
  zitting,
}: Pick<PublicatieRow, 'tekst' | 'motivering' | 'voorwaarden' | 'zitting'>): string {
  if (zitting) return vergaderinhoud(zitting)
  const delen = [tekst, motivering.trim() && `Motivering: ${motivering}`, voorwaarden.trim() && `Voorwaarden: ${voorwaarden}`]
  return delen.filter((deel) => deel !== '').join('\n\n')
}

/** The category of a thing under the form that the cooperation had on its day. */
export function categorieOf({ soort, tafelSoort, vorm }: Pick<PublicatieRow, 'soort' | 'tafelSoort' | 'vorm'>) {
  return categorieVan({ ding: soort, tafelSoort, vorm })
}

/** Who publishes a decision; `null` when the cooperation has no register. */
export function uitgeverOf({ gemeenteNaam, gemeenteCode }: PublicatieRow, { instelling }: Beeld) {
  return instelling && uitgeverVan({ naam: gemeenteNaam, code: gemeenteCode }, { naam: instelling.naam, uri: instelling.organisatieUri })
}

/** The public address of a thing. */
export function adresVan(publicUrl: string, slug: string, stuk: Pick<PublicatieRow, 'soort' | 'nummer'>): string {
  return `${publicUrl}${padVan(slug, stuk)}`
}

/** A row as the API tells it. */
export function publicatieOf(row: PublicatieRow, beeld: Beeld): Publicatie {
  const stand = standOf(row)
  const categorie = categorieOf(row)
  return {
    id: row.id,
    soort: row.soort,
    nummer: row.nummer,
    titel: row.titel,
    inhoud: inhoudVan(row),
    datum: row.datum,
    tafelId: row.tafelId,
    tafelNaam: row.tafelNaam,
    tafelOrganisatieId: row.tafelOrganisatieId,
    aanTafel: row.aanTafel,
    stand,
    openbaarheid: openbaarheidOf(row, beeld),
    puntOpenbaarheid: row.puntOpenbaarheid,
    categorie: { ...categorie, verplicht: isVerplicht(categorie.code, row.datum, beeld.instelling?.verplichtVanaf ?? {}) },
    buitenSitemap: stand === 'gepubliceerd' ? diwooFouten(diwooOf(row, beeld)) : [],
    adres: beeld.instelling && row.publicatieId !== null ? adresVan(beeld.publicUrl, beeld.instelling.slug, row) : null,
    wachtOp: row.zitting ? nogTeBepalen(row.zitting) : [],
    gepubliceerdOp: row.gepubliceerdOp,
    ingetrokkenOp: row.ingetrokkenOp,
    intrekReden: row.intrekReden,
    bewaring: bewaringVan(row.tafelSoort, row.datum),
    versie: row.versie,
  }
}

/** A meeting needs no word on its openness: its open part is open. */
function standOf({ soort, openbaarheid, publicatieId, ingetrokkenOp, verouderd }: PublicatieRow) {
  return standVan({
    openbaarheid: soort === 'vergadering' ? 'openbaar' : openbaarheid,
    gepubliceerd: publicatieId !== null && ingetrokkenOp === null,
    ingetrokken: ingetrokkenOp !== null,
    verouderd,
  })
}

function openbaarheidOf(row: PublicatieRow, { vergaderingen, op }: Beeld): Publicatie['openbaarheid'] {
  if (row.openbaarheid === null) return null
  const { grond, toelichting, opgelegdDoor, opgelegdOp, bekrachtigdOp } = row
  return {
    soort: row.openbaarheid,
    grond,
    toelichting: toelichting ?? '',
    opgelegdDoor,
    opgelegdOp,
    bekrachtigdOp,
    geheim: geheimOf(row, vergaderingen.get(row.tafelId) ?? [], op),
  }
}

function geheimOf({ opgelegdDoor, opgelegdOp, bekrachtigdOp }: PublicatieRow, opkomsten: readonly Opkomst[], op: string) {
  if (opgelegdDoor === null || opgelegdOp === null) return null
  const stand = geheimStand(
    { opgelegdDoor, opgelegdOp, bekrachtigdOp },
    opkomsten.map((each) => alsVergadering(each, op)),
    op,
  )
  if (stand.soort === 'geldt') return { stand: stand.soort, dag: null, vergaderingen: [] }
  const sindsdien = opkomsten.filter(({ datum }) => datum >= opgelegdOp && datum <= op)
  return {
    stand: stand.soort,
    dag: stand.soort === 'vervallen' ? stand.per : stand.uiterlijk,
    vergaderingen: sindsdien.map(({ tafelId: _, ...each }) => ({ ...each, telt: isVoltallig(each) })),
  }
}

function diwooOf(row: PublicatieRow, beeld: Beeld): DiwooStuk {
  return {
    adres: beeld.instelling ? adresVan(beeld.publicUrl, beeld.instelling.slug, row) : '',
    titel: row.titel,
    datum: creatiedatum(row.datum, row.gepubliceerdOp ?? row.datum),
    gewijzigd: (row.gewijzigdOp ?? row.datum).slice(0, 10),
    categorie: categorieOf(row).code,
    organisatieNaam: row.organisatieNaam ?? '',
    organisatieUri: row.organisatieUri,
  }
}

/** The register as the API tells it; before there is one, empty and with version 0. */
export function instellingOf(row: InstellingRow | null, publicUrl: string): PublicatieInstelling {
  if (!row) return { slug: '', naam: '', organisatieUri: null, verplichtVanaf: {}, adres: null, versie: 0 }
  return { ...row, adres: `${publicUrl}/openbaar/${row.slug}/besluiten` }
}
