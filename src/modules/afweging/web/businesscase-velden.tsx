import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { kostensoorten } from '#modules/afweging/domain/gevoeligheid.ts'
import type { CaseInvoer, EffectInvoer, KasstroomInvoer } from '#modules/afweging/web/businesscase-ontwerp.ts'
import {
  btwWoorden,
  kostensoortWoorden,
  prijsbasisWoorden,
  richtingWoorden,
  zekerheidWoorden,
} from '#modules/afweging/web/businesscase-woorden.ts'
import { deelnemersQuery } from '#modules/afweging/web/keuzes.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import type { Rijen } from '#web/forms/use-rijen.ts'

interface KopProps {
  kop: CaseInvoer
  onChange: (kop: CaseInvoer) => void
}

/** What happens without the proposal: asked before any amount, as everything is compared with it. */
export function Nulalternatief({ kop, onChange }: KopProps) {
  return (
    <Card heading="Als u niets doet">
      <TextArea
        name="nulalternatief"
        label="Wat gebeurt er zonder dit voorstel?"
        hint="Het nulalternatief. Kost niets doen ook geld, zet dat dan hieronder als kasstroom van het nulalternatief."
        rows={3}
        maxCharacters={2000}
        value={kop.nulalternatief}
        onChange={(nulalternatief) => onChange({ ...kop, nulalternatief })}
      />
    </Card>
  )
}

const keuzes = <K extends string>(woorden: Record<K, string>) =>
  (Object.entries(woorden) as [K, string][]).map(([value, label]) => ({ value, label }))

/** The choice as it is known; the list has no others. */
const kies = <K extends string>(woorden: Record<K, string>, value: string): K =>
  (Object.keys(woorden) as K[]).find((each) => each === value)!

/** In which money it counts, and how later money is brought back to now. */
export function Rekenwijze({ kop, onChange }: KopProps) {
  return (
    <Card heading="Rekenen naar nu">
      <div className="rk-regels">
        <div className="rk-regel__rij">
          <NumberField
            name="disconteringsvoet"
            label="Disconteringsvoet"
            hint="2,25 is de reële voet van het Rijk sinds 2021"
            decimals={4}
            suffix="%"
            value={kop.procent}
            onChange={(procent, procentFout) => onChange({ ...kop, procent, procentFout })}
          />
          <TextField
            name="basisjaar"
            label="Basisjaar"
            hint="Geld van dit jaar telt voor vol"
            width="short"
            inputMode="numeric"
            value={kop.basisjaar}
            onChange={(basisjaar) => onChange({ ...kop, basisjaar })}
          />
        </div>
        <div className="rk-regel__rij">
          <Select
            name="prijsbasis"
            label="Prijzen"
            width="medium"
            value={kop.prijsbasis}
            onChange={(prijsbasis) => onChange({ ...kop, prijsbasis: kies(prijsbasisWoorden, prijsbasis) })}
            options={keuzes(prijsbasisWoorden)}
          />
          <TextField
            name="prijspeil"
            label="Prijspeil"
            hint="Het jaar van de prijzen"
            isOptional
            width="short"
            inputMode="numeric"
            value={kop.prijspeil}
            onChange={(prijspeil) => onChange({ ...kop, prijspeil })}
          />
          <Select
            name="btw"
            label="Btw"
            width="medium"
            value={kop.btw}
            onChange={(btw) => onChange({ ...kop, btw: kies(btwWoorden, btw) })}
            options={keuzes(btwWoorden)}
          />
        </div>
      </div>
    </Card>
  )
}

/** What everyone pays and receives, with and without the proposal. */
export function KasstromenVelden({ rijen }: { rijen: Rijen<KasstroomInvoer> }) {
  return (
    <Card heading="Kasstromen">
      <div className="rk-regels" id="kasstromen">
        {rijen.rijen.map((stroom, index) => (
          <KasstroomVelden key={stroom.id} stroom={stroom} index={index} rijen={rijen} />
        ))}
        <ButtonRow>
          <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={rijen.add}>
            Voeg een kasstroom toe
          </Button>
        </ButtonRow>
      </div>
    </Card>
  )
}

interface KasstroomProps {
  stroom: KasstroomInvoer
  index: number
  rijen: Rijen<KasstroomInvoer>
}

function KasstroomVelden({ stroom, index, rijen }: KasstroomProps) {
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const pad = `kasstromen.${index}`
  const set = (changed: Partial<KasstroomInvoer>) => rijen.change({ ...stroom, ...changed })
  return (
    <fieldset className="rk-regel">
      <legend>Kasstroom {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={stroom.id} index={index} naam={`kasstroom ${index + 1}`} />
      </div>
      <div className="rk-regel__rij">
        <Select
          name={`${pad}.organisatieId`}
          label="Deelnemer"
          width="medium"
          placeholder="Kies een deelnemer"
          value={stroom.organisatieId}
          onChange={(organisatieId) => set({ organisatieId })}
          options={deelnemers.resultaten.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <TextField
          name={`${pad}.jaar`}
          label="Jaar"
          width="short"
          inputMode="numeric"
          value={stroom.jaar}
          onChange={(jaar) => set({ jaar })}
        />
        <AmountField
          name={`${pad}.bedrag`}
          label="Bedrag"
          hint="Betalen met een min ervoor, of PM"
          allowPm
          value={stroom.bedrag}
          onChange={(bedrag, bedragFout) => set({ bedrag, bedragFout })}
        />
        <TextField
          name={`${pad}.omschrijving`}
          label="Waarvoor"
          isOptional
          width="medium"
          value={stroom.omschrijving}
          onChange={(omschrijving) => set({ omschrijving })}
        />
        <Select
          name={`${pad}.soort`}
          label="Wat voor geld"
          width="medium"
          value={stroom.soort}
          onChange={(soort) => set({ soort: kies(kostensoortWoorden, soort) })}
          options={kostensoorten.map((value) => ({ value, label: kostensoortWoorden[value] }))}
        />
        <Select
          name={`${pad}.alternatief`}
          label="Hoort bij"
          width="medium"
          value={stroom.alternatief}
          onChange={(alternatief) => set({ alternatief: alternatief === 'voorstel' ? 'voorstel' : 'nulalternatief' })}
          options={[
            { value: 'voorstel', label: 'Het voorstel' },
            { value: 'nulalternatief', label: 'Niets doen (nulalternatief)' },
          ]}
        />
      </div>
    </fieldset>
  )
}

/** What the proposal does that has no price. */
export function EffectenVelden({ rijen }: { rijen: Rijen<EffectInvoer> }) {
  return (
    <Card heading="Effecten zonder prijs">
      <div className="rk-regels" id="effecten">
        <p>Wat wint of verliest u wat niet in geld is uit te drukken? Bijvoorbeeld kortere wachttijden, of minder kennis in huis.</p>
        {rijen.rijen.map((effect, index) => (
          <EffectVelden key={effect.id} effect={effect} index={index} rijen={rijen} />
        ))}
        <ButtonRow>
          <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={rijen.add}>
            Voeg een effect toe
          </Button>
        </ButtonRow>
      </div>
    </Card>
  )
}

function EffectVelden({ effect, index, rijen }: { effect: EffectInvoer; index: number; rijen: Rijen<EffectInvoer> }) {
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const pad = `effecten.${index}`
  const set = (changed: Partial<EffectInvoer>) => rijen.change({ ...effect, ...changed })
  return (
    <fieldset className="rk-regel">
      <legend>Effect {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={effect.id} index={index} naam={`effect ${index + 1}`} />
      </div>
      <div className="rk-regel__rij">
        <TextField
          name={`${pad}.omschrijving`}
          label="Wat verandert er?"
          width="medium"
          value={effect.omschrijving}
          onChange={(omschrijving) => set({ omschrijving })}
        />
        <Select
          name={`${pad}.organisatieId`}
          label="Voor wie"
          isOptional
          width="medium"
          placeholder="Iedereen"
          value={effect.organisatieId}
          onChange={(organisatieId) => set({ organisatieId })}
          options={deelnemers.resultaten.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <Select
          name={`${pad}.richting`}
          label="Is dat gunstig?"
          width="medium"
          value={effect.richting}
          onChange={(richting) => set({ richting: kies(richtingWoorden, richting) })}
          options={keuzes(richtingWoorden)}
        />
        <Select
          name={`${pad}.zekerheid`}
          label="Hoe zeker is dat?"
          width="medium"
          value={effect.zekerheid}
          onChange={(zekerheid) => set({ zekerheid: kies(zekerheidWoorden, zekerheid) })}
          options={keuzes(zekerheidWoorden)}
        />
      </div>
    </fieldset>
  )
}
