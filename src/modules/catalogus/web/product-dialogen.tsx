import { useQuery } from '@tanstack/react-query'
import { aandeelOf, procentOf } from '#kernel/format/procent.ts'
import { afrekenwijzen, catalogusApi, pakketten, type Product, tellingen } from '#modules/catalogus/contract.ts'
import { afrekenwijzeNamen, pakketNamen, tellingNamen } from '#modules/catalogus/web/teksten.ts'
import { doelenApi } from '#modules/doelen/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { call } from '#web/call.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

const doelenQuery = askAll(doelenApi.listDoelen, {})

interface DialoogProps {
  onClose: () => void
  onDone: () => void
}

/** A new product, or another content for one. */
export function ProductDialoog({ product, ...gedrag }: DialoogProps & { product: Product | null }) {
  const { values, field, check } = useFormValues<
    Pick<Product, 'naam' | 'omschrijving' | 'eenheid' | 'telling' | 'opdrachtnemerDoet' | 'gemeenteDoet'> & {
      pakket: Product['pakket'] | null
      doelId: string
    }
  >({
    naam: product?.naam ?? '',
    omschrijving: product?.omschrijving ?? '',
    eenheid: product?.eenheid ?? '',
    pakket: product?.pakket ?? null,
    telling: product?.telling ?? 'stand',
    opdrachtnemerDoet: product?.opdrachtnemerDoet ?? '',
    gemeenteDoet: product?.gemeenteDoet ?? '',
    doelId: product?.doel?.id ?? '',
  })
  const { data: doelen = [] } = useQuery(doelenQuery)
  const body = { ...values, pakket: values.pakket!, doelId: values.doelId || null }
  return (
    <FormDialog
      {...gedrag}
      title={product ? `${product.naam} wijzigen` : 'Product toevoegen'}
      submitLabel={product ? 'Bewaar product' : 'Voeg product toe'}
      check={() =>
        check({ naam: 'Vul de naam in.', eenheid: 'Vul de eenheid in, bijvoorbeeld: werkplek.', pakket: 'Kies in welk pakket het zit.' })
      }
      send={() =>
        product
          ? call(catalogusApi.changeProduct, { params: { id: product.id }, body }, { versie: product.versie })
          : call(catalogusApi.addProduct, { body })
      }
    >
      <TextField label="Naam" {...field('naam')} />
      <TextArea label="Wat krijgt iemand?" isOptional rows={2} {...field('omschrijving')} />
      <TextField label="Eenheid" hint="Wat er wordt geteld, bijvoorbeeld: werkplek" width="medium" {...field('eenheid')} />
      <RadioGroup
        label="Hoe wordt het geteld?"
        options={tellingen.map((value) => ({ value, label: tellingNamen[value].naam, hint: tellingNamen[value].uitleg }))}
        {...field('telling')}
      />
      <TextArea label="Wat doet de opdrachtnemer?" isOptional rows={2} {...field('opdrachtnemerDoet')} />
      <TextArea label="Wat doet de gemeente zelf?" isOptional rows={2} {...field('gemeenteDoet')} />
      <RadioGroup
        label="Pakket"
        options={pakketten.map((value) => ({ value, label: pakketNamen[value].naam, hint: pakketNamen[value].uitleg }))}
        {...field('pakket')}
      />
      <Select
        label="Aan welk doel draagt dit bij?"
        isOptional
        placeholder="Nog geen doel"
        options={doelen
          .filter(({ zijde, status }) => zijde.ingediendOp !== null && status !== 'ingetrokken')
          .map(({ id, titel, onderwerp }) => ({ value: id, label: `${titel} (${onderwerp})` }))}
        {...field('doelId')}
      />
    </FormDialog>
  )
}

/** Another price from a day on. */
export function TariefDialoog({ product, ...gedrag }: DialoogProps & { product: Product }) {
  const { values, field, check } = useFormValues<{ bedrag: string | null; van: string | null; grond: string }>({
    bedrag: null,
    van: null,
    grond: '',
  })
  return (
    <FormDialog
      {...gedrag}
      title={`Tarief van ${product.naam}`}
      submitLabel="Stel tarief vast"
      check={() =>
        check({
          bedrag: 'Vul het tarief in, of PM.',
          van: 'Vul in vanaf welke dag het tarief geldt.',
          grond: 'Vul de reden of het besluit in.',
        })
      }
      send={() =>
        call(
          catalogusApi.setTarief,
          { params: { id: product.id }, body: { bedrag: values.bedrag!, van: values.van!, grond: values.grond } },
          { versie: product.versie },
        )
      }
    >
      <p>Het tarief van nu eindigt de dag ervoor. Eerdere tarieven blijven leesbaar.</p>
      <AmountField label={`Tarief per ${product.eenheid}`} allowPm {...field('bedrag')} />
      <DateField label="Vanaf" hint="Deze dag telt mee. Bijvoorbeeld 01-01-2028" {...field('van')} />
      <TextField label="Reden of besluit" hint="Dit komt in de historie te staan" {...field('grond')} />
    </FormDialog>
  )
}

interface AfspraakWaarden {
  jaar: string | null
  afrekenwijze: Product['afspraken'][number]['afrekenwijze'] | null
  bandbreedte: string | null
  vast: string | null
  grond: string
}

/** As the last year was settled, for the year after it. */
function beginVan({ afspraken: [laatste] }: Product): AfspraakWaarden {
  return {
    jaar: laatste ? String(laatste.jaar + 1) : null,
    afrekenwijze: laatste?.afrekenwijze ?? null,
    bandbreedte: laatste ? procentOf(laatste.bandbreedte) : null,
    vast: laatste ? procentOf(laatste.vastAandeel) : null,
    grond: '',
  }
}

/** How a year of a product is settled. */
export function AfspraakDialoog({ product, ...gedrag }: DialoogProps & { product: Product }) {
  const { values, field, check } = useFormValues(beginVan(product))
  // Only a difference in volume can be too small to settle.
  const metBand = values.afrekenwijze === 'volume'
  return (
    <FormDialog
      {...gedrag}
      title={`Afrekening van ${product.naam}`}
      submitLabel="Leg vast"
      check={() =>
        check({
          jaar: 'Vul het jaar in.',
          afrekenwijze: 'Kies hoe wordt afgerekend.',
          ...(metBand ? { bandbreedte: 'Vul de bandbreedte in, of 0.' } : {}),
          vast: 'Vul in welk deel van de prijs vast is, of 0.',
          grond: 'Vul de reden of het besluit in.',
        })
      }
      send={() =>
        call(
          catalogusApi.setAfspraak,
          {
            params: { id: product.id },
            body: {
              jaar: Number(values.jaar),
              afrekenwijze: values.afrekenwijze!,
              bandbreedte: metBand ? aandeelOf(values.bandbreedte!, 4) : '0',
              vastAandeel: aandeelOf(values.vast!, 4),
              grond: values.grond,
            },
          },
          { versie: product.versie },
        )
      }
    >
      <NumberField label="Jaar" hint="Bijvoorbeeld 2028" {...field('jaar')} />
      <RadioGroup
        label="Hoe wordt afgerekend?"
        options={afrekenwijzen.map((value) => ({ value, label: afrekenwijzeNamen[value].naam, hint: afrekenwijzeNamen[value].uitleg }))}
        {...field('afrekenwijze')}
      />
      {metBand && (
        <NumberField
          label="Bandbreedte"
          hint="Een verschil in aantal tot dit percentage wordt niet afgerekend"
          decimals={2}
          suffix="%"
          {...field('bandbreedte')}
        />
      )}
      <NumberField
        label="Vast deel van de prijs"
        hint="Kosten die blijven als niemand het afneemt"
        decimals={2}
        suffix="%"
        {...field('vast')}
      />
      <TextField label="Reden of besluit" hint="Dit komt in de historie te staan" {...field('grond')} />
    </FormDialog>
  )
}
