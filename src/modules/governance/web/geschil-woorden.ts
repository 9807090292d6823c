import type { Geschil } from '#modules/governance/contract.ts'
import type { Aard, Niveau } from '#modules/governance/domain/geschil.ts'
import type { Tone } from '#web/design/badge.tsx'

/** In what parties differ, with a question that helps to choose. */
export const aardNamen: Record<Aard, { naam: string; vraag: string }> = {
  doel: { naam: 'Het doel', vraag: 'Willen partijen iets anders bereiken?' },
  tempo: { naam: 'Het tempo', vraag: 'Willen zij hetzelfde, maar eerder of later?' },
  prijs: { naam: 'De prijs', vraag: 'Gaat het over wat het kost of wie betaalt?' },
  norm: { naam: 'De norm', vraag: 'Gaat het over hoe goed of hoe veilig het moet zijn?' },
  principe: { naam: 'Een principe', vraag: 'Raakt het aan wat een partij nooit wil?' },
}

/** The tables of the ladder. */
export const tredeNamen: Record<Niveau, string> = {
  ogo: 'OGO',
  secretarissen: 'Gemeentesecretarissen',
  bestuur: 'Bestuur',
  gedeputeerde_staten: 'Gedeputeerde staten (Wgr artikel 28)',
}

/** Where a difference stands. */
export const geschilStatussen: Record<Geschil['status'], { naam: string; tone: Tone }> = {
  open: { naam: 'Open', tone: 'warning' },
  opgelost: { naam: 'Opgelost', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'neutral' },
}

/** Where it lies now, and until when. */
export function ligtBij({ status, treden }: Geschil): string {
  const last = treden.at(-1)
  if (status !== 'open') return 'Afgerond'
  return last ? tredeNamen[last.niveau] : 'Nog bij de partijen zelf'
}
