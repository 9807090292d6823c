import { bedrag as asBedrag, type Bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal, isVolledig, parseTotaal, subtractTotaal } from '#kernel/totaal.ts'
import { bijdrageVan, type Cijfers, kolommenVan, naarSchatting } from './cijfers.ts'

/** A participant under its name. */
interface Deelnemer {
  readonly organisatieId: string
  readonly organisatieNaam: string
}

/** What was decided, and what this participant pays of it: a sentence for each year in which something begins. */
export function kostenZinnen(cijfers: Cijfers, deelnemer: Deelnemer): string[] {
  const { besluit, bijdragen, verdeelsleutel } = cijfers
  const aandeel = bijdragen.find(({ organisatieId }) => organisatieId === deelnemer.organisatieId)?.aandeel
  const sleutel = verdeelsleutel ? `de ${verdeelsleutel.naam}` : 'de afspraak'
  const betaald = kolommenVan(cijfers)
    .map(({ jaar, soort }) => ({ jaar, soort, bedrag: bijdrageVan(cijfers, deelnemer.organisatieId, { jaar, soort }) }))
    .filter(({ bedrag }) => bedrag !== 0n)
  return [
    `${besluit.gremium} besloot op ${showDatumLang(besluit.datum)} (${besluit.nummer}) over ${showBedrag(besluit.totaal)}.`,
    ...betaald.map((deel, index) =>
      betaalZin(deel, deelnemer.organisatieNaam, aandeel && index === 0 ? `, ${showAandeel(aandeel)} volgens ${sleutel}` : ''),
    ),
  ]
}

interface Deel {
  readonly jaar: number
  readonly soort: 'incidenteel' | 'structureel'
  readonly bedrag: Bedrag
}

function betaalZin({ jaar, soort, bedrag }: Deel, naam: string, aandeel: string): string {
  const begin = soort === 'incidenteel' ? `In ${jaar}` : `Vanaf ${jaar}`
  const hoeVaak = soort === 'incidenteel' ? 'eenmalig' : 'elk jaar'
  const size = asBedrag(bedrag < 0n ? -bedrag : bedrag)
  const said = naarSchatting(size)
  const terug = bedrag < 0n ? ' terug' : ''
  const zin = (hoeveel: string) => `${begin} ${bedrag < 0n ? 'krijgt' : 'betaalt'} ${naam} ${hoeVaak} ${hoeveel}${terug}${aandeel}.`
  const exact = showBedrag(formatBedrag(size))
  if (said === size) return zin(exact)
  return `${zin(`naar schatting ${showBedrag(formatBedrag(said), { heleEuros: true })}`)} Precies is dat ${exact}.`
}

/** What the programme asks and the decision does not cover, and what PM means: said, so that nobody has to find out. */
export function restZinnen({ besluit, programma }: Pick<Cijfers, 'besluit' | 'programma'>): string[] {
  const besloten = expectOk(parseTotaal(besluit.totaal))
  const pm = isVolledig(besloten) ? [] : ['In dit besluit staat een bedrag nog niet vast (PM). Dat deel is nog niet verdeeld.']
  if (!programma) return pm
  const rest = subtractTotaal(expectOk(parseTotaal(programma.totaal)), besloten)
  if (rest.bekend === 0n && isVolledig(rest)) return pm
  const totaal = `In het programma ${programma.naam} staat in totaal ${showBedrag(programma.totaal)}.`
  if (rest.bekend < 0n) return [`${totaal} Het besluit gaat daar ${showBedrag(formatBedrag(asBedrag(-rest.bekend)))} boven.`, ...pm]
  const uitleg = isVolledig(rest) ? '' : ' PM betekent dat een bedrag nog niet bekend is.'
  return [`${totaal} Over ${showBedrag(formatTotaal(rest))} daarvan is nog niet besloten; dat is dus nog niet verdeeld.${uitleg}`, ...pm]
}
