import type { Behandeling, Beslistabel } from '#modules/governance/contract.ts'
import { showAantal } from '#kernel/format/getal.ts'

/** What a decision can change besides money. */
export const raakvlakNamen: Record<string, string> = {
  pcstuk: 'begroting, jaarrekening of reserve',
  organisatie: 'de organisatie van de opdrachtnemer',
  strategie: 'visie of strategie',
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

/** When a rule applies, in words. */
export function alsZin({ als }: Beslistabel['regels'][number]): string {
  const delen = [
    ...(als.raakt === undefined ? [] : [`het verandert ${raakvlakNamen[als.raakt]}`]),
    ...(als.geld === undefined ? [] : [als.geld ? 'het kost geld' : 'het kost geen geld']),
    ...(als.betalers === undefined ? [] : [als.betalers === 'een' ? 'één organisatie betaalt' : 'twee of meer organisaties betalen']),
    ...(als.binnenBegroting === undefined ? [] : [als.binnenBegroting ? 'het geld is al toegekend' : 'het geld is nog niet toegekend']),
    ...(als.binnenMandaat === undefined
      ? []
      : [als.binnenMandaat ? 'het valt binnen het mandaat van het OGO' : 'het valt buiten het mandaat van het OGO']),
  ]
  return delen.length === 0 ? 'altijd' : delen.join(', en ')
}
