import type { Product } from '#modules/catalogus/contract.ts'
import type { Tone } from '#web/design/badge.tsx'
import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history. */
export const catalogusWoorden: RoomWords = {
  handelingen: { addProduct: 'voegde toe:', changeProduct: 'wijzigde', setTarief: 'stelde een tarief vast voor' },
  velden: { eenheid: 'Eenheid', pakket: 'Pakket', tarief: 'Tarief' },
  onderwerpen: { product: 'Producten' },
}

/** The packages: what they are called and for whom they are. */
export const pakketNamen: Record<Product['pakket'], { naam: string; tone: Tone; uitleg: string }> = {
  basis: { naam: 'Basis', tone: 'info', uitleg: 'Voor iedereen' },
  plus: { naam: 'Plus', tone: 'positive', uitleg: 'Voor wie het wil' },
  maatwerk: { naam: 'Maatwerk', tone: 'warning', uitleg: 'Gemaakt voor één deelnemer' },
}
