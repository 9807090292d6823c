import { mediaTypes, writeBestand, type Vorm } from '#platform/export/bestand.ts'
import type { Tabel } from '#platform/export/tabel.ts'
import type { Context } from '#platform/http/context.ts'
import { hoedOf } from '#modules/wetten/commands/laden.ts'
import type { WetInLijst } from '#modules/wetten/contract.ts'
import { filterWetten, type WetFilter } from '#modules/wetten/store/wetten.ts'
import { aandachtNamen, partijstandNamen, soortNamen, statusNamen, zekerheidNamen } from '#modules/wetten/domain/namen.ts'

/** The agenda as a table, as the asker sees it and as it was filtered. */
export async function sendWettenagenda(context: Context, { vorm, ...filter }: WetFilter & { vorm: Vorm }): Promise<string> {
  const vandaag = context.clock.today()
  const bytes = await writeBestand(tabelVan(await filterWetten(context.db, vandaag, filter), hoedOf(context).regelingNaam, vandaag), vorm)
  context.reply.type(mediaTypes[vorm]).header('content-disposition', `attachment; filename="wettenagenda-${vandaag}.${vorm}"`)
  // `bind` hands it to the reply as it is; the contract can only say that it is no JSON.
  return bytes as unknown as string
}

const tekst = (kop: string, breedte: number) => ({ kop, soort: 'tekst' as const, breedte })

function tabelVan(wetten: readonly WetInLijst[], samenwerking: string, vandaag: string): Tabel {
  return {
    blad: 'Wettenagenda',
    kolommen: [
      tekst('Wet', 40),
      tekst('Soort', 16),
      tekst('Officiële naam', 40),
      tekst('Vindplaats', 30),
      tekst('Link', 30),
      tekst('Wat er verandert', 60),
      { kop: 'Gaat in op', soort: 'datum', breedte: 12 },
      tekst('Datum is', 12),
      tekst('Status', 16),
      tekst('Let op', 40),
      tekst('Trekker', 20),
      tekst('Wie doet het', 24),
      { kop: 'Versie van de analyse', soort: 'getal', breedte: 12 },
      tekst('Bij de gemeenten', 60),
      tekst('Op de agenda gezet door', 24),
    ],
    rijen: wetten.map((wet) => [
      wet.naam,
      soortNamen[wet.soort],
      wet.citeertitel || null,
      wet.vindplaats,
      wet.link || null,
      wet.verandering,
      wet.inwerkingOp,
      zekerheidNamen[wet.zekerheid],
      statusNamen[wet.status],
      wet.aandacht && aandachtNamen[wet.aandacht],
      wet.trekkerNaam,
      wet.trekkerPersoon,
      wet.analyse === null ? null : String(wet.analyse),
      wet.partijen.map(({ organisatieNaam, stand }) => `${organisatieNaam}: ${partijstandNamen[stand].toLowerCase()}`).join('; '),
      wet.organisatieNaam,
    ]),
    toelichting: [
      ['Samenwerking', samenwerking],
      ['Stand op', vandaag],
      ['Wat u ziet', 'Alleen wat u mag zien. Concepten van de eigen kant staan er niet in.'],
    ],
  }
}
