import { isLeeg, toonCel } from '#kernel/inlezen/cel.ts'
import { type Blad, type GelezenKolom, kolommenMetVoorstel, type Rij } from '#kernel/inlezen/kolommen.ts'
import { inleesSoorten, type InleesSoort } from './velden.ts'

/** Which column is which field: by the letters of the column; null is "do not read". */
export type Koppeling = Readonly<Record<string, string | null>>

/** Finds the head: the first row that says anything. Empty rows are skipped; the others keep their number. Null: there is nothing. */
export function bladVan(rijen: readonly Rij[]): Blad | null {
  const gevuld = rijen.filter((rij) => rij.cellen.some((cel) => !isLeeg(cel)))
  const kop = gevuld[0]
  if (!kop) return null
  return { koppen: kop.cellen.map((cel) => toonCel(cel).trim()), rijen: gevuld.slice(1) }
}

/** The columns of a file with what each of them seems to be. */
export function kolommenVan(soort: InleesSoort, blad: Blad): GelezenKolom[] {
  return kolommenMetVoorstel(inleesSoorten[soort].velden, blad, pastNaarInhoud)
}

/** A column full of CBS codes needs no head to be known. */
function pastNaarInhoud({ naam }: { naam: string }, waarden: readonly string[]): number {
  return naam === 'gemeenteCode' && waarden.length > 0 && waarden.every((waarde) => /^GM\d{4}$/i.test(waarde)) ? 0.5 : 0
}

/** What is wrong with a mapping: columns and fields that are not there, a field chosen twice, a required field without a column. */
export function foutenInKoppeling(
  soort: InleesSoort,
  kolommen: readonly { kolom: string }[],
  koppeling: Koppeling,
): { kolom: string; code: string; melding: string }[] {
  const { velden } = inleesSoorten[soort]
  const fouten: { kolom: string; code: string; melding: string }[] = []
  const gekozen = new Map<string, string>()
  for (const [kolom, naam] of Object.entries(koppeling)) {
    const veld = velden.find((each) => each.naam === naam)
    const eerder = naam === null ? undefined : gekozen.get(naam)
    if (!kolommen.some((each) => each.kolom === kolom))
      fouten.push({ kolom, code: 'kolom-onbekend', melding: `Het bestand heeft geen kolom ${kolom}.` })
    else if (naam !== null && !veld)
      fouten.push({ kolom, code: 'veld-onbekend', melding: `Kies een van deze velden: ${velden.map((each) => each.naam).join(', ')}.` })
    else if (eerder !== undefined)
      fouten.push({ kolom, code: 'veld-dubbel', melding: `${veld!.kop} is al gekozen voor kolom ${eerder}. Kies hier iets anders.` })
    else if (naam !== null) gekozen.set(naam, kolom)
  }
  for (const veld of velden)
    if (veld.verplicht && !gekozen.has(veld.naam))
      fouten.push({ kolom: '', code: 'veld-ontbreekt', melding: `Kies in welke kolom ${veld.kop} staat.` })
  return fouten
}
