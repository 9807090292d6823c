import type { SjabloonCode } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { MaatregelVelden } from '#modules/verkenning/web/maatregel-velden.tsx'
import { type Geld, nieuweMaatregel, type RijOntwerp } from '#modules/verkenning/web/verkenning-ontwerp.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Button } from '#web/design/button.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import { type Rijen, useRijen } from '#web/forms/use-rijen.ts'

interface Props {
  sjabloon: SjabloonCode
  rij: RijOntwerp
  index: number
  rijen: Rijen<RijOntwerp>
}

/** One row of an exploration: what is judged; a scenario with its money, years, conditions and measures. */
export function RijVelden({ sjabloon, rij, index, rijen }: Props) {
  const pad = `rijen.${index}`
  const naam = `${sjablonen[sjabloon].rij[0]} ${index + 1}`
  const set = (changed: Partial<RijOntwerp>) => rijen.change({ ...rij, ...changed })
  return (
    <fieldset className="rk-regel">
      <legend>{naam.charAt(0).toUpperCase() + naam.slice(1)}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={rij.id} index={index} naam={naam} />
      </div>
      <TextField name={`${pad}.titel`} label="Naam" value={rij.titel} onChange={(titel) => set({ titel })} />
      <TextField
        name={`${pad}.toelichting`}
        label="Toelichting"
        isOptional
        value={rij.toelichting}
        onChange={(toelichting) => set({ toelichting })}
      />
      {sjabloon === 'scenarios' && <ScenarioVelden rij={rij} pad={pad} set={set} />}
    </fieldset>
  )
}

interface ScenarioProps {
  rij: RijOntwerp
  pad: string
  set: (changed: Partial<RijOntwerp>) => void
}

function ScenarioVelden({ rij, pad, set }: ScenarioProps) {
  const maatregelen = useRijen(
    { rijen: rij.maatregelen, update: (change) => set({ maatregelen: [...change(rij.maatregelen)] }) },
    () => nieuweMaatregel(rij.maatregelen),
    (at) => `${pad}.maatregelen.${at}.wat`,
  )
  const bedrag = (naam: 'frictiekosten' | 'ontvlechtingskosten' | 'transitiekosten') => ({
    name: `${pad}.${naam}`,
    isOptional: true,
    allowPm: true,
    hint: 'Een bedrag, of PM',
    value: rij[naam].waarde,
    onChange: (waarde: string | null, fout: string | null) => set({ [naam]: { waarde, fout } satisfies Geld }),
  })
  const jaar = (naam: 'transitieVan' | 'transitieTot') => ({
    name: `${pad}.${naam}`,
    isOptional: true,
    width: 'short' as const,
    inputMode: 'numeric' as const,
    value: rij[naam],
    onChange: (value: string) => set({ [naam]: value }),
  })
  const aantal = rij.voorwaarden.split('\n').filter((line) => line.trim() !== '').length
  return (
    <Disclosure
      summary={`Kosten van de overgang, voorwaarden (${aantal}) en maatregelen (${rij.maatregelen.length}): ${rij.titel || 'nog zonder naam'}`}
    >
      <div className="rk-regels">
        <div className="rk-regel__rij">
          <AmountField label="Frictiekosten" {...bedrag('frictiekosten')} />
          <AmountField label="Ontvlechtingskosten" {...bedrag('ontvlechtingskosten')} />
          <AmountField label="Transitiekosten" {...bedrag('transitiekosten')} />
          <TextField label="Overgang van" {...jaar('transitieVan')} />
          <TextField label="tot en met" {...jaar('transitieTot')} />
        </div>
        <TextArea
          name={`${pad}.voorwaarden`}
          label="Voorwaarden"
          hint="Elke regel is een voorwaarde"
          isOptional
          value={rij.voorwaarden}
          onChange={(voorwaarden) => set({ voorwaarden })}
        />
        {rij.maatregelen.map((maatregel, at) => (
          <MaatregelVelden key={maatregel.id} pad={`${pad}.maatregelen.${at}`} maatregel={maatregel} index={at} rijen={maatregelen} />
        ))}
        <div>
          <Button size="small" onPress={maatregelen.add}>
            Voeg een maatregel toe
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
