import { compareBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Businesscase } from '#modules/afweging/contract.ts'
import type { Kostensoort, Onzekerheid } from '#modules/afweging/domain/gevoeligheid.ts'

/** Kinds of cost as people read them. */
export const kostensoortWoorden: Record<Kostensoort, string> = {
  investering: 'Investering',
  transitie: 'Transitie: overgaan naar het nieuwe',
  desintegratie: 'Desintegratie: losmaken van het oude',
  frictie: 'Frictie: tijdelijk dubbel of te veel',
  structureel: 'Structureel: elk jaar',
  klant: 'K van Klant: meerkosten omdat één klant meer vraagt',
  overig: 'Overig',
}

/** Who asks for more than all need, and whether they want to pay it: the heading of that part. */
export function klantZin(klanten: Businesscase['klanten']): string {
  const zwijgt = klanten.filter(({ keuze }) => keuze === null).map(({ organisatieNaam }) => organisatieNaam)
  const wilNiet = klanten.filter(({ keuze }) => keuze?.keuze === 'niet').map(({ organisatieNaam }) => organisatieNaam)
  const list = (namen: readonly string[]) => new Intl.ListFormat('nl').format(namen)
  if (wilNiet.length > 0) return `${list(wilNiet)} ${wilNiet.length === 1 ? 'wil' : 'willen'} de meerkosten van de eigen vraag niet betalen`
  if (zwijgt.length > 0)
    return `${list(zwijgt)} ${zwijgt.length === 1 ? 'moet' : 'moeten'} nog kiezen over de meerkosten van de eigen vraag`
  return `Wie meer vraagt dan de anderen, betaalt dat ook: ${list(klanten.map(({ organisatieNaam }) => organisatieNaam))}`
}

/** In which prices it counts. */
export const prijsbasisWoorden: Record<Businesscase['prijsbasis'], string> = {
  reeel: 'Reëel: zonder inflatie',
  nominaal: 'Nominaal: met inflatie',
}

/** With or without VAT. */
export const btwWoorden: Record<Businesscase['btw'], string> = {
  exclusief: 'Zonder btw',
  inclusief: 'Met btw',
  onbekend: 'Niet vastgelegd',
}

/** Which way an effect goes. */
export const richtingWoorden: Record<Businesscase['effecten'][number]['richting'], string> = {
  plus: 'Gunstig',
  nul: 'Maakt geen verschil',
  min: 'Ongunstig',
}

/** How sure an effect is. */
export const zekerheidWoorden: Record<Businesscase['effecten'][number]['zekerheid'], string> = {
  hoog: 'Zeker',
  midden: 'Waarschijnlijk',
  laag: 'Onzeker',
}

/** What each line of the tornado changes, and what it is called at either end. */
export const onzekerheidWoorden: Record<Onzekerheid, { naam: string; heen: string; terug: string }> = {
  kosten: { naam: 'Kosten 20% hoger of lager', heen: 'hoger', terug: 'lager' },
  uitstel: { naam: 'Een jaar uitstel', heen: 'later', terug: 'op tijd' },
  voet: { naam: 'Rente 1% hoger of lager', heen: 'hoger', terug: 'lager' },
}

/** A line of the tornado: what it changes, and the net present value at either end. */
export interface Tornadobalk {
  op: Onzekerheid
  heen: string
  terug: string
}

/** Every line, the one that matters most first. */
export function tornadoVan({ gevoeligheid }: Pick<Businesscase, 'gevoeligheid'>): Tornadobalk[] {
  const size = ({ heen, terug }: Tornadobalk) => {
    const verschil = centen(heen) - centen(terug)
    return verschil < 0n ? -verschil : verschil
  }
  return gevoeligheid
    .map(({ op, heen, terug }) => ({ op, heen: heen.uitvoer.ncw, terug: terug.uitvoer.ncw }))
    .toSorted((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0))
}

const centen = (amount: string): bigint => expectOk(parseBedrag(amount))
const isVerlies = (amount: string) => compareBedrag(expectOk(parseBedrag(amount)), expectOk(parseBedrag('0.00'))) < 0

/** What the outcome depends on most, and whether it can turn. */
export function tornadoZin(ncw: string, balken: readonly Tornadobalk[]): string {
  const [most] = balken
  if (!most) return ''
  const turns = balken.filter(({ heen, terug }) => isVerlies(heen) !== isVerlies(ncw) || isVerlies(terug) !== isVerlies(ncw))
  const naam = { kosten: 'de kosten', uitstel: 'een jaar uitstel', voet: 'de rente' }
  if (turns.length === 0)
    return `De uitkomst hangt het meest af van ${naam[most.op]}, maar blijft ${isVerlies(ncw) ? 'een verlies' : 'een winst'}`
  return `De uitkomst kan omslaan: door ${turns.map(({ op }) => naam[op]).join(' of ')} wordt ${isVerlies(ncw) ? 'het verlies een winst' : 'de winst een verlies'}`
}

/** In which money a case counts, in one sentence. */
export function geldZin({ prijsbasis, prijspeil, btw }: Pick<Businesscase, 'prijsbasis' | 'prijspeil' | 'btw'>): string {
  const prijzen = prijsbasis === 'reeel' ? 'Reële bedragen, zonder inflatie' : 'Nominale bedragen, met inflatie'
  const peil = prijspeil === null ? 'prijspeil niet vastgelegd' : `prijspeil ${prijspeil}`
  return `${prijzen}; ${peil}; ${{ exclusief: 'zonder btw', inclusief: 'met btw', onbekend: 'btw niet vastgelegd' }[btw]}.`
}

/** What somebody loses or gains, as people read it. */
export const winstOfVerlies = (amount: string) =>
  isVerlies(amount) ? `verlies van ${showBedrag(amount.slice(1))}` : `winst van ${showBedrag(amount)}`
