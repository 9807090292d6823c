import type { Klasse } from './voorstel.ts'

/** Classes as people read them. */
export const klasseNamen: Record<Klasse, string> = {
  wettelijk_noodzakelijk: 'Wettelijk noodzakelijk',
  onvermijdelijk: 'Onvermijdelijk',
  wenselijk: 'Wenselijk',
}
