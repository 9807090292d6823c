import * as z from 'zod'
import { toDecimaal } from '#kernel/breuk.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import type { Weging } from '#modules/afweging/contract.ts'
import { aandelenOf } from '#modules/afweging/domain/weging-opzet.ts'
import type { FormFault } from '#web/design/form-context.ts'
import { nextId, reserveIds } from '#web/forms/use-rijen.ts'

const Punten = z.strictObject({ criterium: z.string(), punten: z.string().nullable(), fout: z.string().nullable() })

const EigenCriterium = z.strictObject({
  id: z.number(),
  naam: z.string(),
  richting: z.enum(['hoog', 'laag']),
  slechtst: z.string(),
  best: z.string(),
  punten: z.string().nullable(),
  fout: z.string().nullable(),
})
/** A criterion of the own organisation on the form, with its points. */
export type EigenCriterium = z.output<typeof EigenCriterium>

const GewichtenOntwerp = z.strictObject({ gedeeld: z.array(Punten).readonly(), eigen: z.array(EigenCriterium).readonly() })
/** The points of one organisation, on the form. */
export type GewichtenOntwerp = z.output<typeof GewichtenOntwerp>

/** What was kept of an earlier visit; `null` when it is not this form. */
export function readGewichtenOntwerp(found: unknown): GewichtenOntwerp | null {
  const { data } = GewichtenOntwerp.safeParse(found)
  if (!data) return null
  reserveIds(data.eigen)
  const readable = <R extends { fout: string | null }>(row: R): R => ({ ...row, fout: null })
  return { gedeeld: data.gedeeld.map(readable), eigen: data.eigen.map(readable) }
}

/** A criterion of one's own without anything in it. */
export const newEigenCriterium = (): EigenCriterium => ({
  id: nextId(),
  naam: '',
  richting: 'hoog',
  slechtst: '',
  best: '',
  punten: null,
  fout: null,
})

/** The form as it was last kept on the own side, or empty. */
export function gewichtenOntwerp({ criteria, eigenGewichten: own }: Weging): GewichtenOntwerp {
  const punten = (naam: string) => own?.gewichten.find(({ criterium }) => criterium === naam)?.gewicht ?? null
  return {
    gedeeld: criteria.map(({ naam }) => ({ criterium: naam, punten: punten(naam), fout: null })),
    eigen: (own?.eigenCriteria ?? []).map((criterium) => ({ ...criterium, id: nextId(), punten: punten(criterium.naam), fout: null })),
  }
}

/** Every criterion with its points, in the order in which they are sent. */
export const alleRijen = ({ gedeeld, eigen }: GewichtenOntwerp) => [
  ...gedeeld,
  ...eigen.map(({ naam, punten, fout }) => ({ criterium: naam.trim(), punten, fout })),
]

/** What has to be mended before sending: points that are missing or cannot be read. */
export const faultsOfGewichten = (ontwerp: GewichtenOntwerp): FormFault[] =>
  alleRijen(ontwerp).flatMap(({ criterium, punten, fout }, index) =>
    punten === null
      ? [{ name: `gewichten.${index}.gewicht`, reason: fout ?? `Geef ${criterium || 'dit criterium'} punten; 0 mag ook.` }]
      : [],
  )

/** What goes to the server, once {@link faultsOfGewichten} finds nothing. */
export const gewichtenBody = (ontwerp: GewichtenOntwerp) => ({
  gewichten: alleRijen(ontwerp).map(({ criterium, punten }) => ({ criterium, gewicht: punten! })),
  eigenCriteria: ontwerp.eigen.map(({ naam, richting, slechtst, best }) => ({ naam, richting, slechtst, best })),
})

/** For what share each criterion counts as the points stand now, for people; nothing as long as some are missing. */
export function aandelenTekst(ontwerp: GewichtenOntwerp): ReadonlyMap<string, string> {
  const rijen = alleRijen(ontwerp)
  if (rijen.some(({ punten }) => punten === null || punten.startsWith('-'))) return new Map()
  const aandelen = aandelenOf(rijen.map(({ criterium, punten }) => ({ criterium, gewicht: punten! })))
  return new Map([...aandelen].map(([criterium, deel]) => [criterium, showAandeel(toDecimaal(deel, 4), { decimalen: 0 })]))
}
