import { bedrag, compareBedrag, formatBedrag, NIHIL, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { BREUK_NUL, parseDecimaal } from '#kernel/breuk.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Deelnamecijfers, Wens } from '#modules/vraag/contract.ts'
import {
  type Cijfers,
  deelnameOf,
  doetMee,
  invoerOf,
  isBekend,
  jarenVan,
  type Onbekend,
  onbekendIn,
  type Partij,
} from '#modules/vraag/domain/betalen.ts'
import { divideDeelname, type DeelnameUitkomst } from '#modules/vraag/domain/deelname.ts'
import { faultsOfDeelname } from '#modules/vraag/domain/deelname-faults.ts'

const centsOf = (post: string): Bedrag | null => (post === 'PM' ? null : expectOk(parseBedrag(post)))

/** The figures of the API as the calculation takes them. */
export function cijfersVan(figures: Deelnamecijfers): Cijfers {
  const { afschrijvingJaren, eersteJaar, aantalJaren, opzegtermijnJaren } = figures
  return {
    investering: centsOf(figures.investering),
    vasteKostenPerJaar: centsOf(figures.vasteKostenPerJaar),
    prijsPerEenheid: centsOf(figures.prijsPerEenheid),
    afschrijvingJaren,
    eersteJaar,
    aantalJaren,
    opzegtermijnJaren,
  }
}

/** Everybody who counts: the owner, whoever has a weight, and whoever chose; who has no weight counts with nil and is named apart. */
export function partijenVan({ zijde, aansluitingen }: Wens, { delen }: Deelnamecijfers): Partij[] {
  const owner = { organisatieId: zijde.eigenOrganisatieId, organisatieNaam: zijde.eigenOrganisatieNaam }
  const all = new Map([owner, ...delen, ...aansluitingen].map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
  return [...all].map(([organisatieId, naam]) => {
    const deel = delen.find((each) => each.organisatieId === organisatieId)
    const keuze = aansluitingen.find((each) => each.organisatieId === organisatieId)
    return {
      organisatieId,
      naam,
      keuze: organisatieId === owner.organisatieId ? 'eigenaar' : (keuze?.keuze ?? null),
      vanafJaar: keuze?.vanafJaar ?? null,
      gewicht: deel ? expectOk(parseDecimaal(deel.gewicht)) : BREUK_NUL,
      eenheden: deel?.eenheden ? expectOk(parseDecimaal(deel.eenheden)) : null,
    }
  })
}

/** What everybody pays, with what is not known, and the input to redo it; or why it cannot be worked out. */
export interface Berekend {
  cijfers: Cijfers
  partijen: readonly Partij[]
  uitkomst: DeelnameUitkomst
  onbekend: Onbekend
  invoer: ReturnType<typeof invoerOf>
}

/** See {@link Berekend}; the sentences that say why not, where it cannot. */
export function bereken(cijfers: Cijfers, partijen: readonly Partij[]): { ok: true; value: Berekend } | { ok: false; redenen: string[] } {
  const deelname = deelnameOf(cijfers, partijen)
  const invoer = invoerOf(deelname)
  const redenen = faultsOfDeelname(invoer).map(({ reason }) => reason)
  if (redenen.length > 0) return { ok: false, redenen }
  return { ok: true, value: { cijfers, partijen, uitkomst: divideDeelname(deelname), onbekend: onbekendIn(cijfers, partijen), invoer } }
}

/** An amount in words; with what is not known as PM. */
export const toon = (amount: Bedrag, isKnown: boolean) => showBedrag(isKnown ? formatBedrag(amount) : `${formatBedrag(amount)} + PM`)

/** What one party pays over all years; nil for who does not take part. */
export const totaalVan = ({ uitkomst }: Berekend, naam: string): Bedrag =>
  uitkomst.deelnemers.find(({ code }) => code === naam)?.totaal ?? NIHIL

/** "2028–2031", or one year. */
export function periodeVan(cijfers: Cijfers): string {
  const jaren = jarenVan(cijfers)
  return jaren.length === 1 ? String(jaren[0]) : `${jaren[0]}–${jaren.at(-1)}`
}

/** The finding in one sentence: who pays most, or what stands in the way of saying that. */
export function bevinding(berekend: Berekend): string {
  const { cijfers, uitkomst, onbekend } = berekend
  const over = `over ${periodeVan(cijfers)}`
  const pm = [
    onbekend.investering && 'de investering',
    onbekend.vast && 'de vaste kosten',
    onbekend.variabel && 'de prijs per eenheid',
    onbekend.eenheden.length > 0 && !onbekend.variabel && `het gebruik van ${opsomming(onbekend.eenheden)}`,
  ].filter((each) => each !== false)
  if (pm.length > 0) {
    const zijn = pm.length > 1 || onbekend.vast ? 'zijn' : 'is'
    return `Nog niet te zeggen wie wat betaalt: ${opsomming(pm)} ${zijn} PM. Bekend is ${showBedrag(uitkomst.totaal)} ${over}`
  }
  const [most] = uitkomst.deelnemers.toSorted((a, b) => compareBedrag(b.totaal, a.totaal))
  if (!most || uitkomst.totaal === 0n) return `Meedoen kost niets ${over}`
  if (uitkomst.deelnemers.length === 1) return `${most.code} betaalt alles: ${showBedrag(most.totaal)} ${over}`
  return `${most.code} betaalt het meest: ${showBedrag(most.totaal)} van ${showBedrag(uitkomst.totaal)} ${over}${instapzin(berekend)}`
}

/** Who steps in later, and for how much; nothing where nobody does. */
function instapzin({ uitkomst, onbekend }: Berekend): string {
  const zinnen = [...onbekend.begin].flatMap(([naam, jaar]) => {
    const bijdrage = uitkomst.jaren.find((each) => each.jaar === jaar)?.bijdragen.find(({ code }) => code === naam)
    return bijdrage && bijdrage.toetreding > 0n ? [`${naam} stapt in ${jaar} in voor ${showBedrag(bijdrage.toetreding)}`] : []
  })
  return zinnen.length === 0 ? '' : `; ${opsomming(zinnen)}`
}

/** What another choice of one party does, to itself and to the others together. */
export function gevolg(nu: Berekend, stel: Berekend, naam: string): string {
  const anders = bedrag(totaalVan(stel, naam) - totaalVan(nu, naam))
  const rest = bedrag(sumBedragen([stel.uitkomst.totaal, bedrag(-nu.uitkomst.totaal)]) - anders)
  const meer = (amount: Bedrag) =>
    amount === 0n ? 'evenveel' : `${showBedrag(amount < 0n ? -amount : amount)} ${amount > 0n ? 'meer' : 'minder'}`
  return `${naam} betaalt dan ${meer(anders)}, de anderen samen ${meer(rest)}`
}

/** Parties that take part without a weight: they count for nothing by weight until somebody fills it in. */
export function zonderGewicht(partijen: readonly Partij[], { delen }: Deelnamecijfers): string[] {
  const known = new Set(delen.map(({ organisatieId }) => organisatieId))
  return partijen
    .filter((partij) => doetMee(partij) && partij.keuze !== 'meeliften' && !known.has(partij.organisatieId))
    .map(({ naam }) => naam)
}

/** Whether the amount of this party is known in full: over all years, or over some. */
export const isVanBekend = ({ onbekend, cijfers }: Berekend, naam: string, jaren: readonly number[] = jarenVan(cijfers)) =>
  isBekend(onbekend, naam, jaren)

/** "a, b en c". */
export const opsomming = (namen: readonly string[]) => new Intl.ListFormat('nl').format(namen)
