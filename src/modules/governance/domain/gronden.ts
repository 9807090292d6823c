/** How open a decision is. */
export const openbaarheden = ['openbaar', 'besloten', 'geheim'] as const
/** See {@link openbaarheden}. */
export type Openbaarheid = (typeof openbaarheden)[number]

/** How people call it. */
export const openbaarheidNamen: Record<Openbaarheid, string> = { openbaar: 'Openbaar', besloten: 'Besloten', geheim: 'Geheim' }

/** A ground of the Woo on which something is not made public. */
export interface Grond {
  readonly code: string
  readonly naam: string
  /** Without weighing: when it applies, it is not published. */
  readonly absoluut: boolean
}

const grond = (code: string, naam: string): Grond => ({ code, naam, absoluut: code.startsWith('5.1.1') })

/** The grounds of Woo art. 5.1 (first, second and fifth paragraph) and 5.2, in the order of the law, shortened. */
export const gronden: readonly Grond[] = [
  grond('5.1.1a', 'eenheid van de Kroon'),
  grond('5.1.1b', 'veiligheid van de Staat'),
  grond('5.1.1c', 'vertrouwelijk verstrekte bedrijfs- en fabricagegegevens'),
  grond('5.1.1d', 'bijzondere en strafrechtelijke persoonsgegevens'),
  grond('5.1.1e', 'nationale identificatienummers'),
  grond('5.1.2a', 'betrekkingen met andere landen en internationale organisaties'),
  grond('5.1.2b', 'economische of financiële belangen van de overheid'),
  grond('5.1.2c', 'opsporing en vervolging van strafbare feiten'),
  grond('5.1.2d', 'inspectie, controle en toezicht door bestuursorganen'),
  grond('5.1.2e', 'persoonlijke levenssfeer'),
  grond('5.1.2f', 'concurrentiegevoelige bedrijfs- en fabricagegegevens'),
  grond('5.1.2g', 'bescherming van het milieu'),
  grond('5.1.2h', 'beveiliging van personen en bedrijven, voorkomen van sabotage'),
  grond('5.1.2i', 'goed functioneren van de overheid'),
  grond('5.1.5', 'onevenredige benadeling van een ander belang'),
  grond('5.2.1', 'persoonlijke beleidsopvattingen in een stuk voor intern beraad'),
]

/** The codes, for a contract. */
export const grondCodes: readonly string[] = gronden.map(({ code }) => code)

/** `artikel 5.1 lid 2 onder b: …`, as people write it. */
export function grondZin(code: string): string {
  const found = gronden.find((each) => each.code === code)
  const [, artikel, lid, onder] = /^(\d\.\d)\.(\d)([a-i])?$/.exec(code) ?? []
  return `Woo artikel ${artikel ?? code} lid ${lid ?? ''}${onder ? ` onder ${onder}` : ''}${found ? `: ${found.naam}` : ''}`
}
