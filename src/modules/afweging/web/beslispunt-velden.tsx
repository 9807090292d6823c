import { Plus, Trash2 } from 'lucide-react'
import { raakvlakken } from '#modules/afweging/domain/voorstel.ts'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import type { Rijen } from '#web/forms/use-rijen.ts'
import type { BeslispuntInvoer } from '#modules/afweging/web/voorstel-ontwerp.ts'
import { raakvlakNamen } from '#modules/afweging/web/teksten.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'

/** What the tables are asked to decide, point by point: from what each changes follows which tables treat it. */
export function Beslispunten({ punten }: { punten: Rijen<BeslispuntInvoer> }) {
  return (
    <Card heading="Wat er besloten wordt">
      <div className="rk-regels" id="beslispunten">
        <p className="rk-zacht">
          Schrijf elk besluit als een eigen punt dat alleen te lezen is. Uit wat een punt kost en verandert, volgt langs welke tafels het
          gaat. Horen punten bij andere tafels, dan gaan zij elk hun eigen weg.
        </p>
        {punten.rijen.map((punt, index) => (
          <BeslispuntVelden key={punt.id} punt={punt} index={index} punten={punten} />
        ))}
        <ButtonRow>
          <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={punten.add}>
            Voeg een beslispunt toe
          </Button>
        </ButtonRow>
      </div>
    </Card>
  )
}

interface Props {
  punt: BeslispuntInvoer
  index: number
  punten: Rijen<BeslispuntInvoer>
}

function BeslispuntVelden({ punt, index, punten }: Props) {
  const pad = `beslispunten.${index}`
  return (
    <fieldset className="rk-regel">
      <legend>Beslispunt {index + 1}</legend>
      {punten.rijen.length > 1 && (
        <div className="rk-regel__knoppen">
          <RijKnoppen rijen={punten} id={punt.id} index={index} naam={`beslispunt ${index + 1}`} />
        </div>
      )}
      <TextArea
        name={`${pad}.tekst`}
        label="Wat wordt er besloten?"
        hint="Bijvoorbeeld: Stel 75.000 euro beschikbaar voor een gezamenlijk team"
        rows={2}
        value={punt.tekst}
        onChange={(tekst) => punten.change({ ...punt, tekst })}
      />
      <RaaktVelden punt={punt} index={index} onChange={(raakt) => punten.change({ ...punt, raakt })} />
    </fieldset>
  )
}

interface RaaktProps {
  punt: BeslispuntInvoer
  index: number
  onChange: (raakt: BeslispuntInvoer['raakt']) => void
}

function RaaktVelden({ punt, index, onChange: set }: RaaktProps) {
  const pad = `beslispunten.${index}`
  return (
    <>
      {punt.raakt.map((raakt, at) => (
        <div className="rk-regel__rij" key={at}>
          <Select
            name={`${pad}.raakt.${at}.soort`}
            label="Wat verandert er?"
            width="medium"
            value={raakt.soort}
            onChange={(soort) => set(punt.raakt.map((each, i) => (i === at ? { ...each, soort: soortVan(soort) } : each)))}
            options={raakvlakken.map((value) => ({ value, label: raakvlakNamen[value].naam }))}
          />
          <TextField
            name={`${pad}.raakt.${at}.wat`}
            label="Welke precies?"
            hint={raakvlakNamen[raakt.soort].voorbeeld}
            width="medium"
            value={raakt.wat}
            onChange={(wat) => set(punt.raakt.map((each, i) => (i === at ? { ...each, wat } : each)))}
          />
          <Button
            size="small"
            variant="subtle"
            isIconOnly
            icon={<Trash2 className="rk-icoon" aria-hidden="true" />}
            onPress={() => set(punt.raakt.filter((_, i) => i !== at))}
          >
            {`Haal ${raakvlakNamen[raakt.soort].naam.toLowerCase()} weg bij beslispunt ${index + 1}`}
          </Button>
        </div>
      ))}
      <ButtonRow>
        <Button size="small" onPress={() => set([...punt.raakt, { soort: 'dienstverlening', wat: '' }])}>
          Dit verandert nog iets behalve geld
        </Button>
      </ButtonRow>
    </>
  )
}

const soortVan = (value: string) => raakvlakken.find((soort) => soort === value) ?? 'dienstverlening'
