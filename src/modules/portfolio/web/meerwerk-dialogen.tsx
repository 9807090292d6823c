import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { governanceApi, isVanKracht } from '#modules/governance/contract.ts'
import { type Meerwerk, portfolioApi } from '#modules/portfolio/contract.ts'
import { betalers, type Betaler } from '#modules/portfolio/domain/meerwerk.ts'
import { betalerNamen } from '#modules/portfolio/domain/meerwerk-namen.ts'
import { type Deelnemer, partijen } from '#modules/portfolio/web/opdracht-velden.ts'
import { prijsTekst, uurTekst } from '#modules/portfolio/web/meerwerk-cellen.tsx'
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
import { ask } from '#web/query.ts'
import { useSession } from '#web/session.ts'
import { useStandOp } from '#web/stand-op.ts'

interface Gedrag {
  onDone: () => void
  onClose: () => void
}

const VRAAGROLLEN = ['eigenaar', 'opdrachtgever', 'afnemer'] as const

interface VraagProps {
  /** To change; a new question without. */
  meerwerk?: Meerwerk
  deelnemers: readonly Deelnemer[]
  onDone: (id: string) => void
  onClose: () => void
}

/** What is asked and by whom; the supplier chooses for which organisation it writes it down. */
export function VraagDialoog({ meerwerk, deelnemers, onDone, onClose }: VraagProps) {
  const { hoed, naam } = useSession()
  const { today } = useStandOp()
  const isVanOns = !deelnemers.some(({ organisatieId, rol }) => organisatieId === hoed?.organisatieId && rol === 'opdrachtnemer')
  const { values, field, check } = useFormValues<{
    vragerId: string
    vragerPersoon: string
    gevraagdOp: string | null
    titel: string
    vraag: string
  }>({
    vragerId: isVanOns ? (hoed?.organisatieId ?? '') : '',
    vragerPersoon: meerwerk?.vragerPersoon ?? (isVanOns ? (naam ?? '') : ''),
    gevraagdOp: today,
    titel: meerwerk?.titel ?? '',
    vraag: meerwerk?.vraag ?? '',
  })
  const made = useRef(meerwerk?.id ?? '')
  const send = async () => {
    const { vragerPersoon, titel, vraag } = values
    const found = meerwerk
      ? await call(
          portfolioApi.changeMeerwerk,
          { params: { id: meerwerk.id }, body: { vragerPersoon, titel, vraag } },
          { versie: meerwerk.versie },
        )
      : await call(portfolioApi.askMeerwerk, { body: { ...values, gevraagdOp: values.gevraagdOp! } })
    made.current = found.id
  }
  return (
    <FormDialog
      title={meerwerk ? 'Vraag wijzigen' : isVanOns ? 'Meerwerk vragen' : 'Meerwerk vastleggen'}
      submitLabel={meerwerk ? 'Bewaar de wijziging' : isVanOns ? 'Vraag meerwerk' : 'Leg meerwerk vast'}
      check={() =>
        check({
          vragerId: 'Kies wie het vraagt.',
          vragerPersoon: 'Vul in wie het vroeg.',
          gevraagdOp: 'Vul in wanneer het is gevraagd.',
          titel: 'Vul de titel in.',
          vraag: 'Vul in wat er wordt gevraagd.',
        })
      }
      send={send}
      onDone={() => onDone(made.current)}
      onClose={onClose}
    >
      <p>Alle partners zien dit meteen. De opdrachtnemer zegt daarna wat het kost en wat ervoor blijft liggen.</p>
      {!meerwerk && !isVanOns && (
        <Select
          label="Wie vraagt het?"
          placeholder="Kies een organisatie"
          options={partijen(deelnemers, VRAAGROLLEN)}
          {...field('vragerId')}
        />
      )}
      <TextField label="Wie vroeg het?" hint="Een naam of een functie" {...field('vragerPersoon')} />
      {!meerwerk && <DateField label="Gevraagd op" max={today} {...field('gevraagdOp')} />}
      <TextField label="Titel" {...field('titel')} />
      <TextArea label="Wat wordt er gevraagd?" {...field('vraag')} />
    </FormDialog>
  )
}

const opdrachtenQuery = askAll(portfolioApi.listOpdrachten, {})
const programmasQuery = askAll(portfolioApi.listProgrammas, {})

/** Orders and measures that may have to wait, as `opdracht:id` and `maatregel:id`. */
function useVerdringbaar() {
  const { data: opdrachten = [] } = useQuery(opdrachtenQuery)
  const { data: programmas = [] } = useQuery(programmasQuery)
  return [
    {
      label: 'Opdrachten',
      options: opdrachten
        .filter(({ nummer }) => nummer !== null)
        .map(({ id, nummer, titel }) => ({ value: `opdracht:${id}`, label: `${nummer}: ${titel}` })),
    },
    ...programmas.map(({ naam, maatregelen }) => ({
      label: naam,
      options: maatregelen.map(({ id, nummer, titel }) => ({ value: `maatregel:${id}`, label: `${nummer}. ${titel}` })),
    })),
  ].filter(({ options }) => options.length > 0)
}

interface WeegVelden {
  urenGeschat: string | null
  prijs: string | null
  betaler: Betaler | null
  keuze: string
  tekst: string
}

function beginVan({ weging, verdringt: { opdracht, maatregel, tekst } }: Meerwerk): WeegVelden {
  return {
    urenGeschat: weging?.urenGeschat ?? null,
    prijs: weging?.prijs ?? null,
    betaler: weging?.betaler ?? null,
    keuze: opdracht ? `opdracht:${opdracht.id}` : maatregel ? `maatregel:${maatregel.id}` : '',
    tekst,
  }
}

/** What it takes, who pays, and what waits for it. */
export function WegingDialoog({ meerwerk, ...gedrag }: Gedrag & { meerwerk: Meerwerk }) {
  const verdringbaar = useVerdringbaar()
  const { values, field, set, check } = useFormValues(beginVan(meerwerk))
  const [soort, id = null] = values.keuze.split(':')
  const body = {
    urenGeschat: values.urenGeschat ?? '',
    prijs: values.prijs ?? '',
    betaler: values.betaler!,
    verdringt: { opdrachtId: soort === 'opdracht' ? id : null, maatregelId: soort === 'maatregel' ? id : null, tekst: values.tekst },
  }
  return (
    <FormDialog
      {...gedrag}
      title="Meerwerk wegen"
      submitLabel="Bewaar de weging"
      check={() =>
        check({ urenGeschat: 'Vul in hoeveel uren u schat.', prijs: 'Vul de prijs in, of PM.', betaler: 'Kies wie volgens u betaalt.' })
      }
      send={() => call(portfolioApi.weighMeerwerk, { params: { id: meerwerk.id }, body }, { versie: meerwerk.versie })}
    >
      <NumberField label="Uren die u schat" decimals={2} suffix="uur" {...field('urenGeschat')} />
      <AmountField label="Prijs" allowPm {...field('prijs')} />
      <RadioGroup
        label="Wie betaalt?"
        name="betaler"
        value={values.betaler}
        onChange={(betaler) => set('betaler', betaler)}
        options={betalers.map((value) => ({
          value,
          label: betalerNamen[value],
          ...(value === 'samen' ? { hint: 'Daar is een besluit voor nodig' } : {}),
        }))}
      />
      <Select
        label="Wat blijft hiervoor liggen?"
        isOptional
        placeholder="Geen opdracht of maatregel"
        options={verdringbaar}
        {...field('keuze')}
      />
      <TextField label="In woorden" isOptional hint="Bijvoorbeeld: de vervanging van twee servers" {...field('tekst')} />
    </FormDialog>
  )
}

const besluitenQuery = ask(governanceApi.listBesluiten, { query: { pageSize: 100 } })

/** Yes, with the decision that bears it where one is needed. */
export function ToezeggingDialoog({ meerwerk, ...gedrag }: Gedrag & { meerwerk: Meerwerk }) {
  const { data: besluiten } = useSuspenseQuery(besluitenQuery)
  const { values, field, check } = useFormValues({ grond: '', besluitId: '' })
  const weging = meerwerk.weging!
  const moet = weging.betaler === 'samen'
  return (
    <FormDialog
      {...gedrag}
      title="Meerwerk toezeggen"
      submitLabel="Zeg toe"
      check={() =>
        check({
          grond: 'Vul in waarom het door mag gaan.',
          ...(moet ? { besluitId: 'Alle deelnemers betalen mee. Kies het besluit waarin zij dat afspraken.' } : {}),
        })
      }
      send={() =>
        call(
          portfolioApi.grantMeerwerk,
          { params: { id: meerwerk.id }, body: { grond: values.grond, besluitId: values.besluitId || null } },
          { versie: meerwerk.versie },
        )
      }
    >
      <p>{`${uurTekst(weging.urenGeschat)}, ${prijsTekst(meerwerk)}. Wie betaalt: ${betalerNamen[weging.betaler].toLowerCase()}.`}</p>
      <TextField label="Waarom mag het doorgaan?" hint="Bijvoorbeeld uit welk budget het komt" {...field('grond')} />
      <Select
        label="Besluit"
        isOptional={!moet}
        hint="Nodig als alle deelnemers meebetalen, of als de prijs boven uw mandaat ligt"
        placeholder="Zonder besluit"
        options={besluiten.resultaten.filter(isVanKracht).map(({ id, nummer, titel }) => ({ value: id, label: `${nummer}: ${titel}` }))}
        {...field('besluitId')}
      />
    </FormDialog>
  )
}

/** Hours on a day; below nil to mend a mistake. */
export function UrenDialoog({ meerwerk, ...gedrag }: Gedrag & { meerwerk: Meerwerk }) {
  const { today } = useStandOp()
  const { values, field, check } = useFormValues<{ op: string | null; uren: string | null; toelichting: string }>({
    op: today,
    uren: null,
    toelichting: '',
  })
  return (
    <FormDialog
      {...gedrag}
      title="Uren boeken"
      submitLabel="Boek uren"
      check={() => check({ op: 'Vul de dag in.', uren: 'Vul de uren in.' })}
      send={() =>
        call(
          portfolioApi.bookMeerwerkuren,
          { params: { id: meerwerk.id }, body: { op: values.op!, uren: values.uren!, toelichting: values.toelichting } },
          { versie: meerwerk.versie },
        )
      }
    >
      <DateField label="Dag" max={today} {...field('op')} />
      <NumberField
        label="Uren"
        hint="Te veel geboekt? Vul een getal onder nul in, bijvoorbeeld -2"
        decimals={2}
        suffix="uur"
        {...field('uren')}
      />
      <TextField label="Waaraan?" isOptional {...field('toelichting')} />
    </FormDialog>
  )
}

/** The day on which it was done. */
export function AfrondingDialoog({ meerwerk, ...gedrag }: Gedrag & { meerwerk: Meerwerk }) {
  const { today } = useStandOp()
  const { values, field, check } = useFormValues<{ op: string | null }>({ op: today })
  return (
    <FormDialog
      {...gedrag}
      title="Is dit meerwerk uitgevoerd?"
      submitLabel="Ja, uitgevoerd"
      check={() => check({ op: 'Vul de dag in.' })}
      send={() =>
        call(portfolioApi.completeMeerwerk, { params: { id: meerwerk.id }, body: { op: values.op! } }, { versie: meerwerk.versie })
      }
    >
      <p>{`Er zijn ${uurTekst(meerwerk.urenBesteed)} geboekt. Blijkt het toch niet klaar, dan heropent u het.`}</p>
      <DateField label="Uitgevoerd op" max={today} {...field('op')} />
    </FormDialog>
  )
}
