import { useState } from 'react'
import { showDatum } from '#kernel/format/datum.ts'
import { type Afwijking, type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { onderwerpen, partijzin } from '#modules/wetten/domain/analyse.ts'
import { impactNamen, onderwerpNamen, partijstandNamen } from '#modules/wetten/domain/namen.ts'
import { mayDeviate } from '#modules/wetten/policy.ts'
import { AfwijkingFormulier } from '#modules/wetten/web/afwijking-formulier.tsx'
import { impactTonen, partijTonen } from '#modules/wetten/web/teksten.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useWie } from '#web/wie.ts'

interface Props {
  wet: Wet
  onDone: (message: string) => void
}

/** How it is at each municipality, beside the analysis. */
export function BijOnsTab({ wet, onDone }: Props) {
  return (
    <Stack>
      <Standen wet={wet} />
      <Eigen wet={wet} onDone={onDone} />
      {wet.analyse !== null && <NaastElkaar wet={wet} />}
    </Stack>
  )
}

const laatsteVan = ({ afwijkingen }: Wet, organisatieId: string) => afwijkingen.find((each) => each.organisatieId === organisatieId)

function Standen({ wet }: { wet: Wet }) {
  if (wet.analyse === null)
    return (
      <Card heading="Bij de gemeenten">
        <EmptyState heading="Eerst de analyse">
          Zodra de trekker de analyse deelt, zegt elke andere gemeente of het bij haar hetzelfde is, of wat er anders is. Tot een gemeente
          dat indient, ziet alleen zij het.
        </EmptyState>
      </Card>
    )
  return (
    <Card heading={partijzin(wet.partijen.map(({ stand }) => stand)).replace(/\.$/, '')} isFlush>
      <DataTable
        caption={`Naast versie ${wet.analyse} van de analyse`}
        rows={wet.partijen}
        rowKey={({ organisatieId }) => organisatieId}
        columns={[
          { key: 'naam', header: 'Gemeente', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
          { key: 'stand', header: 'Bij haar', cell: ({ stand }) => <Badge tone={partijTonen[stand]}>{partijstandNamen[stand]}</Badge> },
          {
            key: 'wanneer',
            header: 'Gezegd',
            cell: ({ organisatieId, stand }) => {
              const gezegd = laatsteVan(wet, organisatieId)
              return gezegd ? (
                `${showDatum(gezegd.ingediendOp!.slice(0, 10))}, ${gezegd.persoonNaam}, bij versie ${gezegd.bijNummer}`
              ) : (
                <span className="rk-zacht">{stand === 'trekt' ? 'schreef de analyse' : 'nog niet'}</span>
              )
            },
          },
        ]}
      />
    </Card>
  )
}

/** The analysis and what each municipality says differs, subject by subject. */
function NaastElkaar({ wet }: { wet: Wet }) {
  const analyse = wet.analyses[0]!
  const anderen = wet.partijen.filter(({ stand }) => stand !== 'trekt')
  return (
    <Card heading="Per onderwerp naast elkaar" isFlush>
      <DataTable
        caption="Wat de analyse zegt, en wat er bij een gemeente anders is"
        rows={onderwerpen}
        rowKey={(onderwerp) => onderwerp}
        columns={[
          { key: 'onderwerp', header: 'Onderwerp', isRowHeader: true, cell: (onderwerp) => onderwerpNamen[onderwerp].naam },
          {
            key: 'analyse',
            header: 'Analyse',
            cell: (onderwerp) => {
              const { impact } = analyse.onderdelen.find((each) => each.onderwerp === onderwerp)!
              return <Badge tone={impactTonen[impact]}>{impactNamen[impact]}</Badge>
            },
          },
          ...anderen.map(({ organisatieId, organisatieNaam, stand }) => ({
            key: organisatieId,
            header: organisatieNaam,
            cell: (onderwerp: (typeof onderwerpen)[number]) => {
              const tekst = laatsteVan(wet, organisatieId)?.onderdelen.find((each) => each.onderwerp === onderwerp)?.tekst
              if (tekst) return <span className="rk-wet__tekst">{tekst}</span>
              return <span className="rk-zacht">{stand === 'niet_bekeken' ? 'nog niet bekeken' : 'hetzelfde'}</span>
            },
          })),
        ]}
      />
    </Card>
  )
}

/** What the own municipality says: as a draft first. */
function Eigen({ wet, onDone }: Props) {
  const wie = useWie()
  const [open, setOpen] = useState<'schrijven' | 'indienen' | 'weg' | null>(null)
  const oordeel = mayDeviate(wie, wet)
  const concept = wet.conceptAfwijking
  if (!oordeel.mag && concept === null)
    return wie.permissies.has('afwijking.schrijven') && oordeel.code === 'eigen-analyse' ? (
      <p className="rk-zacht">{oordeel.reden}</p>
    ) : null
  const done = (message: string) => {
    setOpen(null)
    onDone(message)
  }
  if (open === 'schrijven')
    return <AfwijkingFormulier wet={wet} onClose={() => setOpen(null)} onDone={() => done('Uw concept is bewaard.')} />
  if (concept === null)
    return (
      <ButtonRow>
        <Button
          variant={laatsteVan(wet, wie.organisatieId)?.bijNummer === wet.analyse ? 'secondary' : 'primary'}
          onPress={() => setOpen('schrijven')}
        >
          {laatsteVan(wet, wie.organisatieId) ? 'Zeg opnieuw hoe het bij ons is' : 'Zeg hoe het bij ons is'}
        </Button>
      </ButtonRow>
    )
  const isOud = concept.bijNummer !== wet.analyse
  return (
    <Card heading="Hoe het bij ons is: uw concept" actions={<Badge tone="info">Eigen kant</Badge>}>
      <Stack gap="sm">
        <p>
          Alleen uw organisatie ziet dit, tot u het indient.
          {isOud &&
            ` U schreef dit naast versie ${concept.bijNummer}; er is nu versie ${wet.analyse}. Lees die, en bewaar uw concept opnieuw.`}
        </p>
        <Woorden afwijking={concept} />
        <ButtonRow>
          <Button
            variant="primary"
            isDisabled={!oordeel.mag || isOud}
            reason={oordeel.mag ? (isOud ? 'Bewaar uw concept eerst opnieuw naast de nieuwe versie.' : undefined) : oordeel.reden}
            onPress={() => setOpen('indienen')}
          >
            Dien in
          </Button>
          {oordeel.mag && <Button onPress={() => setOpen('schrijven')}>Wijzig</Button>}
          <Button variant="subtle" onPress={() => setOpen('weg')}>
            Gooi weg
          </Button>
        </ButtonRow>
      </Stack>
      {open === 'indienen' && (
        <IndienDialoog
          wet={wet}
          concept={concept}
          onClose={() => setOpen(null)}
          onDone={() => done('De anderen weten nu hoe het bij u is.')}
        />
      )}
      {open === 'weg' && (
        <RemoveDialog
          send={() => call(wettenApi.removeAfwijking, { params: { id: wet.id } }, { versie: concept.versie })}
          onDone={() => done('Uw concept is weg.')}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

function Woorden({ afwijking: { oordeel, onderdelen } }: { afwijking: Afwijking }) {
  if (oordeel === 'hetzelfde') return <p>Bij ons is het hetzelfde als in de analyse.</p>
  return (
    <ul>
      {onderdelen.map(({ onderwerp, tekst }) => (
        <li key={onderwerp}>
          <strong>{onderwerpNamen[onderwerp].naam}:</strong> {tekst}
        </li>
      ))}
    </ul>
  )
}

function IndienDialoog({ wet, concept, onClose, onDone }: { wet: Wet; concept: Afwijking; onClose: () => void; onDone: () => void }) {
  const [versie] = useState(concept.versie)
  return (
    <FormDialog
      title="Dit indienen?"
      submitLabel="Ja, dien in"
      check={() => []}
      send={() => call(wettenApi.submitAfwijking, { params: { id: wet.id } }, { versie })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>Alle partners lezen dit dan. U kunt het niet meer wijzigen, wel later opnieuw zeggen hoe het bij u is.</p>
    </FormDialog>
  )
}
