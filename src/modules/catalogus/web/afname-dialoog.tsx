import { afnamekeuzes, type Afname, catalogusApi, type Product } from '#modules/catalogus/contract.ts'
import { afnameNamen } from '#modules/catalogus/web/teksten.ts'
import { call } from '#web/call.ts'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'

interface Props {
  product: Product
  /** What the own organisation said before. */
  was: Afname | null
  onClose: () => void
  onDone: () => void
}

/** What the own organisation does with a product: everybody sees it at once. */
export function AfnameDialoog({ product, was, onClose, onDone }: Props) {
  const form = useKeptValues<{ keuze: Afname['keuze'] | null; vanafJaar: string; reden: string }>(
    `afname-${product.id}-${product.versie}`,
    {
      keuze: was?.keuze ?? null,
      vanafJaar: was?.vanafJaar ? String(was.vanafJaar) : '',
      reden: was?.reden ?? '',
    },
  )
  const { values, field } = form
  const isLater = values.keuze === 'later'
  return (
    <FormDialog
      title={`Neemt uw gemeente af: ${product.naam}?`}
      submitLabel="Leg vast"
      check={() =>
        form.check({
          keuze: 'Kies wat uw gemeente doet.',
          reden: 'Vul de reden in.',
          ...(isLater ? { vanafJaar: 'Vul het jaar in waarin u begint.' } : {}),
        })
      }
      send={async () => {
        const body = { keuze: values.keuze!, vanafJaar: isLater ? Number(values.vanafJaar) : null, reden: values.reden }
        await call(catalogusApi.chooseAfname, { params: { id: product.id }, body }, { versie: product.versie })
        form.done()
      }}
      onDone={onDone}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>Alle partners zien dit meteen. U kunt later anders kiezen.</p>
      <RadioGroup
        label="Uw keuze"
        {...field('keuze')}
        options={afnamekeuzes.map((value) => ({ value, label: afnameNamen[value].wij, hint: afnameNamen[value].uitleg }))}
      />
      {isLater && <TextField label="Vanaf welk jaar?" hint="Bijvoorbeeld 2028" width="short" inputMode="numeric" {...field('vanafJaar')} />}
      <TextField label="Reden" hint="Bijvoorbeeld: onze balie is in de avond open" {...field('reden')} />
    </FormDialog>
  )
}
