import { useState } from 'react'
import type * as z from 'zod'
import { governanceApi } from '#modules/governance/contract.ts'
import { type Staprol, staprollen } from '#modules/governance/domain/route.ts'
import { feitenZinnen, tafelsoortNamen } from '#modules/governance/web/feiten-woorden.ts'
import { stapRollen } from '#modules/governance/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'

/** One of the ways that the decision table gives. */
export type VoorgesteldeWeg = z.output<typeof governanceApi.readRoutevoorstel.response>['wegen'][number]
type Stap = Pick<VoorgesteldeWeg['stappen'][number], 'volgorde' | 'tafelId' | 'tafelNaam' | 'rol' | 'waarom'>

/** What somebody changed on a way, and why. */
export interface GekozenWeg {
  /** Stops that are left out: table and question. */
  weg: readonly string[]
  erbij: readonly { tafelId: string; tafelNaam: string; rol: Staprol }[]
  reden: string
}

/** The way as the table gives it. */
export const legeKeuze: GekozenWeg = { weg: [], erbij: [], reden: '' }

/** Whether it differs from the table's. */
export const isOmweg = ({ weg, erbij }: GekozenWeg) => weg.length + erbij.length > 0

/** The stops as they were chosen. A table that was added goes just before the first that decides, or last when it only has to know. */
export function stappenVan({ stappen }: Pick<VoorgesteldeWeg, 'stappen'>, { weg, erbij }: GekozenWeg): Stap[] {
  const kept = stappen.filter(({ tafelId, rol }) => !weg.includes(`${tafelId} ${rol}`))
  const beslist = kept.filter(({ rol }) => rol === 'besluit').map(({ volgorde }) => volgorde)
  const added = erbij.map((stap) => ({
    ...stap,
    waarom: '',
    plek: stap.rol === 'besluit' ? Math.max(0, ...beslist) + 0.5 : stap.rol === 'kennisname' ? 99 : Math.min(98, ...beslist) - 0.5,
  }))
  const all = [...kept.map((stap) => ({ ...stap, plek: stap.volgorde })), ...added].toSorted((a, b) => a.plek - b.plek)
  const plekken = [...new Set(all.map(({ plek }) => plek))]
  return all.map(({ plek, tafelId, tafelNaam, rol, waarom }) => ({ volgorde: plekken.indexOf(plek) + 1, tafelId, tafelNaam, rol, waarom }))
}

interface Props {
  weg: VoorgesteldeWeg
  index: number
  tafels: readonly { id: string; naam: string }[]
  keuze: GekozenWeg
  onChange: (keuze: GekozenWeg) => void
}

/** One way: which points, along which tables and why, and what somebody changes on it. */
export function WegKaart({ weg, index, tafels, keuze, onChange }: Props) {
  const stappen = stappenVan(weg, keuze)
  return (
    <Card heading={weg.beslispunten.length === 1 ? weg.beslispunten[0]!.tekst : `${weg.beslispunten.length} beslispunten samen`}>
      {weg.beslispunten.length > 1 && (
        <ul>
          {weg.beslispunten.map(({ id, tekst }) => (
            <li key={id}>{tekst}</li>
          ))}
        </ul>
      )}
      <Stack gap="md">
        <Waarschuwingen weg={weg} isLeeg={stappen.length === 0} />
        <ol className="rk-weg" aria-label={`De tafels in volgorde, weg ${index + 1}`}>
          {stappen.map(({ tafelId, tafelNaam, rol, waarom }) => (
            <li key={`${tafelId} ${rol}`} className="rk-weg__stap">
              <p className="rk-weg__kop">
                <strong>{tafelNaam}</strong> <Badge>{stapRollen[rol]!}</Badge>
                <Button size="small" variant="subtle" onPress={() => onChange(zonder(keuze, `${tafelId} ${rol}`))}>
                  Sla over
                  <VisuallyHidden> {tafelNaam}</VisuallyHidden>
                </Button>
              </p>
              {waarom && <p className="rk-zacht">{waarom}</p>}
            </li>
          ))}
        </ol>
      </Stack>
      <Disclosure summary="Uit welke feiten deze weg volgt">
        <ul>
          {feitenZinnen(weg.feiten).map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ul>
      </Disclosure>
      <Erbij tafels={tafels} onAdd={(stap) => onChange({ ...keuze, erbij: [...keuze.erbij, stap] })} />
      {isOmweg(keuze) && (
        <>
          <TextArea
            name={`wegen.${index}.afwijkingReden`}
            label="Waarom wijkt u van de regel af?"
            hint="Uw naam en deze reden staan op de lijst van omwegen, die het bestuur ziet"
            value={keuze.reden}
            onChange={(reden) => onChange({ ...keuze, reden })}
          />
          <Button size="small" onPress={() => onChange(legeKeuze)}>
            Zet de weg terug zoals de regel hem geeft
          </Button>
        </>
      )}
    </Card>
  )
}

/** A table that was added just goes away; one of the rule is left out. */
function zonder(keuze: GekozenWeg, stap: string): GekozenWeg {
  const erbij = keuze.erbij.filter(({ tafelId, rol }) => `${tafelId} ${rol}` !== stap)
  return erbij.length < keuze.erbij.length ? { ...keuze, erbij } : { ...keuze, weg: [...keuze.weg, stap] }
}

function Waarschuwingen({ weg: { ontbreekt, tweePetten }, isLeeg }: { weg: VoorgesteldeWeg; isLeeg: boolean }) {
  return (
    <>
      {isLeeg && (
        <Alert tone="warning" heading="Er is geen tafel die dit behandelt" headingLevel={3}>
          Uw samenwerking heeft de tafels niet die hierbij horen, of u slaat ze alle over. Zet de tafels terug, of laat een tafel toevoegen.
        </Alert>
      )}
      {ontbreekt.length > 0 && (
        <Alert tone="warning" heading="Niet alle tafels zijn er" headingLevel={3}>
          De regel vraagt ook:{' '}
          {ontbreekt.map(({ soort, rol }) => `${tafelsoortNamen[soort]} (${stapRollen[rol]!.toLowerCase()})`).join(', ')}. Uw samenwerking
          heeft die tafel niet.
        </Alert>
      )}
      {tweePetten.length > 0 && (
        <Alert
          heading={`${showAantal(tweePetten.length, 'iemand zit', 'mensen zitten')} aan meer dan één van deze tafels`}
          headingLevel={3}
        >
          <p>Spreek vooraf af in welke rol zij aan welke tafel spreken.</p>
          <Disclosure summary="Wie, en waar">
            <ul>
              {tweePetten.map(({ persoonNaam, zetels }) => (
                <li key={persoonNaam}>
                  {persoonNaam}: {zetels.join('; ')}
                </li>
              ))}
            </ul>
          </Disclosure>
        </Alert>
      )}
    </>
  )
}

/** Another table on the way, against the rule. */
function Erbij({ tafels, onAdd }: { tafels: Props['tafels']; onAdd: (stap: GekozenWeg['erbij'][number]) => void }) {
  const [tafelId, setTafel] = useState('')
  const [rol, setRol] = useState<Staprol>('advies')
  const tafel = tafels.find(({ id }) => id === tafelId)
  return (
    <Disclosure summary="Een tafel toevoegen">
      <div className="rk-regel__rij">
        <Select
          name="erbij.tafelId"
          label="Welke tafel?"
          width="medium"
          placeholder="Kies een tafel"
          value={tafelId}
          onChange={setTafel}
          options={tafels.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <Select
          name="erbij.rol"
          label="Voor wat?"
          width="medium"
          value={rol}
          onChange={(value) => setRol(staprollen.find((each) => each === value) ?? 'advies')}
          options={staprollen.map((value) => ({ value, label: stapRollen[value]! }))}
        />
      </div>
      <ButtonRow>
        <Button
          size="small"
          isDisabled={!tafel}
          reason={tafel ? undefined : 'Kies eerst een tafel.'}
          onPress={() => {
            onAdd({ tafelId, tafelNaam: tafel!.naam, rol })
            setTafel('')
          }}
        >
          Voeg toe
        </Button>
      </ButtonRow>
    </Disclosure>
  )
}
