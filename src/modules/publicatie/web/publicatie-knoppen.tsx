import { type ReactNode, useState } from 'react'
import { type Publicatie, publicatieApi } from '#modules/publicatie/contract.ts'
import { mayDetermine, mayPublish } from '#modules/publicatie/policy.ts'
import { BekrachtigDialoog, OpenbaarheidDialoog } from '#modules/publicatie/web/openbaarheid-dialogen.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

type Open = 'bepaal' | 'bekrachtig' | 'publiceer' | 'trekIn' | null

/** What can be done now; what this hat may not do says why. */
export function PublicatieKnoppen({ publicatie, onDone }: { publicatie: Publicatie; onDone: (message: string) => void }) {
  const wie = useWie()
  const [open, setOpen] = useState<Open>(null)
  const tafel = { organisatieId: publicatie.tafelOrganisatieId, aanTafel: publicatie.aanTafel }
  const bepalen = mayDetermine(wie, tafel, 'besloten')
  const publiceren = mayPublish(wie, tafel)
  const { stand, openbaarheid, id, versie, soort } = publicatie
  const isBesluit = soort === 'besluit'
  const isNuOpenbaar = publicatie.gepubliceerdOp !== null && publicatie.ingetrokkenOp === null
  const finish = (message: string) => {
    setOpen(null)
    onDone(message)
  }
  const publish = useAction(() => call(publicatieApi.publish, { params: { id } }, { versie }))
  const knop = (actie: NonNullable<Open>, naam: string, oordeel: typeof bepalen): ReactNode => (
    <Button
      variant={actie === 'publiceer' || (actie === 'bepaal' && stand === 'te_bepalen') ? 'primary' : 'secondary'}
      isDisabled={!oordeel.mag}
      reason={oordeel.mag ? undefined : oordeel.reden}
      onPress={() => setOpen(actie)}
      isBusy={actie === 'publiceer' && publish.isBusy}
    >
      {naam}
    </Button>
  )
  return (
    <Card heading="Wat u kunt doen">
      {publish.faults.map(({ reason }) => (
        <Alert key={reason} tone="negative" heading="Publiceren lukt niet" headingLevel={3}>
          {reason}
        </Alert>
      ))}
      <div className="rk-knoppenrij">
        {(stand === 'te_publiceren' || stand === 'ingetrokken') && knop('publiceer', 'Maak openbaar', publiceren)}
        {isNuOpenbaar && knop('trekIn', 'Trek de publicatie in', publiceren)}
        {openbaarheid?.geheim?.stand === 'voorlopig' && knop('bekrachtig', 'Leg de bekrachtiging vast', bepalen)}
        {isBesluit && stand !== 'gepubliceerd' && knop('bepaal', 'Bepaal de openbaarheid', bepalen)}
      </div>
      <Dialogen publicatie={publicatie} open={open} onClose={() => setOpen(null)} onDone={finish} />
      <ConfirmDialog
        isOpen={open === 'publiceer'}
        title={`${naamVan(publicatie)} openbaar maken?`}
        confirmLabel="Ja, maak openbaar"
        onConfirm={() => {
          setOpen(null)
          void publish
            .run()
            .then(
              (isDone) =>
                isDone &&
                onDone(
                  isBesluit ? 'Het besluit is openbaar: iedereen kan het lezen.' : 'De open punten zijn openbaar: iedereen kan ze lezen.',
                ),
            )
        }}
        onCancel={() => setOpen(null)}
      >
        Iedereen kan dit daarna lezen, ook zonder account. U kunt het later intrekken; wie het al las, heeft het dan gezien.
      </ConfirmDialog>
    </Card>
  )
}

const naamVan = ({ soort, nummer, titel }: Publicatie) => (soort === 'besluit' ? nummer : titel)

interface DialogenProps {
  publicatie: Publicatie
  open: Open
  onClose: () => void
  onDone: (message: string) => void
}

function Dialogen({ publicatie, open, onClose, onDone }: DialogenProps) {
  const { id, versie } = publicatie
  if (open === 'bepaal')
    return <OpenbaarheidDialoog publicatie={publicatie} onClose={onClose} onDone={() => onDone('De openbaarheid is vastgelegd.')} />
  if (open === 'bekrachtig')
    return <BekrachtigDialoog publicatie={publicatie} onClose={onClose} onDone={() => onDone('De bekrachtiging is vastgelegd.')} />
  if (open !== 'trekIn') return null
  return (
    <GroundDialog
      title={`Publicatie van ${naamVan(publicatie)} intrekken?`}
      submitLabel="Ja, trek in"
      send={(reden) => call(publicatieApi.withdraw, { params: { id }, body: { reden } }, { versie })}
      onClose={onClose}
      onDone={() => onDone('De publicatie is ingetrokken.')}
    >
      Dit verdwijnt uit het openbare register en de sitemap. Op het adres staat dan de reden, die iedereen leest: ook mensen zonder account.
    </GroundDialog>
  )
}
