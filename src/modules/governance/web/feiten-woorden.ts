import type { Behandeling, Beslistabel } from '#modules/governance/contract.ts'
import { showAantal } from '#kernel/format/getal.ts'

/** What a decision can change besides money. */
export const raakvlakNamen: Record<string, string> = {
  pcstuk: 'de begroting, de jaarrekening of een reserve',
  organisatie: 'de organisatie van de opdrachtnemer',
  strategie: 'de visie of strategie',
  dienstverlening: 'een dienst, DVO of SLA',
  sleutel: 'een verdeelsleutel',
  regeling: 'de gemeenschappelijke regeling',
  toetreding: 'wie er meedoet',
  niets: 'niets behalve geld',
}

/** Kinds of tables, in the singular. */
export const tafelsoortNamen: Record<string, string> = {
  bestuur: 'Bestuur',
  dagelijks_bestuur: 'Dagelijks bestuur',
  ogo: 'Overleg van opdrachtgevers en opdrachtnemer (OGO)',
  secretarissen: 'Gemeentesecretarissen',
  controllers: 'Concerncontrollers',
  overlegtafel: 'Overlegtafel',
  stuurgroep: 'Stuurgroep',
  kring: 'Kring van gemeenten',
  college: 'College',
  raad: 'Gemeenteraad',
}

/** The facts as sentences: what anybody can check. */
export function feitenZinnen({ geld, betalers, binnenBegroting, binnenMandaat, raakt }: Behandeling['feiten']): string[] {
  return [
    geld ? `Het kost geld. ${showAantal(betalers, 'organisatie betaalt', 'organisaties betalen')} mee.` : 'Het kost geen geld.',
    ...(geld
      ? [binnenBegroting ? 'Een eerder besluit gaf dit geld al, en er is genoeg van over.' : 'Het geld is nog niet eerder toegekend.']
      : []),
    binnenMandaat ? 'Het OGO heeft hiervoor mandaat.' : 'Het gaat boven het mandaat van het OGO, of het OGO heeft er geen.',
    raakt.length === 0
      ? 'Het verandert niets behalve geld.'
      : `Het verandert: ${raakt.map(({ soort, wat }) => `${wat} (${raakvlakNamen[soort]})`).join('; ')}.`,
  ]
}

/** What a rule is about, as its reasons name it: `{wat}` reads "de gemeenschappelijke regeling". */
export function waaromZin({ als }: Pick<Beslistabel['regels'][number], 'als'>, waarom: string): string {
  const zin = waarom.replaceAll('{wat}', als.raakt === undefined || als.raakt === 'niets' ? 'dit' : raakvlakNamen[als.raakt]!)
  return zin.slice(0, 1).toUpperCase() + zin.slice(1)
}

/** When a rule applies, as it goes on after "Als"; null when it always does. */
export function alsZin({ als }: Pick<Beslistabel['regels'][number], 'als'>): string | null {
  const delen = [
    ...(als.raakt === undefined ? [] : [verandertZin(als.raakt)]),
    ...(als.geld === undefined ? [] : [als.geld ? 'het geld kost' : 'het geen geld kost']),
    ...(als.betalers === undefined ? [] : [als.betalers === 'een' ? 'één organisatie betaalt' : 'twee of meer organisaties betalen']),
    ...(als.binnenBegroting === undefined ? [] : [als.binnenBegroting ? 'het geld al is toegekend' : 'het geld nog niet is toegekend']),
    ...(als.binnenMandaat === undefined
      ? []
      : [als.binnenMandaat ? 'het binnen het mandaat van het OGO valt' : 'het buiten het mandaat van het OGO valt']),
  ]
  return delen.length === 0 ? null : delen.join(', en ')
}

function verandertZin(soort: string): string {
  if (soort === 'niets') return 'er niets verandert behalve geld'
  return soort === 'toetreding' ? 'verandert wie er meedoet' : `${raakvlakNamen[soort]} verandert`
}
