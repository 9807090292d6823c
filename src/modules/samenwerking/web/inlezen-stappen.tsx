import type { Inlezing } from '#modules/samenwerking/contract.ts'
import { Steps } from '#web/design/steps.tsx'

const stappen = ['Bestand lezen', 'Kolommen koppelen', 'Proef bekijken', 'Vastleggen'] as const

/** How far each status is: the position of the step where the reader is now; all of them are behind once it is kept. */
const plek: Record<Inlezing['status'], number> = {
  gelezen: 1,
  mislukt: 1,
  proef_bezig: 2,
  proef_klaar: 2,
  teruggedraaid: 2,
  vastleggen_bezig: 3,
  vastgelegd: 4,
  terugdraaien_bezig: 3,
}

/** The way from file to rows, with the place where the reader is. */
export function InleesStappen({ status }: { status: Inlezing['status'] }) {
  return <Steps label="Stappen van deze inlezing" steps={stappen} current={plek[status]} />
}
