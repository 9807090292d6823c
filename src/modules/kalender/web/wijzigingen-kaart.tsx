import { Plus } from 'lucide-react'
import { useState } from 'react'
import { showDatum } from '#kernel/format/datum.ts'
import { type Begrotingsjaar, type Begrotingswijziging, kalenderApi } from '#modules/kalender/contract.ts'
import { wijzigingStappenVan } from '#modules/kalender/domain/begrotingsjaar.ts'
import type { Wijzigingsstap } from '#modules/kalender/domain/begrotingswijziging.ts'
import { mayKeepYear } from '#modules/kalender/policy.ts'
import { VrijstellingDialoog, WijzigingDialoog } from '#modules/kalender/web/wijziging-dialogen.tsx'
import { categorieNamen } from '#modules/kalender/web/woorden.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { MenuButton } from '#web/design/menu-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useWie } from '#web/wie.ts'

type Open =
  | { soort: 'wijziging'; wijziging: Begrotingswijziging | null }
  | { soort: 'weg'; wijziging: Begrotingswijziging }
  | { soort: 'vrijstelling' }
  | null

/** The changes of this budget, each with the steps that its category asks, and which categories the regeling exempts. */
export function WijzigingenKaart({ data, onDone }: { data: Begrotingsjaar; onDone: (message: string) => void }) {
  const wie = useWie()
  const [open, setOpen] = useState<Open>(null)
  const oordeel = mayKeepYear(wie)
  const finish = (message: string) => {
    setOpen(null)
    onDone(message)
  }
  return (
    <Card heading={`Begrotingswijzigingen ${data.jaar}`} isFlush>
      <div className="rk-met-doen">
        <DataTable
          caption={`Wijzigingen van de begroting ${data.jaar}`}
          isCaptionHidden
          rows={data.wijzigingen}
          rowKey={({ id }) => id}
          columns={kolommen(data, oordeel.mag ? undefined : oordeel.reden, setOpen)}
          empty={
            <EmptyState heading="Nog geen begrotingswijzigingen" headingLevel={3}>
              Een wijziging gaat dezelfde weg als de begroting: 12 weken naar de raden, tenzij de regeling haar categorie vrijstelt. Voeg
              een wijziging toe en u ziet welke dagen daarbij horen. Wijzigen kan tot en met 31 december {data.jaar}.
            </EmptyState>
          }
        />
      </div>
      <div className="rk-kaartvoet">
        <Stack gap="sm">
          <Vrijstellingen data={data} onDone={onDone} mag={oordeel.mag} />
          <div className="rk-alleen-scherm">
            <ButtonRow>
              <Button
                size="small"
                icon={<Plus className="rk-icoon" aria-hidden="true" />}
                onPress={() => setOpen({ soort: 'wijziging', wijziging: null })}
                isDisabled={!oordeel.mag}
                reason={oordeel.mag ? undefined : oordeel.reden}
              >
                Voeg een wijziging toe
              </Button>
              {oordeel.mag && (
                <Button size="small" onPress={() => setOpen({ soort: 'vrijstelling' })}>
                  Leg een vrijstelling vast
                </Button>
              )}
            </ButtonRow>
          </div>
        </Stack>
      </div>
      {open && <Dialogen data={data} open={open} onClose={() => setOpen(null)} onDone={finish} />}
    </Card>
  )
}

interface DialogenProps {
  data: Begrotingsjaar
  open: NonNullable<Open>
  onClose: () => void
  onDone: (message: string) => void
}

function Dialogen({ data, open, onClose, onDone }: DialogenProps) {
  if (open.soort === 'wijziging')
    return (
      <WijzigingDialoog
        jaar={data.jaar}
        wijziging={open.wijziging}
        onClose={onClose}
        onDone={() => onDone('De begrotingswijziging is bewaard.')}
      />
    )
  if (open.soort === 'vrijstelling')
    return (
      <VrijstellingDialoog
        vrijgesteld={data.vrijstellingen.map(({ categorie }) => categorie)}
        onClose={onClose}
        onDone={() => onDone('De vrijstelling is vastgelegd.')}
      />
    )
  const { id, titel, versie } = open.wijziging
  return (
    <FormDialog
      isDanger
      title={`${titel} weghalen?`}
      submitLabel="Ja, haal weg"
      check={() => []}
      send={() => call(kalenderApi.removeBegrotingswijziging, { params: { id } }, { versie })}
      onClose={onClose}
      onDone={() => onDone('De begrotingswijziging is weggehaald.')}
    >
      <p>De wijziging verdwijnt uit deze lijst. In de historie blijft staan wat erin stond.</p>
    </FormDialog>
  )
}

function kolommen(data: Begrotingsjaar, reden: string | undefined, open: (what: Open) => void): Column<Begrotingswijziging>[] {
  const dag = (wijziging: Begrotingswijziging, code: Wijzigingsstap['code']) => {
    const stap = wijzigingStappenVan(data, wijziging).find((each) => each.code === code)
    return stap ? <span title={stap.grondslag}>{showDatum(stap.uiterlijk)}</span> : <span className="rk-zacht">niet nodig</span>
  }
  const why = reden === undefined ? {} : { disabledReason: reden }
  return [
    { key: 'titel', header: 'Wijziging', isRowHeader: true, cell: ({ titel }) => titel },
    {
      key: 'categorie',
      header: 'Categorie',
      cell: ({ categorie }) => (
        <>
          {categorieNamen[categorie]}
          {data.vrijstellingen.some((each) => each.categorie === categorie) && (
            <span className="rk-onder">
              <Badge tone="positive">Vrijgesteld</Badge>
            </span>
          )}
        </>
      ),
    },
    { key: 'raden', header: 'Naar raden', cell: (wijziging) => dag(wijziging, 'ontwerpNaarRaden') },
    { key: 'zienswijzen', header: 'Zienswijzen', cell: (wijziging) => dag(wijziging, 'zienswijzen') },
    { key: 'vaststelling', header: 'Vaststellen', cell: (wijziging) => dag(wijziging, 'vaststellingWijziging') },
    { key: 'gs', header: 'Naar GS', cell: (wijziging) => dag(wijziging, 'wijzigingNaarGs') },
    {
      key: 'doen',
      header: 'Doen',
      cell: (wijziging) => (
        <MenuButton
          label={`Wijzig ${wijziging.titel}`}
          isIconOnly
          size="small"
          icon={<span aria-hidden="true">⋯</span>}
          items={[
            { id: 'wijzig', label: 'Wijzig', onSelect: () => open({ soort: 'wijziging', wijziging }), ...why },
            { id: 'weg', label: 'Haal weg', isDanger: true, onSelect: () => open({ soort: 'weg', wijziging }), ...why },
          ]}
        />
      ),
    },
  ]
}

function Vrijstellingen({ data, onDone, mag }: { data: Begrotingsjaar; onDone: (message: string) => void; mag: boolean }) {
  const [weg, setWeg] = useState<Begrotingsjaar['vrijstellingen'][number] | null>(null)
  if (data.vrijstellingen.length === 0)
    return (
      <p className="rk-zacht">De regeling stelt geen categorieën vrij: elke wijziging gaat eerst naar de raden (Wgr artikel 35 lid 5).</p>
    )
  return (
    <>
      <p>Vrijgesteld van zienswijzen (Wgr artikel 35 lid 5):</p>
      <ul>
        {data.vrijstellingen.map((each) => (
          <li key={each.id}>
            {categorieNamen[each.categorie]}. Bron: {each.bron}.{' '}
            {mag && (
              <Button size="small" variant="subtle" onPress={() => setWeg(each)}>
                {`Haal ${categorieNamen[each.categorie]!.toLowerCase()} weg`}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {weg && (
        <FormDialog
          isDanger
          title={`Vrijstelling van ${categorieNamen[weg.categorie]!.toLowerCase()} weghalen?`}
          submitLabel="Ja, haal weg"
          check={() => []}
          send={() => call(kalenderApi.removeVrijstelling, { params: { id: weg.id } }, { versie: weg.versie })}
          onClose={() => setWeg(null)}
          onDone={() => {
            setWeg(null)
            onDone('De vrijstelling is weggehaald.')
          }}
        >
          <p>Wijzigingen in deze categorie gaan daarna weer eerst naar de raden.</p>
        </FormDialog>
      )}
    </>
  )
}
