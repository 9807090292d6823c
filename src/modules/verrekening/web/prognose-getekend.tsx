import { useState } from 'react'
import { mayEdit } from '#platform/own-side/policy.ts'
import { type Getekend, verrekeningApi } from '#modules/verrekening/contract.ts'
import { prognosebron } from '#modules/verrekening/web/prognose-eigen.tsx'
import { showGetal } from '#kernel/format/getal.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { call } from '#web/call.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { TimeText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { HandInDialog } from '#web/forms/hand-in-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useWie } from '#web/wie.ts'

interface Props {
  getekend: readonly Getekend[]
  tafels: readonly { id: string; naam: string }[]
  onDone: (message: string) => void
}

/** Everything that parties said about the forecast, the last word first; the own side may share or throw away what it kept. */
export function GetekendLijst({ getekend, tafels, onDone }: Props) {
  const [open, setOpen] = useState<{ wat: 'delen' | 'weg'; van: Getekend } | null>(null)
  const wie = useWie()
  const done = (message: string) => {
    setOpen(null)
    onDone(message)
  }
  return (
    <Card heading="Wat partijen zeiden" isFlush>
      <DataTable
        caption="Handtekeningen en betwistingen, de laatste eerst"
        isCaptionHidden
        rows={getekend.toReversed()}
        rowKey={({ id }) => id}
        columns={
          getekend.some(({ zijde }) => mayEdit(wie, 'jaarprognose.tekenen', zijde).mag) ? [...kolommen, acties(wie, setOpen)] : kolommen
        }
        empty={
          <EmptyState heading="Nog niemand tekende" headingLevel={3}>
            Wie betaalt, tekent elk kwartaal de prognose van het jaar. Zo blijkt later hoe groot de verrassing was.
          </EmptyState>
        }
      />
      {open?.wat === 'delen' && (
        <HandInDialog
          title="Deze betwisting delen?"
          tafels={tafels}
          send={(zien) => call(verrekeningApi.submitJaarprognose, { params: { id: open.van.id }, body: zien }, { versie: open.van.versie })}
          onDone={() => done('De betwisting is gedeeld.')}
          onClose={() => setOpen(null)}
        >
          De anderen zien dan dat u de prognose betwist en waarom. Daarna wijzigt dit niet meer.
        </HandInDialog>
      )}
      {open?.wat === 'weg' && (
        <RemoveDialog
          send={() => call(verrekeningApi.removeJaarprognose, { params: { id: open.van.id } }, { versie: open.van.versie })}
          onDone={() => done('De betwisting is weg.')}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

const kolommen: Column<Getekend>[] = [
  {
    key: 'wie',
    header: 'Partij',
    isRowHeader: true,
    cell: ({ organisatieNaam, gemaaktDoor, fictief }) => (
      <>
        {organisatieNaam} {fictief && <Badge>Fictief</Badge>}
        <span className="rk-onder">{gemaaktDoor}</span>
      </>
    ),
  },
  {
    key: 'oordeel',
    header: 'Woord',
    cell: ({ oordeel, zijde, opmerking }) => (
      <>
        <Badge tone={oordeel === 'getekend' ? 'positive' : 'negative'}>{oordeel === 'getekend' ? 'Getekend' : 'Betwist'}</Badge>{' '}
        {zijde.ingediendOp === null && <Badge>Eigen kant</Badge>}
        {opmerking && <span className="rk-onder">{opmerking}</span>}
      </>
    ),
  },
  {
    key: 'bedrag',
    header: 'Bedrag',
    align: 'end',
    cell: ({ bedrag, opbouw, factor, factorGrond }) => (
      <>
        <Amount value={bedrag} />
        <VisuallyHidden>
          {opbouw
            .map(({ kwartaal, bron, bedrag: deel }) => `, kwartaal ${kwartaal} ${prognosebron(bron, factor)} ${showBedrag(deel)}`)
            .join('')}
        </VisuallyHidden>
        {factor !== '1' && (
          <span className="rk-onder">
            plan × {showGetal(factor)}: {factorGrond}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'op',
    header: 'Wanneer',
    onMobile: 'more',
    cell: ({ kwartaal, gemaaktOp }) => (
      <>
        kwartaal {kwartaal}
        <span className="rk-onder">
          <TimeText value={gemaaktOp} />
        </span>
      </>
    ),
  },
]

const acties = (wie: Parameters<typeof mayEdit>[0], open: (what: { wat: 'delen' | 'weg'; van: Getekend }) => void): Column<Getekend> => ({
  key: 'acties',
  header: 'Wat u kunt doen',
  onMobile: 'shown',
  cell: (van) =>
    mayEdit(wie, 'jaarprognose.tekenen', van.zijde).mag && (
      <ButtonRow>
        <Button size="small" onPress={() => open({ wat: 'delen', van })}>
          Deel
        </Button>
        <Button size="small" variant="subtle" onPress={() => open({ wat: 'weg', van })}>
          Gooi weg
        </Button>
      </ButtonRow>
    ),
})
