/** What an organisation says of a criterion. */
export type Groeioordeel = 'aangetoond' | 'nog_niet'

/** The last word of one organisation. */
export interface Bewijs {
  readonly organisatieId: string
  readonly oordeel: Groeioordeel
  /** Whether it is an owner or a client: who delivers does not judge itself. */
  readonly telt: boolean
}

/** Where a criterion stands: shown, disputed, or not shown yet. */
export type Criteriumstand = 'aangetoond' | 'betwist' | 'nog_niet'

/** Shown when somebody who may judge saw it and nobody who may judge says otherwise. */
export function standVan(bewijzen: readonly Bewijs[]): Criteriumstand {
  const tellend = bewijzen.filter(({ telt }) => telt)
  const gezien = tellend.some(({ oordeel }) => oordeel === 'aangetoond')
  const tegen = tellend.some(({ oordeel }) => oordeel === 'nog_niet')
  if (gezien && tegen) return 'betwist'
  return gezien ? 'aangetoond' : 'nog_niet'
}

/** The phase that the joint organisation is in: the first of which something is not shown; `null` when all of all phases is. */
export function huidigeFase<F extends { readonly criteria: readonly { readonly bewijzen: readonly Bewijs[] }[] }>(
  fasen: readonly F[],
): F | null {
  return fasen.find(({ criteria }) => criteria.some(({ bewijzen }) => standVan(bewijzen) !== 'aangetoond')) ?? null
}

/** What is asked before anybody joins or anything is added, in order. Own wording after bestuursopdracht De Connectie, chapter 3. */
export const groeivragen = [
  { code: 'waarom', vraag: 'Waarom willen de gemeenten dit, en waarom nu?' },
  { code: 'basis', vraag: 'Is de basis op orde genoeg om dit erbij te doen, en waaruit blijkt dat?' },
  { code: 'mensen', vraag: 'Welke mensen en kennis vraagt het, en wie doet hun werk dan niet?' },
  { code: 'geld', vraag: 'Wat kost het elke partij die er nu al in zit, en wat levert het haar op?' },
  { code: 'risico', vraag: 'Welk risico komt erbij, en wie draagt dat?' },
  { code: 'standaard', vraag: 'Past het bij de standaard die er nu is, of vraagt het maatwerk?' },
  { code: 'zeggenschap', vraag: 'Krijgt wie erbij komt zeggenschap, of neemt die alleen af?' },
  { code: 'terug', vraag: 'Hoe stoppen wij er weer mee, en wat kost dat?' },
] as const

/** Answers by the code of the question. */
export type Antwoorden = Readonly<Partial<Record<(typeof groeivragen)[number]['code'], string>>>

/** Questions without an answer. */
export function onbeantwoord(antwoorden: Antwoorden): (typeof groeivragen)[number][] {
  return groeivragen.filter(({ code }) => (antwoorden[code] ?? '').trim() === '')
}
