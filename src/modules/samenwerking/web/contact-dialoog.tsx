import { niveaus, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import type { Partij } from '#modules/samenwerking/domain/stoelen.ts'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GeldigVelden, vanFout } from '#web/forms/geldig-velden.tsx'
import type { Stoel } from '#modules/samenwerking/web/stoelen-bord.tsx'
import { kantNamen, niveauNamen } from '#modules/samenwerking/web/uitleg.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { call } from '#web/call.ts'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useStandOp } from '#web/stand-op.ts'

interface Invoer {
  organisatieId: string
  niveau: string
  functie: string
  naam: string
  van: string | null
  totEnMet: string | null
}

/** A party is an organisation on a side, with its unit when it has any. */
const sleutelVan = ({ kant, organisatieId, dienstonderdeelId }: Partij) => `${kant} ${organisatieId} ${dienstonderdeelId ?? ''}`

interface ContactDialoogProps {
  stoelen: readonly Stoel[]
  stoel: Stoel | null
  onClose: () => void
  onDone: (functie: string) => void
}

/** The parties of both sides, each side under its own name. */
function partijOpties(partijen: readonly Partij[]) {
  return (['vraag', 'aanbod'] as const).flatMap((kant) => {
    const options = partijen.filter((partij) => partij.kant === kant).map((partij) => ({ value: sleutelVan(partij), label: partij.naam }))
    return options.length > 0 ? [{ label: kantNamen[kant]!, options }] : []
  })
}

/** Somebody on a chair: of the chair that was chosen, else of one of those that the hat may fill. */
export function ContactDialoog({ stoelen, stoel, onClose, onDone }: ContactDialoogProps) {
  const { dag } = useStandOp()
  const partijen = [...new Map(stoelen.map(({ partij }) => [sleutelVan(partij), partij])).values()]
  const { values, field, check } = useFormValues<Invoer>({
    organisatieId: stoel ? sleutelVan(stoel.partij) : partijen.length === 1 ? sleutelVan(partijen[0]!) : '',
    niveau: stoel?.niveau ?? '',
    functie: '',
    naam: '',
    van: dag,
    totEnMet: null,
  })
  const send = () => {
    const { organisatieId, dienstonderdeelId, kant } = partijen.find((partij) => sleutelVan(partij) === values.organisatieId)!
    const { functie, naam, totEnMet } = values
    return call(samenwerkingApi.addContact, {
      body: {
        organisatieId,
        dienstonderdeelId,
        kant,
        niveau: values.niveau as (typeof niveaus)[number],
        functie,
        naam,
        van: values.van!,
        totEnMet,
      },
    })
  }
  return (
    <FormDialog
      title={stoel ? `Stoel van ${stoel.partij.naam}, ${stoel.niveau}` : 'Iemand op een stoel zetten'}
      submitLabel="Zet op de stoel"
      onClose={onClose}
      onDone={() => onDone(values.functie)}
      send={send}
      check={() =>
        check({
          organisatieId: 'Kies voor wie deze persoon spreekt.',
          niveau: 'Kies een niveau.',
          functie: 'Vul de functie in.',
          van: vanFout,
        })
      }
    >
      <Select label="Spreekt voor" placeholder="Kies een partij" {...field('organisatieId')} options={partijOpties(partijen)} />
      <Select
        label="Niveau"
        hint={niveauNamen[values.niveau]?.uitleg}
        placeholder="Kies een niveau"
        options={niveaus.map((niveau) => ({ value: niveau, label: niveauNamen[niveau]!.naam }))}
        {...field('niveau')}
      />
      <TextField label="Functie" hint="Bijvoorbeeld: demandmanager" {...field('functie')} />
      <TextField
        label="Naam"
        hint="Alle partners zien deze naam. Laat leeg als de functie genoeg is."
        isOptional
        autoComplete="off"
        {...field('naam')}
      />
      <GeldigVelden van={field('van')} totEnMet={field('totEnMet')} />
    </FormDialog>
  )
}
