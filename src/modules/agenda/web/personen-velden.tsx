import type { Agenda } from '#modules/agenda/contract.ts'
import { isHerleidbaar, slotzin, type Vraag } from '#modules/agenda/domain/personenstemming.ts'
import { stemzetels } from '#modules/agenda/domain/presentie.ts'
import { legeRonde, type Personenbeeld, type Personeninvoer, type Rondevelden } from '#modules/agenda/web/personen-invoer.ts'
import { isEr } from '#modules/agenda/web/stem-velden.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { FieldGroup } from '#web/design/form-field.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { showAantal } from '#kernel/format/getal.ts'

interface PersonenProps {
  agenda: Agenda
  invoer: Personeninvoer
  beeld: Personenbeeld
  onChange: (invoer: Personeninvoer) => void
}

/** A closed ballot about persons: who can be chosen, what the papers say round by round, and the lot where it decides. No name of a voter. */
export function PersonenVelden({ agenda, invoer, beeld, onChange }: PersonenProps) {
  const uitgereikt = beeld.opzet.briefjesPerLid.reduce((all, each) => all + each, 0)
  const setRonde = (index: number, velden: Partial<Rondevelden>) =>
    onChange({
      ...invoer,
      rondes: Array.from({ length: Math.max(invoer.rondes.length, index + 1) }, (_, at) => ({
        ...(invoer.rondes[at] ?? legeRonde),
        ...(at === index ? velden : {}),
      })),
    })
  const { uitslag } = beeld.verloop
  return (
    <>
      <TextArea
        name="kandidaten"
        label="Over wie wordt er gestemd?"
        hint="Eén naam per regel. Bij één naam stemt men voor of tegen."
        rows={3}
        value={invoer.kandidaten}
        onChange={(kandidaten) => onChange({ ...invoer, kandidaten, rondes: [] })}
      />
      <Onthouders agenda={agenda} gekozen={invoer.onthouders} onChange={(onthouders) => onChange({ ...invoer, onthouders })} />
      {beeld.opzet.briefjesPerLid.length === 0 && (
        <Alert tone="info" heading="Nog niemand kan stemmen">
          Vul eerst bij de presentie in wie er is.
        </Alert>
      )}
      <p>
        Deel {showAantal(uitgereikt, 'briefje', 'briefjes')} uit: wie er is, levert er één per stem in, ook wie blanco stemt. Regiekamer
        bewaart alleen de aantallen, niet wie wat stemde.
        {isHerleidbaar(beeld.opzet.briefjesPerLid) &&
          ' Let op: leden hebben hier niet evenveel stemmen. Aan de aantallen kan te zien zijn wie wat stemde.'}
      </p>
      {beeld.vragen.map((vraag, index) => (
        <Ronde
          key={`${index} ${vraag.soort}`}
          index={index}
          vraag={vraag}
          velden={invoer.rondes[index] ?? legeRonde}
          fout={beeld.verloop.fouten.find(({ ronde }) => ronde === index)?.reden ?? null}
          onChange={(velden) => setRonde(index, velden)}
        />
      ))}
      {uitslag && (
        <p role="status">
          <strong>{slotzin(uitslag)}</strong>
        </p>
      )}
    </>
  )
}

/** Who abstains because it is about them. */
function Onthouders({ agenda, gekozen, onChange }: { agenda: Agenda; gekozen: readonly string[]; onChange: (zetelIds: string[]) => void }) {
  const zetels = stemzetels(agenda.zitplaatsen).filter(isEr)
  if (zetels.length === 0) return null
  return (
    <FieldGroup name="onthouders" label="Wie stemt niet mee, omdat het over hem of haar gaat?" isOptional>
      {zetels.map(({ zetelId, persoonNaam }) => (
        <Checkbox
          key={zetelId}
          name={`onthouder-${zetelId}`}
          label={persoonNaam}
          isChecked={gekozen.includes(zetelId)}
          onChange={(isChecked) => onChange(isChecked ? [...gekozen, zetelId] : gekozen.filter((each) => each !== zetelId))}
        />
      ))}
    </FieldGroup>
  )
}

const rondeKoppen: Readonly<Record<Vraag['soort'], string>> = {
  stemming: 'De stemming',
  tweede_stemming: 'Niemand heeft meer dan de helft: stem nog eens over iedereen',
  tussenstemming: 'Er moet blijken wie de laatste twee zijn: stem tussen wie evenveel briefjes had',
  herstemming: 'Niemand heeft meer dan de helft: stem opnieuw tussen deze twee',
  loting: 'De stemmen staken weer: het lot beslist',
}

interface RondeProps {
  index: number
  vraag: Vraag
  velden: Rondevelden
  fout: string | null
  onChange: (velden: Partial<Rondevelden>) => void
}

function Ronde({ index, vraag, velden, fout, onChange }: RondeProps) {
  return (
    <section className="rk-ronde" aria-label={`Ronde ${index + 1}`}>
      <h3>
        {index + 1}. {rondeKoppen[vraag.soort]}
      </h3>
      {vraag.soort === 'loting' ? (
        <Lot index={index} vraag={vraag} velden={velden} onChange={onChange} />
      ) : (
        <Telvelden index={index} vraag={vraag} velden={velden} onChange={onChange} />
      )}
      {fout && <Alert tone="warning" heading={fout} headingLevel={3} isLive />}
    </section>
  )
}

const keuzeNaam = (keuze: string) => (keuze === 'voor' ? 'Voor' : keuze === 'tegen' ? 'Tegen' : keuze)

function Lot({ index, vraag, velden, onChange }: Omit<RondeProps, 'fout'>) {
  const name = `ronde-${index}-lot`
  if (vraag.plaatsen === 1)
    return (
      <RadioGroup
        name={name}
        label="Wie kwam uit het lot?"
        value={velden.getrokken[0] ?? null}
        onChange={(keuze) => onChange({ getrokken: [keuze] })}
        options={vraag.keuzes.map((keuze) => ({ value: keuze, label: keuzeNaam(keuze) }))}
      />
    )
  return (
    <FieldGroup name={name} label={`Welke ${vraag.plaatsen} kwamen uit het lot?`}>
      {vraag.keuzes.map((keuze) => (
        <Checkbox
          key={keuze}
          name={`${name}-${keuze}`}
          label={keuze}
          isChecked={velden.getrokken.includes(keuze)}
          onChange={(isChecked) =>
            onChange({ getrokken: isChecked ? [...velden.getrokken, keuze] : velden.getrokken.filter((each) => each !== keuze) })
          }
        />
      ))}
    </FieldGroup>
  )
}

function Telvelden({ index, vraag, velden, onChange }: Omit<RondeProps, 'fout'>) {
  const vast = ({ naam, label }: { naam: 'ingeleverd' | 'blanco' | 'ongeldig'; label: string }) => (
    <NumberField name={`ronde-${index}-${naam}`} label={label} value={velden[naam]} onChange={(value) => onChange({ [naam]: value })} />
  )
  return (
    <div className="rk-ronde__velden">
      {vast({ naam: 'ingeleverd', label: 'Briefjes ingeleverd' })}
      {vraag.keuzes.map((keuze) => (
        <NumberField
          key={keuze}
          name={`ronde-${index}-keuze-${keuze}`}
          label={keuzeNaam(keuze)}
          value={velden.keuzes[keuze] ?? ''}
          onChange={(aantal) => onChange({ keuzes: { ...velden.keuzes, [keuze]: aantal } })}
        />
      ))}
      {vast({ naam: 'blanco', label: 'Blanco' })}
      {vast({ naam: 'ongeldig', label: 'Ongeldig' })}
    </div>
  )
}
