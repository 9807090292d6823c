import { mediaTypes, writeBestand, type Vorm } from '#platform/export/bestand.ts'
import type { Tabel } from '#platform/export/tabel.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import type { Meerwerk } from '#modules/portfolio/contract.ts'
import { betalerNamen, meerwerkStatusNamen } from '#modules/portfolio/domain/meerwerk-namen.ts'
import { filterMeerwerk, type MeerwerkFilter } from '#modules/portfolio/store/meerwerk.ts'

/** The register as a table, as it was filtered. */
export async function sendMeerwerkregister(context: Context, { vorm, ...filter }: MeerwerkFilter & { vorm: Vorm }): Promise<string> {
  const vandaag = context.clock.today()
  const tabel = tabelVan(await filterMeerwerk(context.db, filter), actorOf(context).hoed.regelingNaam, vandaag)
  const bytes = await writeBestand(tabel, vorm)
  context.reply.type(mediaTypes[vorm]).header('content-disposition', `attachment; filename="meerwerk-${vandaag}.${vorm}"`)
  // `bind` hands it to the reply as it is; the contract can only say that it is no JSON.
  return bytes as unknown as string
}

const tekst = (kop: string, breedte: number) => ({ kop, soort: 'tekst' as const, breedte })

function tabelVan(meerwerk: readonly Meerwerk[], samenwerking: string, vandaag: string): Tabel {
  return {
    blad: 'Meerwerk',
    kolommen: [
      tekst('Nummer', 14),
      tekst('Meerwerk', 40),
      tekst('Wat er is gevraagd', 60),
      tekst('Gevraagd door', 20),
      tekst('Persoon', 20),
      { kop: 'Gevraagd op', soort: 'datum', breedte: 12 },
      tekst('Stand', 14),
      { kop: 'Uren geschat', soort: 'getal', breedte: 12 },
      { kop: 'Uren besteed', soort: 'getal', breedte: 12 },
      { kop: 'Prijs', soort: 'bedrag', breedte: 14 },
      tekst('Bij de prijs', 14),
      tekst('Wie betaalt', 30),
      tekst('Wat ervoor blijft liggen', 40),
      tekst('Toegezegd door', 20),
      tekst('Besluit', 16),
      tekst('Afgewezen omdat', 40),
      { kop: 'Uitgevoerd op', soort: 'datum', breedte: 12 },
    ],
    rijen: meerwerk.map((each) => [
      each.nummer,
      each.titel,
      each.vraag,
      each.vragerNaam,
      each.vragerPersoon,
      each.gevraagdOp,
      meerwerkStatusNamen[each.status],
      each.weging?.urenGeschat ?? null,
      each.urenBesteed,
      each.weging && each.weging.prijs !== 'PM' ? each.weging.prijs : null,
      prijsWoord(each),
      each.weging && betalerNamen[each.weging.betaler],
      wachtend(each.verdringt),
      each.toezegging?.door ?? null,
      each.toezegging?.besluit?.nummer ?? null,
      each.afwijzing?.reden ?? null,
      each.uitgevoerdOp,
    ]),
    toelichting: [
      ['Samenwerking', samenwerking],
      ['Stand op', vandaag],
    ],
  }
}

/** Why there is no price in a line that was weighed. */
function prijsWoord({ weging }: Meerwerk): string | null {
  if (weging?.prijs === null) return 'afgesproken gesloten'
  return weging?.prijs === 'PM' ? 'PM' : null
}

/** What waits for it, in one cell. */
function wachtend({ opdracht, maatregel, tekst: woorden }: Meerwerk['verdringt']): string | null {
  const parts = [
    opdracht && `${opdracht.nummer} ${opdracht.titel}`,
    maatregel && `Maatregel ${maatregel.nummer}: ${maatregel.titel}`,
    woorden,
  ]
  return parts.filter(Boolean).join('; ') || null
}
