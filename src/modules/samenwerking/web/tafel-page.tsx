import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { samenwerkingApi, type Tafel, type Zetel } from '#modules/samenwerking/contract.ts'
import { legeZetels } from '#modules/samenwerking/domain/gremia.ts'
import { standaardregel, stemregelsZonderGrond } from '#modules/samenwerking/domain/stemregel.ts'
import { mayForTafel } from '#modules/samenwerking/policy.ts'
import { TafelDialoog } from '#modules/samenwerking/web/tafel-dialoog.tsx'
import { mandaatKlasseNamen, ritmeNamen, stemregelGrond, stemregelTekst, zetelRolNamen } from '#modules/samenwerking/web/tafel-woorden.ts'
import { loadTafels, useTafels } from '#modules/samenwerking/web/tafels-stand.ts'
import { tafelSoortNamen } from '#modules/samenwerking/web/uitleg.ts'
import { ZetelDialoog } from '#modules/samenwerking/web/zetel-dialoog.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { EndButton } from '#web/forms/end-button.tsx'
import { EndDialog } from '#web/forms/end-dialog.tsx'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import { rolNamen } from '#web/teksten.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { useWie } from '#web/wie.ts'

const query = (id: string, op: string) => ask(samenwerkingApi.readTafel, { params: { id }, query: { op } })

/** One table on a day. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id']!
  const { dag } = standOpOf(searchOf(args))
  const [tafel] = await Promise.all([
    queryClient.ensureQueryData(query(id, dag)),
    queryClient.ensureQueryData(historieQuery(id)),
    loadTafels(dag),
  ])
  return { titel: tafel.naam }
}

/** Nothing open, the rules, a new seat, or a seat that ends. */
type Open = 'regels' | 'zetel' | Zetel | null

/** A table: who sits there, how it works and what it may decide. */
export function Component() {
  const { id = '' } = useParams()
  const { dag } = useStandOp()
  const { data: tafel } = useSuspenseQuery(query(id, dag))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { eigenaren, vorm } = useTafels(dag)
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = mayForTafel(useWie(), tafel.organisatieId)
  const close = (text: string | null = null) => {
    setOpen(null)
    setMessage(text)
  }
  const leeg = legeZetels([tafel], eigenaren)
  return (
    <Stack>
      <PageHeader
        title={tafel.naam}
        lead={`${tafelSoortNamen[tafel.soort]}. Vergadert ${ritmeNamen[tafel.ritme]}; stukken zijn er ${showAantal(tafel.aanleverdagen, 'dag', 'dagen')} van tevoren.`}
        actions={
          <>
            <AddButton oordeel={oordeel} onPress={() => setOpen('zetel')}>
              Geef iemand een zetel
            </AddButton>
            {oordeel.mag && <Button onPress={() => setOpen('regels')}>Wijzig de regels</Button>}
            <LinkButton to={`/vergaderingen?tafel=${tafel.id}`}>Bekijk de vergaderingen</LinkButton>
          </>
        }
      />
      {leeg.length > 0 && (
        <Alert
          tone="warning"
          heading={leeg.length === 1 ? leeg[0]!.melding : `${showAantal(leeg.length, 'zetel', 'zetels')} aan deze tafel is leeg`}
        >
          {leeg.length > 1 && (
            <ul>
              {leeg.map(({ melding }) => (
                <li key={melding}>{melding}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      {stemregelsZonderGrond([tafel], vorm).map(({ melding }) => (
        <Alert key={melding} tone="warning" heading={melding}>
          Wijzig de regels en vul in waar staat hoe deze tafel stemt, of kies de regel die er zonder grond geldt.
        </Alert>
      ))}
      <Columns ratio="wide-narrow">
        <Zetels tafel={tafel} dag={dag} {...(oordeel.mag ? { onEnd: setOpen } : {})} />
        <Regels tafel={tafel} vorm={vorm} />
      </Columns>
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
      <Dialogen tafel={tafel} vorm={vorm} open={open} onClose={close} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

interface DialogenProps {
  tafel: Tafel
  vorm: string | null
  open: Open
  onClose: (message?: string | null) => void
}

function Dialogen({ tafel, vorm, open, onClose }: DialogenProps) {
  if (open === null) return null
  if (open === 'regels')
    return (
      <TafelDialoog
        tafel={tafel}
        vorm={vorm}
        gemeenten={[]}
        onClose={() => onClose()}
        onDone={() => onClose('De regels zijn bewaard. Zij gelden vanaf nu.')}
      />
    )
  if (open === 'zetel')
    return <ZetelDialoog tafel={tafel} onClose={() => onClose()} onDone={(naam) => onClose(`${naam} heeft een zetel aan ${tafel.naam}.`)} />
  return (
    <EndDialog
      title={`Zetel van ${open.persoonNaam} beëindigen?`}
      effect="Na deze dag zit deze persoon niet meer aan deze tafel. Wat er eerder is gezegd, blijft staan."
      submitLabel="Ja, beëindig de zetel"
      geldig={open.geldig}
      send={(einde) => call(samenwerkingApi.endZetel, { params: { id: open.id }, body: einde }, { versie: open.versie })}
      onClose={() => onClose()}
      onDone={() => onClose(`De zetel van ${open.persoonNaam} heeft een laatste dag.`)}
    />
  )
}

function Zetels({ tafel, dag, onEnd }: { tafel: Tafel; dag: string; onEnd?: (zetel: Zetel) => void }) {
  return (
    <Card heading={`Wie er zitten op ${showDatumLang(dag)}`} isFlush>
      <DataTable
        caption="Zetels aan deze tafel"
        isCaptionHidden
        rows={opPlaats(tafel.leden)}
        rowKey={({ id }) => id}
        columns={zetelKolommen(tafel, onEnd)}
        empty={
          <EmptyState heading="Aan deze tafel zit niemand">
            Zolang hier niemand zit, kan deze tafel niets adviseren of besluiten. Geef iemand een zetel.
          </EmptyState>
        }
      />
    </Card>
  )
}

/** Seats in their order, each substitute right under who he or she replaces. */
function opPlaats(leden: readonly Zetel[]): Zetel[] {
  const vast = leden.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null || !leden.some(({ id }) => id === plaatsvervangerVan))
  return vast.flatMap((zetel) => [zetel, ...leden.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === zetel.id)])
}

function zetelKolommen(tafel: Tafel, onEnd: ((zetel: Zetel) => void) | undefined): Column<Zetel>[] {
  const columns: Column<Zetel>[] = [
    {
      key: 'wie',
      header: 'Wie',
      isRowHeader: true,
      cell: ({ persoonNaam, aanstellingRol, organisatieNaam }) => (
        <>
          {persoonNaam}
          <br />
          <span className="rk-zacht">
            {(rolNamen[aanstellingRol] ?? aanstellingRol).toLowerCase()} van {organisatieNaam}
          </span>
        </>
      ),
    },
    {
      key: 'als',
      header: 'Als',
      cell: ({ rol, plaatsvervangerVan }) => {
        const vervangt = tafel.leden.find(({ id }) => id === plaatsvervangerVan)
        return plaatsvervangerVan === null ? zetelRolNamen[rol] : `plaatsvervanger${vervangt ? ` van ${vervangt.persoonNaam}` : ''}`
      },
    },
    {
      key: 'stemmen',
      header: 'Stemmen',
      align: 'end',
      cell: ({ stemgewicht, plaatsvervangerVan }) =>
        stemgewicht === 0 ? <span className="rk-zacht">{plaatsvervangerVan === null ? 'geen' : 'op die zetel'}</span> : String(stemgewicht),
    },
    { key: 'geldig', header: 'Van en tot', cell: ({ geldig }) => <GeldigTekst geldig={geldig} /> },
  ]
  if (onEnd)
    columns.push({
      key: 'actie',
      header: 'Actie',
      cell: (zetel) => (
        <EndButton geldig={zetel.geldig} label="Beëindig" of={`de zetel van ${zetel.persoonNaam}`} onPress={() => onEnd(zetel)} />
      ),
    })
  return columns
}

function Regels({ tafel, vorm }: { tafel: Tafel; vorm: string | null }) {
  const { openbaarheid, soort, stemregel, mandaat, bron } = tafel
  const standaard = standaardregel({ soort, vorm })
  return (
    <Card heading="Hoe deze tafel werkt">
      <KeyValueList
        items={[
          {
            label: 'Openbaarheid',
            value: openbaarheid === 'openbaar' ? 'Openbaar: iedereen mag meelezen' : 'Besloten: alleen wie er zit leest mee',
          },
          { label: 'Stemregel', value: stemregelTekst(stemregel) },
          { label: 'Waar die op rust', value: stemregelGrond(stemregel, standaard) },
          { label: 'Wie daarover gaat', value: standaard.waarom },
          {
            label: 'Besluit zelf over',
            value:
              mandaat.onderwerpen.length > 0
                ? mandaat.onderwerpen.map((klasse) => mandaatKlasseNamen[klasse].toLowerCase()).join(', ')
                : 'Geen eigen mandaat vastgelegd',
          },
          { label: 'Tot en met per jaar', value: mandaat.limiet === null ? 'Geen grens vastgelegd' : <Amount value={mandaat.limiet} /> },
          { label: 'Mandaatbesluit', value: mandaat.besluit },
          { label: 'Bron', value: bron },
        ]}
      />
    </Card>
  )
}
